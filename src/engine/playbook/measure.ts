// One figure of one test in every future.
import { differenceChance } from '../compare.ts';
import { HEADLINE, metricOf, placeOf } from '../metrics.ts';
import type { Outcome } from '../outcome.ts';
import { budgetLine } from '../summary/budget.ts';
import { chancesOf, columnOf, gather, scalesOf } from '../summary/column.ts';
import { worldOf, type World } from '../summary/facts.ts';
import { figuresOf, SERIES, type Figures } from '../summary/figures.ts';
import type { Shrunk } from '../stats/shrunk.ts';
import type { Test } from './types.ts';

/**
 * Figures that only experiments ask for. overBudget: 1 in a future that exceeds its budget, else 0; budgetExcess: the largest overshoot
 * ÷ the whole budget, 0 where it holds; breachMonth: the month (from 1) in which it is first exceeded, where it is.
 */
export const EXTRA = ['overBudget', 'budgetExcess', 'breachMonth'] as const;

/** Values in order of futures; NaN where the figure is not defined there. */
export interface Measured {
	/** as simulated: for means */
	readonly raw: Float64Array;
	/** chance part scaled to the real population where it can be told: for "in so many of 100 futures" */
	readonly real: Float64Array;
	/** what `real` was scaled from; none where it was not */
	readonly shrunk?: Shrunk | null;
}

/** Money in major units, whatever the metric. @throws when an outcome lacks the design */
export function measure(test: Test, outcomes: Readonly<Record<string, Outcome>>): Measured {
	const one = look(outcomes, test.variant, test.design);
	if (test.against === null) return single(test, one);
	const { against } = test;
	const other = look(outcomes, against.variant, against.design);
	const a = single(test, one).raw;
	const b = single({ ...test, ...against }, other).raw;
	const raw = gather(a.length, (r) =>
		test.as === 'ratio' ? ratio(a[r] ?? NaN, b[r] ?? NaN) : (a[r] ?? NaN) - (b[r] ?? NaN)
	);
	const sameLives = test.variant === against.variant && test.metric === against.metric && test.months === null;
	if (!sameLives || test.as === 'ratio' || !HEADLINE.some((id) => id === test.metric)) return { raw, real: raw };
	const chances = chancesOf(scalesOf(one.figures), (r) =>
		differenceChance(other.figures[r], one.figures[r], test.metric)
	);
	return { raw, ...scaledTo(raw, chances, unitOf(test.metric, one.world)) };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole);

interface Looked {
	readonly world: World;
	readonly figures: readonly Figures[];
}

function look(outcomes: Readonly<Record<string, Outcome>>, variant: string, design: string): Looked {
	const outcome = outcomes[variant];
	const arm = outcome?.arms.find(({ id }) => id === design);
	const none = outcome?.arms.find(({ id }) => id === 'none');
	if (outcome === undefined || arm === undefined || none === undefined) {
		throw new Error(`nothing was played of ${design} in ${variant}`);
	}
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	return { world, figures: figuresOf(world, arm.id, arm.rows, none.rows, outcome.weekly) };
}

const unitOf = (metric: string, world: World): number => (metricOf(metric).unit.startsWith('money') ? world.minor : 1);

function single({ metric, months }: Test, { world, figures }: Looked): Measured {
	if (EXTRA.some((id) => id === metric)) {
		const raw = gather(figures.length, (r) => ofBudget(metric, world, figures[r]));
		return { raw, real: raw };
	}
	const unit = unitOf(metric, world);
	if (months !== null) {
		const row = SERIES.findIndex(({ id }) => id === metric);
		const raw = gather(figures.length, (r) => {
			const series = figures[r]?.series() ?? new Float64Array(0);
			let sum = 0;
			for (let p = months[0] - 1; p < Math.min(months[1], world.periods); p++)
				sum += series[row * world.periods + p] ?? NaN;
			return sum / unit;
		});
		return { raw, real: raw };
	}
	const place = placeOf(metric);
	const raw = gather(figures.length, (r) => (figures[r]?.horizon[place] ?? NaN) / unit);
	const chances = chancesOf(scalesOf(figures), (r) => figures[r]?.chance[place] ?? NaN);
	return { raw, ...scaledTo(raw, chances, unit) };
}

/** @param chances in the unit of the ledger, squared */
function scaledTo(raw: Float64Array, chances: ReturnType<typeof chancesOf>, unit: number) {
	if (chances === null || raw.some((value) => value !== value)) return { real: raw };
	const square = unit * unit;
	const { sampled, real, surplus } = chances;
	return columnOf(raw, { sampled: sampled / square, real: real / square, surplus: surplus.map((one) => one / square) });
}

function ofBudget(metric: string, world: World, figures: Figures | undefined): number {
	const line = budgetLine(world);
	if (line === null || figures === undefined) return NaN;
	const cost = world.scenario.budget.covers === 'redemption' ? figures.cost : figures.programmeCost;
	const above = Array.from(line, (released, p) => (cost[p + 1] ?? 0) - released);
	const first = above.findIndex((excess) => excess > 0);
	if (metric === 'overBudget') return first >= 0 ? 1 : 0;
	if (metric === 'breachMonth') return first >= 0 ? first + 1 : NaN;
	return Math.max(0, ...above) / (line[line.length - 1] ?? NaN);
}
