// Earnburn as a library for Node: read a scenario, simulate it, compare two designs.
import { compare as compareArms, type Comparison } from './engine/compare.ts';
import { expectationsOf, type Verdict } from './engine/expectations.ts';
import { statementOf, type Statement, type StatementOptions } from './engine/finance/statement.ts';
import type { Outcome } from './engine/outcome.ts';
import type { Scenario } from './engine/scenario/types.ts';
import type { Summary } from './engine/summary.types.ts';
import { drive, type Progress, type Run } from './run/drive.ts';
import { createInline } from './run/inline.ts';
import { createNodePool } from './run/node.ts';
import { resultsOf, type Results } from './run/results.ts';

export { digest, read, write, type Issue, type IssueCode, type Reading } from './engine/scenario/index.ts';
export type { Design, Num, Scenario, Spread } from './engine/scenario/types.ts';
export { METRICS, type Metric } from './engine/metrics.ts';
export type { Arm, Future, Outcome, Row } from './engine/outcome.ts';
export { expectationIssues, type Verdict } from './engine/expectations.ts';
export type { Comparison, Difference } from './engine/compare.ts';
export type { BudgetAnswer, Chance, DesignSummary, Fan, Settled, Stat, Summary } from './engine/summary.types.ts';
export type { Progress } from './run/drive.ts';
export { Failure } from './run/failure.ts';
export type { DesignResults, Results } from './run/results.ts';
export { ENGINE } from './engine/version.ts';
// how sure a count, a mean or a quantile is
export { clopperPearson, proportion, wilson, type Interval, type Proportion } from './engine/stats/proportion.ts';
export { meanInterval, type MeanInterval } from './engine/stats/meanInterval.ts';
export { moments, type Moments } from './engine/stats/moments.ts';
export { pairedT, type PairedT } from './engine/stats/pairedT.ts';
export { rankInterval, type RankInterval } from './engine/stats/rankInterval.ts';
// how far a chain of referrals goes
export { finalSize, totalProgeny } from './engine/stats/branching.ts';
// what points owe, what they earn back
export { breakEvenLift, breakEvenMargin, type RewardResponse } from './engine/finance/breakEven.ts';
export { chainLadder, cumulative, type ChainLadder, type Triangle } from './engine/finance/chainLadder.ts';
export { blowUp, blowUps, type BlowUp, type BlowUps, type Redemption } from './engine/finance/blowUp.ts';
export {
	ageing,
	byAge,
	estimateAt,
	ultimateRates,
	type CohortRate,
	type Cohorts,
	type Estimate
} from './engine/finance/cohorts.ts';
export { deferredRevenue, type DeferredMonth, type Sales } from './engine/finance/deferred.ts';
export { project, type Projection } from './engine/finance/projection.ts';
export {
	liabilityRollForward,
	pointsRollForward,
	type LiabilityRow,
	type PointFlows,
	type PointsRow
} from './engine/finance/rollForward.ts';
export { plannedRedemption, type Statement, type StatementOptions } from './engine/finance/statement.ts';
export { Untied } from './engine/finance/untied.ts';
export { central } from './engine/scenario/central.ts';
export {
	allocate,
	recognise,
	type Allocation,
	type Closing,
	type DeferredRow
} from './engine/finance/deferredRevenue.ts';
export {
	bgbbAlive,
	bgbbConditional,
	bgbbExpected,
	bgbbLikelihood,
	bgbbProbability,
	bgnbdAlive,
	bgnbdConditional,
	bgnbdExpected,
	bgnbdProbability,
	drawJointly,
	fitBgbb,
	fitHistories,
	fitModel,
	fitOrders,
	fitSbg,
	fitSpends,
	historiesOf,
	nbdProbability,
	orderDays,
	paretonbdAlive,
	paretonbdConditional,
	paretonbdExpected,
	paretonbdProbability,
	patched,
	patchOf,
	readOrders,
	readRetention,
	sbgRetention,
	sbgSurvival,
	spendMean,
	spendOf,
	// the models that fitHistories and fitModel take
	bgbb,
	bgnbd,
	gammaGamma,
	nbd,
	paretonbd
} from './fit/index.ts';
export type {
	Behaviour,
	Bgbb,
	Bgnbd,
	Chances,
	ChancesRow,
	Fit,
	FitOptions,
	FitTrouble,
	GammaGamma,
	Histories,
	History,
	Holdout,
	Nbd,
	OrderLog,
	OrderOptions,
	OrderReading,
	OrdersFit,
	OrderTrouble,
	Paretonbd,
	Rejected,
	RowAccount,
	Sbg,
	ScenarioPatch,
	Spends,
	Uncertainty,
	Warning
} from './fit/index.ts';

export interface SimulateOptions {
	/** ids; all of the scenario's when left out. No programme is always simulated too */
	readonly designs?: readonly string[];
	/** play exactly so many futures; when left out: until settled, at most scenario.replications */
	readonly replications?: number;
	/** reporting periods are weeks, not months */
	readonly weekly?: boolean;
	/** points by month of issue too, which finance needs; not by week */
	readonly triangles?: boolean;
	/** worker threads; 0: this thread. As many as cores when left out. The result is the same for any number */
	readonly workers?: number;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: Progress) => void;
}

/** What was simulated, future by future, and what it says. */
export interface Simulation extends Outcome {
	readonly summary: Summary;
	/** cancelled: only the futures finished by then */
	readonly ended: Run['ended'];
}

/**
 * Simulates a scenario that was read. The same scenario gives the same bytes on every computer.
 * Rejects with a Failure when a worker failed twice, with the signal's reason when cancelled before anything was known.
 */
export async function simulate(scenario: Scenario, options: SimulateOptions = {}): Promise<Simulation> {
	const { designs, replications, workers, signal, weekly, triangles, onProgress } = options;
	const unknown = designs?.find((id) => !scenario.designs.some((design) => design.id === id));
	if (unknown !== undefined) throw new RangeError(`The scenario has no design ${unknown}.`);
	if (replications !== undefined && !(Number.isSafeInteger(replications) && replications > 0))
		throw new RangeError(`replications must be a whole number above 0, not ${replications}.`);
	const executor = workers === 0 ? createInline() : createNodePool(workers);
	try {
		const { answer, ended } = await drive(scenario, executor, {
			...(designs && { arms: designs }),
			...(replications !== undefined && { cap: replications, stopWhenSettled: false }),
			...(signal && { signal }),
			...(onProgress && { onProgress }),
			weekly: weekly === true,
			triangles: triangles === true
		});
		if (!answer) throw signal?.reason;
		return { ...answer.outcome, summary: answer.summary, ended };
	} finally {
		executor.close();
	}
}

/**
 * What the scenario expects (`expectations`), held against a simulation: met, not met, or null where it cannot be told.
 * @throws RangeError on an expectation that expectationIssues reports
 */
export function expectations(simulation: Simulation): Verdict[] {
	return expectationsOf(simulation, simulation.summary);
}

/** Two designs of a simulation in the same futures, b less a; 'none' is no programme. */
export function compare(simulation: Simulation, a: string, b: string): Comparison {
	return compareArms(simulation, a, b);
}

/**
 * The finance tables of a design: roll-forward, redemption by month of issue, deferred revenue, chain ladder, what breaks the budget.
 * Money in minor units. The simulation must have been played by month with `triangles: true`.
 */
export function finance(simulation: Simulation, design: string, options: StatementOptions = {}): Statement {
	return statementOf(simulation, design, options);
}

/** A simulation as plain data in major units of money, with its recipe and its digest: what `earnburn simulate --json` prints. */
export function results({ summary, ended, ...outcome }: Simulation): Results {
	return resultsOf({ outcome, summary }, ended !== 'cancelled');
}
