import { describe, expect, test } from 'vitest';
import { firstWord, scramble, secondWord, uniform } from '../../src/engine/kernel/random.ts';
import { luckOf, replicationKey, rootKey } from '../../src/engine/random/keys.ts';

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');

describe('Threefry-2×32, 20 rounds: the known answers of Random123 (Salmon et al. 2011, file kat_vectors)', () => {
	test.each([
		['00000000 00000000', [0, 0], [0, 0], '6b200159 99ba4efe'],
		['ffffffff ffffffff', [-1, -1], [-1, -1], '1cb996fc bb002be7'],
		['digits of π', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3 | 0], 'c4923a9c 483df7a0']
	] as const)('%s', (_name, key, counter, expected) => {
		scramble(key[0], key[1], counter[0], counter[1]);
		expect(`${hex(firstWord())} ${hex(secondWord())}`).toBe(expected);
	});
});

describe('uniform', () => {
	test('is a pure function of who, what for and which time', () => {
		const once = uniform(1, 2, 3, 4);
		uniform(9, 9, 9, 9);
		expect(uniform(1, 2, 3, 4)).toBe(once);
	});

	test('lies strictly between 0 and 1, and so does its complement', () => {
		let low = 1;
		let high = 0;
		for (let i = 0; i < 200_000; i++) {
			const u = uniform(5, 6, 7, i);
			low = Math.min(low, u);
			high = Math.max(high, u);
		}
		expect(low).toBeGreaterThan(0);
		expect(1 - high).toBeGreaterThan(0);
	});

	/** χ² of 256 equal cells over 2¹⁸ values: 99.9 % of good streams lie below 330.5. */
	const chiSquared = (draw: (i: number) => number) => {
		const cells = new Float64Array(256);
		const n = 1 << 18;
		for (let i = 0; i < n; i++) {
			const cell = Math.floor(draw(i) * 256);
			cells[cell] = (cells[cell] ?? 0) + 1;
		}
		return cells.reduce((sum, count) => sum + (count - n / 256) ** 2 / (n / 256), 0);
	};

	test.each([
		['across times of one customer', (i: number) => uniform(11, 12, 13, i)],
		['across neighbouring customers', (i: number) => uniform(i, 12, 13, 0)],
		['across purposes and times', (i: number) => uniform(11, 12, i & 31, i >> 5)],
		['in its low digits', (i: number) => (uniform(11, 12, 13, i) * 2 ** 44) % 1]
	])('is even %s', (_name, draw) => {
		expect(chiSquared(draw)).toBeLessThan(330.5);
	});

	test('the same test finds a bad stream bad', () => {
		expect(chiSquared((i) => (i * 0.001) % 0.9)).toBeGreaterThan(330.5);
	});

	test('neighbours are uncorrelated', () => {
		const n = 100_000;
		let sum = 0;
		for (let i = 0; i < n; i++) sum += (uniform(3, i, 1, 0) - 0.5) * (uniform(3, i + 1, 1, 0) - 0.5);
		expect(Math.abs(sum / n) * 12 * Math.sqrt(n)).toBeLessThan(3.3);
	});
});

describe('keys', () => {
	test('a text is a seed: the same text the same key, another text another', () => {
		expect(rootKey('spring-2027')).toEqual(rootKey('spring-2027'));
		expect(rootKey('spring-2027')).not.toEqual(rootKey('spring-2028'));
	});

	test("an input's luck hangs on its name alone", () => {
		const key = replicationKey(rootKey('a'), 7);
		expect(luckOf(key, 'business.grossMargin')).toBe(luckOf(key, 'business.grossMargin'));
		expect(luckOf(key, 'business.grossMargin')).not.toBe(luckOf(key, 'business.serviceCost'));
	});
});
