// What finance reads off one future: flows by month, sales, prices of a point and how long points live.
import * as A from '../kernel/accounts.ts';
import type { Row } from '../outcome.ts';
import { drawReplication, planOf } from '../plan/plan.ts';
import type { Design } from '../scenario/types.ts';
import type { World } from '../summary/facts.ts';
import type { PointFlows } from './rollForward.ts';

export const whole = (amount: number): number => Math.floor(amount + 0.5);

export function flow(row: Row, periods: number, account: number): number[] {
	return Array.from(row.ledger.subarray(account * periods, (account + 1) * periods));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value + (b[i] ?? 0));

/** Rates of a point by the rules of a future: list value to the customer, and cost before any redemption. Minor units. */
export function pricesOf({ scenario }: World, id: string, replication: number): { value: number; cost: number } {
	const plan = planOf(drawReplication(scenario, false, replication), id);
	const at = (cell: number): number => plan[cell] ?? 0;
	const value = at(A.P_VALUE_POINTS) > 0 ? at(A.P_VALUE_MONEY) / at(A.P_VALUE_POINTS) : 0;
	let [cost, points] = [0, 0];
	for (let i = 0; i < at(A.P_ITEMS); i++) {
		const row = A.ITEMS_AT + i * A.I_WIDTH;
		cost += at(row + A.I_WEIGHT) * at(row + A.I_COST);
		points += at(row + A.I_WEIGHT) * at(row + A.I_POINTS);
	}
	return { value, cost: points > 0 ? cost / points : value };
}

/** The age beyond which the rules let no point be redeemed; a rule change may move it, so then there is no bound. */
export function lastAge({ scenario }: World, id: string): number {
	const design = scenario.designs.find((one) => one.id === id);
	if (!design || design.changes.some(({ on }) => on)) return Infinity;
	const { kind, months, yearsAhead } = design.points.expiry;
	if (kind === 'afterEarning') return months;
	return kind === 'date' ? 12 * (yearsAhead + 1) : Infinity;
}

/** Cash of members by month: what is paid for goods and points together. Under a commission, the members' part of it. Minor units. */
export function salesOf(row: Row, world: World, scale: number): number[] {
	const { periods } = world;
	const of = (account: number): number[] => flow(row, periods, account);
	const [gross, member, face, revenue] = [of(A.GROSS), of(A.MEMBER_GROSS), of(A.FACE), of(A.REVENUE)];
	const retail = world.scenario.business.revenue === 'retail';
	return member.map((amount, p) => {
		const share = (gross[p] ?? 0) > 0 ? amount / (gross[p] ?? 1) : 0;
		return whole((retail ? amount - (face[p] ?? 0) : (revenue[p] ?? 0) * share) * scale);
	});
}

/** Points posted in a row, and those it began with. Whole points of the sample. */
export function pointsPosted(row: Row, periods: number): { flows: PointFlows; opening: number } {
	const of = (account: number): number[] => flow(row, periods, account);
	return {
		opening: sum(of(A.POINTS_OPENING)),
		flows: {
			issued: of(A.POINTS_ISSUED),
			redeemed: of(A.POINTS_REDEEMED),
			expired: of(A.POINTS_EXPIRED),
			forfeited: plus(of(A.POINTS_FORFEITED), of(A.POINTS_CANCELLED))
		}
	};
}

/** The contract liability that the design of today brings along, major units. */
export function openingLiability(design: Design): number {
	return design.opening.on ? design.opening.contractLiability : 0;
}
