// The first values of the product's streams by the product's own code, to hold streams.h to: node first.js <key0> <key1>.
import { U_AMOUNT, U_CLOCK, U_RATE, U_REDEEM } from '../../src/engine/kernel/accounts.ts';
import { uniform } from '../../src/engine/kernel/random.ts';
import { derive, type Key } from '../../src/engine/random/keys.ts';

const COUNT = 1000;
const PURPOSES = [U_CLOCK, U_AMOUNT, U_REDEEM] as const;
const [, , key0 = '0', key1 = '0'] = process.argv;
const root: Key = [Number(key0) | 0, Number(key1) | 0];

/** Key of the candidate at this place of the first channel's queue of month 1 (kernel/arrival.ts). */
const customer = (place: number) => derive(root, 2, place);

/** The 52 bits a uniform is made of. */
const bits = ([k0, k1]: Key, purpose: number, index: number) => BigInt(uniform(k0, k1, purpose, index) * 2 ** 52 - 0.5);

/** Bits from last to first. */
const reversed = (value: bigint) => BigInt(`0b${[...value.toString(2).padStart(52, '0')].reverse().join('')}`);

const lives = (i: number) => bits(customer(i >> 5), PURPOSES[(i & 31) % 3] ?? U_CLOCK, Math.floor((i & 31) / 3));
const STREAMS: Readonly<Record<string, (i: number) => bigint>> = {
	lives,
	reversed: (i) => reversed(lives(i)),
	customers: (i) => bits(customer(i), U_RATE, 0),
	indices: (i) => bits(customer(7), U_CLOCK, i)
};

console.log(
	JSON.stringify(
		Object.fromEntries(
			Object.entries(STREAMS).map(([name, next]) => [name, Array.from({ length: COUNT }, (_, i) => String(next(i)))])
		)
	)
);
