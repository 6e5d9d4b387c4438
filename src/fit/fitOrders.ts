/** A whole fit of an order log: orders and leaving, amounts, how sure, and how well it foretold what it had not seen. */
import { BEHAVIOURS, fitBehaviours, type Behaviour, type BehaviourFit } from './behaviour.ts';
import type { Bgnbd } from './bgnbd.ts';
import { isoDay } from './dates.ts';
import { fitSpends, spendCorrelation, spendMean, spendsOf, type GammaGamma } from './gammaGamma.ts';
import { historiesOf, orderDays, tallyOf, type Histories, type OrderDays } from './histories.ts';
import { holdOut, type Holdout } from './holdout.ts';
import { fitModel, type Fit } from './model.ts';
import { nbd } from './nbd.ts';
import type { OrderLog } from './orders.ts';
import type { Paretonbd } from './paretonbd.ts';
import { fewRepeaters, nobodyLeaves, spendAndOrders, warningsOf, type Warning } from './warnings.ts';

export interface FitOptions {
	/** YYYY-MM-DD, the last day that is fitted; without it all days are fitted, and a second fit of the first half is tested on the rest */
	readonly calibrationEnd?: string;
	/** auto: the likelier of the two */
	readonly model?: Behaviour | 'auto';
}

export interface OrderCounts {
	readonly customers: number;
	readonly orderDays: number;
	/** in what was fitted: */
	readonly fittedFrom: string;
	readonly fittedTo: string;
	readonly watched: number;
	readonly repeatOrders: number;
	readonly repeaters: number;
	/** mean over repeaters of the mean of their repeat orders; null without amounts or repeaters */
	readonly meanRepeatSpend: number | null;
}

export interface OrdersFit {
	readonly counts: OrderCounts;
	/** the model taken first */
	readonly behaviours: readonly Fit[];
	readonly model: Behaviour;
	readonly behaviour: Fit<keyof Bgnbd> | Fit<keyof Paretonbd>;
	/** nobody leaves: what a model of leaving must beat */
	readonly nbd: Fit;
	/** null without amounts, or with fewer than 3 repeaters who paid */
	readonly spend: {
		readonly fit: Fit<keyof GammaGamma>;
		/** null where q ≤ 1 */
		readonly mean: number | null;
		readonly customers: number;
		/** of repeat orders and mean amount */
		readonly correlation: number;
	} | null;
	/** null where one part would hold too little */
	readonly holdout: Holdout | null;
	readonly warnings: readonly Warning[];
}

/** Why there is nothing to fit. */
export type FitTrouble =
	| { readonly code: 'calibrationEnd'; readonly day: string; readonly first: string; readonly last: string }
	| { readonly code: 'fewOrders'; readonly repeaters: number; readonly least: number };

const LEAST_REPEATERS = 10;
const LEAST_SPENDERS = 3;

const repeatersOf = ({ x }: Histories) => x.reduce((sum, orders) => sum + (orders > 0 ? 1 : 0), 0);

function countsOf(days: OrderDays, histories: Histories, until: number): OrderCounts {
	const repeaters = repeatersOf(histories);
	const spends = histories.spend?.filter((_, i) => (histories.x[i] ?? 0) > 0);
	return {
		customers: days.customers,
		orderDays: days.customer.length,
		fittedFrom: isoDay(days.first),
		fittedTo: isoDay(until),
		watched: histories.count,
		repeatOrders: histories.x.reduce((sum, orders) => sum + orders, 0),
		repeaters,
		meanRepeatSpend: spends && repeaters > 0 ? spends.reduce((sum, spend) => sum + spend, 0) / repeaters : null
	};
}

function fitSpend(histories: Histories): { spend: OrdersFit['spend']; warnings: readonly Warning[] } {
	if (!histories.spend) return { spend: null, warnings: [] };
	const spends = spendsOf(histories);
	if (spends.x.length < LEAST_SPENDERS) return { spend: null, warnings: fewRepeaters(spends.x.length) };
	const fit = fitSpends(spends);
	const correlation = spendCorrelation(spends);
	const mean = spendMean(fit.parameters);
	return {
		spend: { fit, mean, customers: spends.x.length, correlation },
		warnings: [
			...warningsOf(fit, ['gamma']),
			...(mean === null ? [{ code: 'noMeanSpend', q: fit.parameters.q } as const] : []),
			...spendAndOrders(correlation),
			...(spends.free > 0 ? [{ code: 'freeRepeaters', customers: spends.free } as const] : [])
		]
	};
}

/** Fits the first half and holds it against the second; null where either says too little. */
function testOnHalf(days: OrderDays, model: Behaviour): Holdout | null {
	const until = Math.floor((days.first + days.last) / 2);
	const histories = historiesOf(days, until);
	if (repeatersOf(histories) < LEAST_REPEATERS || until >= days.last) return null;
	const [fitted] = fitBehaviours([model], histories);
	return fitted ? holdOut(days, histories, until, fitted) : null;
}

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

export function fitOrders(
	log: OrderLog,
	{ calibrationEnd, model = 'auto' }: FitOptions = {}
): { readonly ok: true; readonly fit: OrdersFit } | { readonly ok: false; readonly trouble: FitTrouble } {
	const days = orderDays(log);
	const until = calibrationEnd === undefined ? days.last : dayOf(calibrationEnd);
	if (!(until > days.first && until <= days.last)) {
		const [first, last] = [isoDay(days.first), isoDay(days.last)];
		return { ok: false, trouble: { code: 'calibrationEnd', day: calibrationEnd ?? last, first, last } };
	}
	const histories = historiesOf(days, until);
	const repeaters = repeatersOf(histories);
	if (repeaters < LEAST_REPEATERS)
		return { ok: false, trouble: { code: 'fewOrders', repeaters, least: LEAST_REPEATERS } };

	const behaviours = fitBehaviours(model === 'auto' ? BEHAVIOURS : [model], histories);
	const [chosen] = behaviours as [BehaviourFit, ...BehaviourFit[]];
	const { spend, warnings } = fitSpend(histories);
	const still = fitModel(nbd, tallyOf(histories));
	const holdout = until < days.last ? holdOut(days, histories, until, chosen) : testOnHalf(days, chosen.id);
	const { fit } = chosen;
	return {
		ok: true,
		fit: {
			counts: countsOf(days, histories, until),
			behaviours: behaviours.map((behaviour) => behaviour.fit),
			model: chosen.id,
			behaviour: fit,
			nbd: still,
			spend,
			holdout,
			warnings: [
				...fewRepeaters(repeaters),
				...warningsOf(fit, ['alpha', 'beta']),
				...nobodyLeaves(fit.logLikelihood, still.logLikelihood),
				...warnings,
				...(holdout ? [] : [{ code: 'noHoldout' } as const])
			]
		}
	};
}
