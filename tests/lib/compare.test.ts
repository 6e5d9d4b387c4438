// The Compare place in words and numbers, from real runs of presets and from answers whose verdict is known.
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/engine/compare.ts';
import { scenarioOf } from '../run/scenarios.ts';
import { drive, type Answer } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { tiedSteps } from '../../src/lib/charts/waterfall.geometry.ts';
import { asBaseline, columnsOf, toggled } from '../../src/lib/compare/choice.ts';
import type { Compared, Pair, PairFigure } from '../../src/lib/compare/compared.ts';
import { comparedOf, paybackOf } from '../../src/lib/compare/comparedOf.ts';
import { headlineRows, headlineTable } from '../../src/lib/compare/headlineRows.ts';
import { inputRows } from '../../src/lib/compare/inputRows.ts';
import { losing, spoken, verdict } from '../../src/lib/compare/verdict.ts';
import { waterfallRows } from '../../src/lib/compare/waterfallRows.ts';
import { compareWords, LETTERS } from '../../src/lib/compare/words.ts';
import { format } from '../../src/lib/format/index.ts';
import { messages } from '../../src/lib/messages/messages.ts';

const ids = ['silver-gold', 'stars-2018'] as const;
let answer: Answer;
let compared: Compared;

async function play(preset: string, changes: object, cap: number): Promise<Answer> {
	const executor = createInline();
	const scenario = scenarioOf(preset, { sample: 200, horizonMonths: 12, ...changes });
	const run = await drive(scenario, executor, { cap, stopWhenSettled: false, onlyAtEnd: true });
	executor.close();
	return run.answer!;
}

const read = (played: Answer) =>
	comparedOf(
		played,
		played.outcome.scenario.designs.slice(0, 4).map(({ id }) => id)
	)!;
const speaking = (locale: 'en' | 'zh', shown: Compared) => ({
	format: format(locale),
	words: compareWords(locale).verdict,
	letter: (id: string) => LETTERS[shown.columns.findIndex((column) => column.id === id)]!
});
const says = (shown: Compared, locale: 'en' | 'zh' = 'en') =>
	verdict(shown, speaking(locale, shown)).map((one) => spoken(one).replaceAll(/[\u00a0\u2060]/g, ' '));

beforeAll(async () => {
	answer = await play('coffee-chain', {}, 30);
	compared = read(answer);
}, 120_000);

describe('what is read of an answer', () => {
	it('is what the engine’s comparison says', () => {
		const { differences } = compare(answer.outcome, ids[0], ids[1]);
		const pair = compared.pairs[0]!;
		for (const id of ['netBenefit', 'programmeCost', 'liability'] as const) {
			expect(pair.differences[id]!.mean).toBe(differences[id]!.stat.mean);
			expect([pair.differences[id]!.low, pair.differences[id]!.high]).toEqual([
				differences[id]!.stat.low,
				differences[id]!.stat.high
			]);
		}
		// more cost is worse: the engine counts who is better, the table who is higher
		expect(pair.differences.programmeCost!.higher).toEqual(differences['programmeCost']!.aWins);
		expect(pair.differences.netBenefit!.higher).toEqual(differences['netBenefit']!.bWins);
	});

	it('a customer who brings ¥10 a month pays back ¥25 in the third month, and nothing pays back what is never earned', () => {
		// 1,200 orders at 6 a customer-year: 200 years; ¥24,000 of margin in fen
		const of = (marginBefore: number, cac: number) => {
			const figures = { orders: 1200, ordersPerCustomerYear: 6, marginBefore, cac };
			const horizon = Object.fromEntries(Object.entries(figures).map(([id, mean]) => [id, { mean }]));
			return paybackOf({ horizon } as Parameters<typeof paybackOf>[0], 24);
		};
		expect(of(2_400_000, 2_500)).toBe(3);
		expect(of(2_400_000, 24_001)).toBeNull();
		expect([of(0, 2_500), of(-5, 2_500), of(2_400_000, 0)]).toEqual([null, null, null]);
	});

	it('plays the same futures of both, the first twenty', () => {
		const { plays } = compared.pairs[0]!;
		expect(plays.map(({ future }) => future)).toEqual(Array.from({ length: 20 }, (_, r) => r));
		const net = compare(answer.outcome, ids[0], ids[1]).differences['netBenefit']!;
		plays.forEach(({ a, b }, r) => expect(b - a).toBeCloseTo(net.values[r]!, 3));
	});
});

describe.each(['en', 'zh'] as const)('the headline table in %s', (locale) => {
	it('writes each column, its difference and the count; as text it is the same', () => {
		const words = compareWords(locale).table;
		const rows = headlineRows(compared, { format: format(locale), words, months: 12, budget: '¥4' });
		expect(rows.map(({ id }) => id)).toEqual([
			...['netBenefit', 'incrementalMargin', 'programmeCost', 'redemptionCost', 'liability'],
			...['ordersPerMemberYear', 'members', 'budget']
		]);
		const cost = rows.find(({ id }) => id === 'programmeCost')!;
		const { mean } = compared.pairs[0]!.differences.programmeCost!;
		expect(cost.pairs[0]!.tone).toBe(mean > 0 ? 'loss' : 'gain');
		const table = headlineTable(rows, ['A', 'B'], 'head', words);
		expect(table.head).toHaveLength(6);
		for (const [at, row] of rows.entries()) {
			expect(table.rows[at]!.slice(0, 3)).toEqual([row.name, ...row.values]);
			expect(table.rows[at]![3]).toBe(row.pairs[0]!.difference);
		}
	});

	it('the waterfall’s sentences speak and its digits add up to the cent', () => {
		const words = compareWords(locale).waterfall;
		const { waterfall } = compared.pairs[0]!;
		const rows = waterfallRows(waterfall, format(locale), words);
		for (const row of rows) expect(row.sentence, row.id).not.toMatch(/NaN|undefined|^$/);
		const { start, steps, end } = tiedSteps(
			waterfall.from,
			rows.map(({ amount }) => amount),
			1
		);
		expect([start, end]).toEqual([Math.round(waterfall.from), Math.round(waterfall.to)]);
		expect(steps.every(Number.isInteger)).toBe(true);
		expect(start + steps.reduce((sum, step) => sum + step, 0)).toBe(end);
	});

	it('inputs that differ are told in words, as the pane shows them', () => {
		const { scenario } = answer.outcome;
		const said = { format: format(locale), words: messages(locale) };
		const rows = inputRows(scenario, [0, 1], said).filter(({ differs }) => differs);
		expect(rows.length).toBeGreaterThan(10);
		const kind = rows.find(({ path }) => path === 'points.kind')!;
		expect(kind.values[0]).not.toBe(kind.values[1]);
		for (const { label, values } of rows) expect([label, ...values].join(' ')).not.toMatch(/undefined|\[object/);
		expect(inputRows(scenario, [0, 0], said).some(({ differs }) => differs)).toBe(false);
	});
});

describe('the verdict', () => {
	const figure = (mean: number, share: number, winner: PairFigure['winner']): PairFigure => {
		const chance = { k: share * 100, n: 100, share, low: share - 0.08, high: share + 0.05, method: 'wilson' as const };
		const range = { low: mean - 1e6, high: mean + 1e6, p25: mean - 7e7, p75: mean + 8e7 };
		return { ...{ mean, winner, ...range }, dots: [], higher: chance, lower: { ...chance, k: 100 - chance.k } };
	};
	const pair = (id: string, net: PairFigure, cost = 6e7): Pair => ({
		...compared.pairs[0]!,
		id,
		differences: { netBenefit: net, redemptionCost: figure(cost, 0.9, 'a') }
	});
	const known = (pairs: readonly Pair[], settled = true): Compared => ({
		...compared,
		...{ pairs, provisional: false, replications: 400, duels: [] },
		columns: ['silver-gold', ...pairs.map(({ id }) => id)].map((id) => ({ ...compared.columns[0]!, id })),
		settled: { ...compared.settled, settled }
	});

	it('names the winner with the middle half, the reason and what it costs', () => {
		const [one, ...rest] = says(known([pair('b', figure(1.1e8, 0.9, 'design'))]));
		expect(rest).toEqual([]);
		expect(one).toMatch(
			/^B wins by ¥1\.1 million \(middle half of futures: \+¥0\.4m to \+¥1\.9m\), mainly because .+; /
		);
		expect(one).toMatch(/it costs ¥600 thousand more in rewards\.$|it costs ¥600,000 more in rewards\.$/);
		const [chinese] = says(known([pair('b', figure(1.1e8, 0.9, 'design'))]), 'zh');
		expect(chinese).toMatch(/^B 胜出 110 万元（居中一半的未来：.+），主要因为.+；奖励成本多 60 万元。$/);
	});

	it('A stays ahead: seen from A, the amounts turn round', () => {
		const [one] = says(known([pair('b', figure(-1.1e8, 0.05, 'a'), -6e7)]));
		expect(one).toMatch(/^A stays ahead of B by ¥1\.1 million \(middle half of futures: \+¥0\.3m to \+¥1\.8m\)/);
		expect(one).toMatch(/it costs ¥600.* more in rewards\.$/);
	});

	it('too close to call is said with the count, never with a winner', () => {
		const close = says(known([pair('b', figure(2e7, 0.54, null))]));
		expect(close).toEqual(['Too close to call: B ahead of A in 54 of 100. More runs will not change that much.']);
	});

	it('winners come first, the others are told after them', () => {
		const both = says(known([pair('b', figure(2e7, 0.54, null)), pair('c', figure(1.1e8, 0.9, 'design'))]));
		expect(both[0]).toMatch(/^C wins by/);
		expect(both[1]).toBe('B against A is too close to call: 54 of 100.');
	});

	it('of two that beat A nobody wins while it is not known which is better', () => {
		const two = known([pair('b', figure(1.1e8, 0.9, 'design')), pair('c', figure(1.4e8, 0.95, 'design'))]);
		const ahead = figure(3e7, 0.39, null).higher;
		const duel = { one: 'b', other: 'c', ahead, winner: null, mean: -3e7 };
		const [one, ...rest] = says({ ...two, duels: [duel] });
		expect(rest).toEqual([]);
		expect(one).toMatch(/^C and B both beat A, C by ¥1\.4 million .+C ahead of B in 61 of 100\.$/);
		const told = says({ ...two, duels: [{ ...duel, winner: 'c' }] });
		expect(told[0]).toMatch(/^C wins by ¥1\.4 million/);
		expect(told[1]).toBe('B beats A too, by ¥1.1 million.');
	});

	it('before 30 futures, in a preview, or unsettled, nobody is named although the engine would', () => {
		const won = known([pair('b', figure(1.1e8, 0.99, 'design'))]);
		for (const early of [
			{ ...won, replications: 29 },
			{ ...won, provisional: true }
		])
			expect(says(early)[0]).toMatch(/^First look: B ahead of A in 99 of 100\. Nobody is named/);
		expect(says({ ...won, settled: { ...won.settled, settled: false } })[0]).toMatch(/so far\. Nobody is named/);
	});

	it('designs that were not computed are not spoken of', () => {
		const three = known([pair('b', figure(1e8, 0.9, 'design')), pair('c', figure(2e7, 0.5, null))]);
		const without = { ...three, pairs: three.pairs.slice(0, 1), columns: three.columns.slice(0, 2) };
		expect(says(without).join(' ')).not.toContain('C');
	});

	it('two designs that never differ come to the same', () => {
		const none = { ...figure(0, 0, null), higher: { ...figure(0, 0, null).higher, k: 0 } };
		const same = pair('b', { ...none, lower: { ...none.lower, k: 0 } });
		expect(says(known([same]))).toEqual(['B and A come to the same in every future.']);
	});
});

describe('hard cases', () => {
	it.each([
		['a design that loses money', 'coffee-chain', { budget: undefined, designs: undefined }, true],
		['K above 1', 'gold-startup', {}, false]
	])(
		'%s',
		async (_, preset, changes, loses) => {
			const file = scenarioOf(preset);
			const dear = loses
				? { designs: file.designs.map((design) => ({ ...design, costs: { ...design.costs, setUp: 9e7 } })) }
				: { referral: { ...file.referral, on: true } };
			const shown = read(await play(preset, { ...changes, ...dear }, 10));
			for (const locale of ['en', 'zh'] as const) expect(says(shown, locale).join()).not.toMatch(/NaN|undefined|\{/);
			const lost = losing(shown, (id) => LETTERS[shown.columns.findIndex((column) => column.id === id)]!);
			if (loses) expect(lost).toEqual(['A', 'B']);
		},
		120_000
	);

	it('zero margin: amounts stand, nothing is divided by nothing', async () => {
		const { business } = scenarioOf('coffee-chain');
		const played = await play('coffee-chain', { business: { ...business, grossMargin: 0 } }, 10);
		const shown = read(played);
		const rows = headlineRows(shown, {
			...{ format: format('en'), words: compareWords('en').table, months: 12, budget: '' }
		});
		expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity|null,null/);
		expect(losing(shown, () => 'x')).toHaveLength(2);
	}, 120_000);
});

describe('which designs stand side by side', () => {
	const five = { ...scenarioOf('coffee-chain') };
	const scenario = (reference: string | null) => ({
		...five,
		reference,
		designs: ['p', 'q', 'r', 's', 't'].map((id) => ({ ...five.designs[0]!, id }))
	});

	it('the first four, the one that the scenario compares with first', () => {
		expect(columnsOf(scenario(null), null)).toEqual(['p', 'q', 'r', 's']);
		expect(columnsOf(scenario('r'), null)).toEqual(['r', 'p', 'q', 's']);
	});

	it('those chosen, as far as they are still there', () => {
		expect(columnsOf(scenario(null), ['t', 'gone', 'p'])).toEqual(['t', 'p']);
		expect(columnsOf(scenario(null), ['gone'])).toEqual(['p', 'q', 'r', 's']);
	});

	it('one more takes the place of the fourth, the last one stays, another becomes A', () => {
		expect(toggled(['p', 'q', 'r', 's'], 't')).toEqual(['p', 'q', 'r', 't']);
		expect(toggled(['p'], 'p')).toEqual(['p']);
		expect(toggled(['p', 'q'], 'p')).toEqual(['q']);
		expect(asBaseline(['p', 'q', 'r'], 'r')).toEqual(['r', 'q', 'p']);
	});
});
