/** The models of ordering and leaving behind one face. */
import { bgnbd, bgnbdConditional, bgnbdExpected, type Bgnbd, type History } from './bgnbd.ts';
import { fitHistories, type Fit, type Watched } from './model.ts';
import { paretonbd, paretonbdConditional, paretonbdExpected, type Paretonbd } from './paretonbd.ts';

export const BEHAVIOURS = ['bgnbd', 'paretonbd'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface BehaviourFit {
	readonly id: Behaviour;
	readonly fit: Fit<keyof Bgnbd> | Fit<keyof Paretonbd>;
	/** E[X(t)] of a new customer, weeks */
	expected(t: number): number;
	/** E[Y(t) | history] */
	conditional(history: History, t: number): number;
}

const FITS: Readonly<Record<Behaviour, (histories: Watched) => BehaviourFit>> = {
	bgnbd(histories) {
		const fit = fitHistories(bgnbd, histories);
		return {
			id: 'bgnbd',
			fit,
			expected: (t) => bgnbdExpected(fit.parameters, t),
			conditional: (history, t) => bgnbdConditional(fit.parameters, history, t)
		};
	},
	paretonbd(histories) {
		const fit = fitHistories(paretonbd, histories);
		return {
			id: 'paretonbd',
			fit,
			expected: (t) => paretonbdExpected(fit.parameters, t),
			conditional: (history, t) => paretonbdConditional(fit.parameters, history, t)
		};
	}
};

/** The models asked for, the likelier first. Both have four parameters and the same data, so their likelihoods compare. */
export const fitBehaviours = (models: readonly Behaviour[], histories: Watched): BehaviourFit[] =>
	models.map((model) => FITS[model](histories)).sort((a, b) => b.fit.logLikelihood - a.fit.logLikelihood);
