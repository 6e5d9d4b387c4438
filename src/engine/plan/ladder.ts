// The tier ladder of one design as the kernel reads it: bars, windows, terms, benefits.
import * as A from '../kernel/accounts.ts';
import type { Design } from '../scenario/types.ts';
import type { Settled } from './settle.ts';

type Tiers = Settled<Design>['tiers'];

const WINDOW = { lifetime: 0, calendarYear: 1, anniversary: 2, rolling: 3 } as const;
const VALIDITY = { forever: 0, periods: 1, months: 2 } as const;
const ROUND = { none: 0, month: 1, quarter: 3, year: 12 } as const;
const DOWNGRADE = { never: 0, oneStep: 1, earned: 2 } as const;
const MEASURE = {
	spend: 0,
	orders: 1,
	exp: 2,
	points: 3,
	distance: 4,
	segments: 5,
	nights: 6,
	invitation: 7,
	balance: 8
} as const;

type Bar = Tiers['list'][number]['rules']['all'][number]['any'][number];

/** Bars of a ladder in which any tier has several conditions; a tier without has its one bar in the ladder's measure. */
function writeBars(plan: Float64Array, tiers: Tiers, minor: number): void {
	let measures = 1 << MEASURE[tiers.measure];
	const write = (cell: number, measure: keyof typeof MEASURE, reach: number, keep: number | null) => {
		const unit = measure === 'spend' ? minor : 1;
		measures |= 1 << MEASURE[measure];
		plan[cell + A.BAR_MEASURE] = MEASURE[measure];
		plan[cell + A.BAR_REACH] = Math.floor(reach * unit + 0.5);
		plan[cell + A.BAR_KEEP] = Math.floor((keep ?? reach) * unit + 0.5);
	};
	tiers.list.slice(0, A.TIERS_MAX).forEach(({ rules, reach, keep }, t) => {
		const cell = (group: number, choice: number) =>
			A.BARS_AT + ((t * A.BAR_GROUPS + group) * A.BAR_CHOICES + choice) * A.BAR_WIDTH;
		if (!rules.on) return write(cell(0, 0), tiers.measure, reach, keep);
		rules.all.forEach(({ any }, group) =>
			any.forEach((bar: Bar, choice) => write(cell(group, choice), bar.measure, bar.reach, bar.keep))
		);
	});
	plan[A.P_BARS] = measures;
}

/**
 * Rule books one after another must count the same measures, so that a member is known in the measure that the next asks for: where they
 * differ, every ladder counts what any of them does, each in its own row.
 */
export function alignLadders(plan: Float64Array, offsets: readonly number[]): void {
	const ladders = offsets.filter((offset) => (plan[offset + A.P_TIERS] ?? 0) > 0);
	const counted = ladders.map((offset) => plan[offset + A.P_BARS] || 1 << (plan[offset + A.P_MEASURE] ?? 0));
	const all = counted.reduce((sum, bits) => sum | bits, 0);
	if (ladders.every((offset) => plan[offset + A.P_BARS] === 0) && counted.every((bits) => bits === all)) return;
	for (const offset of ladders) {
		if (plan[offset + A.P_BARS] === 0) {
			for (let t = 1; t < (plan[offset + A.P_TIERS] ?? 0); t++) {
				const cell = offset + A.BARS_AT + t * A.BAR_GROUPS * A.BAR_CHOICES * A.BAR_WIDTH;
				const row = offset + A.TIERS_AT + t * A.T_WIDTH;
				plan[cell + A.BAR_MEASURE] = plan[offset + A.P_MEASURE] ?? 0;
				plan[cell + A.BAR_REACH] = plan[row + A.T_REACH] ?? 0;
				plan[cell + A.BAR_KEEP] = plan[row + A.T_KEEP] ?? 0;
			}
		}
		plan[offset + A.P_BARS] = all;
	}
}

/** Writes the ladder. @param minor minor units of money per major unit */
export function writeTiers(plan: Float64Array, tiers: Tiers, minor: number): void {
	const unit = tiers.measure === 'spend' ? minor : 1;
	const { exp, validity, entryLapse } = tiers;
	plan[A.P_TIERS] = Math.min(A.TIERS_MAX, tiers.list.length);
	plan[A.P_UNIT] = unit;
	plan[A.P_MEASURE] = MEASURE[tiers.measure];
	plan[A.P_EXP_UNITS] = exp.units;
	plan[A.P_EXP_MONEY] = Math.max(1, exp.per * minor);
	plan[A.P_EXP_CAP_DAY] = exp.capPerDay ?? -1;
	plan[A.P_EXP_CAP_MONTH] = exp.capPerMonth ?? -1;
	plan[A.P_EXP_DECAY] = exp.decay.factor;
	plan[A.P_EXP_DECAY_MONTHS] = exp.decay.on ? exp.decay.everyMonths : 0;
	plan[A.P_ZERO_ON_UPGRADE] = exp.zeroOnUpgrade ? 1 : 0;
	plan[A.P_ENTRY_LAPSE] = entryLapse.on ? entryLapse.months : 0;
	plan[A.P_HEAD_START] = Math.floor(tiers.headStart * unit + 0.5);
	// a balance has no window
	plan[A.P_WINDOW] = tiers.measure === 'balance' ? WINDOW.lifetime : WINDOW[tiers.window];
	plan[A.P_WINDOW_MONTHS] = tiers.windowMonths;
	plan[A.P_VALIDITY] = VALIDITY[validity.kind];
	plan[A.P_VALIDITY_N] = validity.n;
	plan[A.P_VALIDITY_ROUND] = ROUND[validity.round];
	plan[A.P_GRACE] = validity.graceDays;
	plan[A.P_DOWNGRADE] = DOWNGRADE[tiers.downgrade];
	plan[A.P_OPENING] = tiers.openingFromHistory ? 1 : 0;
	tiers.list.slice(0, A.TIERS_MAX).forEach((tier, t) => {
		const row = A.TIERS_AT + t * A.T_WIDTH;
		plan[row + A.T_REACH] = Math.floor(tier.reach * unit + 0.5);
		plan[row + A.T_KEEP] = Math.floor((tier.keep ?? tier.reach) * unit + 0.5);
		plan[row + A.T_EARN] = Math.floor(tier.earnMultiplier * 1000 + 0.5);
	});
	if (tiers.list.some(({ rules }) => rules.on)) writeBars(plan, tiers, minor);
}

/** Writes the engagement actions that are switched on. */
export function writeActions(plan: Float64Array, actions: Settled<Design>['actions'], minor: number): void {
	const on = actions.filter((action) => action.on).slice(0, A.ACTIONS_MAX);
	plan[A.P_ACTIONS] = on.length;
	on.forEach((action, i) => {
		const row = A.ACTIONS_AT + i * A.ACTION_WIDTH;
		plan[row + A.ACTION_POINTS] = action.points;
		plan[row + A.ACTION_EXP] = action.exp;
		plan[row + A.ACTION_TAKEUP] = action.takeUp;
		plan[row + A.ACTION_TIMES] = Math.max(0, action.perMonth);
		plan[row + A.ACTION_CAP_DAY] = action.capPerDay ?? -1;
		plan[row + A.ACTION_CAP_MONTH] = action.capPerMonth ?? -1;
		plan[row + A.ACTION_PRICE] = action.cost * minor;
		plan[row + A.ACTION_INVITE] = action.kind === 'invite' ? 1 : 0;
	});
}
