// The tables as the page prints them, added up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booksOfFutures, type Books } from '../../src/engine/finance/books.ts';
import { meanBooks } from '../../src/engine/finance/meanBooks.ts';
import { format } from '../../src/lib/format/index.ts';
import { deferredTable, rollTable, type LedgerTable } from '../../src/lib/risk/ledgerRows.ts';
import { drive } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { scenarioOf, smallCoffee } from '../run/scenarios.ts';

/** The digits as printed, read back. */
const read = (text: string) => Math.round(Number(text.replace(/[^\d.−-]/g, '').replace('−', '-')) * 100);

function expectAddsUp({ columns, rows }: LedgerTable, say: (value: number) => string): void {
	const shown = rows.map(({ values }) => values.map((value) => read(say(value))));
	shown.forEach((row, month) => {
		const closing = row.at(-1);
		expect(row.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(closing);
		if (month > 0) expect(row[0]).toBe(shown[month - 1]?.at(-1));
	});
	expect(rows.every(({ ties }) => ties)).toBe(true);
	expect(columns[0]).toBe('opening');
	expect(columns.at(-1)).toBe('closing');
}

describe.each([
	['coffee chain', smallCoffee()],
	['an airline with an opening balance', scenarioOf('devaluation', { sample: 100, replications: 10 })]
])('%s', async (_, scenario) => {
	const design = scenario.designs[0]!.id;
	const { answer } = await drive(scenario, createInline(), {
		...{ arms: [design], cap: 10, triangles: true, onlyAtEnd: true, stopWhenSettled: false }
	});
	const all = booksOfFutures(answer!.outcome, design);
	const f = format('en', scenario.currency);
	test.each([['the mean', meanBooks(all)], ...all.slice(0, 4).map((one, r) => [`future ${r}`, one] as const)] as [
		string,
		Books
	][])('%s: every printed row ties, in points, at cost and at face', (_name, books) => {
		expectAddsUp(rollTable(books, 'points')!, f.integer);
		expectAddsUp(rollTable(books, 'cost')!, f.moneyExact);
		expectAddsUp(rollTable(books, 'face')!, f.moneyExact);
		const table = deferredTable(books, scenario.horizonMonths)!;
		for (const { values, ties } of table.rows) {
			const printed = (column: keyof typeof values) => read(f.moneyExact(values[column]));
			expect(printed('opening') + printed('allocated') - printed('revenue')).toBe(printed('deferred'));
			expect(ties).toBe(true);
		}
		expect(table.rows.at(-1)?.values.deferred).toBe(0);
	});
	test('what is withheld is not printed', () => {
		const none = { ...meanBooks(all), points: null, liability: null, deferred: null };
		expect(rollTable(none, 'points')).toBe(null);
		expect(rollTable(none, 'cost')).toBe(null);
		expect(deferredTable(none, 6)).toBe(null);
	});
});

test('a row that does not tie says so, whichever flow is off by one', () => {
	const flow = fc.integer({ min: 0, max: 1e6 });
	const row = fc.record({ issued: flow, redeemed: flow, expired: flow, forfeited: flow });
	fc.assert(
		fc.property(
			fc.array(row, { minLength: 2, maxLength: 12 }),
			fc.nat(),
			fc.constantFrom('issued', 'redeemed', 'expired', 'forfeited', 'opening', 'closing'),
			(flows, at, key) => {
				let closing = 1e7;
				const points = flows.map((one) => {
					const opening = closing;
					closing = opening + one.issued - one.redeemed - one.expired - one.forfeited;
					return { opening, ...one, closing };
				});
				const table = (rows: typeof points) => rollTable({ points: rows } as unknown as Books, 'points')!;
				expect(table(points).rows.every(({ ties }) => ties)).toBe(true);
				const place = at % points.length;
				// the first opening may be anything: nothing comes before it
				const broken = points.map((one, i) => (i === place ? { ...one, [key]: one[key as 'issued'] + 1 } : one));
				const ties = table(broken).rows.map((one) => one.ties);
				expect(ties.includes(false)).toBe(true);
				expect(ties[place]).toBe(false);
			}
		),
		{ numRuns: 300 }
	);
});

test('a month that adds up but does not begin where the last one ended does not tie', () => {
	const row = { issued: 5, redeemed: 3, expired: 0, forfeited: 0 };
	const points = [
		{ opening: 10, ...row, closing: 12 },
		{ opening: 13, ...row, closing: 15 }
	];
	const table = rollTable({ points } as unknown as Books, 'points')!;
	expect(table.rows.map(({ ties }) => ties)).toEqual([true, false]);
});
