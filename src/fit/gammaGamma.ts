/**
 * Gamma–Gamma: an order's amount ~ Gamma(p, ν), ν ~ Gamma(q, γ) over customers, apart from how often they order. Fader &
 * Hardie (2013), The Gamma-Gamma Model of Monetary Value (note 025).
 */
import { gammaLn } from '../engine/kernel/special.ts';
import type { Histories } from './histories.ts';
import { fitModel, ROUGH, type Fit, type Model } from './model.ts';

export interface GammaGamma {
	readonly p: number;
	readonly q: number;
	readonly gamma: number;
}

/** Customers with repeat orders and what these cost on average. */
export interface Spends {
	readonly x: readonly number[];
	readonly mean: readonly number[];
	/** repeaters whose repeat orders cost nothing: the model knows no amount of 0 */
	readonly free: number;
}

export function spendsOf({ count, x, spend }: Histories): Spends {
	const repeaters = Array.from({ length: count }, (_, i) => i).filter((i) => (x[i] ?? 0) > 0);
	const used = repeaters.filter((i) => (spend?.[i] ?? 0) > 0);
	return {
		x: used.map((i) => x[i] ?? 0),
		mean: used.map((i) => spend?.[i] ?? 0),
		free: repeaters.length - used.length
	};
}

export const gammaGamma: Model<keyof GammaGamma, Spends> = {
	id: 'gammagamma',
	names: ['p', 'q', 'gamma'],
	/** The likelihood of note 025. */
	logLikelihood([p = NaN, q = NaN, gamma = NaN], { x, mean }) {
		const constant = q * Math.log(gamma) - gammaLn(q);
		let sum = 0;
		for (const [i, orders] of x.entries()) {
			const m = mean[i] ?? NaN;
			const px = p * orders;
			sum += gammaLn(px + q) - gammaLn(px) + constant + (px - 1) * Math.log(m) + px * Math.log(orders);
			sum -= (px + q) * Math.log(gamma + m * orders);
		}
		return sum;
	},
	starts({ mean }) {
		const m = mean.reduce((sum, value) => sum + value, 0) / Math.max(1, mean.length);
		return [
			[6, 4],
			[1, 2],
			[2, 12],
			[20, 3]
		].map(([p = 1, q = 2]) => [p, q, (m * (q - 1)) / p]);
	}
};

/** Fits amounts; the first, rough search looks at every k-th customer. */
export function fitSpends(spends: Spends): Fit<keyof GammaGamma> {
	const step = Math.max(1, Math.floor(spends.x.length / ROUGH));
	const pick = (values: readonly number[]) => values.filter((_, i) => i % step === 0);
	return fitModel(gammaGamma, spends, { x: pick(spends.x), mean: pick(spends.mean), free: 0 });
}

/** Mean amount over all customers; null where q ≤ 1, since then it has no end. */
export const spendMean = ({ p, q, gamma }: GammaGamma): number | null => (q > 1 ? (p * gamma) / (q - 1) : null);

/** Expected amount of this customer's orders (note 025): between the own mean and that of all. */
export const spendOf = ({ p, q, gamma }: GammaGamma, x: number, mean: number): number =>
	(p * (gamma + x * mean)) / (p * x + q - 1);

/** Correlation of orders and mean spend over repeaters: the model rests on its being about 0. */
export function spendCorrelation({ x, mean }: Spends): number {
	const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [mx, mm] = [average(x), average(mean)];
	let [xx, mm2, xm] = [0, 0, 0];
	for (const [i, orders] of x.entries()) {
		const [dx, dm] = [orders - mx, (mean[i] ?? 0) - mm];
		xx += dx * dx;
		mm2 += dm * dm;
		xm += dx * dm;
	}
	return xx > 0 && mm2 > 0 ? xm / Math.sqrt(xx * mm2) : 0;
}
