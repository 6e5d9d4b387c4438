import { luckOf, type Key } from '../random/keys.ts';
import { quantileOf } from '../scenario/num.ts';
import type { Scenario, Spread } from '../scenario/types.ts';

/** A scenario (or a part of it) in which every uncertain input has got its value. */
export type Settled<T> = T extends number | Spread
	? number
	: T extends readonly (infer U)[]
		? readonly Settled<U>[]
		: T extends object
			? { readonly [K in keyof T]: Settled<T[K]> }
			: T;

/** Uncertain inputs are addressed without the place of their design: the same benefit in two designs has the same luck. */
function addressed(path: string): string {
	return path.replace(/^designs\.\d+\./, 'designs.*.');
}

function isSpread(value: object): value is Spread {
	return 'shape' in value && 'low' in value && 'high' in value;
}

/** Draws every uncertain input of a scenario once; each by its own name, so that one more input moves no other. */
export function settle(scenario: Scenario, key: Key): { settled: Settled<Scenario>; draws: Record<string, number> } {
	const draws: Record<string, number> = {};
	const walk = (value: unknown, path: string): unknown => {
		if (value === null || typeof value !== 'object') return value;
		if (isSpread(value)) {
			const drawn = quantileOf(value, luckOf(key, addressed(path)));
			draws[path] = drawn;
			return drawn;
		}
		if (Array.isArray(value)) return value.map((item, i) => walk(item, `${path}.${i}`));
		const copy: Record<string, unknown> = {};
		for (const name of Object.keys(value)) {
			copy[name] = walk((value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`);
		}
		return copy;
	};
	return { settled: walk(scenario, '') as Settled<Scenario>, draws };
}
