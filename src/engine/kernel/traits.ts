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
	P_LIKENESS,
	P_PRICE_SD,
	P_RATE_ALPHA,
	P_RATE_R,
	P_STATUS_SD,
	P_THETA,
	P_THETA_SD,
	P_WALLET,
	P_WALLET_SD,
	P_WALLET_SLOPE,
	SEG_ATTENTION,
	SEG_BASKET,
	SEG_DROPOUT,
	SEG_INERT,
	SEG_PRICE,
	SEG_RATE,
	SEG_STATUS,
	SEG_THETA,
	SEG_WALLET,
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
import { luck, me, plan, planInt } from './customer.ts';
import { beta, gamma, gammaOfAmounts, tabulateAmounts, tabulateBeta, tabulateGamma } from './draws.ts';
import { ofSegment } from './segments.ts';
import { exp, ln, logistic, normalCdf, normalQuantile } from './special.ts';
import { at } from './target.ts';

const TABLE_RATE: i32 = 0;
const TABLE_DROPOUT: i32 = 1;
const TABLE_PERSON: i32 = 2;
const TABLE_AMOUNT: i32 = 3;
const TABLE_ATTENTION: i32 = 4;
const BGNBD: i32 = 1;
const PARETONBD: i32 = 2;
// Multipliers may be 0; what is divided by stays above it: an order in three million years, a hundredth of a minor unit.
const LEAST_RATE: f64 = 1e-9;
const LEAST_SCALE: f64 = 0.01;
const LEAST_THETA: f64 = 0.01;

// Of a friend: what he has from who brought him, and his own scores
let referrerRate: f64 = 0.0;
let referrerBasket: f64 = 0.0;
let penalty: f64 = 0.0;
let ownRate: f64 = 0.0;
let ownBasket: f64 = 0.0;

/** Quantile tables for the plan's shapes. */
export function tabulateTraits(): void {
	tabulateGamma(TABLE_RATE, plan(P_RATE_R));
	const model = planInt(P_DROPOUT_MODEL);
	if (model === BGNBD && plan(P_DROP_1) > 0.0) tabulateBeta(TABLE_DROPOUT, plan(P_DROP_1), plan(P_DROP_2));
	if (model === PARETONBD) tabulateGamma(TABLE_DROPOUT, plan(P_DROP_1));
	tabulateGamma(TABLE_PERSON, plan(P_BASKET_Q));
	tabulateGamma(TABLE_AMOUNT, plan(P_BASKET_P));
	tabulateAmounts(TABLE_AMOUNT);
	tabulateBeta(TABLE_ATTENTION, plan(P_ATTENTION_A), plan(P_ATTENTION_B));
}

/** Traits of the base behaviour: rate, dropout, mean order. */
export function drawBase(): void {
	const channel = CHANNELS_AT + me.channel * CH_WIDTH;
	let u = luck(U_RATE, 0);
	let quality: f64 = 1.0;
	let leaving: f64 = 1.0;
	if (me.friend) {
		u = uniformOf(likeReferrer(referrerRate, normalQuantile(u)));
		ownRate = normalQuantile(u);
		quality = 1.0 - penalty;
		leaving = 1.0 + penalty;
	}
	me.rate = (gamma(TABLE_RATE, u) / plan(P_RATE_ALPHA)) * at(channel + CH_RATE) * ofSegment(SEG_RATE) * quality;
	if (me.rate < LEAST_RATE) me.rate = LEAST_RATE;
	let person = luck(U_BASKET, 0);
	if (me.friend || plan(P_COPULA) !== 0.0) {
		ownBasket = basketScoreOf(person);
		person = uniformOf(ownBasket);
	}
	// Fader & Hardie's Gamma–Gamma: amounts Gamma(p, ν), ν ~ Gamma(q, γ); a small ν is a large basket
	me.scale = (plan(P_BASKET_GAMMA) / gamma(TABLE_PERSON, 1.0 - person)) * ofSegment(SEG_BASKET);
	if (me.scale < LEAST_SCALE) me.scale = LEAST_SCALE;
	me.basket = plan(P_BASKET_P) * me.scale;
	me.drift = plan(P_DRIFT_SD) > 0.0 ? plan(P_DRIFT_SD) * normalQuantile(luck(U_DRIFT, 0)) : 0.0;
	setPace();
	drawDropout(at(channel + CH_DROPOUT) * ofSegment(SEG_DROPOUT) * leaving);
}

/** Normal score of the mean order: Gaussian copula with ln rate, and for a friend likeness to who brought him. */
function basketScoreOf(person: f64): f64 {
	const rho = plan(P_COPULA);
	let z = normalQuantile(person);
	if (rho !== 0.0) z = rho * normalQuantile(luck(U_RATE, 0)) + Math.sqrt(1.0 - rho * rho) * z;
	return me.friend ? likeReferrer(referrerBasket, z) : z;
}

/** Likeness: a friend's normal score of a trait, from the referrer's and his own. */
function likeReferrer(referrer: f64, own: f64): f64 {
	const rho = plan(P_LIKENESS);
	return rho * referrer + Math.sqrt(1.0 - rho * rho) * own;
}

/** The uniform of a normal score, kept off both ends. */
function uniformOf(z: f64): f64 {
	const u = normalCdf(z);
	return u < 1e-15 ? 1e-15 : u > 1.0 - 1e-15 ? 1.0 - 1e-15 : u;
}

/** What a friend has from who brought him: normal scores of rate and mean order, and what a reward close to cash takes off his quality. */
export function inherit(rate: f64, basket: f64, less: f64): void {
	referrerRate = rate;
	referrerBasket = basket;
	penalty = less;
}

/** Normal score of this customer's rate among all customers, before channel and segment. */
export function rateScore(): f64 {
	return me.friend ? ownRate : normalQuantile(luck(U_RATE, 0));
}

/** Normal score of this customer's mean order among all customers, before the segment. */
export function basketScore(): f64 {
	return me.friend ? ownBasket : basketScoreOf(luck(U_BASKET, 0));
}

/** BG/NBD: chance p after each repeat order. Pareto/NBD: hazard μ per day. Quality multiplies odds or hazard. */
function drawDropout(quality: f64): void {
	const model = planInt(P_DROPOUT_MODEL);
	me.leave = 0.0;
	if (model === PARETONBD) me.leave = (gamma(TABLE_DROPOUT, luck(U_DROPOUT_TRAIT, 0)) / plan(P_DROP_2)) * quality;
	if (model === BGNBD && plan(P_DROP_1) > 0.0) {
		const p = beta(TABLE_DROPOUT, luck(U_DROPOUT_TRAIT, 0));
		// p can be 1 to the last bit where a and b are far apart; at quality 0 nobody leaves
		me.leave = quality > 0.0 ? (p * quality) / (1.0 - p + p * quality) : 0.0;
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
	me.inert = luck(U_INERT, 0) < plan(P_INERT) * ofSegment(SEG_INERT);
	me.theta = plan(P_THETA) * exp(plan(P_THETA_SD) * normalQuantile(luck(U_THETA, 0))) * ofSegment(SEG_THETA);
	if (me.theta < LEAST_THETA) me.theta = LEAST_THETA;
	const attention = beta(TABLE_ATTENTION, luck(U_ATTENTION, 0)) * ofSegment(SEG_ATTENTION);
	me.attention = attention < 1.0 ? attention : 1.0;
	me.status = sensitivity(plan(P_STATUS_SD), U_STATUS) * ofSegment(SEG_STATUS);
	me.price = sensitivity(plan(P_PRICE_SD), U_PRICE) * ofSegment(SEG_PRICE);
	const wallet =
		logistic(
			plan(P_WALLET) + plan(P_WALLET_SLOPE) * rateScore() + plan(P_WALLET_SD) * normalQuantile(luck(U_WALLET, 0))
		) * ofSegment(SEG_WALLET);
	// who already buys everything here cannot buy more
	const room = wallet < 1.0 ? (1.0 - wallet) / 0.5 : 0.0;
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
	return gammaOfAmounts(TABLE_AMOUNT, u) * me.scale;
}
