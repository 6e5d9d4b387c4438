/**
 * Amounts rounded so that what is shown adds up: each is the step between two rounded running totals.
 * The last running total is the rounded total, whatever the parts.
 */
export function tied(amounts: readonly number[], unit: number): number[] {
	let running = 0;
	let before = 0;
	return amounts.map((amount) => {
		running += amount;
		const now = Math.round(running / unit) * unit;
		const step = now - before;
		before = now;
		return step;
	});
}

export interface Bar {
	/** both in per cent of the plot's width */
	readonly from: number;
	readonly width: number;
	/** where the next bar begins */
	readonly end: number;
}

/** Each bar begins where the one before it ends; the first begins at 0, which is on the axis. */
export function bars(amounts: readonly number[]): { bars: Bar[]; zero: number } {
	const totals = amounts.reduce<number[]>((sums, amount) => [...sums, (sums.at(-1) ?? 0) + amount], [0]);
	const low = Math.min(...totals);
	const span = Math.max(...totals) - low || 1;
	const at = (value: number) => ((value - low) / span) * 100;
	return {
		zero: at(0),
		bars: amounts.map((_, index) => {
			const start = at(totals[index] ?? 0);
			const end = at(totals[index + 1] ?? 0);
			return { from: Math.min(start, end), width: Math.abs(end - start), end };
		})
	};
}
