// Business, base behaviour, channels and response: what every arm of a replication shares.
import * as A from '../kernel/accounts.ts';
import { gammaQuantile } from '../kernel/draws.ts';
import { exp, ln } from '../kernel/special.ts';
import type { Scenario } from '../scenario/types.ts';
import { writeLabels } from './contacts.ts';
import { writeIncome } from './income.ts';
import { minorUnits } from './money.ts';
import { writeReferral } from './referral.ts';
import { writeSegments } from './segments.ts';
import type { Settled } from './settle.ts';

type World = Settled<Scenario>;

const YEAR = 365.25;
const clip = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
const share = (x: number) => clip(x, 0, 1);

function writeRate(plan: Float64Array, { purchase }: World['customers']): void {
	const r = Math.max(0.05, purchase.r);
	// λ = Gamma(r)/α; weeks in the file, days inside
	const alpha = purchase.form === 'literature' ? purchase.alpha * 7 : (7 * r) / Math.max(1e-6, purchase.ordersPerWeek);
	plan[A.P_RATE_R] = r;
	plan[A.P_RATE_ALPHA] = alpha;
	plan[A.P_RATE_80] = gammaQuantile(0.8, r) / alpha;
}

function writeDropout(plan: Float64Array, { dropout }: World['customers']): void {
	plan[A.P_PER_TIME] = dropout.perOrder ? 0 : 1;
	if (dropout.model === 'bgnbd') {
		plan[A.P_DROPOUT_MODEL] = 1;
		plan[A.P_DROP_1] = dropout.a;
		plan[A.P_DROP_2] = dropout.b;
	} else if (dropout.model === 'paretonbd') {
		plan[A.P_DROPOUT_MODEL] = 2;
		const s = Math.max(0.05, dropout.s);
		plan[A.P_DROP_1] = s;
		// survival of one year (β/(β+T))^s solved for β
		const survival = clip(dropout.survivalOneYear, 1e-6, 1 - 1e-9);
		plan[A.P_DROP_2] = dropout.beta === null ? YEAR / (exp(-ln(survival) / s) - 1) : dropout.beta * 7;
	}
}

/** Gamma–Gamma p, q, γ from mean and coefficients of variation, or as stated. */
function writeBasket(plan: Float64Array, { basket }: World['customers'], minor: number): void {
	const literature = basket.form === 'literature';
	const people = Math.max(0.02, basket.cvPeople);
	const orders = Math.max(0.02, basket.cvOrders);
	const p = literature ? basket.p : 1 / (orders * orders);
	const q = literature ? basket.q : 2 + 1 / (people * people);
	plan[A.P_BASKET_P] = p;
	plan[A.P_BASKET_Q] = q;
	plan[A.P_BASKET_GAMMA] = literature ? basket.gamma * minor : (basket.mean * minor * (q - 1)) / p;
}

/** Mean order in minor units, of customers. */
function meanBasket(plan: Float64Array): number {
	const q = plan[A.P_BASKET_Q] ?? 2;
	return ((plan[A.P_BASKET_P] ?? 1) * (plan[A.P_BASKET_GAMMA] ?? 1)) / Math.max(0.01, q - 1);
}

function writeTraits(plan: Float64Array, customers: World['customers'], minor: number): void {
	plan[A.P_COPULA] = clip(customers.correlation, -0.99, 0.99);
	plan[A.P_DRIFT_SD] = customers.drift.sd;
	plan[A.P_DRIFT_RHO] = customers.drift.rho;
	plan[A.P_INERT] = share(customers.inert);
	const { median, sd } = customers.redemptionThreshold;
	plan[A.P_THETA] = median === null ? Math.max(20 * minor, 0.02 * meanBasket(plan)) : Math.max(1, median * minor);
	plan[A.P_THETA_SD] = sd;
	const { mean, concentration } = customers.expiryAttention;
	plan[A.P_ATTENTION_A] = clip(mean, 0.01, 0.99) * concentration;
	plan[A.P_ATTENTION_B] = (1 - clip(mean, 0.01, 0.99)) * concentration;
	plan[A.P_STATUS_SD] = customers.statusSensitivitySd;
	plan[A.P_PRICE_SD] = customers.priceSensitivitySd;
	const wallet = clip(customers.wallet.mean, 0.001, 0.999);
	plan[A.P_WALLET] = ln(wallet / (1 - wallet));
	plan[A.P_WALLET_SLOPE] = customers.wallet.slope;
	plan[A.P_WALLET_SD] = customers.wallet.sd;
	plan[A.P_BURN_IN] = customers.seeds.burnInMonths * (YEAR / 12);
}

function writeResponse(plan: Float64Array, response: World['response'], sentiment: number): void {
	const size = ({ on, strength }: { on: boolean; strength: number }) => (on ? strength : 0);
	plan[A.P_E1] = size(response.E1);
	plan[A.P_PSI_MONEY] = response.perceived.money;
	plan[A.P_PSI_BENEFIT] = response.perceived.benefits;
	plan[A.P_E2] = size(response.E2);
	plan[A.P_E2_STAMPS] = response.E2.on ? response.E2.stamps : 0;
	plan[A.P_E2_OMEGA] = response.E2.omega;
	plan[A.P_E3] = response.E3.on ? response.E3.strength : 1;
	plan[A.P_E4] = share(size(response.E4));
	plan[A.P_E5] = size(response.E5);
	plan[A.P_E7] = size(response.E7);
	plan[A.P_E8] = size(response.E8);
	plan[A.P_E9_SIGMA] = response.E9.on ? response.E9.sigma : 0;
	plan[A.P_E9_DELTA] = response.E9.on ? response.E9.delta : 0;
	plan[A.P_E10] = size(response.E10);
	plan[A.P_E11_B0] = response.E11.b0;
	plan[A.P_E11_B1] = response.E11.b1;
	plan[A.P_E11_B2] = response.E11.b2;
	plan[A.P_SENTIMENT] = sentiment;
	plan[A.P_E12] = size(response.E12);
	plan[A.P_E15] = size(response.E15);
	plan[A.P_E15_USE] = share(response.E15.useRate);
	plan[A.P_E16] = size(response.E16);
	plan[A.P_PSI_COUPON] = response.perceived.coupon;
	plan[A.P_PSI_STAMPS] = response.perceived.stamps;
	plan[A.P_PSI_PAID] = response.perceived.paid;
	plan[A.P_E17] = response.E17.on ? share(response.E17.floor) : 1;
	plan[A.P_E19] = size(response.E19);
	plan[A.P_E20] = size(response.E20);
	plan[A.P_LAMBDA_Q] = Math.max(0.01, response.lambdaQ) / YEAR;
}

/**
 * R of effect E14: the strength says how many times as much is redeemed over the notice; a pull on the logit that rises evenly to R
 * multiplies small chances by (e^R − 1)/R on average, solved for R by Newton's method.
 */
function runUp(times: number): number {
	if (!(times > 1)) return 0;
	let r = 2 * (times - 1);
	for (let i = 0; i < 50; i++) {
		const e = exp(r);
		const step = ((e - 1) / r - times) / ((e * (r - 1) + 1) / (r * r));
		r = Math.max(1e-9, r - step);
		if (Math.abs(step) < 1e-12) break;
	}
	return r;
}

function writeComplaints(plan: Float64Array, { E13, E14 }: World['response'], minor: number): void {
	plan[A.P_E13_SCALE] = E13.on ? Math.max(1e-9, E13.lossScale * minor) : 0;
	plan[A.P_E13_MONEY] = share(E13.money);
	plan[A.P_E13_COUPON] = share(E13.coupon);
	plan[A.P_E13_RULES] = share(E13.rules);
	plan[A.P_E13_COST] = E13.cost * minor;
	plan[A.P_E14] = E14.on ? runUp(E14.strength) : 0;
}

function writeChannels(plan: Float64Array, scenario: World, minor: number): void {
	const chance = scenario.activation.chance;
	for (let c = 0; c < A.CHANNELS_MAX; c++) {
		const channel = scenario.channels[c];
		const row = A.CHANNELS_AT + c * A.CH_WIDTH;
		plan[row + A.CH_RATE] = channel?.rateQuality ?? 1;
		plan[row + A.CH_DROPOUT] = channel?.dropoutQuality ?? 1;
		plan[row + A.CH_ACTION] = share(chance * (channel?.activationQuality ?? 1));
		plan[row + A.CH_COST] = (channel?.costPerRegistration ?? 0) * minor;
	}
}

/** Writes everything that does not depend on the design. */
export function writeWorld(plan: Float64Array, scenario: World, sentiment: number): void {
	const minor = minorUnits(scenario.currency);
	writeRate(plan, scenario.customers);
	writeDropout(plan, scenario.customers);
	writeBasket(plan, scenario.customers, minor);
	writeTraits(plan, scenario.customers, minor);
	writeResponse(plan, scenario.response, sentiment);
	writeComplaints(plan, scenario.response, minor);
	writeChannels(plan, scenario, minor);
	const { units } = scenario.customers;
	plan[A.P_DISTANCE] = Math.max(0, units.distance);
	plan[A.P_DISTANCE_CV] = Math.max(0, units.distanceCv);
	plan[A.P_ORDER_SEGMENTS] = Math.max(0, units.segments);
	plan[A.P_ORDER_NIGHTS] = Math.max(0, units.nights);
	writeSegments(plan, scenario);
	writeReferral(plan, scenario);
	writeLabels(plan, scenario);
	writeIncome(plan, scenario);
	plan.fill(1, A.ROOM_AT, A.ROOM_AT + A.CAMPAIGNS_MAX);
	plan[A.P_KEY_ACTIONS] = scenario.activation.actions;
	plan[A.P_KEY_NEEDED] = scenario.activation.needed;
	plan[A.P_KEY_WINDOW] = scenario.activation.windowDays;
	plan[A.P_MARGIN] = share(scenario.business.grossMargin);
	plan[A.P_SERVICE] = scenario.business.serviceCost * minor;
	plan[A.P_RETAIL] = scenario.business.revenue === 'commission' ? 0 : 1;
	plan[A.P_COMMISSION] = share(scenario.business.commission);
	plan[A.P_REFUND_SHARE] = share(scenario.customers.refunds);
	plan[A.P_REFUND_DAYS] = scenario.customers.refundDays;
}
