/** Checks of what grows by itself: segments of all customers, budgets that buy people, customers who bring customers. */
import { betaQuantile } from '../kernel/draws.ts';
import { exp, ln } from '../kernel/special.ts';
import type { Findings } from './issue.ts';
import { middle, quantileOf } from './num.ts';
import { below } from './path.ts';
import type { Num } from './spread.ts';
import type { Scenario } from './types.ts';

const MONTH = 30.4375;
/** Friends that one customer may bring over the horizon at most, in the mean: twice as many can wait for their lives (kernel/referral.ts). */
const FRIENDS_MAX = 2000;
/** Friends per customer and month at most: what is open of the market is looked at once a month, so a month's growth (e^2) must stay small. */
const PER_MONTH_MAX = 2;
const STEPS = 40;

/** The mean of f over `STEPS` equal parts of 0 … 1. */
function meanOf(f: (u: number) => number): number {
	let sum = 0;
	for (let i = 0; i < STEPS; i++) sum += f((i + 0.5) / STEPS);
	return sum / STEPS;
}

/** ∫ (1 + t/scale)^−shape dt from 0 to `end`: days that somebody stays whose hazard is Gamma(shape)/scale. */
function daysStayed(scale: number, shape: number, end: number): number {
	const power = ln(1 + end / scale);
	if (Math.abs(shape - 1) < 1e-6) return scale * power;
	return (scale * (1 - exp((1 - shape) * power))) / (shape - 1);
}

/** Mean days from the first order to leaving or the horizon, whichever is first. */
function meanDays({ customers, horizonMonths }: Scenario): number {
	const { dropout, purchase } = customers;
	const end = horizonMonths * MONTH;
	if (dropout.model === 'paretonbd') {
		const s = Math.max(0.05, middle(dropout.s));
		const survival = middle(dropout.survivalOneYear);
		const beta = dropout.beta === null ? 365.25 / (exp(-ln(survival) / s) - 1) : middle(dropout.beta) * 7;
		return daysStayed(beta, s, end);
	}
	if (dropout.model !== 'bgnbd' || !(middle(dropout.a) > 0)) return end;
	// who leaves after an order with chance p leaves at rate λp, λ ~ Gamma(r, α)
	const r = Math.max(0.05, middle(purchase.r));
	const perDay = Math.max(1e-6, middle(purchase.ordersPerWeek)) / 7;
	const alpha = purchase.form === 'literature' ? middle(purchase.alpha) * 7 : r / perDay;
	const [a, b] = [middle(dropout.a), middle(dropout.b)];
	return meanOf((u) => daysStayed(alpha / Math.max(1e-6, betaQuantile(u, a, b)), r, end));
}

/** Share of those who register that becomes active: at least `needed` of `actions` done. */
function activeShare({ activation }: Scenario): number {
	const { actions, needed } = activation;
	const chance = middle(activation.chance);
	let share = 0;
	for (let done = needed; done <= actions; done++) {
		let term = 1;
		for (let i = 0; i < actions; i++) term *= i < done ? ((actions - i) / (done - i)) * chance : 1 - chance;
		share += term;
	}
	return share;
}

/** Invitations accepted, per active customer and month, each input taken as `of` says. */
function friendsPerMonth({ referral, designs }: Scenario, of: (num: Num) => number): number {
	const byReward = designs.some(({ referralReward }) => referralReward.on) ? of(referral.byReward) : 0;
	return (of(referral.byFunction) + of(referral.byContent) + byReward) * of(referral.accepted);
}

/** K: friends who register for each who does, at the middle of every range. 0 while nobody brings others. */
export function expectedK(scenario: Scenario): number {
	if (!scenario.referral.on) return 0;
	const shares = scenario.segments.map(({ share }) => middle(share));
	const others = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0));
	const keen = scenario.segments.reduce((sum, { referral }, i) => sum + middle(referral) * (shares[i] ?? 0), others);
	return (friendsPerMonth(scenario, middle) * keen * activeShare(scenario) * meanDays(scenario)) / MONTH;
}

function checkReferral(scenario: Scenario, findings: Findings): void {
	const top = (num: Num) => quantileOf(num, 1 - 1e-6);
	const keen = Math.max(1, ...scenario.segments.map(({ referral }) => top(referral)));
	const { seeds } = scenario.customers;
	const first = seeds.count > 0 ? Math.max(1, top(seeds.referralQuality)) : 1;
	const perMonth = friendsPerMonth(scenario, top) * keen;
	const most = perMonth * first * scenario.horizonMonths;
	if (perMonth > PER_MONTH_MAX || most > FRIENDS_MAX) {
		const values = { perMonth, mostPerMonth: PER_MONTH_MAX, friends: most, most: FRIENDS_MAX };
		findings.add('E115', 'referral', { rule: 'friends', ...values });
		return;
	}
	const k = expectedK(scenario);
	if (!(k >= 1)) return;
	if (scenario.market.size === null) findings.add('E115', 'market.size', { rule: 'unlimited', k });
	else findings.add('W401', 'referral', { k });
}

export function checkGrowth(scenario: Scenario, findings: Findings): void {
	let sum = 0;
	for (const [row, { share }] of scenario.segments.entries()) {
		const before = sum;
		sum += middle(share);
		if (!(sum > 1 + 1e-9) || before > 1 + 1e-9) continue;
		const path = `segments.${row}.share`;
		findings.add('E115', path, { rule: 'segments', sum }, { path, value: Math.max(0, 1 - before) });
	}
	for (const [row, channel] of scenario.channels.entries()) {
		const { budgetPerMonth, costPerExposure, costPerClick, costPerRegistration } = channel;
		const cost = middle(costPerExposure) + middle(costPerClick) + middle(costPerRegistration);
		if (budgetPerMonth === null || cost > 0 || Number.isNaN(cost)) continue;
		const path = below(below('channels', row), 'budgetPerMonth');
		findings.add('E115', path, { rule: 'budgetWithoutCost' }, { path, value: null });
	}
	if (scenario.referral.on) checkReferral(scenario, findings);
}
