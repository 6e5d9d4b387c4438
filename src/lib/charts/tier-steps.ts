// How thresholds step and snap on a logarithmic line.

const NICE = [1, 2, 5, 10];
export const power = (value: number) => Number(`1e${Math.floor(Math.log10(value) + 1e-12)}`);

/** The next of 1, 2, 5 · 10ⁿ at or beyond a value. */
export function niceBeyond(value: number, direction: 'down' | 'up'): number {
	const ten = power(value);
	const lead = value / ten;
	const found =
		direction === 'up'
			? NICE.find((nice) => nice >= lead - 1e-9)
			: NICE.toReversed().find((nice) => nice <= lead + 1e-9);
	return (found ?? 1) * ten;
}

/** One step: the second significant digit, never less than 1. */
export const stepAt = (value: number) => Math.max(1, power(Math.max(1, value)) / 10);

export function snapped(value: number): number {
	const step = stepAt(value);
	return Math.max(1, Math.round(value / step) * step);
}

/** Steps up or down; below a power of ten the step is a tenth as large. */
export function stepped(value: number, steps: number): number {
	let at = value;
	for (let left = Math.abs(steps); left > 0; left--) {
		const down = steps < 0;
		const step = down ? stepAt(at * (1 - 1e-9)) : stepAt(at);
		const next = down ? (Math.ceil(at / step - 1e-9) - 1) * step : (Math.floor(at / step + 1e-9) + 1) * step;
		at = Math.max(1, next);
	}
	return at;
}

/** The next round value: 1, 2, 5 · 10ⁿ. */
export function leapt(value: number, direction: 1 | -1): number {
	return direction === 1 ? niceBeyond(value * (1 + 1e-6), 'up') : Math.max(1, niceBeyond(value * (1 - 1e-6), 'down'));
}

/** Handles never cross: one step clear of both neighbours, inside the line. Once crossed by typing they are free to part. */
export function bounds(
	thresholds: readonly number[],
	index: number,
	domain: readonly [number, number]
): [number, number] {
	const before = thresholds[index - 1];
	const after = thresholds[index + 1];
	return [before === undefined ? domain[0] : stepped(before, 1), after === undefined ? domain[1] : stepped(after, -1)];
}

export const clamped = (value: number, [low, high]: readonly [number, number]) => Math.max(low, Math.min(high, value));
