import { range } from 'd3-array';

const MONTHS = [1, 2, 3, 6, 12, 24, 30, 60];
const WEEKS = [1, 2, 4, 13, 26, 52, 104];

/**
 * The periods named under a time axis: 0, then a usual step, then the last one always; a step too near the last is
 * left out. The first stands for 0 where the data begin after it. At most `parts` gaps, so 0, 6, 12, 18, 24 on a wide plot and 0, 12, 24 on a narrow one.
 */
export function periodTicks(last: number, parts: number, weekly = false, first = 0): number[] {
	if (last <= first) return [last];
	const step = (weekly ? WEEKS : MONTHS).find((candidate) => last / candidate <= parts) ?? Math.ceil(last / parts);
	const inner = range(step, last, step).filter((period) => last - period >= step * 0.6 && period > first);
	return [first, ...inner, last];
}

/** The period under a horizontal place. */
export function periodAt(x: number, left: number, right: number, last: number): number {
	return Math.max(0, Math.min(last, Math.round(((x - left) / (right - left)) * last)));
}

/** Where an arrow, Page, Home or End key leads; undefined for any other key. */
export function walked(key: string, at: number, last: number, page: number): number | undefined {
	const steps: Readonly<Record<string, number>> = {
		ArrowRight: at + 1,
		ArrowUp: at + 1,
		ArrowLeft: at - 1,
		ArrowDown: at - 1,
		PageUp: at + page,
		PageDown: at - page,
		Home: 0,
		End: last
	};
	const next = steps[key];
	return next === undefined ? undefined : Math.max(0, Math.min(last, next));
}
