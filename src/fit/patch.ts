/** A fit as the part of a scenario file that it speaks for. */
import { fieldAt, read, type Reading, type Scenario } from '../engine/scenario/index.ts';
import type { Grade, Spread } from '../engine/scenario/types.ts';
import type { OrdersFit } from './fitOrders.ts';
import type { Fit } from './model.ts';

/** Of a standard normal: 9 chances in 10 lie within, as in the ranges of scenario files. */
const Z95 = 1.6448536269514722;
const SOURCE = 'order-log';
/** One log of the firm itself: a good source for its customers' habits, and for nothing a programme would change. */
const GRADE: Grade = 'B';
const YEAR_LENGTH = 4;

type Parts = { readonly [name: string]: unknown };

export interface ScenarioPatch {
	readonly customers: Parts;
	readonly correlations: readonly { readonly a: string; readonly b: string; readonly rho: number }[];
	readonly sources: readonly Parts[];
	readonly evidence: Readonly<Record<string, Parts>>;
}

/** What an order list can and cannot show: stands beside every figure that comes from one. */
export const NOT_CAUSAL = {
	en: 'An order list shows how customers behave, not what the programme caused.',
	zh: '订单清单显示顾客的行为，不能说明会员方案带来了什么。'
} as const;

const short = (value: number): number => Number(value.toPrecision(6));

/** What a scenario file takes there. */
function limitsOf(path: string): readonly [number, number] {
	const field = fieldAt(path);
	return field?.kind === 'number' ? field.hard : [0, Infinity];
}

/**
 * The estimate ± what 9 of 10 draws lie within; skewed to the right where a symmetric range would come near 0. Ends beyond
 * what a file takes are cut: only a fit that is warned of reaches there.
 */
function ranged(value: number, error: number | undefined, path: string): number | Spread {
	const [least, most] = limitsOf(path);
	const within = (end: number) => short(Math.min(most, Math.max(least, end)));
	if (error === undefined || !(error > 0) || !Number.isFinite(error)) return within(value);
	const half = Z95 * error;
	const bell = half < 0.8 * value;
	const factor = Math.exp(half / value);
	const low = within(bell ? value - half : value / factor);
	const high = within(bell ? value + half : value * factor);
	return low < high ? { shape: bell ? 'bell' : 'skewed', low, high } : low;
}

const rangesOf = (fit: Fit, paths: Readonly<Record<string, string>>): Record<string, number | Spread> =>
	Object.fromEntries(
		fit.names.map((name, i) => [
			name,
			ranged(fit.values[i] ?? NaN, fit.uncertainty?.standardErrors[i], paths[name] ?? name)
		])
	);

function correlationsOf(fit: Fit, paths: Readonly<Record<string, string>>): { a: string; b: string; rho: number }[] {
	return fit.names.flatMap((name, i) =>
		fit.names.slice(0, i).flatMap((other, j) => {
			// Small ones too: without them the others might not hold together.
			const rho = short(fit.uncertainty?.correlations[i]?.[j] ?? 0);
			return rho === 0 ? [] : [{ a: paths[other] ?? other, b: paths[name] ?? name, rho }];
		})
	);
}

/**
 * Values and ranges for customers.purchase, .dropout and .basket under the names of the literature, with their evidence and
 * with the correlations of the parameters' errors: drawn one by one they would be far too uncertain.
 */
export function patchOf({ behaviour, model, spend, counts, holdout }: OrdersFit): ScenarioPatch {
	const group = (name: string) => (name === 'r' || name === 'alpha' ? 'purchase' : 'dropout');
	const usable = spend !== null && spend.mean !== null && spend.fit.parameters.q >= 1.01 ? spend : null;
	const paths: Record<string, string> = Object.fromEntries([
		...behaviour.names.map((name) => [name, `customers.${group(name)}.${name}`]),
		...(usable?.fit.names ?? []).map((name) => [name, `customers.basket.${name}`])
	]);
	const values = rangesOf(behaviour, paths);
	const pick = (wanted: string) =>
		Object.fromEntries(Object.entries(values).filter(([name]) => group(name) === wanted));
	const year = Number(counts.fittedTo.slice(0, YEAR_LENGTH));
	const [from, to] = [counts.fittedFrom, counts.fittedTo];
	const missed = holdout?.miss == null ? '' : `${(Math.abs(holdout.miss) * 100).toFixed(1)} %`;
	const side = (holdout?.miss ?? 0) < 0;
	const text = {
		en:
			`Own order list, ${from} to ${to}, ${counts.watched} customers, ${model} by maximum likelihood. ${NOT_CAUSAL.en}` +
			(missed && ` In the holdout it expected ${missed} ${side ? 'fewer' : 'more'} orders than there were.`),
		zh:
			`自有订单清单，${from} 至 ${to}，${counts.watched} 位顾客，${model} 最大似然估计。${NOT_CAUSAL.zh}` +
			(missed && `留出期预测的订单比实际${side ? '少' : '多'} ${missed}。`)
	};
	const together = [...correlationsOf(behaviour, paths), ...(usable ? correlationsOf(usable.fit, paths) : [])];
	return {
		customers: {
			purchase: { form: 'literature', ...pick('purchase') },
			dropout: { model, ...pick('dropout') },
			...(usable && { basket: { form: 'literature', ...rangesOf(usable.fit, paths) } })
		},
		correlations: together,
		sources: [{ id: SOURCE, text, year, url: null, grade: GRADE }],
		evidence: Object.fromEntries(
			Object.values(paths).map((path) => [path, { source: SOURCE, grade: GRADE, year, status: 'assumption' }])
		)
	};
}

const isParts = (value: unknown): value is Parts =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Groups meet, single values and ranges are replaced. */
function merged(into: unknown, from: unknown): unknown {
	if (!isParts(into) || !isParts(from) || 'shape' in from) return from;
	const keys = new Set([...Object.keys(into), ...Object.keys(from)]);
	return Object.fromEntries([...keys].map((key) => [key, key in from ? merged(into[key], from[key]) : into[key]]));
}

/** A scenario with the patch in it, through the one door for data: what does not fit is refused like any file. */
export function patched(scenario: Scenario, patch: ScenarioPatch): Reading {
	const sources = [...scenario.sources.filter(({ id }) => id !== SOURCE), ...patch.sources];
	const fitted = ['customers.purchase.', 'customers.dropout.', 'customers.basket.'];
	const other = ({ a, b }: { a: string; b: string }) => !fitted.some((at) => a.startsWith(at) || b.startsWith(at));
	const correlations = [...scenario.correlations.filter(other), ...patch.correlations];
	return read(JSON.stringify({ ...(merged(scenario, patch) as object), sources, correlations }));
}
