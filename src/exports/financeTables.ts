// The finance pack as tables in one language: what the workbook, the report and the command line write.
import type { FinancePack, FutureMonth } from '../run/financePack.ts';
import type { Results } from '../run/results.ts';
import { exportWords } from '../words/exports.ts';
import type { Locale } from '../words/locale.ts';
import { grouped } from '../words/number.ts';
import type { Cell, Column, Kind, Table } from './tables.ts';

const column = (head: string, kind: Kind): Column => ({ head, kind });

/** Year and month of the months from launch. */
export function monthName(launch: string, month: number): string {
	const [year = 0, first = 1] = launch.split('-').map(Number);
	const index = first - 1 + month;
	return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const POINTS = ['opening', 'issued', 'redeemed', 'expired', 'forfeited', 'closing'] as const;
const LIABILITY = ['opening', 'issued', 'redeemed', 'lapsed', 'reestimate', 'closing'] as const;
const DEFERRED = ['opening', 'allocated', 'revenue', 'deferred'] as const;

/** Sums of money in the smallest coin, so that a difference is 0 and not 1e−12. */
const coins = (amount: number): number => Math.round(amount * 100);

const pointsOff = (row: FutureMonth['points']) =>
	row.opening + row.issued - row.redeemed - row.expired - row.forfeited - row.closing;
const liabilityOff = (row: FutureMonth['liability']) =>
	coins(row.opening + row.issued - row.redeemed - row.lapsed + row.reestimate - row.closing) / 100 || 0;
const deferredOff = (row: FutureMonth['deferred']) =>
	coins(row.opening + row.allocated - row.revenue - row.deferred) / 100 || 0;

/** All tables of a pack that tie, in the order of the workbook. */
export function financeTables(pack: FinancePack, results: Results, locale: Locale): Table[] {
	const words = exportWords(locale);
	const { columns, sheets } = words;
	const { launch } = results;
	const months = pack.points?.length ?? 0;
	const monthOf = (month: number) => (month < months ? monthName(launch, month) : words.runOff(month - months + 1));
	const issued = (month: number) => (month < 0 ? words.beforeLaunch : monthName(launch, month));
	const tables: Table[] = [];
	const add = (name: string, heads: readonly Column[], rows: readonly (readonly Cell[])[] | null | undefined) => {
		if (rows) tables.push({ name, columns: heads, rows });
	};
	const month = column(columns.month, 'text');
	add(
		sheets.points,
		[month, ...POINTS.map((key) => column(columns[key], 'count')), column(columns.difference, 'count')],
		pack.points?.map((row, i) => [monthOf(i), ...POINTS.map((key) => row[key]), pointsOff(row)])
	);
	for (const [name, rows] of [
		[sheets.atCost, pack.liability],
		[sheets.atFace, pack.atFace]
	] as const)
		add(
			name,
			[month, ...LIABILITY.map((key) => column(columns[key], 'money')), column(columns.difference, 'money')],
			rows?.map((row, i) => [monthOf(i), ...LIABILITY.map((key) => row[key]), liabilityOff(row)])
		);
	add(
		sheets.deferred,
		[
			month,
			column(columns.sales, 'money'),
			column(columns.pointsIssued, 'count'),
			column(columns.standAlone, 'money'),
			column(columns.opening, 'money'),
			column(columns.allocated, 'money'),
			column(columns.toDate, 'count'),
			column(columns.total, 'count'),
			column(columns.revenue, 'money'),
			column(columns.change, 'money'),
			column(columns.deferred, 'money'),
			column(columns.hindsight, 'money'),
			column(columns.difference, 'money')
		],
		pack.deferred?.map((row) => [
			monthOf(row.month),
			...[row.sales, row.issued, row.standAlone, row.opening, row.allocated, row.redeemedToDate, row.expectedTotal],
			...[row.revenue, row.reestimate, row.deferred, row.hindsight, deferredOff(row)]
		])
	);
	add(
		sheets.journal,
		[
			...[month, column(columns.event, 'text'), column(columns.account, 'text')],
			...[column(columns.debit, 'money'), column(columns.credit, 'money')]
		],
		pack.journal?.map(({ month, event, account, debit, credit }) => [
			...[monthOf(month), words.events[event], words.accounts[account]],
			...[debit === 0 ? null : debit, credit === 0 ? null : credit]
		])
	);
	const bounds = pack.ageing?.bounds ?? [];
	add(
		sheets.ageing,
		[column(columns.age, 'text'), column(columns.points, 'count')],
		pack.ageing?.points.map((points, i) => [words.ages(bounds[i - 1] ?? 0, bounds[i] ?? null), points])
	);
	const cohorts = pack.cohorts ?? [];
	add(
		sheets.cohorts,
		[
			...[column(columns.monthOfIssue, 'text'), column(columns.issued, 'count'), column(columns.redeemed, 'count')],
			...[column(columns.rate, 'share'), column(columns.breakage, 'share')]
		],
		pack.cohorts?.map(({ month, issued: points, redeemed, rate, breakage }, i) => [
			...[i === cohorts.length - 1 ? words.all : issued(month), points, redeemed, rate, breakage]
		])
	);
	const ages = Math.max(0, ...(pack.triangle ?? []).map((row) => lastFilled(row)));
	add(
		sheets.triangle,
		[
			column(columns.monthOfIssue, 'text'),
			column(columns.redeemed, 'count'),
			...Array.from({ length: ages }, (_, age) => column(words.ageColumn(age), 'count'))
		],
		pack.triangle?.map((row, cohort) => [
			issued(cohort - 1),
			row.reduce((sum, points) => sum + points, 0),
			...Array.from({ length: ages }, (_, age) => row[age] ?? null)
		])
	);
	tables.push(budgetTable(pack.budget, launch, locale));
	return tables;
}

const lastFilled = (row: readonly number[]): number =>
	row.reduce((last, points, i) => (points === 0 ? last : i + 1), 0);

/** How often, when and by how much the budget of a design breaks. */
export function budgetTable(budget: FinancePack['budget'], launch: string, locale: Locale): Table {
	const { columns, sheets } = exportWords(locale);
	return {
		name: sheets.budget,
		columns: [column(columns.what, 'text'), column(columns.amount, 'money'), column(columns.futures, 'number')],
		rows: budgetRows(budget, launch, locale)
	};
}

function budgetRows(budget: FinancePack['budget'], launch: string, locale: Locale): Cell[][] {
	const words = exportWords(locale).budget;
	if (!budget) return [[words.none, null, null]];
	const of100 = (share: number) => share * 100;
	const seen = (name: string, amount: number | null): Cell[] => [
		...[amount === null ? `${name}: ${words.unseen}` : name, amount, null]
	];
	return [
		[words.amount, budget.amount, null],
		[words.holds, null, of100(budget.holds.share)],
		[words.holdsLow, null, of100(budget.holds.low)],
		[words.holdsHigh, null, of100(budget.holds.high)],
		...(budget.meanExcess === null ? [] : [[words.excess, budget.meanExcess, null]]),
		...budget.needed.map((one) => seen(words.needed(one.of100), one.amount)),
		...budget.worst.map((one) => seen(words.worst(100 - one.of100), one.mean)),
		...budget.firstBreach.flatMap((futures, month): Cell[][] =>
			futures > 0 ? [[words.first(monthName(launch, month)), null, futures]] : []
		)
	];
}

/** Every month of every future, a row each, with the difference of each identity: all 0. */
export function futuresTable(rows: readonly FutureMonth[], results: Results, locale: Locale): Table {
	const words = exportWords(locale);
	const { columns, prefixes } = words;
	const named = (prefix: string, keys: readonly (keyof typeof columns)[], kind: Kind): Column[] =>
		[...keys, 'difference' as const].map((key) => column(`${prefix}: ${columns[key]}`, kind));
	return {
		name: words.sheets.futures,
		columns: [
			column(columns.future, 'count'),
			column(columns.month, 'text'),
			...named(prefixes.points, POINTS, 'count'),
			...named(prefixes.liability, LIABILITY, 'money'),
			...named(prefixes.atFace, LIABILITY, 'money'),
			...named(prefixes.deferred, DEFERRED, 'money')
		],
		rows: rows.map(({ replication, month, points, liability, atFace, deferred }) => [
			replication,
			monthName(results.launch, month),
			...[...POINTS.map((key) => points[key]), pointsOff(points)],
			...[...LIABILITY.map((key) => liability[key]), liabilityOff(liability)],
			...[...LIABILITY.map((key) => atFace[key]), liabilityOff(atFace)],
			...[...DEFERRED.map((key) => deferred[key]), deferredOff(deferred)]
		])
	};
}

/** What the pack is, what its tables mean, and what was withheld. */
export function packSummary(
	pack: FinancePack,
	results: Results,
	name: string,
	cut: number | null,
	locale: Locale
): Table {
	const { columns, sheets, pack: words } = exportWords(locale);
	const rows: Cell[][] = [
		[words.title, name],
		[
			words.shown,
			pack.replication === null ? words.mean(pack.replications) : words.future(pack.replication, pack.replications)
		],
		[words.money, words.currency(results.currency, results.taxIncluded)],
		[words.pointsTie, words.pointsRule],
		[words.costTie, words.costRule],
		[words.faceTie, words.faceRule],
		[words.deferredTie, words.deferredRule],
		[words.journalTie, words.journalRule],
		[words.differs, words.differsWhy],
		[words.aid, null],
		...pack.withheld.map((one) => [words.withheld(one.table, one.row + 1, grouped(one.amount, 0)), null]),
		...(cut === null ? [] : [[words.cut(cut), null]])
	];
	return {
		name: sheets.summary,
		columns: [column(columns.what, 'text'), column(columns.value, 'text')],
		rows
	};
}
