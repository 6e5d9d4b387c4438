/** Lengths of bars that share an axis through 0, in per cent of its width. */
export interface LiftBar {
	readonly from: number;
	readonly width: number;
	/** middle half of futures */
	readonly low: number;
	readonly high: number;
}

export interface Lift {
	readonly mean: number;
	readonly p25: number;
	readonly p75: number;
}

/** Bars of one word side by side; null where a figure is not defined. The axis holds 0, all means and all ranges. */
export function liftBars(lifts: readonly (Lift | null)[]): { zero: number; bars: (LiftBar | null)[] } {
	const known = lifts.flatMap((lift) => (lift ? [lift.mean, lift.p25, lift.p75] : []));
	const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
	const span = high - low || 1;
	const at = (value: number) => ((value - low) / span) * 100;
	return {
		zero: at(0),
		bars: lifts.map(
			(lift) =>
				lift && {
					from: Math.min(at(0), at(lift.mean)),
					width: Math.abs(at(lift.mean) - at(0)),
					low: at(lift.p25),
					high: at(lift.p75)
				}
		)
	};
}
