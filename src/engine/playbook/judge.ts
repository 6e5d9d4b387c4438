import { BATCH } from '../outcome.ts';
import { batchInterval } from '../stats/batchMeans.ts';
import { moments } from '../stats/moments.ts';
import { proportion } from '../stats/proportion.ts';
import { shareAbove, shareBelow } from '../summary/column.ts';
import type { Chance } from '../summary.types.ts';
import type { Measured } from './measure.ts';
import type { Test } from './types.ts';

/** holds and refuted: shown, either way; open: neither is. */
export type Status = 'holds' | 'refuted' | 'open';

/** What came out of one test. Money in major units. */
export interface Judged {
	readonly test: Test;
	/** told: nothing was claimed */
	readonly status: Status | 'told';
	/** mean over the futures where the figure is defined, with its 95 % interval; null with fewer than two of them */
	readonly mean: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** futures on the side claimed (of `told`: above the value) */
	readonly share: Chance;
	/** futures where the figure is defined */
	readonly n: number;
}

/**
 * A claim about the mean is shown where the whole 95 % interval lies on its side, and refuted where all of it lies on the other. One about
 * futures is shown where at least so many of 100 are on its side by the lower end of their interval, and refuted by the upper end.
 */
export function judge(test: Test, { raw, real, shrunk = null }: Measured): Judged {
	const values = raw.filter((value) => value === value);
	const shown = real.filter((value) => value === value);
	const shareOnSide = test.is === 'below' ? shareBelow : shareAbove;
	const share = shown.length === 0 ? proportion(0, 1) : shareOnSide({ real: shown, shrunk }, test.value);
	const n = values.length;
	if (n < 2) return { ...{ test, share, n, status: 'open', mean: null, low: null, high: null } };
	const { mean } = moments(values);
	const { low, high } = batchInterval(values, BATCH);
	return { ...{ test, share, n, mean, low, high }, status: statusOf(test, low, high, share) };
}

function statusOf(test: Test, low: number, high: number, share: Chance): Judged['status'] {
	const { is, value, of100 } = test;
	if (is === 'told') return 'told';
	if (is === 'equals') return low <= value && value <= high ? 'holds' : 'refuted';
	if (of100 !== null) {
		if (share.low >= of100 / 100) return 'holds';
		return share.high < of100 / 100 ? 'refuted' : 'open';
	}
	const [right, wrong] = is === 'above' ? [low > value, high <= value] : [high < value, low >= value];
	return right ? 'holds' : wrong ? 'refuted' : 'open';
}

/** A claim of several parts: all of them must hold, and one that is refuted refutes it. */
export function together(judged: readonly Judged[]): Status {
	const statuses = judged.map(({ status }) => status);
	if (statuses.includes('refuted')) return 'refuted';
	return statuses.includes('open') ? 'open' : 'holds';
}
