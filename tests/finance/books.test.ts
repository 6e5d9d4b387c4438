// The books of every future and of their mean: every table ties to the unit, with itself and with the others.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booksOfFutures, type Books } from '../../src/engine/finance/books.ts';
import { deferredRevenue } from '../../src/engine/finance/deferred.ts';
import { journal, type JournalLine } from '../../src/engine/finance/journal.ts';
import { meanBooks } from '../../src/engine/finance/meanBooks.ts';
import { LIVES, POINTS_ISSUED, POINTS_REDEEMED } from '../../src/engine/kernel/accounts.ts';
import { finance, simulate } from '../../src/index.ts';
import { scenarioOf, smallCoffee } from '../run/scenarios.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Every identity of R49 and R50, and what the tables say of each other. */
function expectTied(books: Books) {
	const { points, liability, atFace, deferred, population, ageing } = books;
	if (!points || !liability || !atFace || !deferred || !population || !ageing) throw new Error('withheld');
	let before = population.issued[0];
	points.forEach((row, month) => {
		expect(row.opening).toBe(before);
		expect(row.opening + row.issued - row.redeemed - row.expired - row.forfeited - row.closing).toBe(0);
		expect(population.issued[month + 1]).toBe(row.issued);
		expect(sum(population.redeemed.map((line) => line[month] ?? 0))).toBe(row.redeemed);
		before = row.closing;
	});
	expect(sum(ageing)).toBe(points.at(-1)?.closing);
	for (const rows of [liability, atFace])
		rows.forEach((row, month) => {
			expect(row.opening + row.issued - row.redeemed - row.lapsed + row.reestimate - row.closing).toBe(0);
			if (month > 0) expect(row.opening).toBe(rows[month - 1]?.closing);
		});
	deferred.forEach((row, month) => {
		expect(row.opening + row.allocated - row.revenue - row.deferred).toBe(0);
		expect(row.deferred).toBeGreaterThanOrEqual(0);
		if (month > 0) expect(row.opening).toBe(deferred[month - 1]?.deferred);
	});
	expect(deferred.at(-1)?.deferred).toBe(0);
	return { points, liability, deferred };
}

/** Debits are credits in every event of every month, and the liability moves as the table says. */
function expectBalanced(lines: readonly JournalLine[], opening: number, closing: number) {
	const of = (chosen: readonly JournalLine[], side: 'debit' | 'credit') => sum(chosen.map((line) => line[side]));
	for (const line of lines) {
		expect(Number.isSafeInteger(line.debit) && Number.isSafeInteger(line.credit)).toBe(true);
		expect(Math.min(line.debit, line.credit)).toBe(0);
		expect(Math.max(line.debit, line.credit)).toBeGreaterThan(0);
		const event = lines.filter(({ month, event: kind }) => month === line.month && kind === line.event);
		expect(of(event, 'debit') - of(event, 'credit')).toBe(0);
	}
	const owed = lines.filter(({ account }) => account === 'liability');
	expect(opening + of(owed, 'credit') - of(owed, 'debit')).toBe(closing);
}

describe.each([
	['coffee chain', smallCoffee()],
	['an airline with an opening balance', scenarioOf('devaluation', { sample: 100, replications: 10 })]
])('%s', async (_, scenario) => {
	const simulation = await simulate(scenario, { workers: 0, triangles: true, replications: 10 });
	test.each(scenario.designs.map(({ id }) => id))('%s: every future and the mean tie', (id) => {
		const all = booksOfFutures(simulation, id);
		expect(all.map(({ replication }) => replication)).toEqual(Array.from({ length: 10 }, (_, i) => i));
		for (const books of [...all, meanBooks(all)]) {
			const { deferred } = expectTied(books);
			expectBalanced(journal(deferred), deferred[0]?.opening ?? 0, 0);
		}
	});
	test('one future of the books is the statement of that future, and the ledger', () => {
		const id = scenario.designs[0]?.id ?? '';
		const all = booksOfFutures(simulation, id);
		for (const replication of [0, 7]) {
			const { points, liability, atFace, deferred, ageing } = finance(simulation, id, { replication });
			expect(all[replication]).toMatchObject({ points, liability, atFace, deferred, ageing });
			const row = simulation.arms.find((arm) => arm.id === id)?.rows[replication];
			const periods = simulation.periods;
			const of = (account: number) => sum([...(row?.ledger ?? []).slice(account * periods, (account + 1) * periods)]);
			const scale = (row?.future.population ?? NaN) / of(LIVES);
			expect(sum(points?.map(({ redeemed }) => redeemed) ?? [])).toBe(Math.round(of(POINTS_REDEEMED) * scale));
			expect(sum(points?.map(({ issued }) => issued) ?? [])).toBe(Math.round(of(POINTS_ISSUED) * scale));
		}
	});
	test('the mean is the mean: flows and closings within half a unit and what rounding leaves', () => {
		const all = booksOfFutures(simulation, scenario.designs[0]?.id ?? '');
		const mean = meanBooks(all);
		mean.points?.forEach((row, month) => {
			const closing = sum(all.map(({ points }) => points?.[month]?.closing ?? NaN)) / all.length;
			expect(Math.abs(row.closing - closing)).toBeLessThanOrEqual(2.5);
		});
		// flows of money are rounded on their running sums: the months come to the mean of the whole, to the half unit
		const come = <Row>(table: (books: Books) => readonly Row[] | null, flow: (row: Row) => number) => {
			const whole = (books: Books) => sum((table(books) ?? []).map(flow));
			expect(Math.abs(whole(mean) - sum(all.map(whole)) / all.length)).toBeLessThanOrEqual(0.5);
		};
		for (const flow of ['issued', 'redeemed', 'lapsed'] as const)
			come(
				({ liability }) => liability,
				(row) => row[flow]
			);
		for (const flow of ['sales', 'allocated', 'revenue', 'reestimate'] as const)
			come(
				({ deferred }) => deferred,
				(row) => row[flow]
			);
		mean.liability?.forEach((row, month) => {
			const closing = sum(all.map(({ liability }) => liability?.[month]?.closing ?? NaN)) / all.length;
			expect(Math.abs(row.closing - closing)).toBeLessThanOrEqual(0.5);
		});
	});
});

test('journals of generated points balance to the minor unit', () => {
	const months = 6;
	const cohort = fc.record({
		issued: fc.integer({ min: 0, max: 100_000 }),
		shares: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: months, maxLength: months }),
		sales: fc.integer({ min: 0, max: 10_000_000 })
	});
	fc.assert(
		fc.property(
			fc.array(cohort, { minLength: 3, maxLength: 3 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(all, expected) => {
				const redeemed = all.map(({ issued, shares }, month) =>
					shares.map((share, at) => (at < month ? 0 : Math.floor((issued * share) / 200)))
				);
				const opening = Array.from({ length: months }, () => 0);
				const lapsed = all.map(({ issued }, month) =>
					opening.map((_, at) => (at === months - 1 ? issued - sum(redeemed[month] ?? []) : 0))
				);
				const cohorts = {
					issued: [0, ...all.map(({ issued }) => issued)],
					redeemed: [opening, ...redeemed],
					lapsed: [opening, ...lapsed]
				};
				const sales = all.map((one) => one.sales);
				const rows = deferredRevenue(cohorts, { sales, valuePerPoint: 3, expected, lastAge: Infinity, opening: 0 });
				expectBalanced(journal(rows), 0, rows.at(-1)?.deferred ?? NaN);
				const sold = journal(rows).filter(({ event, account }) => event === 'sale' && account === 'cash');
				expect(sum(sold.map(({ debit }) => debit))).toBe(sum(sales));
			}
		),
		{ numRuns: 300 }
	);
});
