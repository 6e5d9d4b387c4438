/** What a fit must not be believed without. */
import type { Fit } from './model.ts';

export type Warning =
	/** fewer than a hundred customers came back */
	| { readonly code: 'fewRepeaters'; readonly repeaters: number }
	/** the search did not come to rest */
	| { readonly code: 'notConverged'; readonly model: string }
	/** the likelihood does not fall to all sides: some mixture of the parameters is not told by these data */
	| { readonly code: 'flat'; readonly model: string }
	/** a parameter ran away: the data lie at the edge of the model */
	| { readonly code: 'edge'; readonly model: string; readonly parameter: string; readonly value: number }
	/** known to no better than a factor of e */
	| { readonly code: 'wide'; readonly model: string; readonly parameter: string; readonly factor: number }
	/** other parameters fit as well */
	| { readonly code: 'twoTops'; readonly model: string }
	/** a model in which nobody leaves fits as well */
	| { readonly code: 'nobodyLeaves'; readonly gain: number }
	/** the mean amount has no end */
	| { readonly code: 'noMeanSpend'; readonly q: number }
	/** frequent buyers spend more or less an order, which Gamma–Gamma does not know */
	| { readonly code: 'spendAndOrders'; readonly correlation: number }
	/** repeaters whose repeat orders cost nothing are not in the fit of amounts */
	| { readonly code: 'freeRepeaters'; readonly customers: number }
	/** an outcome of a check on the first half cannot be given */
	| { readonly code: 'noHoldout' };

const FEW = 100;
const EDGE = [1e-3, 1e4] as const;
/** Half the 95 % point of χ² with the two parameters of leaving. */
const NO_GAIN = 3;
const TIE = 0.1;

/** What the search itself shows. `scales` are parameters in units of the data, which may be of any size. */
export function warningsOf(fit: Fit, scales: readonly string[]): Warning[] {
	const { model, names, values, uncertainty, converged, starts } = fit;
	const found: Warning[] = [];
	if (!converged) found.push({ code: 'notConverged', model });
	const far = (i: number) => {
		const value = values[i] ?? NaN;
		return !(value > EDGE[0] && value < (scales.includes(names[i] ?? '') ? EDGE[1] * EDGE[1] : EDGE[1]));
	};
	for (const [i, parameter] of names.entries())
		if (far(i)) found.push({ code: 'edge', model, parameter, value: values[i] ?? NaN });
	if (!uncertainty || uncertainty.condition > 1e7) found.push({ code: 'flat', model });
	for (const [i, parameter] of names.entries()) {
		const error = (uncertainty?.standardErrors[i] ?? 0) / (values[i] ?? 1);
		if (error > 0.5) found.push({ code: 'wide', model, parameter, factor: Math.exp(1.96 * error) });
	}
	const [best] = starts;
	const other = starts.find(
		(start) =>
			best &&
			best.logLikelihood - start.logLikelihood < TIE &&
			start.values.some((value, i) => Math.abs(Math.log(value / (best.values[i] ?? 1))) > 0.1)
	);
	if (other) found.push({ code: 'twoTops', model });
	return found;
}

export const fewRepeaters = (repeaters: number): Warning[] =>
	repeaters < FEW ? [{ code: 'fewRepeaters', repeaters }] : [];

export const nobodyLeaves = (withLeaving: number, without: number): Warning[] =>
	withLeaving - without < NO_GAIN ? [{ code: 'nobodyLeaves', gain: withLeaving - without }] : [];

export const spendAndOrders = (correlation: number): Warning[] =>
	Math.abs(correlation) > 0.2 ? [{ code: 'spendAndOrders', correlation }] : [];
