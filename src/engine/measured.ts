// What a user has measured narrows what a programme is assumed to do.
import * as A from './kernel/accounts.ts';
import { normalCdf, normalQuantile } from './kernel/special.ts';
import { portableKernel } from './kernels.ts';
import { settleFields } from './passes.ts';
import { BLOCKS } from './outcome.ts';
import { drawWith, planOf } from './plan/plan.ts';
import { SHARED } from './plan/shocks.ts';
import { uncertainInputs } from './scenario/future.ts';
import { worldKey } from './scenario/keys.ts';
import { middle } from './scenario/num.ts';
import type { Scenario } from './scenario/types.ts';

/** What one test said, what was assumed before it and what is after all of them; lifts of sales, shares. */
export interface Narrowed {
	readonly id: string;
	readonly design: string;
	readonly measured: number;
	readonly standardError: number;
	readonly before: { readonly mean: number; readonly sd: number };
	readonly after: { readonly mean: number; readonly sd: number };
}

/** What the tests of a scenario say together. */
export interface Measured {
	readonly tests: readonly Narrowed[];
	/** the luck of every name in a replication, once the tests are known; `own`: as it would be without them */
	readonly luck: (own: (name: string) => number) => (name: string) => number;
}

/** Lives played to learn what a lift hangs on; the same for every set of inputs, so that little of them is chance. */
const PILOT = 1000;
/** Lucks at which an input is tried: one standard deviation of its normal score either side. */
const [LOW, HIGH] = [normalCdf(-1), normalCdf(1)];
/** Luck is never 0 or 1. */
const EDGE = 1e-12;

/** Inputs that a lift of sales cannot tell about, or that are no effect: redemption, complaints, the run before a change. */
const UNTOLD = /^response\.(E11|E13|E14|E18|measured|modelError)\./;

const rowsOn = (scenario: Scenario) => scenario.response.measured.filter(({ on }) => on);

/** Sales of one arm within the months of a test, minor units; inputs as lucky as `luck` says. */
function salesOf(scenario: Scenario, arm: string, luck: (name: string) => number): number {
	const draw = drawWith(scenario, false, 0, luck);
	const kernel = portableKernel();
	const { plan, ledgers } = settleFields(kernel, scenario, planOf(draw, arm));
	const periods = plan[A.P_PERIODS] ?? 0;
	let sales = 0;
	for (let block = 0; block < BLOCKS; block++) {
		kernel.load(plan);
		const ledger = ledgers[block] ?? kernel.play(block);
		for (let p = 0; p < periods; p++) sales += ledger[A.GROSS * periods + p] ?? 0;
	}
	return sales;
}

/** Lift of a test with every input at its middle, and by how much one standard deviation of each input's normal score moves it. */
function pilot(scenario: Scenario, test: Scenario['response']['measured'][number], names: readonly string[]) {
	const world: Scenario = {
		...scenario,
		horizonMonths: test.months,
		sample: Math.min(scenario.sample, PILOT),
		response: { ...scenario.response, measured: [], modelError: { ...scenario.response.modelError, on: false } }
	};
	const even = () => 0.5;
	const none = salesOf(world, 'none', even);
	const lift = (luck: (name: string) => number) => (none > 0 ? salesOf(world, test.design, luck) / none - 1 : 0);
	const at = (moved: string, u: number) => lift((name) => (name === moved ? u : 0.5));
	return { middle: lift(even), slopes: names.map((name) => (at(name, HIGH) - at(name, LOW)) / 2) };
}

/** Solves V·x = b for a symmetric positive definite V (Gauss, no pivots needed). */
function solve(matrix: readonly (readonly number[])[], b: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row, b[i] ?? 0]);
	const n = rows.length;
	for (let i = 0; i < n; i++) {
		for (let j = 0; j < n; j++) {
			if (j === i) continue;
			const factor = (rows[j]?.[i] ?? 0) / (rows[i]?.[i] ?? 1);
			for (let k = i; k <= n; k++) (rows[j] ?? [])[k] = (rows[j]?.[k] ?? 0) - factor * (rows[i]?.[k] ?? 0);
		}
	}
	return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);

const knownOf = new WeakMap<Scenario, Measured>();
/** Pilots cost some ten thousand lives; a page makes a scenario anew at every edit of anything. */
const KEPT = 20;
const kept = new Map<string, readonly Pilot[]>();

type Pilot = ReturnType<typeof pilot>;

function pilotsOf(scenario: Scenario, names: readonly string[]): readonly Pilot[] {
	// the key of the world holds the rules of the designs that were tested; what the tests found is not asked for
	const measured = rowsOn(scenario).map((test) => ({ ...test, lift: 0, standardError: 1 }));
	const key = `${worldKey({ ...scenario, response: { ...scenario.response, measured } })} ${names.join(' ')}`;
	const known = kept.get(key) ?? rowsOn(scenario).map((test) => pilot(scenario, test, names));
	kept.set(key, known);
	const oldest = kept.keys().next().value;
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
	return known;
}

/** What the model does not know of a design's lift is part of what a test measures; by the names of its draws. */
function unknownOf({ response, designs }: Scenario): { name: string; slope: (design: string) => number }[] {
	const sd = response.modelError.on ? middle(response.modelError.sd) : 0;
	if (!(sd > 0)) return [];
	const own = designs.map(({ id }) => ({
		name: `model error ${id}`,
		slope: (design: string) => (design === id ? sd * Math.sqrt(1 - SHARED) : 0)
	}));
	return [{ name: 'model error', slope: () => sd * Math.sqrt(SHARED) }, ...own];
}

/**
 * The tests a scenario holds, and what they leave of the uncertain effects; null without one.
 *
 * What a design lifts sales by is taken as L = L₀ + c·z, z the normal scores of the uncertain effects, L₀ and c from a pilot: some
 * 1,000 customers over the months of the test, other inputs at their middle, each effect one standard deviation up and down. A test says
 * lift = L + error. Each replication's z becomes z + C′V⁻¹(lift − L(z) − its own error), V = CC′ + errors: a draw from the posterior where
 * L is linear (Matheron's rule: Journel & Huijbregts 1978, ch. VII; as in Burgers et al. 1998, Monthly Weather Review 126). The inputs are then
 * quantiles at that score, so no effect leaves its range. A test without precision changes next to nothing, one that agrees narrows.
 */
export function measuredOf(scenario: Scenario): Measured | null {
	const rows = rowsOn(scenario);
	if (rows.length === 0) return null;
	let known = knownOf.get(scenario);
	if (!known) knownOf.set(scenario, (known = conditioned(scenario)));
	return known;
}

function conditioned(scenario: Scenario): Measured {
	const effects = uncertainInputs(scenario).flatMap(({ path, key }) =>
		path.startsWith('response.') && !UNTOLD.test(path) ? [key] : []
	);
	const unknown = unknownOf(scenario);
	const names = [...effects, ...unknown.map(({ name }) => name)];
	const rows = rowsOn(scenario);
	const pilots = pilotsOf(scenario, effects);
	const slopes = pilots.map((one, i) => [...one.slopes, ...unknown.map(({ slope }) => slope(rows[i]?.design ?? ''))]);
	const variance = slopes.map((a, i) =>
		slopes.map((b, j) => dot(a, b) + (i === j ? square(rows[i]?.standardError ?? 1) : 0))
	);
	const misfit = (own: (name: string) => number, noise: boolean) => {
		const scores = names.map((name) => (noise ? normalQuantile(own(name)) : 0));
		return rows.map(({ id, lift, standardError }, i) => {
			const error = noise ? standardError * normalQuantile(own(`measured ${id}`)) : 0;
			return lift - error - (pilots[i]?.middle ?? 0) - dot(slopes[i] ?? [], scores);
		});
	};
	const places = new Map(names.map((name, place) => [name, place]));
	const weights = solve(
		variance,
		misfit(() => 0.5, false)
	);
	return {
		tests: rows.map(({ id, design, lift, standardError }, i) => {
			const cross = slopes.map((other) => dot(other, slopes[i] ?? []));
			const before = { mean: pilots[i]?.middle ?? 0, sd: Math.sqrt(cross[i] ?? 0) };
			const left = square(before.sd) - dot(cross, solve(variance, cross));
			const after = { mean: before.mean + dot(cross, weights), sd: Math.sqrt(Math.max(0, left)) };
			return { ...{ id, design, standardError, before, after }, measured: lift };
		}),
		luck: (own) => {
			let moves: number[] | undefined;
			return (name) => {
				const place = places.get(name);
				if (place === undefined) return own(name);
				moves ??= solve(variance, misfit(own, true));
				const score =
					normalQuantile(own(name)) + slopes.reduce((sum, c, i) => sum + (c[place] ?? 0) * (moves?.[i] ?? 0), 0);
				return Math.min(1 - EDGE, Math.max(EDGE, normalCdf(score)));
			};
		}
	};
}

const square = (x: number) => x * x;
