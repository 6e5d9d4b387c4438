import { tied } from './money-rows.geometry.ts';

export interface Step {
	readonly amount: number;
	/** middle half of futures of the amount; null: none is known */
	readonly low: number | null;
	readonly high: number | null;
}

/** All in per cent of the plot's width. */
export interface StepBar {
	readonly from: number;
	readonly width: number;
	/** where the next bar begins */
	readonly end: number;
	readonly range: { readonly from: number; readonly to: number } | null;
}

/**
 * Amounts rounded to the unit so that the start, the steps and the end add up as shown: the first is the rounded start, each step lies
 * between two rounded running totals, and the last running total is the rounded end.
 */
export function tiedSteps(
	start: number,
	amounts: readonly number[],
	unit: number
): { start: number; steps: number[]; end: number } {
	const [first = 0, ...steps] = tied([start, ...amounts], unit);
	return { start: first, steps, end: steps.reduce((total, step) => total + step, first) };
}

/** Where the axis runs: all running totals and ranges, with some air; it need not hold 0. */
export function stepDomain(start: number, steps: readonly Step[]): { low: number; high: number } {
	let total = start;
	const reached = [start];
	for (const { amount, low, high } of steps) {
		reached.push(total + amount, total + (low ?? amount), total + (high ?? amount));
		total += amount;
	}
	const [least, most] = [Math.min(...reached), Math.max(...reached)];
	const air = (most - least || Math.abs(most) || 1) * 0.06;
	return { low: least - air, high: most + air };
}

/** Bars that hang on each other, from the start on. */
export function stepBars(
	start: number,
	steps: readonly Step[],
	domain: { readonly low: number; readonly high: number }
): StepBar[] {
	const at = (value: number) => ((value - domain.low) / (domain.high - domain.low)) * 100;
	let total = start;
	return steps.map(({ amount, low, high }) => {
		const [begins, ends] = [at(total), at(total + amount)];
		const range = low === null || high === null ? null : { from: at(total + low), to: at(total + high) };
		total += amount;
		return { from: Math.min(begins, ends), width: Math.abs(ends - begins), end: ends, range };
	});
}
