import { describe, expect, test } from 'vitest';
import { arranged } from '../../src/engine/playbook/arrange.ts';
import { readExperiment } from '../../src/engine/playbook/read.ts';
import { get } from '../../src/engine/scenario/index.ts';
import { BASES, FILES, experimentFrom, points, readIn, small } from './experiments.ts';

describe.each(FILES)('$name', ({ name, text }) => {
	const reading = readExperiment(text, BASES);

	test('is read without an issue, and is called what its file is called', () => {
		expect(reading).toMatchObject({ ok: true, experiment: { id: name.replace('.json', '') } });
	});

	test('says everything in both languages, and claims something', () => {
		if (!reading.ok) throw new Error('it does not read');
		const { claim, assumes, variants, tests, sizes } = reading.experiment;
		const words = [claim, assumes, ...variants.map((one) => one.name), ...tests.map((one) => one.says)];
		for (const { en, zh } of [...words, ...sizes.map((one) => one.name)]) {
			expect([en, zh]).not.toContain('');
			expect(`${en} ${zh}`).not.toMatch(/\p{Script=Han}.*\s[a-z]/u);
		}
		expect(tests.some(({ is }) => is !== 'told')).toBe(true);
	});
});

describe('an experiment is refused with the place of what is wrong', () => {
	const issuesOf = (changes: Record<string, unknown>) => {
		const reading = readIn(small(changes));
		return reading.ok ? [] : reading.issues.map(({ code, path }) => [code, path]);
	};
	const row = small().tests[0];

	test.each([
		['an unknown key', { metod: 1 }, ['E103', 'metod']],
		['a claim that is missing', { claim: undefined }, ['E102', 'claim']],
		['a claim in one language', { claim: { en: 'x' } }, ['E102', 'claim.zh']],
		['no line of the articles', { seeds: ['S100'] }, ['E104', 'seeds.0']],
		['a preset that is not there', { base: 'tea-chain' }, ['E114', 'base']],
		['half a future', { futures: 12.5 }, ['E104', 'futures']],
		['a metric that is not there', { tests: [{ ...row, metric: 'happiness' }] }, ['E114', 'tests.0.metric']],
		['months of a rate', { tests: [{ ...row, months: [1, 3] }] }, ['E114', 'tests.0.metric']],
		['a design that is not there', { tests: [{ ...row, design: 'three' }] }, ['E114', 'tests.0.design']],
		['a variant that is not there', { tests: [{ ...row, variant: 'some' }] }, ['E114', 'tests.0.variant']],
		['a side that is not one', { tests: [{ ...row, is: 'beside' }] }, ['E104', 'tests.0.is']],
		['a setting that leads nowhere', { set: { 'no.such.place': 1 } }, ['E103', 'set.[no.such.place]']],
		['a value the scenario refuses', { set: { sample: 'many' } }, ['E102', 'set.sample']],
		['nothing to test', { tests: [] }, ['E104', 'tests']],
		[
			'a size that no input has',
			{ sizes: [{ name: { en: 'x', zh: '某' }, paths: ['response.E99'], as: 'value', low: 0, high: 1 }] },
			['E114', 'sizes.0.paths']
		],
		[
			'an axis that falls',
			{ axis: { path: 'business.grossMargin', values: [0.5, 0.2], expect: 'all' } },
			['E111', 'axis.values']
		]
	])('%s', (_what, changes, [code, path]) => {
		expect(issuesOf(changes)).toContainEqual([code, path]);
	});

	test('with line and column, as in a scenario file', () => {
		const reading = readExperiment(JSON.stringify(small({ futures: 1 }), null, '\t'), BASES);
		const line = JSON.stringify(small({ futures: 1 }), null, '\t')
			.split('\n')
			.findIndex((text) => text.includes('"futures"'));
		expect(reading).toMatchObject({ ok: false, issues: [{ path: 'futures', line: line + 1, column: 13 }] });
	});
});

test('settings go on in order: experiment, variant, axis with what moves with it, assumed size', () => {
	const { experiment, base } = experimentFrom(
		small({
			set: { sample: 300, designs: [points('two', 2)], 'customers.basket.mean': 40 },
			variants: [{ id: 'all', name: { en: 'all', zh: '全部' }, set: { 'designs.0.points.value.money': 3 } }],
			axis: {
				path: 'customers.purchase.ordersPerWeek',
				values: [0.25, 1],
				from: 0.5,
				inProportion: ['designs.0.points.value.money'],
				inInverse: ['customers.basket.mean'],
				expect: 'all'
			}
		})
	);
	const size = { name: { en: 'x', zh: '某' }, paths: ['response.E1.strength'], as: 'times', low: 0, high: 2 } as const;
	const [variant] = experiment.variants;
	if (!variant) throw new Error('no variant');
	const made = arranged(experiment, base, variant, { axis: 0.25, size, value: 2 });
	expect(made.sample).toBe(300);
	expect(get(made, 'customers.purchase.ordersPerWeek')).toBe(0.25);
	expect(get(made, 'designs.0.points.value.money')).toBe(1.5);
	expect(get(made, 'customers.basket.mean')).toBe(80);
	expect(get(made, 'response.E1.strength')).toEqual({ shape: 'prior', low: 0, middle: 3, high: 6 });
	expect(base.sample).not.toBe(300);
});
