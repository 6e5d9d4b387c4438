import { FACE, GROSS, LIVES, MEMBER_GROSS, ORDERS, REVENUE } from '../../src/engine/kernel/accounts.ts';
import type { Arm, Row } from '../../src/engine/outcome.ts';
import { luck, normals } from '../stats/luck.ts';
import { futureOf, rowOf } from './ledgers.ts';

export interface Made {
	readonly futures: number;
	readonly periods: number;
	readonly population: number;
	readonly sample: number;
	/** standard deviation of the future's common factor */
	readonly inputs: number;
	/** face redeemed per order, minor units, by design; no programme redeems nothing */
	readonly face: Readonly<Record<string, number>>;
	/** more orders per customer and period, by design */
	readonly extra?: Readonly<Record<string, number>>;
	readonly seed?: number;
	readonly blocks?: number;
}

/** Futures of a simple business: every customer places exponentially many orders of 4,000 a period, all designs with the same luck. */
export function madeUp(made: Made): Arm[] {
	const { futures, periods, population, sample, inputs, seed = 1, blocks = 10 } = made;
	const common = normals(seed + 77);
	const factors = Array.from({ length: futures }, () => 1 + inputs * common());
	const arm = (id: string): Arm => {
		const rows = factors.map((factor, r): Row => {
			const next = luck(seed * 1000 + r + 1);
			for (let i = 0; i < 5; i++) next();
			const empty = (): number[][] => Array.from({ length: blocks }, () => new Array<number>(periods).fill(0));
			const [lives, orders, gross, face, cash] = [empty(), empty(), empty(), empty(), empty()];
			for (let customer = 0; customer < sample; customer++) {
				const block = customer % blocks;
				lives[block]![0]! += 1;
				for (let p = 0; p < periods; p++) {
					const placed = Math.floor(-factor * (2 + (made.extra?.[id] ?? 0)) * Math.log(next()));
					orders[block]![p]! += placed;
					gross[block]![p]! += placed * 4000;
					face[block]![p]! += placed * (made.face[id] ?? 0);
					cash[block]![p]! += placed * (4000 - (made.face[id] ?? 0));
				}
			}
			const posted = new Map([
				[LIVES, lives],
				[ORDERS, orders],
				[GROSS, gross],
				[MEMBER_GROSS, gross],
				[FACE, face],
				[REVENUE, cash]
			]);
			return rowOf(futureOf(r, population, sample, periods), blocks, periods, posted, [FACE]);
		});
		return { id, rows };
	};
	return ['none', ...Object.keys(made.face)].map(arm);
}
