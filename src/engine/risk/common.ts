// What all customers of a future share and no input of the scenario states: common demand, redemption sentiment, the model's error.
import { luckIn } from '../plan/plan.ts';
import { settle } from '../plan/settle.ts';
import { demandShocks, modelErrors, sentiment } from '../plan/shocks.ts';
import type { Scenario } from '../scenario/types.ts';

/** Shocks that stand among the uncertain inputs under names of their own; no path of a scenario begins with @. */
export const SHOCKS = ['@demand', '@sentiment', '@model'] as const;
export type ShockId = (typeof SHOCKS)[number];

export interface Shocks {
	/** common demand by month, 1: as expected */
	readonly demand: Float64Array;
	/** added to the logit of every redemption choice, 0: as expected */
	readonly sentiment: number;
	/** what the model does not know of the design's lift, in ln of the intensity, 0: as modelled */
	readonly model: number;
}

/** The same draws that the lives of this replication met. */
export function shocksOf(scenario: Scenario, design: string, replication: number): Shocks {
	const luck = luckIn(scenario, replication);
	const { settled } = settle(scenario, luck);
	return {
		demand: demandShocks(settled, luck, scenario.horizonMonths),
		sentiment: sentiment(settled, luck),
		model: modelErrors(settled, luck).get(design) ?? 0
	};
}

/** Each shock as one number: demand by its mean over the horizon. */
export function shockValues({ demand, sentiment: mood, model }: Shocks): Readonly<Record<ShockId, number>> {
	const mean = demand.length === 0 ? 1 : demand.reduce((sum, month) => sum + month, 0) / demand.length;
	return { '@demand': mean, '@sentiment': mood, '@model': model };
}
