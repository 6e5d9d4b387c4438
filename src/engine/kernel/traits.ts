// Traits: drawn once per customer, untouched by any design (model.md section 4).
import {
	CH_DROPOUT,
	CH_RATE,
	CH_WIDTH,
	CHANNELS_AT,
	P_ATTENTION_A,
	P_ATTENTION_B,
	P_BASKET_GAMMA,
	P_BASKET_P,
	P_BASKET_Q,
	P_COPULA,
	P_DRIFT_RHO,
	P_DRIFT_SD,
	P_DROP_1,
	P_DROP_2,
	P_DROPOUT_MODEL,
	P_INERT,
	P_PRICE_SD,
	P_RATE_ALPHA,
	P_RATE_R,
	P_STATUS_SD,
	P_THETA,
	P_THETA_SD,
	P_WALLET,
	P_WALLET_SD,
	P_WALLET_SLOPE,
	U_ATTENTION,
	U_BASKET,
	U_DRIFT,
	U_DROPOUT_TRAIT,
	U_INERT,
	U_PRICE,
	U_RATE,
	U_STATUS,
	U_THETA,
	U_WALLET
} from './accounts.ts';
import { luck, me, plan } from './customer.ts';
import { beta, gamma, tabulateBeta, tabulateGamma } from './draws.ts';
import { exp, ln, logistic, normalCdf, normalQuantile } from './special.ts';
import { at, toInt } from './target.ts';

const TABLE_RATE: i32 = 0;
const TABLE_DROPOUT: i32 = 1;
const TABLE_PERSON: i32 = 2;
const TABLE_AMOUNT: i32 = 3;
const TABLE_ATTENTION: i32 = 4;
const BGNBD: i32 = 1;
const PARETONBD: i32 = 2;

/** Quantile tables for the plan's shapes. */
export function tabulateTraits(): void {
	tabulateGamma(TABLE_RATE, plan(P_RATE_R));
	const model = toInt(plan(P_DROPOUT_MODEL));
	if (model === BGNBD && plan(P_DROP_1) > 0.0) tabulateBeta(TABLE_DROPOUT, plan(P_DROP_1), plan(P_DROP_2));
	if (model === PARETONBD) tabulateGamma(TABLE_DROPOUT, plan(P_DROP_1));
	tabulateGamma(TABLE_PERSON, plan(P_BASKET_Q));
	tabulateGamma(TABLE_AMOUNT, plan(P_BASKET_P));
	tabulateBeta(TABLE_ATTENTION, plan(P_ATTENTION_A), plan(P_ATTENTION_B));
}

/** Traits of the base behaviour: rate, dropout, mean order. */
export function drawBase(): void {
	const channel = CHANNELS_AT + me.channel * CH_WIDTH;
	const u = luck(U_RATE, 0);
	me.rate = (gamma(TABLE_RATE, u) / plan(P_RATE_ALPHA)) * at(channel + CH_RATE);
	let person = luck(U_BASKET, 0);
	const rho = plan(P_COPULA);
	if (rho !== 0.0) {
		// Gaussian copula of ln rate and ln basket
		const z = rho * normalQuantile(u) + Math.sqrt(1.0 - rho * rho) * normalQuantile(person);
		person = normalCdf(z);
	}
	// Fader & Hardie's Gamma–Gamma: amounts Gamma(p, ν), ν ~ Gamma(q, γ); a small ν is a large basket
	me.scale = plan(P_BASKET_GAMMA) / gamma(TABLE_PERSON, 1.0 - person);
	me.basket = plan(P_BASKET_P) * me.scale;
	me.drift = plan(P_DRIFT_SD) > 0.0 ? plan(P_DRIFT_SD) * normalQuantile(luck(U_DRIFT, 0)) : 0.0;
	setPace();
	drawDropout(at(channel + CH_DROPOUT));
}

/** BG/NBD: chance p after each repeat order. Pareto/NBD: hazard μ per day. Quality multiplies odds or hazard. */
function drawDropout(quality: f64): void {
	const model = toInt(plan(P_DROPOUT_MODEL));
	me.leave = 0.0;
	if (model === PARETONBD) me.leave = (gamma(TABLE_DROPOUT, luck(U_DROPOUT_TRAIT, 0)) / plan(P_DROP_2)) * quality;
	if (model === BGNBD && plan(P_DROP_1) > 0.0) {
		const p = beta(TABLE_DROPOUT, luck(U_DROPOUT_TRAIT, 0));
		me.leave = (p * quality) / (1.0 - p + p * quality);
	}
}

/** Lognormal with mean one and coefficient of variation `cv`. */
function sensitivity(cv: f64, purpose: i32): f64 {
	if (!(cv > 0.0)) return 1.0;
	const variance = ln(1.0 + cv * cv);
	return exp(Math.sqrt(variance) * normalQuantile(luck(purpose, 0)) - 0.5 * variance);
}

/** Traits that matter only under a programme; drawn when a customer becomes a member. */
export function drawMember(): void {
	me.inert = luck(U_INERT, 0) < plan(P_INERT);
	me.theta = plan(P_THETA) * exp(plan(P_THETA_SD) * normalQuantile(luck(U_THETA, 0)));
	me.attention = beta(TABLE_ATTENTION, luck(U_ATTENTION, 0));
	me.status = sensitivity(plan(P_STATUS_SD), U_STATUS);
	me.price = sensitivity(plan(P_PRICE_SD), U_PRICE);
	const wallet = logistic(
		plan(P_WALLET) +
			plan(P_WALLET_SLOPE) * normalQuantile(luck(U_RATE, 0)) +
			plan(P_WALLET_SD) * normalQuantile(luck(U_WALLET, 0))
	);
	// who already buys everything here cannot buy more
	const room = (1.0 - wallet) / 0.5;
	me.headroom = room < 1.5 ? room : 1.5;
}

/** Quarterly AR(1) of ln rate, stationary, mean one. `quarter` counts from the first month of the life's calendar. */
export function driftOn(quarter: i32): void {
	const sd = plan(P_DRIFT_SD);
	if (!(sd > 0.0)) return;
	const rho = plan(P_DRIFT_RHO);
	me.drift = rho * me.drift + Math.sqrt(1.0 - rho * rho) * sd * normalQuantile(luck(U_DRIFT, quarter));
	setPace();
}

/** Base orders per day at present: the drift has mean one. */
function setPace(): void {
	const sd = plan(P_DRIFT_SD);
	me.pace = sd > 0.0 ? me.rate * exp(me.drift - 0.5 * sd * sd) : me.rate;
}

/** Amount of an order before the till rounds it, minor units. */
export function orderAmount(u: f64): f64 {
	return gamma(TABLE_AMOUNT, u) * me.scale;
}
