// Scheduled rule changes of a design: one rule book for each, with the dates and terms under which members pass from one to the next.
import {
	CHANGE_ANNOUNCED,
	CHANGE_BOOK,
	CHANGE_EFFECTIVE,
	CHANGE_FACTOR,
	CHANGE_GRACE,
	CHANGE_MIGRATION,
	CHANGE_OLD_TERM,
	CHANGE_RECOVERS,
	CHANGE_WITHDRAWN,
	CHANGE_WORSE
} from '../kernel/changes.ts';
import * as A from '../kernel/accounts.ts';
import { FOREVER } from '../kernel/special.ts';
import { designsAfterChanges } from '../scenario/changed.ts';
import { settler, type Settled } from '../scenario/future.ts';
import type { Change, Design, Scenario } from '../scenario/types.ts';
import { civil, dayNumber, type CivilDate } from './dates.ts';
import { alignLadders } from './ladder.ts';
import { writeProgramme } from './programme.ts';

/** A change and the rules from its date on, in one future. */
export interface Amendment {
	readonly change: Settled<Change>;
	readonly rules: Settled<Design>;
}

type Make = (luck: (name: string) => number) => Settled<Scenario>;
const known = new WeakMap<Scenario, ReadonlyMap<string, readonly { row: number; make: Make }[]>>();

/** Scenarios that hold each amended design in place of the first, compiled once. */
function amendedScenarios(scenario: Scenario) {
	const found = known.get(scenario);
	if (found) return found;
	const made = new Map(
		scenario.designs.map((design) => [
			design.id,
			designsAfterChanges(design).map(({ row, design: amended }) => ({
				row,
				make: settler({ ...scenario, designs: [amended] })
			}))
		])
	);
	known.set(scenario, made);
	return made;
}

/** The rules of every design after each of its changes; an uncertain rule is drawn as it is without the change. */
export function settleAmendments(
	scenario: Scenario,
	luck: (name: string) => number
): ReadonlyMap<string, readonly Amendment[]> {
	const amendments = new Map<string, Amendment[]>();
	for (const [id, amended] of amendedScenarios(scenario)) {
		const made = amended.flatMap(({ row, make }) => {
			const rules = make(luck).designs[0];
			const change = rules?.changes[row];
			return rules && change ? [{ change, rules }] : [];
		});
		if (made.length > 0) amendments.set(id, made);
	}
	return amendments;
}

const MIGRATION = { grandfather: 0, upgradeOnly: 1, rerankAll: 2 } as const;
const DAYS_A_MONTH = 365.25 / 12;

function daysFrom(launch: CivilDate, iso: string): number {
	const { year, month, day } = civil(iso);
	return dayNumber(year, month, day) - dayNumber(launch.year, launch.month, launch.day);
}

/** Will points already held be worth less, or lapse sooner? */
function worsens(
	before: Settled<Design>['points'],
	after: Settled<Design>['points'],
	factor: number,
	oldTerm: boolean
) {
	if (before.kind === 'none') return false;
	if (after.kind === 'none') return true;
	const value = ({ kind, value, coupon }: Settled<Design>['points']) =>
		kind === 'coupon' ? coupon.face / coupon.points : value.money / value.points;
	const price = (points: Settled<Design>['points']) =>
		points.items.reduce((sum, item) => sum + (item.on ? (item.wish * item.list) / item.points : 0), 0);
	const worth = (points: Settled<Design>['points']) => (points.kind === 'catalogue' ? price(points) : value(points));
	if (worth(after) * factor < worth(before)) return true;
	if (oldTerm || after.expiry.kind === 'never') return false;
	if (before.expiry.kind === 'never') return true;
	const term = ({ expiry }: Settled<Design>['points']) =>
		expiry.kind === 'date' ? expiry.yearsAhead * 12 + 6 : expiry.months;
	return term(after) < term(before);
}

/**
 * The plan with the rule books of its design behind it: the first, then one for each change.
 * @param plan of the arm, its first rules written
 */
export function withBooks(
	plan: Float64Array,
	scenario: Settled<Scenario>,
	rules: Settled<Design>,
	amendments: readonly Amendment[]
): Float64Array {
	const longer = new Float64Array(A.BOOKS_AT + (amendments.length + 1) * A.RULES_CELLS);
	longer.set(plan);
	const book = (index: number) => A.BOOKS_AT + index * A.RULES_CELLS;
	longer.set(plan.subarray(A.RULES_AT, A.RULES_AT + A.RULES_CELLS), book(0));
	longer[A.P_BOOKS] = amendments.length;
	const launch = civil(scenario.launch);
	let before = rules;
	amendments.forEach(({ change, rules: after }, k) => {
		const scratch = plan.slice();
		scratch.fill(0, A.RULES_AT, A.RULES_AT + A.RULES_CELLS);
		writeProgramme(scratch, after, scenario);
		// what is watched is watched throughout
		for (const field of [A.P_COUPON_WATCH, A.P_THROTTLE]) scratch[field] = plan[field] ?? 0;
		longer.set(scratch.subarray(A.RULES_AT, A.RULES_AT + A.RULES_CELLS), book(k + 1));

		const factor = { kept: 1, converted: change.conversion, halved: 0.5 }[change.balances];
		const effective = daysFrom(launch, change.date);
		const row = A.CHANGES_AT + k * A.CHANGE_WIDTH;
		const oldTerm = change.oldPoints === 'oldTerm';
		longer[row + CHANGE_ANNOUNCED] = Math.max(0, effective - change.noticeDays);
		longer[row + CHANGE_EFFECTIVE] = effective;
		longer[row + CHANGE_WITHDRAWN] = change.withdrawn === null ? FOREVER : daysFrom(launch, change.withdrawn);
		longer[row + CHANGE_BOOK] = k + 1;
		longer[row + CHANGE_MIGRATION] = MIGRATION[change.migration];
		longer[row + CHANGE_FACTOR] = factor;
		longer[row + CHANGE_GRACE] = Math.round(change.graceMonths * DAYS_A_MONTH);
		longer[row + CHANGE_RECOVERS] = Math.min(1, Math.max(0, change.recovers));
		longer[row + CHANGE_OLD_TERM] = oldTerm ? 1 : 0;
		longer[row + CHANGE_WORSE] = worsens(before.points, after.points, factor, oldTerm) ? 1 : 0;
		if (change.withdrawn === null) before = after;
	});
	alignLadders(longer, [0, ...Array.from({ length: amendments.length + 1 }, (_, k) => book(k) - A.RULES_AT)]);
	return longer;
}
