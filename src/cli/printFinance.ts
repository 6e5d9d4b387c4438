import { AGEING } from '../engine/finance/cohorts.ts';
import { FACTORS, type BlowUps } from '../engine/finance/blowUp.ts';
import type { LiabilityRow, PointsRow } from '../engine/finance/rollForward.ts';
import { TAIL_NEEDED } from '../engine/stats/shortfall.ts';
import type { Currency } from '../engine/scenario/types.ts';
import type { FinanceResults } from '../run/financeResults.ts';
import { grouped, money } from '../words/number.ts';
import type { Context } from './context.ts';
import type { CaseAnswer, Ladder } from './financeCase.ts';
import { table } from './table.ts';

const count = (value: number) => grouped(value, 0);
const percent = (share: number | null) => (share === null ? '—' : `${grouped(share * 100, 1)} %`);
const of100 = (share: number) => grouped(share * 100, 0);

/** Year and month of the months from launch. */
function monthName(launch: string, month: number): string {
	const [year = 0, first = 1] = launch.split('-').map(Number);
	const index = first - 1 + month;
	return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function rollForward(rows: readonly PointsRow[], launch: string, { words }: Context): string {
	const { columns, ties } = words.finance;
	const forfeits = rows.some(({ forfeited }) => forfeited !== 0);
	const keys = [
		'opening',
		'issued',
		'redeemed',
		'expired',
		...(forfeits ? (['forfeited'] as const) : []),
		'closing'
	] as const;
	return table([
		[columns.month, ...keys.map((key) => columns[key]), columns.ties],
		...rows.map((row, month) => [monthName(launch, month), ...keys.map((key) => count(row[key])), ties])
	]);
}

function liability(rows: readonly LiabilityRow[], launch: string, currency: Currency, { words }: Context): string {
	const { columns, ties } = words.finance;
	const keys = ['opening', 'issued', 'redeemed', 'lapsed', 'reestimate', 'closing'] as const;
	return table([
		[columns.month, ...keys.map((key) => columns[key]), columns.ties],
		...rows.map((row, month) => [monthName(launch, month), ...keys.map((key) => money(row[key], currency)), ties])
	]);
}

function cohorts({ cohorts, all, launch }: FinanceResults, { words }: Context): string {
	if (!cohorts || !all) return '';
	const { columns, openingRow, allRow } = words.finance;
	const line = (name: string, row: (typeof cohorts)[number]) => [
		name,
		count(row.issued),
		count(row.redeemed),
		percent(row.rate),
		percent(row.breakage),
		percent(row.median),
		row.p10 === null || row.p90 === null ? '—' : words.to(percent(row.p10), percent(row.p90))
	];
	return table([
		[columns.month, columns.issued, columns.redeemed, columns.rate, columns.breakage, columns.median, columns.range],
		...cohorts
			.filter(({ issued }) => issued > 0)
			.map((row) => line(row.month < 0 ? openingRow : monthName(launch, row.month), row)),
		line(allRow, all)
	]);
}

/** Ages of the triangle shown on a terminal: the first twelve months, then the rest together. */
const AGES_SHOWN = 12;

function triangle({ triangle: rows, cohorts, launch }: FinanceResults, { words }: Context): string {
	if (!rows || !cohorts) return '';
	const { columns } = words.finance;
	const lines = rows.slice(1).flatMap((row, month) => {
		if ((cohorts[month + 1]?.issued ?? 0) === 0) return [];
		const ages = row.slice(month);
		const rest = ages.slice(AGES_SHOWN).reduce((sum, points) => sum + points, 0);
		return [[monthName(launch, month), ...ages.slice(0, AGES_SHOWN).map(count), count(rest)]];
	});
	const head = Array.from({ length: AGES_SHOWN }, (_, age) => String(age));
	return table([[columns.month, ...head, `${AGES_SHOWN}+`], ...lines]);
}

function deferred(results: FinanceResults, months: number, { words }: Context): string {
	const rows = results.deferred;
	if (!rows) return '';
	const { columns, runOffRow, deferredNote, deferredF48, stated } = words.finance;
	const say = (amount: number) => money(amount, results.currency);
	// the run-off: until nothing is deferred, at most a year month by month
	const last = rows.findIndex(({ month, deferred }) => month >= months && deferred === 0);
	const shown = rows
		.slice(0, last < 0 ? rows.length : last + 1)
		.filter(({ month }) => month < months + 12 || month === last);
	const text = table([
		[
			columns.month,
			columns.sales,
			columns.issued,
			columns.standAlone,
			columns.allocated,
			columns.toDate,
			columns.total,
			columns.revenue,
			columns.change,
			columns.deferred,
			columns.hindsight
		],
		...shown.map((row) => [
			row.month < months ? monthName(results.launch, row.month) : runOffRow(row.month - months + 1),
			say(row.sales),
			count(row.issued),
			say(row.standAlone),
			say(row.allocated),
			count(row.redeemedToDate),
			count(row.expectedTotal),
			say(row.revenue),
			say(row.reestimate),
			say(row.deferred),
			say(row.hindsight)
		])
	]);
	const rests = rows.filter((row) => row.month < months && row.stated > 1e-12).length;
	const f48 = rows.some(({ caught, nothing }) => caught > 0 || nothing > 0) ? `  ${deferredF48}\n` : '';
	return `${text}  ${stated(rests)}\n${f48}  ${deferredNote}\n`;
}

function ladder({ projection, ladders }: FinanceResults, { words }: Context): string {
	const { finance } = words;
	if (!projection || !ladders) return `  ${finance.noLadder}\n`;
	const { ladder: found, total, within } = projection;
	const lines = [
		finance.ladderOf(count(found.total), count(found.totalError), count(total), within),
		finance.ladders(
			count(ladders.projected),
			count(ladders.error),
			count(ladders.truth),
			count(ladders.within),
			count(ladders.futures)
		),
		finance.noTail
	];
	return lines.map((line) => `  ${line}\n`).join('');
}

function budget({ budget: found, currency, launch }: FinanceResults, { words }: Context): string {
	const { finance } = words;
	if (!found) return `  ${finance.noBudget}\n`;
	const say = (amount: number | null) => (amount === null ? null : money(amount, currency));
	const { share, low, high } = found.holds;
	const months = found.firstBreach.flatMap((futures, month) =>
		futures > 0 ? [finance.monthOf(monthName(launch, month), futures)] : []
	);
	const lines = [
		finance.breach(of100(1 - share), of100(1 - high), of100(1 - low)),
		...(months.length > 0 ? [finance.firstBreach(months.join(', '))] : []),
		...(found.meanExcess === null ? [] : [finance.meanExcess(money(found.meanExcess, currency))]),
		...found.needed.map((one) => finance.needed(one.of100, say(one.amount), say(one.low), say(one.high))),
		...found.worst.map((one) =>
			finance.shortfall(100 - one.of100, say(one.mean), count((100 * TAIL_NEEDED) / (100 - one.of100)))
		)
	];
	return lines.map((line) => `  ${line}\n`).join('');
}

function blowUpTable(found: BlowUps, name: string, currency: Currency, { words }: Context): string {
	const { columns, factors } = words.finance;
	const product = FACTORS.reduce((all, factor) => all * found.times[factor], 1);
	return table([
		[name, columns.times, columns.amount, columns.share, columns.largest],
		...FACTORS.map((factor) => [
			factors[factor],
			grouped(found.times[factor], 3),
			money(found.amount[factor], currency),
			percent(found.share?.[factor] ?? null),
			count(found.largest[factor])
		]),
		[
			factors.sum,
			grouped(product, 3),
			money(found.excess, currency),
			found.share ? percent(1) : '—',
			count(found.futures)
		]
	]);
}

function blowUp({ blowUp: found, budget: limit, currency }: FinanceResults, context: Context): string {
	const { finance } = context.words;
	if (!found?.all) return `  ${finance.noBlowUp}\n`;
	const { issued, redeemed, cost } = found.planned;
	const each = money(cost / redeemed, currency);
	let text = `  ${finance.planned(count(issued), percent(redeemed / issued), each, money(cost, currency))}\n`;
	if (found.breaching)
		text += blowUpTable(found.breaching, finance.groups.breaching(found.breaching.futures), currency, context);
	else if (limit) text += `  ${finance.noBreach}\n`;
	if (found.dearest)
		text += blowUpTable(found.dearest, finance.groups.dearest(found.dearest.futures), currency, context);
	return text + blowUpTable(found.all, finance.groups.all(found.all.futures), currency, context);
}

/** What does not tie, said in place of its table. */
export function withheldText(found: FinanceResults['withheld'], { words }: Context): string {
	const { finance } = words;
	return found
		.map(
			({ table: name, row, amount }) =>
				`${finance.withheld(finance.tables[name] ?? name, row + 1, grouped(amount, 0))}\n`
		)
		.join('');
}

/** The finance tables of one design. */
export function printFinance(
	results: FinanceResults,
	name: string,
	own: boolean,
	asked: boolean,
	context: Context
): void {
	const { terminal, words } = context;
	const { finance } = words;
	const { launch, currency } = results;
	const part = (title: string, text: string) => {
		if (text !== '') terminal.out(`\n${title}\n${text}`);
	};
	terminal.out(`${finance.title(name)}\n`);
	terminal.out(`${finance.shown(String(results.replication), count(results.replications), asked)}\n`);
	terminal.out(`${finance.expected(percent(results.expected), own)}\n`);
	if (results.points) part(finance.points, rollForward(results.points, launch, context));
	if (results.liability) part(finance.liability, liability(results.liability, launch, currency, context));
	if (results.atFace) part(finance.atFace, liability(results.atFace, launch, currency, context));
	if (results.ageing) {
		const starts = [0, ...AGEING];
		const rows = results.ageing.map((open, i) => [finance.ages(starts[i] ?? 0, AGEING[i] ?? null), count(open)]);
		part(finance.ageing, table(rows));
	}
	part(finance.cohorts, cohorts(results, context));
	part(finance.triangle, triangle(results, context));
	part(finance.deferred, deferred(results, results.estimates.length - 1, context));
	part(finance.ladder, ladder(results, context));
	part(finance.budget, budget(results, context));
	part(finance.blowUp, blowUp(results, context));
	const { margin, cost, lift } = results.breakEven;
	part(
		finance.breakEven,
		`  ${finance.breakEvenOf(percent(margin), percent(cost), lift === null ? null : percent(lift))}\n`
	);
	if (results.withheld.length > 0) terminal.err(withheldText(results.withheld, context));
}

function ladderTable(found: Ladder, { words }: Context): string {
	const { finance } = words;
	const { columns } = finance;
	const factors = table([
		[finance.factorTable, ''],
		...found.factors.map((factor, k) => [finance.age(k), grouped(factor, 4)])
	]);
	const rows = found.triangle.map((row, i) => [
		finance.originRow(i + 1),
		count(row.at(-1) ?? 0),
		count(found.ultimates[i] ?? 0),
		count(found.reserves[i] ?? 0),
		count(found.errors[i] ?? 0)
	]);
	const all = [
		finance.allRow,
		count(found.triangle.reduce((sum, row) => sum + (row.at(-1) ?? 0), 0)),
		count(found.ultimates.reduce((sum, one) => sum + one, 0)),
		count(found.total),
		count(found.totalError)
	];
	return `${factors}\n${table([['', finance.latest, finance.ultimate, finance.reserve, columns.error], ...rows, all])}`;
}

/** The answers to an accounting case. */
export function printCase(answer: CaseAnswer, context: Context): void {
	const { terminal, words } = context;
	const { finance } = words;
	const { columns } = finance;
	const two = (amount: number) => grouped(amount, 2);
	const blocks: string[] = [];
	if (answer.allocation) {
		const { sales, goods, points, standAlone } = answer.allocation;
		blocks.push(`${finance.allocationOf(two(sales), two(goods), two(points), two(standAlone))}\n`);
	}
	if (answer.closings)
		blocks.push(
			table([
				['', columns.toDate, columns.total, columns.revenue, columns.change, columns.deferred],
				...answer.closings.map((row, i) => [
					finance.closing(i + 1),
					count(row.redeemed),
					count(Math.max(row.redeemed, row.expected)),
					...[row.revenue, row.reestimate, row.deferred].map(two)
				])
			])
		);
	if (answer.ladder) blocks.push(ladderTable(answer.ladder, context));
	if (answer.breakEven) {
		const { lift } = answer.breakEven;
		blocks.push(`${finance.liftOf(lift === null ? null : `${grouped(lift * 100, 2)} %`)}\n`);
	}
	if (answer.blowUp === null) blocks.push(`${finance.noBlowUp}\n`);
	if (answer.blowUp) {
		const { times, share, amount, ratio } = answer.blowUp;
		blocks.push(
			table([
				['', columns.times, columns.amount, columns.share],
				...FACTORS.map((factor) => [
					finance.factors[factor],
					grouped(times[factor], 4),
					two(amount[factor]),
					percent(share?.[factor] ?? null)
				]),
				[
					finance.factors.sum,
					grouped(ratio, 4),
					two(FACTORS.reduce((sum, factor) => sum + amount[factor], 0)),
					share ? percent(1) : '—'
				]
			])
		);
	}
	if (answer.rollForward) {
		const keys = ['opening', 'issued', 'redeemed', 'expired', 'forfeited', 'closing'] as const;
		const rows = answer.rollForward.map((row, i) => [
			finance.closing(i + 1),
			...keys.map((key) => count(row[key])),
			finance.ties
		]);
		blocks.push(table([['', ...keys.map((key) => columns[key]), columns.ties], ...rows]));
	}
	terminal.out(blocks.join('\n'));
	if (answer.withheld) terminal.err(withheldText([answer.withheld], context));
}
