/** What every fitted model is to the rest: names, a likelihood, places to start from. */
import { tallyOf, sampleOf, type Tally } from './histories.ts';
import { maximise, type Top } from './maximise.ts';
import { uncertaintyOf, type Uncertainty } from './uncertainty.ts';

export interface Model<Name extends string, Data> {
	readonly id: string;
	readonly names: readonly Name[];
	logLikelihood(parameters: readonly number[], data: Data): number;
	starts(data: Data): readonly (readonly number[])[];
}

export interface Fit<Name extends string = string> {
	readonly model: string;
	readonly names: readonly Name[];
	readonly parameters: Readonly<Record<Name, number>>;
	/** in the order of the names */
	readonly values: readonly number[];
	readonly logLikelihood: number;
	/** null where none can be stated, see warnings */
	readonly uncertainty: Uncertainty | null;
	readonly converged: boolean;
	/** log-likelihoods and parameters that the starts led to, the highest first */
	readonly starts: readonly { readonly logLikelihood: number; readonly values: readonly number[] }[];
}

/** Maximum likelihood on the logs of the parameters, from several starts. */
export function fitModel<Name extends string, Data>(
	model: Model<Name, Data>,
	data: Data,
	rough: Data = data
): Fit<Name> {
	const heightOf = (given: Data) => (logs: readonly number[]) => model.logLikelihood(logs.map(Math.exp), given);
	const starts = model.starts(data).map((start) => start.map(Math.log));
	const top: Top & { tops: readonly Top[] } = maximise(heightOf(data), starts, heightOf(rough));
	const values = top.at.map(Math.exp);
	return {
		model: model.id,
		names: model.names,
		parameters: Object.fromEntries(model.names.map((name, i) => [name, values[i] ?? NaN])) as Record<Name, number>,
		values,
		logLikelihood: top.height,
		uncertainty: uncertaintyOf(values, top.curvature),
		converged: top.converged,
		starts: top.tops.map(({ at, height }) => ({ logLikelihood: height, values: at.map(Math.exp) }))
	};
}

/** Histories that the first, rough search looks at. */
export const ROUGH = 2000;

export interface Watched {
	readonly count: number;
	readonly x: Int32Array;
	readonly tx: Float64Array;
	readonly T: Float64Array;
}

/** Fits a model of orders and leaving to histories. */
export function fitHistories<Name extends string>(model: Model<Name, Tally>, histories: Watched): Fit<Name> {
	const tally = tallyOf(histories);
	return fitModel(model, tally, sampleOf(tally, ROUGH));
}

/** Orders a week of those who are watched: where the search for r and α starts. */
export function meanRate({ x, T, n, length }: Tally): number {
	let [orders, time] = [0, 0];
	for (let i = 0; i < length; i++) {
		orders += (n[i] ?? 0) * (x[i] ?? 0);
		time += (n[i] ?? 0) * (T[i] ?? 0);
	}
	return Math.max(orders, 0.5) / Math.max(time, 1);
}

/** Mean time watched, in weeks. */
export function meanTime({ T, n, length }: Tally): number {
	let [people, time] = [0, 0];
	for (let i = 0; i < length; i++) {
		people += n[i] ?? 0;
		time += (n[i] ?? 0) * (T[i] ?? 0);
	}
	return Math.max(time, 1) / Math.max(people, 1);
}
