import type { NumberField } from '$engine/scenario/field.ts';
import type { Num } from '$engine/scenario/types.ts';
import { isSpread } from './valueWords.ts';

/** Where a slider begins and ends, and how its way is divided. Positions run from 0 to STEPS. */
export interface Scale {
	readonly low: number;
	readonly high: number;
	readonly log: boolean;
	readonly step: number;
}

export const STEPS = 1000;
/** A slider over more decades than this cannot be aimed. */
const WIDEST = 2000;

const ends = (value: Num | null): readonly number[] =>
	value === null ? [] : isSpread(value) ? [value.low, value.high] : [value];

/** The plausible range where that is narrow enough, else the decade on both sides of the starting value. */
export function scaleOf(field: NumberField, start: Num | null, now: Num | null): Scale {
	const [hardLow, hardHigh] = field.hard;
	const anchor = Math.abs(ends(start)[0] ?? field.typical) || field.typical || 1;
	const [from, to] = field.plausible;
	const narrow = to - from <= Math.max(anchor, field.step) * WIDEST && (from > 0 || to <= anchor * 40);
	const log = anchor > 0 && (field.scale === 'log' || (from > 0 && to / from >= 200));
	const low = narrow && (!log || from > 0) ? from : Math.max(hardLow, log ? anchor / 10 : 0);
	const high = narrow ? to : Math.min(hardHigh, log ? anchor * 10 : anchor * 4);
	const values = [...ends(start), ...ends(now)];
	return { low: Math.min(low, ...values), high: Math.max(high, low + field.step, ...values), log, step: field.step };
}

export function positionOf({ low, high, log }: Scale, value: number): number {
	if (!log || low <= 0 || value <= 0) return ((value - low) / (high - low)) * STEPS;
	return (Math.log(value / low) / Math.log(high / low)) * STEPS;
}

/** To two digits on a log scale (2,500, not 2,517), else to whole steps. */
function tidy(value: number, { log, step }: Scale): number {
	const grain = log ? Math.max(step, Number(`1e${Math.floor(Math.log10(Math.abs(value) || 1)) - 1}`)) : step;
	return Number((Math.round(value / grain) * grain).toPrecision(12));
}

export function valueOf(scale: Scale, position: number): number {
	const { low, high, log } = scale;
	if (position <= 0) return low;
	if (position >= STEPS) return high;
	const share = position / STEPS;
	const value = log && low > 0 ? low * Math.exp(share * Math.log(high / low)) : low + share * (high - low);
	return Math.min(high, Math.max(low, tidy(value, scale)));
}

/** One press of an arrow key, − or +; ten with Shift. On a log scale the step grows with the value. */
export function stepped(field: NumberField, value: number, presses: number): number {
	const log = field.scale === 'log';
	const grain = log
		? Math.max(field.step, Number(`1e${Math.floor(Math.log10(Math.abs(value) || field.step)) - 1}`))
		: field.step;
	const next = Number((Math.round(value / grain) * grain + presses * grain).toPrecision(12));
	const [low, high] = field.hard;
	return Math.min(high, Math.max(low, field.integer ? Math.round(next) : next));
}
