import { describe, expect, test } from 'vitest';
import { liabilityRollForward, pointsRollForward, scaledRows } from '../../src/engine/finance/rollForward.ts';
import { Untied } from '../../src/engine/finance/untied.ts';

const flows = { issued: [1000, 800, 0], redeemed: [100, 300, 250], expired: [0, 50, 400], forfeited: [0, 0, 25] };

/** The Untied that a call throws. */
function untied(call: () => unknown): Untied {
	try {
		call();
	} catch (error) {
		if (error instanceof Untied) return error;
		throw error;
	}
	throw new Error('it ties');
}

describe('roll-forward of points', () => {
	test('opening + issued − redeemed − expired − forfeited = closing, and the next opening is the last closing', () => {
		expect(pointsRollForward(flows, 200)).toEqual([
			{ opening: 200, issued: 1000, redeemed: 100, expired: 0, forfeited: 0, closing: 1100 },
			{ opening: 1100, issued: 800, redeemed: 300, expired: 50, forfeited: 0, closing: 1550 },
			{ opening: 1550, issued: 0, redeemed: 250, expired: 400, forfeited: 25, closing: 875 }
		]);
	});
	test('one point too many in any flow is found in its row, with the amount', () => {
		const closings = pointsRollForward(flows, 200).map(({ closing }) => closing);
		for (const key of ['issued', 'redeemed', 'expired', 'forfeited'] as const)
			for (const row of [0, 1, 2]) {
				const wrong = { ...flows, [key]: flows[key].map((points, i) => points + (i === row ? 1 : 0)) };
				const { code, table, ...found } = untied(() => pointsRollForward(wrong, 200, closings));
				expect([code, table, found.row, found.amount]).toEqual(['E204', 'points', row, key === 'issued' ? -1 : 1]);
			}
	});
	test('a balance below zero or half a point does not tie', () => {
		const one = (issued: number, redeemed: number) => ({
			issued: [issued],
			redeemed: [redeemed],
			expired: [0],
			forfeited: [0]
		});
		expect(untied(() => pointsRollForward(one(10, 11))).amount).toBe(-1);
		expect(untied(() => pointsRollForward(one(10, 0.5))).row).toBe(0);
		expect(untied(() => pointsRollForward(one(NaN, 0))).row).toBe(0);
	});
	test('scaled to the population the rows still tie, and their sums are the scaled sums', () => {
		const rows = scaledRows(pointsRollForward(flows, 200), 7 / 3);
		for (const [i, row] of rows.entries()) {
			expect(row.opening + row.issued - row.redeemed - row.expired - row.forfeited).toBe(row.closing);
			if (i > 0) expect(row.opening).toBe(rows[i - 1]?.closing);
		}
		expect(rows.reduce((sum, { issued }) => sum + issued, 0)).toBe(Math.round((1800 * 7) / 3));
	});
});

describe('roll-forward of the liability', () => {
	const rows = pointsRollForward(flows, 200);
	const each = [0.5, 0.6, 0.61, 0.4];
	const made = liabilityRollForward(rows, each);

	test('opening + issued − redeemed − lapsed + re-estimate = closing = points open × what each is expected to cost', () => {
		expect(made[0]).toEqual({ opening: 100, issued: 600, redeemed: 60, lapsed: 0, reestimate: 20, closing: 660 });
		made.forEach((row, i) => {
			expect(row.opening + row.issued - row.redeemed - row.lapsed + row.reestimate).toBe(row.closing);
			expect(row.closing).toBe(Math.floor((rows[i]?.closing ?? 0) * (each[i + 1] ?? 0) + 0.5));
		});
	});
	test('an estimate that does not move re-estimates nothing but roundings', () => {
		for (const { reestimate } of liabilityRollForward(rows, [0.37, 0.37, 0.37, 0.37]))
			expect(Math.abs(reestimate)).toBeLessThanOrEqual(2);
	});
	test('a liability that somebody else counted differently, and an estimate that is no number, are found', () => {
		expect(untied(() => liabilityRollForward(rows, each, [660, 947]))).toMatchObject({ row: 1, amount: 1 });
		expect(untied(() => liabilityRollForward(rows, [0.5, 0.6, NaN, 0.4])).row).toBe(1);
	});
});
