/**
 * BG/BB, for chances to buy that come one by one (a yearly appeal, a weekly market): at each chance a customer buys with
 * p ~ Beta(α, β) and before each leaves for good with θ ~ Beta(γ, δ). Fader, Hardie & Shang (2010), Customer-Base Analysis in
 * a Discrete-Time Noncontractual Setting, Marketing Science 29. What they print with Γ functions over γ − 1 is kept as the
 * sum it comes from: chances are few and whole, and at γ = 1 nothing is 0/0.
 */
import { gammaLn } from '../engine/kernel/special.ts';
import { betaLn } from './beta.ts';
import { fitModel, type Fit, type Model } from './model.ts';

export interface Bgbb {
	readonly alpha: number;
	readonly beta: number;
	readonly gamma: number;
	readonly delta: number;
}

/** x purchases at n chances, the last at chance t_x (0 without any). */
export interface Chances {
	readonly x: number;
	readonly tx: number;
	readonly n: number;
}

/** A row of a recency/frequency table. */
export interface ChancesRow extends Chances {
	/** how many customers have this history */
	readonly customers: number;
}

/** ln of the chance of these purchases and misses up to chance m, alive so far: B(α + x, β + m − x) ÷ B(α, β). */
const buysLn = ({ alpha, beta }: Bgbb, x: number, m: number) => betaLn(alpha + x, beta + m - x) - betaLn(alpha, beta);
/** Chance of being alive at chance m, and of leaving between m and m + 1. */
const stays = ({ gamma, delta }: Bgbb, m: number) => Math.exp(betaLn(gamma, delta + m) - betaLn(gamma, delta));
const leaves = ({ gamma, delta }: Bgbb, m: number) => Math.exp(betaLn(gamma + 1, delta + m) - betaLn(gamma, delta));

/** Likelihood of one history (equation 5): still there at n, or gone after any of the chances since the last purchase. */
export function bgbbLikelihood(parameters: Bgbb, { x, tx, n }: Chances): number {
	let sum = Math.exp(buysLn(parameters, x, n)) * stays(parameters, n);
	for (let m = tx; m < n; m++) sum += Math.exp(buysLn(parameters, x, m)) * leaves(parameters, m);
	return sum;
}

/** P(alive at chance n + 1 | x, t_x, n) (equation 11). */
export function bgbbAlive(parameters: Bgbb, history: Chances): number {
	const { x, n } = history;
	return (Math.exp(buysLn(parameters, x, n)) * stays(parameters, n + 1)) / bgbbLikelihood(parameters, history);
}

/** P(X(n) = x): chance of x purchases of a new customer at n chances (equation 7). */
export function bgbbProbability(parameters: Bgbb, x: number, n: number): number {
	const ways = (m: number) => gammaLn(m + 1) - gammaLn(x + 1) - gammaLn(m - x + 1);
	const bought = (m: number) => Math.exp(ways(m) + buysLn(parameters, x, m));
	if (x > n) return 0;
	let sum = bought(n) * stays(parameters, n);
	for (let m = x; m < n; m++) sum += bought(m) * leaves(parameters, m);
	return sum;
}

/** E[X(n)]: purchases of a new customer at n chances (equation 8). */
export const bgbbExpected = (parameters: Bgbb, n: number): number =>
	bgbbConditional(parameters, { x: 0, tx: 0, n: 0 }, n);

/** E[X(n, n + more) | x, t_x, n]: purchases of this customer at the next chances (equation 13). */
export function bgbbConditional(parameters: Bgbb, history: Chances, more: number): number {
	const { x, n } = history;
	let alive = 0;
	for (let m = n + 1; m <= n + more; m++) alive += stays(parameters, m);
	return (Math.exp(buysLn(parameters, x + 1, n + 1)) * alive) / bgbbLikelihood(parameters, history);
}

export const bgbb: Model<keyof Bgbb, readonly ChancesRow[]> = {
	id: 'bgbb',
	names: ['alpha', 'beta', 'gamma', 'delta'],
	logLikelihood([alpha = NaN, beta = NaN, gamma = NaN, delta = NaN], rows) {
		const parameters = { alpha, beta, gamma, delta };
		return rows.reduce((sum, row) => sum + row.customers * Math.log(bgbbLikelihood(parameters, row)), 0);
	},
	starts: () => [
		[1, 1, 1, 1],
		[0.5, 2, 0.5, 5],
		[2, 1, 0.3, 3],
		[1, 3, 1, 20]
	]
};

/**
 * Fits a recency/frequency table.
 * @throws RangeError when a row is none: 0 ≤ x ≤ t_x ≤ n, whole, x and t_x both 0 or neither
 */
export function fitBgbb(rows: readonly ChancesRow[]): Fit<keyof Bgbb> {
	if (rows.length === 0) throw new RangeError('A recency/frequency table needs rows.');
	for (const [i, { x, tx, n, customers }] of rows.entries()) {
		const whole = [x, tx, n].every((value) => Number.isInteger(value) && value >= 0);
		if (!whole || x > tx || tx > n || (x === 0) !== (tx === 0) || !(customers >= 0 && Number.isFinite(customers)))
			throw new RangeError(
				`Row ${i} is no history: ${x} purchases, the last at chance ${tx} of ${n}, ${customers} customers.`
			);
	}
	return fitModel(bgbb, rows);
}
