import { range } from 'd3-array';

export interface Tick {
	readonly value: number;
	readonly label: string;
}

const NICE = [1, 2, 2.5, 5] as const;

/** Multiples of the step within the domain. */
function multiples(low: number, high: number, step: number): number[] {
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	// One division or product per tick, never a running sum: 0.1 + 0.2 is not 0.3.
	return range(first, last + 1).map((index) => (step < 1 ? index / (1 / step) : index * step));
}

/** Lower is better: four ticks, and 2.5 only where it fits clearly better. */
function fault(count: number, nice: number, most: number): number {
	const wanted = Math.min(4, most);
	return Math.abs(count - wanted) + (nice === 2.5 ? 1.5 : 0) + (count > most || count < 3 ? 10 : 0);
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten, so as many ticks as asked (3–5) lie in the domain. */
export function tickValues(low: number, high: number, most = 5): number[] {
	const span = high - low;
	if (!(span > 0) || !Number.isFinite(span)) return Number.isFinite(low) ? [low] : [];
	const power = Math.floor(Math.log10(span));
	let best: number[] = [];
	let least = Infinity;
	for (let exponent = power - 1; exponent <= power; exponent++) {
		const ten = Number(`1e${exponent}`);
		for (const nice of NICE) {
			const values = multiples(low, high, nice * ten);
			const worse = fault(values.length, nice, most);
			if (worse < least) [best, least] = [values, worse];
		}
	}
	return best;
}

/** The top of an axis from 0: the next tick above the data, unless that leaves more than a quarter empty. */
export function axisTop(highest: number, most = 5): number {
	if (!(highest > 0)) return 1;
	const values = tickValues(0, highest, most);
	const step = (values[1] ?? highest) - (values[0] ?? 0);
	const next = Math.ceil(highest / step - 1e-9) * step;
	return highest / next >= 0.75 ? next : highest * 1.04;
}
