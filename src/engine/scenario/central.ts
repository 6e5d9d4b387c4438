import { middle } from './num.ts';
import type { Num, Scenario } from './types.ts';

function settle(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(settle);
	if ('shape' in value && 'low' in value && 'high' in value) return middle(value as Num);
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(part)]));
}

/** The scenario with every uncertain input at its middle: what a plan would be made from. Common shocks and chance stay. */
export function central(scenario: Scenario): Scenario {
	return { ...(settle(scenario) as Scenario), correlations: [] };
}
