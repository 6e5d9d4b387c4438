import { assertDraws, assertLedger, assertPlan } from './defined.ts';
import { P_TABLES } from './kernel/accounts.ts';
import type { Kernel } from './kernels.ts';
import { measuredOf } from './measured.ts';
import type { Future, Row } from './outcome.ts';
import { periodEdges } from './plan/calendar.ts';
import { settleFields, type Settled } from './passes.ts';
import { drawReplication, planOf, type Draw } from './plan/plan.ts';
import { uncertainInputs } from './scenario/future.ts';
import { worldKey } from './scenario/keys.ts';
import type { Scenario } from './scenario/types.ts';
import { rowOf, sheafOf, type Sheaf } from './sheaf.ts';

/** What is asked: a scenario, reported by month or by week. */
export interface Study {
	readonly scenario: Scenario;
	readonly weekly: boolean;
	/** points by month of issue too (triangle.ts); by month only */
	readonly triangles?: boolean;
}

/** The ledger of one block of one arm of one replication (layout: kernel/accounts.ts). */
export interface Part {
	/** design id, or 'none' */
	readonly arm: string;
	readonly replication: number;
	readonly block: number;
	readonly ledger: Float64Array;
	/** how often the arm was played until what all customers share came to rest; 1 where nothing is shared */
	readonly passes: number;
	/** where the study asks for it, layout: triangle.ts */
	readonly triangle?: Float64Array;
}

/** Reporting periods of a study. */
export function periodsOf(study: Study): number {
	return periodEdges(study.scenario, study.weekly).length - 1;
}

/** Draws of recent replications, so that the arms of one future draw once. */
const DRAWS_KEPT = 24;
const recent = new WeakMap<Scenario, Map<string, { draw: Draw; arms: Map<string, Settled> }>>();

function drawnOf({ scenario, weekly, triangles }: Study, replication: number) {
	let known = recent.get(scenario);
	if (!known) recent.set(scenario, (known = new Map()));
	const name = `${replication} ${weekly} ${triangles === true}`;
	let drawn = known.get(name);
	if (!drawn) {
		drawn = { draw: drawReplication(scenario, weekly, replication, measuredOf(scenario)?.luck), arms: new Map() };
		assertDraws(drawn.draw.draws, replication);
		known.set(name, drawn);
		const oldest = known.keys().next().value;
		if (known.size > DRAWS_KEPT && oldest !== undefined) known.delete(oldest);
	}
	return drawn;
}

/** An arm's plan with its fields found; what is found once is kept, with the lives played on the way. */
function armOf(kernel: Kernel, study: Study, arm: string, replication: number): Settled {
	const { draw, arms } = drawnOf(study, replication);
	let settled = arms.get(arm);
	if (!settled) {
		const plan = planOf(draw, arm);
		plan[P_TABLES] = study.triangles ? 1 : 0;
		assertPlan(plan, arm, replication);
		arms.set(arm, (settled = settleFields(kernel, study.scenario, plan)));
	}
	return settled;
}

/** Futures of recent worlds: a page asks for the same ones at every edit of a design's rules. */
const FUTURES_KEPT = 5000;
const futures = new Map<string, Future>();
const drawKeys = new WeakMap<Scenario, string>();

/** Names everything that a future's draws hang on: the world, and which inputs of the designs are uncertain. */
function drawKeyOf(scenario: Scenario): string {
	let key = drawKeys.get(scenario);
	if (key === undefined) {
		const uncertain = uncertainInputs(scenario).filter(({ path }) => path.startsWith('designs.'));
		key = `${worldKey(scenario)} ${JSON.stringify(uncertain.map(({ path, key, num }) => [path, key, num]))}`;
		drawKeys.set(scenario, key);
	}
	return key;
}

const futureName = ({ scenario, weekly }: Study, replication: number) =>
	`${replication} ${weekly} ${drawKeyOf(scenario)}`;

/** What a replication draws before its lives, the same for every arm. */
export function futureOf(study: Study, replication: number): Future {
	const known = futures.get(futureName(study, replication));
	if (known) return known;
	const { draw } = drawnOf(study, replication);
	const { total, funnel, reachCost } = draw.population;
	const sample = Math.min(total, study.scenario.sample);
	const future = { replication, population: total, sample, draws: draw.draws, funnel, reachCost };
	keepFuture(study, future);
	return future;
}

/** A future that another thread has drawn need not be drawn again. */
export function keepFuture(study: Study, future: Future): void {
	const name = futureName(study, future.replication);
	if (futures.has(name)) return;
	if (futures.size >= FUTURES_KEPT) futures.clear();
	futures.set(name, future);
}

/** Plays blocks from … to − 1 of one arm of one replication. A pure function of its arguments. Throws NotANumber (E204). */
export function playBlocks(
	kernel: Kernel,
	study: Study,
	arm: string,
	replication: number,
	from: number,
	to: number
): Part[] {
	const { plan, passes, ledgers } = armOf(kernel, study, arm, replication);
	const parts: Part[] = [];
	for (let block = from; block < to; block++) {
		const played = study.triangles ? undefined : ledgers[block]?.slice();
		if (!played) kernel.load(plan);
		const ledger = played ?? kernel.play(block);
		assertLedger(ledger, periodsOf(study), arm, replication);
		const part = { arm, replication, block, ledger, passes };
		parts.push(study.triangles ? { ...part, triangle: kernel.triangle() } : part);
	}
	return parts;
}

/** Plays one life of the sample and writes down what happened. */
export function playTraced(kernel: Kernel, study: Study, arm: string, replication: number, customer: number) {
	kernel.load(armOf(kernel, study, arm, replication).plan);
	return kernel.trace(customer);
}

/** The same blocks as one sheaf. */
export function playSheaf(
	kernel: Kernel,
	study: Study,
	arm: string,
	replication: number,
	from: number,
	to: number
): Sheaf {
	return sheafOf(playBlocks(kernel, study, arm, replication, from, to), periodsOf(study));
}

/** Adds the blocks of one arm of one replication up. */
export function foldRow(study: Study, future: Future, parts: readonly Part[]): Row {
	return rowOf(future, [sheafOf(parts, periodsOf(study))]);
}
