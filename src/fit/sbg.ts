/**
 * Shifted-beta-geometric: at every renewal a member leaves with chance θ ~ Beta(α, β). Fader & Hardie (2007), How to
 * Project Customer Retention, Journal of Interactive Marketing 21.
 */
import { betaLn } from './beta.ts';
import { fitModel, type Fit, type Model } from './model.ts';

export interface Sbg {
	readonly alpha: number;
	readonly beta: number;
}

/** S(t): share of the members who are still there after t renewals. */
export const sbgSurvival = ({ alpha, beta }: Sbg, t: number): number =>
	Math.exp(betaLn(alpha, beta + t) - betaLn(alpha, beta));

/** r(t): share of those up for renewal t who renew. It rises because the disloyal have gone. */
export const sbgRetention = ({ alpha, beta }: Sbg, t: number): number => (beta + t - 1) / (alpha + beta + t - 1);

/** Members there after 0, 1, 2 … renewals. */
export const sbg: Model<keyof Sbg, readonly number[]> = {
	id: 'sbg',
	names: ['alpha', 'beta'],
	logLikelihood([alpha = NaN, beta = NaN], survivors) {
		const all = betaLn(alpha, beta);
		let sum = 0;
		for (let t = 1; t < survivors.length; t++) {
			const lost = (survivors[t - 1] ?? 0) - (survivors[t] ?? 0);
			sum += lost * (betaLn(alpha + 1, beta + t - 1) - all);
		}
		const last = survivors.length - 1;
		return sum + (survivors[last] ?? 0) * (betaLn(alpha, beta + last) - all);
	},
	starts: () => [
		[1, 1],
		[0.5, 2],
		[3, 10],
		[2, 0.5]
	]
};

/** Fits a retention table: members at the start and after each renewal, never rising, at least two renewals. */
export function fitSbg(survivors: readonly number[]): Fit<keyof Sbg> {
	if (survivors.length < 3)
		throw new RangeError('A retention table needs the members at the start and after two renewals.');
	for (const [t, count] of survivors.entries())
		if (!(count >= 0 && Number.isFinite(count)) || count > (survivors[t - 1] ?? Infinity))
			throw new RangeError(
				`Members after renewal ${t} are ${count}: it must be a number, 0 or more, not above the one before.`
			);
	return fitModel(sbg, survivors);
}
