import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofProduct, shapley } from '../../src/engine/stats/shapley.ts';

const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-9 * (1 + Math.abs(other)));

/** A game of n players with any worth for each coalition. */
const games = fc.integer({ min: 1, max: 6 }).chain((n) =>
	fc.record({
		n: fc.constant(n),
		worth: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n })
	})
);

describe('the Shapley value', () => {
	it('is efficient: the shares add up to what all are worth above nobody', () => {
		fc.assert(
			fc.property(games, ({ n, worth }) => {
				const sum = shapley(n, (coalition) => worth[coalition] ?? 0).reduce((all, share) => all + share, 0);
				expect(Math.abs(sum - (worth.at(-1)! - worth[0]!))).toBeLessThan(1e-6);
			})
		);
	});

	it('gives nothing to a player who adds nothing', () => {
		fc.assert(
			fc.property(games, ({ n, worth }) => {
				// player n joins without changing anything
				const shares = shapley(n + 1, (coalition) => worth[coalition & ((1 << n) - 1)] ?? 0);
				expect(Math.abs(shares[n]!)).toBeLessThan(1e-9);
			})
		);
	});

	it('treats alike who are alike, and is the sum of the values of two games played together', () => {
		const bySize = shapley(4, (coalition) => [0, 5, 7, 20, 31][coalition.toString(2).replaceAll('0', '').length]!);
		for (const share of bySize) near(share, 31 / 4);
		const [one, other] = [(c: number) => c * c, (c: number) => 3 * c + (c === 7 ? 10 : 0)];
		const both = shapley(3, (c) => one(c) + other(c));
		const [left, right] = [shapley(3, one), shapley(3, other)];
		both.forEach((share, i) => near(share, left[i]! + right[i]!));
	});

	it('of the glove game: one left glove, two right ones (Shapley 1953 as in Roth 1988): 2/3, 1/6, 1/6', () => {
		const shares = shapley(3, (coalition) => (coalition & 1 && coalition & 6 ? 1 : 0));
		[2 / 3, 1 / 6, 1 / 6].forEach((share, i) => near(shares[i]!, share));
	});

	it('of a product: 100 points × 0.6 × 2 fen become 120 × 0.5 × 3', () => {
		// by hand, over the six orders: 100·.6·2 = 120, 120·.5·3 = 180
		const byHand = [
			(2 * (20 * 0.6 * 2) + 20 * 0.5 * 2 + 20 * 0.6 * 3 + 2 * (20 * 0.5 * 3)) / 6,
			(2 * (-0.1 * 100 * 2) - 0.1 * 120 * 2 - 0.1 * 100 * 3 + 2 * (-0.1 * 120 * 3)) / 6,
			(2 * (100 * 0.6) + 120 * 0.6 + 100 * 0.5 + 2 * (120 * 0.5)) / 6
		];
		const shares = ofProduct([100, 0.6, 2], [120, 0.5, 3]);
		byHand.forEach((share, i) => near(shares[i]!, share));
		near(byHand[0]! + byHand[1]! + byHand[2]!, 60);
	});
});
