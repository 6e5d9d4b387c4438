/** Middle of a list, the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const upper = sorted[Math.floor(half)] ?? NaN;
	return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + upper) / 2 : upper;
}

export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

export function variance(values: readonly number[]): number {
	const m = mean(values);
	return values.reduce((sum, v) => sum + (v - m) * (v - m), 0) / (values.length - 1);
}

/** A quotient of two series measured side by side: quotient of the medians, and the smallest and largest quotient of one round. */
export interface Ratio {
	readonly ratio: number;
	readonly least: number;
	readonly most: number;
}

export function ratioOf(a: readonly number[], b: readonly number[]): Ratio {
	const rounds = a.map((value, i) => value / (b[i] ?? NaN));
	return { ratio: median(a) / median(b), least: Math.min(...rounds), most: Math.max(...rounds) };
}

/** About three figures. */
export function short(value: number): string {
	if (!Number.isFinite(value)) return '–';
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
