import { writeFileSync } from 'node:fs';
import { ENGINE, ENGINE_DATE } from '../../src/engine/version.ts';
import { EVERY } from './all.ts';
import { KNOWN_MISS, type Case, type Figure } from './case.ts';
import { NOT_APPLICABLE } from './notApplicable.ts';

export const REPORT = 'docs/validation.md';

interface ShownBy {
	/** test of model.md section 10 */
	readonly test: string;
	readonly says: string;
	/** files that run in npm test */
	readonly where: readonly string[];
	/** cases of this report */
	readonly cases: readonly string[];
}

const EACH = 'tests/published/engine.test.ts';

export const SHOWN_BY: readonly ShownBy[] = [
	{
		test: 'T1',
		says: 'All response off: the same orders, amounts and lifetimes as without a programme, to the last bit',
		where: ['tests/laws/laws.test.ts'],
		cases: ['T14-zero']
	},
	{
		test: 'T2',
		says: 'Mean and P₀ … P₇ of BG/NBD and Pareto/NBD at 4, 39, 52, 78 weeks',
		where: [EACH],
		cases: ['T2-bgnbd', 'T2-paretonbd', 'bgnbd-weekly-kernel']
	},
	{
		test: 'T3',
		says: 'Simulate, refit, within 3 standard errors',
		where: [EACH, 'tests/fit/refit.test.ts'],
		cases: ['T3-bgnbd', 'T3-paretonbd-and-amounts']
	},
	{
		test: 'T4',
		says: 'Published fits from the order log to three decimals',
		where: ['tests/published/published.test.ts'],
		cases: ['bgnbd-cdnow-fit', 'pnbd-cdnow-fit', 'gammagamma-cdnow-fit']
	},
	{
		test: 'T5',
		says: 'Points and money identities, residue 0',
		where: ['tests/laws/laws.test.ts', 'tests/metrics/identities.test.ts'],
		cases: []
	},
	{
		test: 'T6',
		says: 'Accounting cases',
		where: ['tests/published/published.test.ts', 'tests/finance/accounting.test.ts'],
		cases: ['ifrs15-example-52', 'deferral-simple-split', 'chainladder-taylor-ashe']
	},
	{
		test: 'T7',
		says: 'sBG tables',
		where: ['tests/published/published.test.ts'],
		cases: ['sbg-regular-series', 'sbg-regular-fit', 'sbg-regular-projection', 'sbg-regular-retention']
	},
	{
		test: 'T8',
		says: 'Branching and final size',
		where: ['tests/laws/referral.test.ts', EACH],
		cases: ['referral-total', 'referral-final-size', 'T8']
	},
	{
		test: 'T9',
		says: 'More value of the reward never means fewer orders of the same person',
		where: ['tests/laws/response.test.ts'],
		cases: []
	},
	{
		test: 'T10',
		says: 'Within a stamp card the last interval is 20 % shorter than the first',
		where: [EACH],
		cases: ['goal-gradient-cafe-card', 'goal-gradient-linear-kappa']
	},
	{ test: 'T11', says: 'Head start: 34 against 19 %', where: [EACH], cases: ['endowed-progress-car-wash'] },
	{ test: 'T12', says: 'Heavy users feel no goal gradient', where: [EACH], cases: ['heavy-users-flat'] },
	{
		test: 'T13',
		says: 'Announced expiry: a quarter 74 % above normal, then fewer',
		where: [EACH],
		cases: ['airmiles-run']
	},
	{
		test: 'T14',
		says: 'Placebo: exactly 0 in pairs, covered with separate luck, large when read naively',
		where: [EACH],
		cases: ['T14-zero', 'T14-separate', 'T14-naive', 'placebo-heavy-users']
	},
	{
		test: 'T15',
		says: 'Every interval shown covers as it says',
		where: ['tests/stats/intervals.test.ts', 'tests/stats/shrunk.test.ts'],
		cases: ['T15-whole', 'T15-sampled']
	},
	{
		test: 'T18',
		says: 'Half-width falls with the root of the number of futures',
		where: ['tests/stats/intervals.test.ts'],
		cases: ['T18']
	},
	{
		test: 'T19',
		says: 'Rate × 1.05: 2.4 to 3.9 % more orders where leaving is per order, 4.7 to 4.8 % per time',
		where: [EACH],
		cases: ['T19-per-order', 'bgnbd-rate-lift-per-order', 'bgnbd-rate-lift-per-time']
	}
];

const PLACES = 7;
const said = (value: number | string): string =>
	typeof value === 'string' ? value : String(Number(value.toPrecision(PLACES))).replace('-', '−');
const cell = (text: string): string => text.replaceAll('|', '\\|');

const isMiss = (allowed: string) => allowed.startsWith(KNOWN_MISS);
const verdict = (holds: boolean, allowed: string) =>
	holds ? (isMiss(allowed) ? '**known miss**' : 'holds') : '**does not hold**';

function caseText(
	{ id, source, inputs, apart = {}, miss }: Case,
	figures: readonly Figure[] | string | undefined
): string[] {
	const rows =
		typeof figures === 'string'
			? undefined
			: figures?.map(
					({ name, expected, ours, allowed, holds }) =>
						`| ${[name, said(expected), said(ours), allowed].map(cell).join(' | ')} | ${verdict(holds, allowed)} |`
				);
	return [
		`### ${id}`,
		'',
		`${source}. ${inputs}.`,
		'',
		...(miss ? [`Known miss: ${miss}`, ''] : []),
		...(rows
			? ['| figure | expected | ours | allowed | |', '|---|--:|--:|---|---|', ...rows]
			: [
					figures === undefined ? 'Not run: the order log was not there.' : `Not simulated yet: \`${figures}\` (E107).`
				]),
		...Object.entries(apart).flatMap(([value, why]) => ['', `Not held against a figure: ${value}, ${why}.`]),
		''
	];
}

/** Writes the report of what was run; the same figures give the same file. */
export function writeReport(found: ReadonlyMap<string, readonly Figure[] | string>): void {
	const cases = EVERY.flatMap((subject) => subject.cases);
	const ran = [...found.values()].filter((figures) => typeof figures !== 'string');
	const all = ran.flat();
	const misses = all.filter(({ holds, allowed }) => holds && isMiss(allowed)).length;
	const held = all.filter(({ holds }) => holds).length - misses;
	const lines = [
		'# Validation',
		'',
		`Engine ${ENGINE} of ${ENGINE_DATE}. ${all.length} figures in ${ran.length} cases: ${held} hold, ${misses} are known misses, ${all.length - held - misses} fail.${
			ran.length < found.size ? ` ${found.size - ran.length} cases wait for what is not simulated yet.` : ''
		}`,
		'',
		'Written by `npm run validate`, which runs all of it anew; not edited by hand. Seeds are fixed, so the same engine gives the same',
		'figures. *Expected* is what is printed or recomputed elsewhere, *ours* what Earnburn says, *allowed* the tolerance. Ids are',
		'those of the collection of published figures the project works with; T1, T2 … are the tests its model demands. CDNOW is an order log',
		'published by Fader & Hardie; it is not part of the repository. Where it is absent its cases are skipped, and say so.',
		'',
		'A simulation can be checked against closed forms, published fits and itself. Whether a programme changes behaviour by as much as a',
		'scenario assumes, no test here can show: see the evidence grades in [the model](model.md).',
		'',
		'## Known misses',
		'',
		...cases.flatMap(({ id, miss }) => (miss ? [`- ${miss} ([${id}](#${id.toLowerCase()}))`] : [])),
		'',
		'## Which test shows what',
		'',
		'| test | says | in `npm test` | cases below |',
		'|---|---|---|---|',
		...SHOWN_BY.map(
			({ test, says, where, cases: ids }) =>
				`| ${test} | ${says} | ${where.map((path) => `\`${path}\``).join(', ')} | ${ids.map((id) => `[${id}](#${id.toLowerCase()})`).join(', ')} |`
		),
		'',
		...EVERY.flatMap((subject) => [
			`## ${subject.title}`,
			'',
			...subject.cases.flatMap((one) => caseText(one, found.get(one.id)))
		]),
		'## Not applicable',
		'',
		...Object.entries(NOT_APPLICABLE).map(([id, why]) => `- ${id}: ${why}`),
		''
	];
	writeFileSync(REPORT, lines.join('\n'));
}
