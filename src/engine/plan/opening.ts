// The state on day 0: members of today by tier and their balances by age, as the kernel reads them.
import * as A from '../kernel/accounts.ts';
import { gammaQuantile } from '../kernel/draws.ts';
import { OPENING_OUTSIDE, OPENING_ROWS } from '../kernel/opening.ts';
import { exp, ln, normalCdf } from '../kernel/special.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { writeProgramme } from './programme.ts';
import type { Settled } from './settle.ts';

type Rules = Settled<Design>;

/** Months known before launch to which an age is traced back; older points are treated as so old. */
const OLDEST = 131;
const AGES_MAX = (A.BOOKS_AT - A.OPENING_AT - OPENING_ROWS) / 2;

/** ψ′(x), the variance of the log of a Gamma(x) variable: recurrence and Stirling's series (Abramowitz & Stegun 1964, 6.4.6 and 6.4.12). */
export function trigamma(x: number): number {
	let sum = 0;
	let y = x;
	for (; y < 8; y++) sum += 1 / (y * y);
	const square = 1 / (y * y);
	return sum + 1 / y + square / 2 + (square / y) * (1 / 6 - square * (1 / 30 - square / 42));
}

interface Part {
	readonly share: number;
	readonly times: number;
	/** ln times, in standard deviations of the score */
	readonly shift: number;
}

/** Segments, and those who belong to none. */
function partsOf(plan: Float64Array, sd: number): Part[] {
	let end = 0;
	const parts = Array.from({ length: plan[A.P_SEGMENTS] ?? 0 }, (_, i): Part => {
		const row = A.SEGMENTS_AT + i * A.SEG_WIDTH;
		const share = (plan[row + A.SEG_END] ?? 0) - end;
		end += share;
		const times = (plan[row + A.SEG_RATE] ?? 1) * (plan[row + A.SEG_BASKET] ?? 1);
		return { share, times, shift: ln(Math.max(times, 1e-9)) / sd };
	});
	return [...parts, { share: 1 - end, times: 1, shift: 0 }];
}

/** The score below which `share` of the customers lie. */
function scoreOf(share: number, parts: readonly Part[]): number {
	let [low, high] = [-60, 60];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		const below = parts.reduce((sum, part) => sum + part.share * normalCdf(middle - part.shift), 0);
		if (below < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

const STEP = 0.125;
const REACH = 7;

/**
 * Mean of base spending (rate × mean order, minor units a day) over all seed customers, counted only where the rank of habit is above
 * `outside`. Closed form where everybody counts and rate and basket are independent; else by the trapezoidal rule over normal scores.
 */
function meanSpend(plan: Float64Array, outside: number, parts: readonly Part[]): number {
	const [r = 1, alpha = 1] = [plan[A.P_RATE_R], plan[A.P_RATE_ALPHA]];
	const [p = 1, q = 2, gamma = 1] = [plan[A.P_BASKET_P], plan[A.P_BASKET_Q], plan[A.P_BASKET_GAMMA]];
	const rho = plan[A.P_COPULA] ?? 0;
	const channel = plan[A.CELLS_AT + A.CELL_CHANNEL] ?? 0;
	const scale = ((p * gamma) / alpha) * (plan[A.CHANNELS_AT + channel * A.CH_WIDTH + A.CH_RATE] ?? 1);
	if (outside === 0 && rho === 0)
		return (scale * r * parts.reduce((sum, { share, times }) => sum + share * times, 0)) / (q - 1);
	const steps = (2 * REACH) / STEP;
	const at = (i: number) => i * STEP - REACH;
	const rates = Array.from({ length: steps + 1 }, (_, i) => gammaQuantile(normalCdf(at(i)), r));
	const baskets = Array.from({ length: steps + 1 }, (_, i) => -ln(gammaQuantile(normalCdf(-at(i)), q)));
	const basketAt = (z: number) => {
		const place = Math.min(steps - 1e-9, Math.max(0, (z + REACH) / STEP));
		const i = Math.floor(place);
		return exp((baskets[i] ?? 0) + (place - i) * ((baskets[i + 1] ?? 0) - (baskets[i] ?? 0)));
	};
	const weight = (i: number) => (exp(-0.5 * at(i) * at(i)) * STEP) / 2.5066282746310002;
	const least = scoreOf(outside, parts);
	const [a = 0, b = 0] = [plan[A.P_OPENING_RATE], plan[A.P_OPENING_BASKET]];
	let sum = 0;
	for (let i = 0; i <= steps; i++) {
		for (let j = 0; j <= steps; j++) {
			const z = rho * at(i) + Math.sqrt(1 - rho * rho) * at(j);
			const score = a * at(i) + b * z;
			let times = 0;
			for (const part of parts) if (outside === 0 || score + part.shift >= least) times += part.share * part.times;
			if (times > 0) sum += weight(i) * weight(j) * times * (rates[i] ?? 0) * basketAt(z);
		}
	}
	return sum * scale;
}

/** Face value of a point under a plan's rules, minor units; 0 without points. */
const valueOf = (plan: Float64Array) =>
	(plan[A.P_POINTS] ?? 0) > 0 ? (plan[A.P_VALUE_MONEY] ?? 0) / (plan[A.P_VALUE_POINTS] ?? 1) : 0;

/**
 * Writes who is a member already, and with what. A design that states an opening state has its own; another takes over the members and
 * balances of the reference design: the customers are the same people, balances keep their face value, tiers follow its own rules.
 * @param plan of the arm, with the design's rules written
 */
export function writeOpening(plan: Float64Array, rules: Rules, scenario: Settled<Scenario>): void {
	const today = scenario.designs.find(({ id }) => id === scenario.reference);
	const source = rules.opening.on ? rules : today?.opening.on ? today : undefined;
	const seeds = scenario.customers.seeds.count;
	if (!source || seeds === 0) return;
	const { members, balances } = source.opening;
	const counted = members.reduce((sum, { count }) => sum + count, 0);
	const outside = counted > 0 ? Math.max(0, 1 - counted / seeds) : 0;
	const own = source === rules;
	plan[A.P_OPENING_STATE] = own && rules.tiers.on && counted > 0 ? 2 : 1;
	plan[A.OPENING_AT + OPENING_OUTSIDE] = outside;
	let below = outside;
	rules.tiers.list.slice(0, A.TIERS_MAX).forEach((tier, t) => {
		const here = members.reduce((sum, { tier: id, count }) => sum + (id === tier.id ? count : 0), 0);
		below += counted > 0 ? ((1 - outside) * here) / counted : 0;
		plan[A.OPENING_AT + t] = below;
	});
	const { a, b, sd } = weights(plan);
	plan[A.P_OPENING_RATE] = a / sd;
	plan[A.P_OPENING_BASKET] = b / sd;
	plan[A.P_OPENING_SD] = sd;
	const factor = own ? 1 : exchange(plan, source, scenario);
	const ages = balances.filter(({ points }) => points > 0 && factor > 0).slice(0, AGES_MAX);
	plan[A.P_OPENING_AGES] = ages.length;
	if (ages.length === 0) return;
	const each = factor / (seeds * meanSpend(plan, outside, partsOf(plan, sd)));
	[...ages]
		.sort((one, other) => other.ageMonths - one.ageMonths)
		.forEach(({ ageMonths, points }, i) => {
			const row = A.OPENING_AT + OPENING_ROWS + 2 * i;
			plan[row] = Math.min(OLDEST, ageMonths);
			plan[row + 1] = points * each;
		});
}

/** Spread of the logs of rate and mean order, and of their sum. */
function weights(plan: Float64Array): { a: number; b: number; sd: number } {
	const a = Math.sqrt(trigamma(plan[A.P_RATE_R] ?? 1));
	const b = Math.sqrt(trigamma(plan[A.P_BASKET_Q] ?? 2));
	return { a, b, sd: Math.sqrt(a * a + b * b + 2 * a * b * (plan[A.P_COPULA] ?? 0)) };
}

/** Points of this design for one of the other, at equal face value; 0 where either has none. */
function exchange(plan: Float64Array, source: Rules, scenario: Settled<Scenario>): number {
	const other = plan.slice();
	other.fill(0, A.RULES_AT, A.RULES_AT + A.RULES_CELLS);
	writeProgramme(other, source, scenario);
	const here = valueOf(plan);
	return here > 0 ? valueOf(other) / here : 0;
}
