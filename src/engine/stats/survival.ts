import { normalQuantile } from '../kernel/special.ts';

/** What happened to the lives whose follow-up ended at one time: to how many the event, how many were lost from sight before it. */
export interface Exits {
	readonly time: number;
	readonly events: number;
	readonly censored: number;
}

/** Share to whom nothing has happened yet, from this time on. */
export interface SurvivalStep {
	readonly time: number;
	/** followed up to this time */
	readonly atRisk: number;
	readonly events: number;
	/** 0 … 1 */
	readonly share: number;
	/** Greenwood's standard error */
	readonly se: number;
	/** 95 % interval, held within 0 … 1 */
	readonly low: number;
	readonly high: number;
}

/**
 * The product-limit estimate (Kaplan & Meier 1958, JASA 53, eq. 2b): S(t) = Π (1 − dᵢ/nᵢ) over the times at which something happened; who is
 * censored at a time was at risk at it. Variance by Greenwood (1926): S²·Σ dᵢ/(nᵢ(nᵢ − dᵢ)); zero once nobody is left.
 * @param exits ascending in time; counts of lives
 * @returns one step for every time with an event
 */
export function kaplanMeier(exits: readonly Exits[]): SurvivalStep[] {
	const z = normalQuantile(0.975);
	let atRisk = exits.reduce((sum, { events, censored }) => sum + events + censored, 0);
	let share = 1;
	let spread = 0;
	const steps: SurvivalStep[] = [];
	for (const { time, events, censored } of exits) {
		if (events > 0) {
			share *= 1 - events / atRisk;
			spread += atRisk > events ? events / (atRisk * (atRisk - events)) : 0;
			const se = share * Math.sqrt(spread);
			const [low, high] = [Math.max(0, share - z * se), Math.min(1, share + z * se)];
			steps.push({ time, atRisk, events, share, se, low, high });
		}
		atRisk -= events + censored;
	}
	return steps;
}

/** The first time by which it has happened to half; null: to fewer than half of those followed so far. */
export function medianTime(steps: readonly SurvivalStep[]): number | null {
	return steps.find(({ share }) => share <= 0.5)?.time ?? null;
}
