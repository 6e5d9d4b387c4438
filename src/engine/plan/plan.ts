import * as A from '../kernel/accounts.ts';
import {
	BRANCH_CUSTOMERS,
	BRANCH_INPUTS,
	BRANCH_SHOCKS,
	derive,
	luckOf,
	replicationKey,
	rootKey
} from '../random/keys.ts';
import { jointLuck } from '../scenario/together.ts';
import type { Scenario } from '../scenario/types.ts';
import { horizonOf, monthsOf, periodEdges, writeCalendar } from './calendar.ts';
import { writeContacts } from './contacts.ts';
import { writeOpening } from './opening.ts';
import { populate, type Population } from './population.ts';
import { settleAmendments, withBooks, type Amendment } from './changes.ts';
import { writeNothing, writeProgramme } from './programme.ts';
import { writeRipe } from './ripe.ts';
import { stratifiedLuck } from '../random/strata.ts';
import { modelErrors, sentiment, writeDemand } from './shocks.ts';
import { settle, type Settled } from './settle.ts';
import { watchDesign, watchMarket } from './watches.ts';
import { writeWorld } from './world.ts';

/** After the horizon, open points are followed for three years. */
const RUN_OFF_DAYS = 1096;

/** A replication before its lives: every draw that is not a customer's own. */
export interface Draw {
	readonly settled: Settled<Scenario>;
	readonly draws: Record<string, number>;
	readonly population: Population;
	/** rules after each change, by design */
	readonly amendments: ReadonlyMap<string, readonly Amendment[]>;
	/** what the model does not know of each design's lift, by id */
	readonly modelErrors: ReadonlyMap<string, number>;
	/** plan with everything but a design's rules */
	readonly world: Float64Array;
}

function writeCells(plan: Float64Array, population: Population): void {
	let end = 0;
	population.cells.forEach((cell, i) => {
		const row = A.CELLS_AT + i * A.CELL_WIDTH;
		end += cell.count;
		plan[row + A.CELL_END] = end;
		plan[row + A.CELL_CHANNEL] = cell.channel;
		plan[row + A.CELL_MONTH] = cell.month;
	});
	plan[A.P_CELLS] = population.cells.length;
	plan[A.P_POPULATION] = population.total;
}

type Luck = (name: string) => number;

/**
 * Everything a replication draws before any life: uncertain inputs, shocks, arrivals.
 * @param told what tests of the user make of the luck of a name (measured.ts)
 */
export function drawReplication(
	scenario: Scenario,
	weekly: boolean,
	replication: number,
	told: (own: Luck) => Luck = (own) => own
): Draw {
	return drawWith(scenario, weekly, replication, told(luckIn(scenario, replication)));
}

/** Luck of uncertain inputs and common shocks in one replication, by name. */
export function luckIn({ seed }: Pick<Scenario, 'seed'>, replication: number): Luck {
	const root = rootKey(seed);
	const inputs = derive(replicationKey(root, replication), BRANCH_INPUTS, 0);
	const known = new Map<string, number>();
	return (name) => {
		const u = known.get(name) ?? stratifiedLuck(root, inputs, replication, name);
		known.set(name, u);
		return u;
	};
}

/** A replication whose uncertain inputs and common shocks are as lucky as `luck` says. */
export function drawWith(scenario: Scenario, weekly: boolean, replication: number, luck: Luck): Draw {
	const key = replicationKey(rootKey(scenario.seed), replication);
	const shocks = derive(key, BRANCH_SHOCKS, 0);
	const customers = derive(key, BRANCH_CUSTOMERS, 0);
	const { settled, draws } = settle(scenario, luck);
	const population = populate(settled, weekly, shocks);
	const plan = new Float64Array(A.PLAN_CELLS);
	plan[A.P_KEY0] = customers[0];
	plan[A.P_KEY1] = customers[1];
	writeCells(plan, population);
	plan[A.P_SAMPLE] = Math.min(population.total, scenario.sample);
	plan[A.P_OFFSET] = luckOf(shocks, 'sample');
	plan[A.P_HORIZON] = horizonOf(scenario);
	plan[A.P_MONTHS] = monthsOf(scenario);
	plan[A.P_PERIODS] = periodEdges(scenario, weekly).length - 1;
	plan[A.P_RUNOFF] = RUN_OFF_DAYS;
	writeCalendar(plan, scenario, weekly);
	writeDemand(plan, settled, luck);
	plan.fill(1, A.SATURATION_AT, A.OPEN_AT);
	plan.set(population.open, A.OPEN_AT);
	writeWorld(plan, settled, sentiment(settled, luck));
	const amendments = settleAmendments(scenario, jointLuck(scenario, luck));
	return { settled, draws, population, amendments, modelErrors: modelErrors(settled, luck), world: plan };
}

/** The numbers of one arm: the world's, and a design's rules or none ('none'). */
export function planOf(draw: Draw, arm: string): Float64Array {
	const plan = draw.world.slice();
	if (arm === 'none') {
		writeNothing(plan);
		writeContacts(plan, draw.settled, null);
		watchMarket(plan, draw.settled);
		return plan;
	}
	const rules = draw.settled.designs.find(({ id }) => id === arm);
	if (!rules) throw new Error(`No design is called ${arm}.`);
	writeProgramme(plan, rules, draw.settled);
	writeRipe(plan, draw.settled);
	writeOpening(plan, rules, draw.settled);
	writeContacts(plan, draw.settled, rules);
	plan[A.P_MODEL_ERROR] = draw.modelErrors.get(arm) ?? 0;
	watchMarket(plan, draw.settled);
	watchDesign(plan, rules, draw.settled);
	const amendments = draw.amendments.get(arm);
	return amendments ? withBooks(plan, draw.settled, rules, amendments) : plan;
}
