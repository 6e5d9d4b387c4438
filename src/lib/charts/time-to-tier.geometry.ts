import { curveStepAfter, curveStepBefore, line } from 'd3-shape';
import type { SurvivalStep } from '$engine/stats/survival.ts';

/** After how long a tier is first held: the estimate, and what it is drawn from. */
export interface TierTime {
	readonly steps: readonly SurvivalStep[];
	/** months; null: not reached by half */
	readonly median: number | null;
}

/** Share who have held the tier, month by month. */
export interface Reached {
	readonly month: number;
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

/** The complement of the survival steps, from month 0 to the end; a step that is not there is one where nothing happened. */
export function reachedBy(steps: readonly SurvivalStep[], end: number): Reached[] {
	const path: Reached[] = [{ month: 0, share: 0, low: 0, high: 0 }];
	for (const { time, share, low, high } of steps)
		path.push({ month: time, share: 1 - share, low: 1 - high, high: 1 - low });
	const last = path.at(-1);
	if (last && last.month < end) path.push({ ...last, month: end });
	return path;
}

/** What is known at a month. */
export function reachedAt(path: readonly Reached[], month: number): Reached | undefined {
	return path.findLast((step) => step.month <= month);
}

/** A step curve of the share. */
export function stepPath(path: readonly Reached[], x: (month: number) => number, y: (share: number) => number): string {
	return (
		line<Reached>(
			(step) => x(step.month),
			(step) => y(step.share)
		)
			.curve(curveStepAfter)
			.digits(1)([...path]) ?? ''
	);
}

/** The band of its interval. */
export function stepBand(path: readonly Reached[], x: (month: number) => number, y: (share: number) => number): string {
	const edge = (value: (step: Reached) => number) =>
		line<Reached>(
			(step) => x(step.month),
			(step) => y(value(step))
		)
			.curve(curveStepAfter)
			.digits(1);
	const back = [...path].reverse();
	const lower = line<Reached>(
		(step) => x(step.month),
		(step) => y(step.low)
	)
		.curve(curveStepBefore)
		.digits(1);
	return `${edge((step) => step.high)([...path]) ?? ''}L${(lower(back) ?? '').slice(1)}Z`;
}
