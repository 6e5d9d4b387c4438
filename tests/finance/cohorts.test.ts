import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ageing,
	byAge,
	estimateAt,
	openAt,
	tieCohorts,
	ultimateRates,
	type Cohorts
} from '../../src/engine/finance/cohorts.ts';
import { deferredRevenue, type Sales } from '../../src/engine/finance/deferred.ts';
import { allocate } from '../../src/engine/finance/deferredRevenue.ts';
import { pointsRollForward } from '../../src/engine/finance/rollForward.ts';
import { Untied } from '../../src/engine/finance/untied.ts';

/** Six months of 1,000 points; of each 100, 200 and 300 are redeemed at ages 0, 1 and 2, the rest lapses at age 3. */
function steady(months = 6): Cohorts {
	const seen = months + 3;
	const row = (month: number, pattern: readonly number[]) =>
		Array.from({ length: seen }, (_, column) => pattern[column - month] ?? 0);
	const none = new Array<number>(seen).fill(0);
	return {
		issued: [0, ...new Array<number>(months).fill(1000)],
		redeemed: [none, ...Array.from({ length: months }, (_, month) => row(month, [100, 200, 300, 0]))],
		lapsed: [none, ...Array.from({ length: months }, (_, month) => row(month, [0, 0, 0, 400]))]
	};
}
const sales: Sales = {
	sales: new Array<number>(6).fill(100_000),
	valuePerPoint: 1,
	expected: 0.6,
	lastAge: 3,
	opening: 0
};

/** Cohorts of any shape whose lots never overdraw. */
const anyCohorts: fc.Arbitrary<Cohorts> = fc
	.record({
		months: fc.integer({ min: 1, max: 6 }),
		extra: fc.integer({ min: 0, max: 4 }),
		issued: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 7, maxLength: 7 }),
		parts: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 140, maxLength: 140 })
	})
	.map(({ months, extra, issued, parts }) => {
		const seen = months + extra;
		let next = 0;
		const redeemed: number[][] = [];
		const lapsed: number[][] = [];
		for (let cohort = 0; cohort <= months; cohort++) {
			let open = issued[cohort] ?? 0;
			const take = () => {
				const part = Math.min(open, parts[next++ % parts.length] ?? 0);
				open -= part;
				return part;
			};
			const before = Math.max(0, cohort - 1);
			const blank = new Array<number>(before).fill(0);
			const pairs = Array.from({ length: seen - before }, () => [take(), take()] as const);
			redeemed.push([...blank, ...pairs.map(([one]) => one)]);
			lapsed.push([...blank, ...pairs.map(([, two]) => two)]);
		}
		return { issued: issued.slice(0, months + 1), redeemed, lapsed };
	});

describe('cohort × age', () => {
	const cohorts = steady();
	test('ultimate redemption rate 60 % and breakage 40 % of each cohort and of all', () => {
		const { cohorts: rows, all } = ultimateRates(cohorts);
		expect(rows[0]).toMatchObject({ month: -1, issued: 0, rate: null, breakage: null });
		for (const row of rows.slice(1)) expect(row.rate).toBe(0.6);
		expect(all).toMatchObject({ issued: 6000, redeemed: 3600, rate: 0.6, breakage: 0.4 });
	});
	test('by age the rows end where their data end', () => {
		expect(byAge(cohorts, 2)).toEqual([[100, 200, 300], [100, 200], [100]]);
	});
	test('open points and their ages', () => {
		expect(openAt(cohorts, 1, 1)).toBe(700);
		expect(openAt(cohorts, 4, 1)).toBe(0);
		expect(ageing(cohorts, 2)).toEqual([900 + 700 + 400, 0, 0, 0, 0]);
		expect(ageing({ ...cohorts, issued: [50, ...cohorts.issued.slice(1)] }, 2)[4]).toBe(50);
	});
	test('ties with the roll-forward of the same points; one point anywhere else does not', () => {
		const column = (table: readonly (readonly number[])[]) =>
			Array.from({ length: 6 }, (_, month) => table.reduce((sum, row) => sum + (row[month] ?? 0), 0));
		const flows = {
			issued: cohorts.issued.slice(1),
			redeemed: column(cohorts.redeemed),
			expired: column(cohorts.lapsed),
			forfeited: new Array<number>(6).fill(0)
		};
		const rows = pointsRollForward(flows);
		expect(() => tieCohorts(cohorts, rows)).not.toThrow();
		for (const part of ['redeemed', 'lapsed'] as const) {
			const off = cohorts[part].map((row, i) => row.map((points, k) => (i === 2 && k === 4 ? points + 1 : points)));
			expect(() => tieCohorts({ ...cohorts, [part]: off }, rows)).toThrow(new Untied('triangle', 4, 1));
		}
	});
});

describe('the estimate of a closing date', () => {
	const cohorts = steady();
	test('before there are data it is the stated rate; each month seen replaces a part of it', () => {
		expect(estimateAt(cohorts, -1, 0.7)).toMatchObject({ rate: 0.7, stated: 0.7, ofOpen: 0 });
		const first = estimateAt(cohorts, 0, 0.7);
		expect(first.stated).toBeCloseTo(0.6, 12);
		expect(first.expected[1]).toBeCloseTo(700, 9);
		expect(first.ofOpen).toBeCloseTo(600 / 900, 12);
	});
	test('once the oldest cohort has reached the last age the triangle alone speaks: 60 %, whatever was stated', () => {
		for (const stated of [0, 0.3, 0.95]) {
			const found = estimateAt(cohorts, 4, stated, 3);
			expect(found.rate).toBeCloseTo(0.6, 12);
			expect(found.stated).toBe(0);
			expect(found.expected.slice(1, 6)).toEqual([600, 600, 600, 600, 600].map((points) => expect.closeTo(points, 9)));
		}
	});
	test('nothing of the future is looked at', () => {
		fc.assert(
			fc.property(anyCohorts, fc.integer({ min: -1, max: 5 }), (cohorts, until) => {
				const cut = (table: Cohorts['redeemed']) =>
					table.map((row) => row.map((points, month) => (month <= until ? points : 0)));
				const issued = cohorts.issued.map((points, cohort) => (cohort <= until + 1 ? points : 0));
				const past = { issued, redeemed: cut(cohorts.redeemed), lapsed: cut(cohorts.lapsed) };
				expect(estimateAt(past, until, 0.5)).toEqual(estimateAt(cohorts, until, 0.5));
			}),
			{ seed: 32, numRuns: 300 }
		);
	});
	test('no more is expected of a cohort than redeemed and open, no less than redeemed', () => {
		fc.assert(
			fc.property(anyCohorts, fc.double({ min: 0, max: 1, noNaN: true }), (cohorts, stated) => {
				const until = (cohorts.redeemed[0]?.length ?? 1) - 1;
				const { expected, ofOpen, rate } = estimateAt(cohorts, until, stated);
				expected.forEach((points, cohort) => {
					const redeemed = (cohorts.redeemed[cohort] ?? []).reduce((sum, one) => sum + one, 0);
					expect(points).toBeGreaterThanOrEqual(redeemed);
					expect(points).toBeLessThanOrEqual(redeemed + openAt(cohorts, cohort, until) + 1e-9);
				});
				expect(ofOpen).toBeGreaterThanOrEqual(0);
				expect(ofOpen).toBeLessThanOrEqual(1 + 1e-12);
				expect(rate).toBeLessThanOrEqual(1);
			}),
			{ seed: 33, numRuns: 300 }
		);
	});
});

describe('deferred revenue by month', () => {
	const rows = deferredRevenue(steady(), sales);
	test('at a steady 60 % the price is split once, and recognised as redeemed: 1/6, 1/2, all', () => {
		const { points } = allocate(100_000, 1000, 1, 0.6);
		const price = Math.round(points);
		expect(rows[0]).toMatchObject({
			...{ sales: 100_000, issued: 1000, allocated: price, standAlone: 600, redeemedToDate: 100 },
			...{ opening: 0, revenue: price - Math.round((price * 5) / 6), deferred: Math.round((price * 5) / 6) }
		});
		expect(rows.slice(0, 6).map(({ allocated }) => allocated)).toEqual(new Array(6).fill(price));
		for (const { reestimate } of rows) expect(reestimate).toBe(0);
		// from the third month: 5/6 + 1/2 of two months are still owed
		expect(rows[4]?.deferred).toBe(Math.round((price * 5) / 6) + Math.round(price / 2));
		expect(rows[4]?.hindsight).toBe(rows[4]?.deferred);
	});
	test('a stated rate that proves wrong is caught up, the split of what was sold is not touched', () => {
		const wrong = deferredRevenue(steady(), { ...sales, expected: 0.9 });
		const first = Math.round(allocate(100_000, 1000, 1, 0.9).points);
		expect(wrong[0]?.allocated).toBe(first);
		expect(wrong[0]?.priced).toBe(0.9);
		expect(wrong[5]?.allocated).toBe(Math.round(allocate(100_000, 1000, 1, 0.6).points));
		// at the close of month 3 the last age is seen: 60 % instead of 90 % is expected, so earlier redemptions earned too little
		expect(wrong[3]?.reestimate).toBeGreaterThan(0);
		expect(wrong[3]?.stated).toBe(0);
		expect(wrong[2]?.stated).toBeCloseTo(0.3, 12);
		expect(wrong.at(-1)?.deferred).toBe(0);
	});
	test('an opening contract liability is earned by the opening points', () => {
		const base = steady();
		const open = {
			issued: [1000, ...base.issued.slice(1)],
			redeemed: [[300, 300, 0, 0, 0, 0, 0, 0, 0], ...base.redeemed.slice(1)],
			lapsed: [[0, 0, 400, 0, 0, 0, 0, 0, 0], ...base.lapsed.slice(1)]
		};
		const made = deferredRevenue(open, { ...sales, opening: 6000 });
		expect(made[0]).toMatchObject({ opening: 6000, allocated: rows[0]?.allocated });
		expect(made.map(({ deferred }, month) => deferred - (rows[month]?.deferred ?? 0)).slice(0, 4)).toEqual([
			3000, 0, 0, 0
		]);
	});
	test('a liability without points, or with points of which nothing is expected, is not deferred (F48)', () => {
		expect(deferredRevenue(steady(), { ...sales, opening: 500 })[0]?.deferred).toBe(rows[0]?.deferred);
		const idle = {
			issued: [0, 1000],
			redeemed: [
				[0, 0],
				[0, 0]
			],
			lapsed: [
				[0, 0],
				[0, 1000]
			]
		};
		const made = deferredRevenue(idle, { ...sales, expected: 0 });
		expect(made.map(({ allocated, deferred }) => [allocated, deferred])).toEqual([
			[0, 0],
			[0, 0]
		]);
		const hoped = deferredRevenue(idle, { ...sales, expected: 0.5 });
		expect(hoped[0]?.deferred).toBeGreaterThan(0);
		expect(hoped[1]).toMatchObject({ deferred: 0, nothing: 1 });
	});
	test('opening + allocated − revenue = deferred in every row, never below zero, and nothing is deferred after the last lot', () => {
		fc.assert(
			fc.property(
				anyCohorts,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 0, max: 9999 }),
				(cohorts, expected, opening) => {
					const made = deferredRevenue(cohorts, { ...sales, expected, opening, lastAge: Infinity });
					let before = opening;
					for (const row of made) {
						expect(row.opening).toBe(before);
						expect(row.opening + row.allocated - row.revenue).toBe(row.deferred);
						expect(row.deferred).toBeGreaterThanOrEqual(0);
						expect(row.hindsight).toBeGreaterThanOrEqual(0);
						expect(row.expectedTotal).toBeGreaterThanOrEqual(row.redeemedToDate);
						before = row.deferred;
					}
					expect(before).toBe(0);
					expect(made.at(-1)?.hindsight).toBe(0);
				}
			),
			{ seed: 34, numRuns: 300 }
		);
	});
});
