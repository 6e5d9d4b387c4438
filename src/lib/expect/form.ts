// An expectation as it is typed: text in, an expectation of the file out, or why not.
import { BUDGET_HOLDS, TIER_SHARE } from '$engine/expectations.ts';
import { metricOf } from '$engine/metrics.ts';
import type { Expectation } from '$engine/scenario/types.ts';

export interface Form {
	metric: string;
	tier: string;
	/** '' : every design */
	design: string;
	low: string;
	high: string;
	/** '' : on average */
	of100: string;
}

export type Wrong = 'badNumber' | 'badBounds' | 'badFutures';

const isShare = (metric: string): boolean => metric === TIER_SHARE || metricOf(metric).unit === 'share';

/** Plain digits only: a comma is never guessed at. Shares are typed in hundredths. NaN: not a number. */
function numberIn(text: string, share: boolean): number | null {
	const plain = text.trim().replace('−', '-');
	if (plain === '') return null;
	const [, digits] = /^(-?\d+(?:\.\d+)?)\s*%?$/.exec(plain) ?? [];
	if (digits === undefined || (!share && plain.endsWith('%'))) return NaN;
	return share ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
}

/** The form that shows an expectation. */
export function formOf({ metric, tier, design, low, high, of100 }: Expectation): Form {
	const said = (value: number | null) => {
		if (value === null) return '';
		return metric !== BUDGET_HOLDS && isShare(metric) ? String(Number((value * 100).toPrecision(12))) : String(value);
	};
	return {
		...{ metric, tier: tier ?? '', design: design ?? '', low: said(low), high: said(high) },
		of100: of100 === null ? '' : String(of100)
	};
}

/** @param id of the expectation that is made or changed */
export function expectationOf(form: Form, id: string): Expectation | { readonly wrong: Wrong } {
	const { metric, tier, design, of100 } = form;
	const budget = metric === BUDGET_HOLDS;
	const futures = of100.trim() === '' ? null : Number(of100);
	if (futures !== null ? !(Number.isInteger(futures) && futures >= 1 && futures <= 100) : budget)
		return { wrong: 'badFutures' };
	const [low, high] = budget
		? [null, null]
		: [numberIn(form.low, isShare(metric)), numberIn(form.high, isShare(metric))];
	if (Number.isNaN(low) || Number.isNaN(high)) return { wrong: 'badNumber' };
	if (!budget && low === null && high === null) return { wrong: 'badBounds' };
	if (low !== null && high !== null && low > high) return { wrong: 'badBounds' };
	return {
		...{ id, on: true, design: design === '' ? null : design, metric },
		...{ tier: metric === TIER_SHARE ? tier : null, low, high, of100: futures }
	};
}

/** An id that no other expectation has. */
export function freshId(taken: readonly { readonly id: string }[]): string {
	let n = taken.length + 1;
	while (taken.some(({ id }) => id === `e${n}`)) n++;
	return `e${n}`;
}
