// 5. What common luck saves: the variance of the difference of two designs over futures, with separate seeds and in the same futures.
// node variance.js <futures>; one line of JSON.
import { placeOf } from '../../../src/engine/metrics.ts';
import type { Scenario } from '../../../src/engine/scenario/types.ts';
import { central } from '../../../src/engine/scenario/index.ts';
import { replace } from '../../../src/engine/scenario/path.ts';
import { worldOf } from '../../../src/engine/summary/facts.ts';
import { figuresOf } from '../../../src/engine/summary/figures.ts';
import { drive } from '../../../src/run/drive.ts';
import { createInline } from '../../../src/run/inline.ts';
import { variance } from '../numbers.ts';
import { preset, scenarioFrom, withGoldBar } from '../scenarios.ts';

export interface Saved {
	readonly change: string;
	readonly metric: string;
	/** variance of b − a with separate seeds ÷ in the same futures; all that is uncertain drawn anew, or inputs at their middle and no common shocks */
	readonly whole: number;
	readonly chance: number;
}

export interface Variance {
	readonly futures: number;
	readonly sample: number;
	readonly rows: readonly Saved[];
}

const METRICS = ['netBenefit', 'programmeCost', 'gross'] as const;
const SAMPLE = 600;
const futures = Number(process.argv[2] ?? 200);
const executor = createInline();

type Design = Scenario['designs'][number];
const CHANGES: readonly [string, (design: Design) => Design][] = [
	['the Gold threshold: 2,500 → 2,600', (design) => ({ ...design, tiers: withGoldBar(design.tiers, 2600) })],
	[
		'the earn rate, which touches everyone: 1 → 1.1 points',
		(design) =>
			({ ...design, points: { ...design.points, earn: { ...design.points.earn, points: 11, per: 10 } } }) as Design
	]
];

/** A metric of both designs in every future of one seed. */
async function play(scenario: Scenario): Promise<(design: string, metric: string) => number[]> {
	const { answer } = await drive(scenario, executor, { cap: futures, stopWhenSettled: false, onlyAtEnd: true });
	if (!answer) throw new Error('No answer.');
	const { outcome } = answer;
	const world = worldOf(scenario, false, outcome.periods);
	const rowsOf = (id: string) => outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	return (design, metric) =>
		figuresOf(world, design, rowsOf(design), rowsOf('none'), false).map(
			({ horizon }) => horizon[placeOf(metric)] ?? NaN
		);
}

async function ratios(base: Scenario): Promise<(metric: string) => number> {
	const one = await play(scenarioFrom({ ...base, seed: 'variance-one' }));
	const other = await play(scenarioFrom({ ...base, seed: 'variance-other' }));
	const minus = (b: readonly number[], a: readonly number[]) => b.map((value, i) => value - (a[i] ?? NaN));
	return (metric) =>
		variance(minus(other('b', metric), one('a', metric))) / variance(minus(one('b', metric), one('a', metric)));
}

const rows: Saved[] = [];
for (const [change, edit] of CHANGES) {
	const coffee = preset('coffee-chain', SAMPLE);
	const first = coffee.designs[0];
	if (!first) throw new Error('The coffee chain has no design.');
	const both = scenarioFrom({
		...coffee,
		designs: [
			{ ...first, id: 'a' },
			{ ...edit(first), id: 'b' }
		]
	});
	const whole = await ratios(both);
	const still = replace(central(both), ['response', 'E18', 'on'], false);
	const chance = await ratios(scenarioFrom(still));
	for (const metric of METRICS) rows.push({ change, metric, whole: whole(metric), chance: chance(metric) });
	process.stderr.write(`${change}\n`);
}
executor.close();
console.log(JSON.stringify({ futures, sample: SAMPLE, rows } satisfies Variance));
