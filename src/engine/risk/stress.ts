// Stress: what a finance department asks "and what if" about (screens.md R58), as changes of the scenario. The luck is the same.
import { civil } from '../plan/dates.ts';
import { ln } from '../kernel/special.ts';
import { edit } from '../scenario/edit.ts';
import { expectedK } from '../scenario/growth.ts';
import type { Issue } from '../scenario/issue.ts';
import { isUncertain, middle } from '../scenario/num.ts';
import { isThreePoint } from '../scenario/spread.ts';
import type { Change, Num, Scenario } from '../scenario/types.ts';

export const STRESSES = ['more', 'growth', 'abuse', 'run', 'all', 'halted'] as const;
export type StressId = (typeof STRESSES)[number];

/** Redemption + 20 %. */
export const MORE = 1.2;
/** Friends each member brings, at the middle of the ranges. */
export const STRESSED_K = 1.2;
/** An abuse ring: this share of customers, each with so many accounts. */
export const RING = { share: 0.05, accounts: 10 };
/** Redemptions of a quarter ÷ those of the quarter a year before (Air Miles Canada, third quarter of 2016). */
export const RUN = 1.74;
const RUN_DAYS = 92;

const INCLINED = 10;

/** The same uncertainty on another scale; a number where nothing of it is left. */
function mapped(num: Num, to: (value: number) => number): Num {
	if (!isUncertain(num)) return to(num);
	const [low, high] = [to(num.low), to(num.high)];
	if (!(high > low)) return low;
	if (!isThreePoint(num)) return { ...num, low, high };
	return { ...num, low, high, middle: Math.min(high, Math.max(low, to(num.middle))) };
}

/**
 * A fifth more of the members are of those who redeem, which is a fifth more redeemed; where nearly everybody redeems already, the odds of
 * redeeming at an order rise by a fifth instead.
 */
function more(scenario: Scenario): Scenario {
	const { customers, response } = scenario;
	if (middle(customers.inert) >= 1 - 1 / MORE) {
		const inert = mapped(customers.inert, (share) => Math.max(0, 1 - MORE * (1 - share)));
		return { ...scenario, customers: { ...customers, inert } };
	}
	const b0 = mapped(response.E11.b0, (value) => Math.min(INCLINED, value + ln(MORE)));
	return { ...scenario, response: { ...response, E11: { ...response.E11, b0 } } };
}

/** Invitations raised until each member brings 1.2 others; a market without a limit gets one of ten times the members at launch. */
function growth(scenario: Scenario): Scenario {
	const { market, customers } = scenario;
	const base = { ...scenario.referral, on: true };
	const asks = [base.byFunction, base.byContent].some((rate) => middle(rate) > 0);
	const referral = {
		...base,
		...(middle(base.accepted) > 0 ? {} : { accepted: 0.2 }),
		...(asks ? {} : { byFunction: 0.03 })
	};
	const k = expectedK({ ...scenario, referral });
	const times = k > 0 ? Math.max(1, STRESSED_K / k) : 1;
	const often = (num: Num) => mapped(num, (rate) => Math.min(20, rate * times));
	return {
		...scenario,
		market: { ...market, size: market.size ?? Math.max(100_000, 10 * customers.seeds.count) },
		referral: {
			...referral,
			byFunction: often(referral.byFunction),
			byContent: often(referral.byContent),
			byReward: often(referral.byReward)
		}
	};
}

/** A quarter before a loss that is announced and called off the day before: what is redeemed rises, the rules stay. */
function run(scenario: Scenario): Scenario {
	const day = inMonth(scenario, Math.max(4, Math.floor(scenario.horizonMonths / 2)));
	const change = (id: string): Change => ({
		...{ id, name: { en: 'Run on the points', zh: '集中兑换' }, on: true, date: day(2), noticeDays: RUN_DAYS },
		...{ withdrawn: day(1), recovers: 1, migration: 'grandfather', balances: 'halved', conversion: 1 },
		...{ oldPoints: 'oldTerm', graceMonths: 0, set: [] }
	});
	const { response } = scenario;
	return {
		...scenario,
		response: { ...response, E14: { ...response.E14, on: true, strength: RUN } },
		designs: scenario.designs.map((design) => ({
			...design,
			changes: [...design.changes, change(`run-${design.changes.length}`)]
		}))
	};
}

/** Days of the calendar month so many months after the launch month. */
function inMonth({ launch }: Scenario, offset: number): (day: number) => string {
	const { year, month } = civil(launch);
	const index = month - 1 + offset;
	const two = (number: number) => String(number).padStart(2, '0');
	const start = `${year + Math.floor(index / 12)}-${two((index % 12) + 1)}`;
	return (day) => `${start}-${two(day)}`;
}

const PATCHES: Readonly<Record<StressId, (scenario: Scenario) => Scenario>> = {
	more,
	growth,
	abuse: (scenario) => ({
		...scenario,
		designs: scenario.designs.map((design) => ({ ...design, abuse: { on: true, ...RING } }))
	}),
	run,
	all: (scenario) => ({
		...scenario,
		response: { ...scenario.response, E11: { ...scenario.response.E11, b0: INCLINED } }
	}),
	halted: (scenario) => ({ ...scenario, customers: { ...scenario.customers, inert: 1 } })
};

export type Stressed =
	{ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The scenario under one or several stresses at once, checked like a file. The scenario given is left as it is. Draws keep their names, so
 * that every future meets the same luck as without the stress.
 */
export function stressed(scenario: Scenario, ids: readonly StressId[]): Stressed {
	const patched = STRESSES.filter((id) => ids.includes(id)).reduce((now, id) => PATCHES[id](now), scenario);
	const reading = edit(patched, 'horizonMonths', patched.horizonMonths);
	return reading.ok ? { ok: true, scenario: reading.scenario } : { ok: false, issues: reading.issues };
}
