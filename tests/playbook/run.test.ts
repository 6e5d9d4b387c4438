import { afterAll, describe, expect, test, vi } from 'vitest';
import { judge } from '../../src/engine/playbook/judge.ts';
import { runExperiment } from '../../src/engine/playbook/run.ts';
import type { Test } from '../../src/engine/playbook/types.ts';
import { createInline } from '../../src/run/inline.ts';
import { Cancelled, playOn } from '../../src/run/playbook.ts';
import { experimentFrom, points, small } from './experiments.ts';

vi.setConfig({ testTimeout: 120_000 });

const executor = createInline();
afterAll(() => executor.close());

const run = (changes: Record<string, unknown>) => {
	const { experiment, base } = experimentFrom(small(changes));
	return runExperiment(experiment, base, playOn(executor));
};
const lifts = small().tests[0];
const size = (path: string, low: number, high: number) => ({
	name: { en: 'size', zh: '大小' },
	paths: [path],
	as: 'value',
	...{ low, high }
});

test('a claim that is true in the model holds, a contrary assumption refutes it', async () => {
	const claim = { futures: 20, tests: [{ ...lifts, metric: 'netBenefit' }] };
	const kind = { ...small().set, 'business.grossMargin': 0.85, 'response.E1.strength': 3 };
	expect(await run({ ...claim, set: kind })).toMatchObject({ answer: 'holds', status: 'holds', flips: [] });
	// Planted: nobody cares for points, so they only cost.
	const cold = { ...kind, 'response.E1.strength': 0, 'response.E2.strength': 0, 'response.E5.strength': 0 };
	expect(await run({ ...claim, set: cold })).toMatchObject({ answer: 'doesNotHold', status: 'refuted' });
});

test('one that holds only because of an assumed size depends on it, and the value is where both sides say so', async () => {
	const others = { 'response.E2.strength': 0, 'response.E5.strength': 0, 'response.E12.strength': 0 };
	// The lift that other effects bring stays when this one is off.
	const steady = await run({ sizes: [size('response.E1.strength', 0, 3)] });
	expect(steady).toMatchObject({ answer: 'holds', flips: [] });
	const alone = await run({ set: { ...small().set, ...others }, sizes: [size('response.E1.strength', 0, 3)] });
	expect(alone).toMatchObject({ answer: 'depends', status: 'holds', flips: [{ above: 'holds' }] });
	const [flip] = alone.flips;
	if (!flip) throw new Error('no flip');
	expect(flip.below).not.toBe('holds');
	for (const [value, said] of [
		[flip.between[0], flip.below],
		[flip.between[1], flip.above]
	] as const) {
		const set = { ...small().set, ...others, 'response.E1.strength': value };
		expect((await run({ set })).status).toBe(said);
	}
});

test('along an axis: where the answer changes, with the values between which neither side is shown', async () => {
	const axis = { path: 'business.grossMargin', values: [0.05, 0.3, 0.8], expect: 'rises' };
	const strong = { ...small().set, 'response.E1.strength': 3, 'designs.0.points.value.money': 4 };
	const rising = { axis, set: strong, tests: [{ ...lifts, metric: 'netBenefit' }] };
	const { answer, crossing, points: along } = await run(rising);
	expect(answer).toBe('holds');
	expect(along.map(({ value }) => value)).toEqual([...along.map(({ value }) => value)].sort((a, b) => a - b));
	expect(along).toHaveLength(6);
	if (!crossing || crossing.low === null || crossing.high === null) throw new Error('no crossing');
	expect(crossing.low).toBeLessThan(crossing.at);
	expect(crossing.at).toBeLessThan(crossing.high);
	// Whoever starts inside the interval is not sure; whoever starts well outside is.
	const at = async (value: number) =>
		(await run({ ...rising, axis: null, set: { ...strong, [axis.path]: value } })).status;
	expect(await at(crossing.at)).toBe('open');
	expect(await at(crossing.high * 1.2)).toBe('holds');
	expect(await at(crossing.low * 0.8)).toBe('refuted');
	expect((await run({ ...rising, axis: { ...axis, expect: 'falls' } })).answer).toBe('doesNotHold');
});

test('two variants are compared in the same futures: the same design against itself differs by nothing', async () => {
	const variants = ['one', 'other'].map((id) => ({ id, name: { en: id, zh: '某' } }));
	const against = { variant: 'other' };
	const tests = [{ ...lifts, variant: 'one', against, metric: 'netBenefit', is: 'equals', value: 0 }];
	const { judged } = await run({ variants, tests });
	expect(judged).toMatchObject([{ status: 'holds', mean: 0, low: 0, high: 0, share: { k: 0 } }]);
});

test('more generous points cost more in every future, and months add up to the horizon', async () => {
	const designs = [points('two', 2), points('three', 3)];
	const told = (months: number[] | null) => ({ ...lifts, metric: 'redemptionCost', is: 'told', months });
	const { judged } = await run({
		set: { ...small().set, designs },
		tests: [
			{ ...lifts, design: 'three', metric: 'redemptionCost', against: { design: 'two' }, of100: 60 },
			...[null, [1, 10], [11, 24]].map(told)
		]
	});
	expect(judged[0]).toMatchObject({ status: 'holds', share: { share: 1 } });
	const [all = 0, first = 0, rest = 0] = judged.slice(1).map(({ mean }) => mean ?? 0);
	expect(first + rest).toBeCloseTo(all, 6);
	expect(first).toBeGreaterThan(0);
});

test('a budget: who exceeds it, by how much, in which month', async () => {
	const set = { ...small().set, 'budget.amount': 1000 };
	const metrics = ['overBudget', 'budgetExcess', 'breachMonth', 'redemptionCost'];
	const { judged } = await run({ set, tests: metrics.map((metric) => ({ ...lifts, metric })) });
	const [over, excess, month, cost] = judged.map(({ mean }) => mean ?? NaN);
	expect(over).toBe(1);
	expect(month).toBeLessThan(4);
	expect(excess).toBeCloseTo(((cost ?? 0) - 1000) / 1000, 6);
	const plenty = await run({
		set: { ...set, 'budget.amount': 1e11 },
		tests: [{ ...lifts, metric: 'overBudget', is: 'told' }]
	});
	expect(plenty.judged[0]).toMatchObject({ mean: 0, share: { k: 0, n: 10 } });
});

describe('a test is judged', () => {
	const asked: Test = {
		says: { en: '', zh: '' },
		...{ variant: 'all', design: 'two', metric: 'netBenefit', months: null, against: null, as: 'difference' },
		...{ is: 'above', value: 0, of100: null }
	};
	const values = (mean: number) => Float64Array.from({ length: 20 }, (_, i) => mean + (i % 2 === 0 ? 1 : -1));
	const statusOf = (changes: Partial<Test>, mean: number) =>
		judge({ ...asked, ...changes }, { raw: values(mean), real: values(mean) }).status;

	test('by its mean: shown, open or refuted as the interval lies', () => {
		expect([2, 0.1, -2].map((mean) => statusOf({}, mean))).toEqual(['holds', 'open', 'refuted']);
		expect([2, 0.1, -2].map((mean) => statusOf({ is: 'below' }, mean))).toEqual(['refuted', 'open', 'holds']);
		expect([2, 0.1].map((mean) => statusOf({ is: 'equals' }, mean))).toEqual(['refuted', 'holds']);
		expect(statusOf({ is: 'told' }, -2)).toBe('told');
	});

	test('by futures: by the lower end of their interval, refuted by the upper', () => {
		// 20 of 20 above: 83 to 100 of 100 by Clopper and Pearson; 10 of 20: 30 to 70 by Wilson.
		expect(statusOf({ of100: 83 }, 2)).toBe('holds');
		expect(statusOf({ of100: 84 }, 2)).toBe('open');
		expect([29, 31, 71].map((of100) => statusOf({ of100 }, 0))).toEqual(['holds', 'open', 'refuted']);
	});

	test('futures where the figure is not defined are left out; one alone shows nothing', () => {
		const raw = Float64Array.of(NaN, 4, NaN);
		expect(judge(asked, { raw, real: raw })).toMatchObject({ status: 'open', mean: null, n: 1 });
	});
});

test('Ctrl+C ends it', async () => {
	const stop = new AbortController();
	stop.abort();
	const { experiment, base } = experimentFrom(small());
	await expect(runExperiment(experiment, base, playOn(executor, stop.signal))).rejects.toBeInstanceOf(Cancelled);
});
