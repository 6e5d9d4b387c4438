// Campaigns: dated, for a target, through a funnel, with room for so many. What a campaign does to a person it does on its first day;
// what it promises at the till (points, draws at an order) holds for all its days, for everybody it is meant for.
import {
	C_AGREED,
	C_BOUGHT,
	C_CAME,
	C_END,
	C_INCREMENTAL,
	C_INVITE_COST,
	C_INVITED,
	C_LIFT,
	C_LIFT_DAYS,
	C_MEMBERS,
	C_NAME,
	C_OWN,
	C_PAID,
	C_POINTS,
	C_RECENCY_FROM,
	C_RECENCY_TO,
	C_SEGMENTS,
	C_SPEND,
	C_SPEND_FROM,
	C_START,
	C_TIERS,
	C_VISIT_COST,
	CAMPAIGN_AGREED,
	CAMPAIGN_BOUGHT,
	CAMPAIGN_CAME,
	CAMPAIGN_CAME_AT,
	CAMPAIGN_INVITED,
	CAMPAIGN_SALES,
	CAMPAIGN_SPENT_AT,
	CAMPAIGN_WIDTH,
	CAMPAIGNS_AT,
	P_CAMPAIGNS,
	P_DRAWS,
	P_MULTIPLIES,
	P_PRIZES,
	PRIZE_CAMPAIGN,
	PRIZE_CHANCE,
	PRIZE_COST,
	PRIZE_VALUE,
	PRIZE_WIDTH,
	PRIZES,
	PRIZES_AT,
	ROOM_AT,
	U_CAMPAIGN,
	U_PRIZE,
	U_ROOM
} from './accounts.ts';
import { payContact, push } from './contacts.ts';
import { luck, me, plan, post, postTable, till, planInt } from './customer.ts';
import { lastOrderAt } from './labels.ts';
import { NOTE_CAMPAIGN, NOTE_PRIZE, note } from './note.ts';
import { placeBeside } from './purchase.ts';
import { at, toInt } from './target.ts';

// Steps of the funnel, each with luck of its own
const INVITED: i32 = 0;
const AGREED: i32 = 1;
const CAME: i32 = 2;
const BOUGHT: i32 = 3;
const INCREMENTAL: i32 = 4;
const PAID: i32 = 5;
const TURNED_AWAY: f64 = 5.0; // in the trace
const VISIT: i32 = 4095; // number of the draw that a visit brings

function field(campaign: i32, which: i32): f64 {
	return at(CAMPAIGNS_AT + campaign * CAMPAIGN_WIDTH + which);
}

function passes(campaign: i32, step: i32, chance: f64): bool {
	return luck(U_CAMPAIGN, toInt(field(campaign, C_NAME)) * 8 + step) < chance;
}

/** A cost of the campaign; the sum tells what its budget must pay for, see ../plan/rooms.ts. */
function pay(campaign: i32, amount: f64): void {
	payContact(amount, field(campaign, C_OWN) > 0.0);
	postTable(CAMPAIGN_SPENT_AT + campaign, till(amount));
}

/** Is it meant for this customer now? */
function isFor(campaign: i32): bool {
	if (me.orders === 0 || (field(campaign, C_MEMBERS) > 0.0 && !me.member)) return false;
	const tiers = toInt(field(campaign, C_TIERS));
	if (tiers > 0 && (!me.member || ((tiers >> me.tier) & 1) === 0)) return false;
	const segments = toInt(field(campaign, C_SEGMENTS));
	if (segments > 0 && (me.segment < 0 || ((segments >> me.segment) & 1) === 0)) return false;
	const since = me.now - lastOrderAt();
	return since >= field(campaign, C_RECENCY_FROM) && since <= field(campaign, C_RECENCY_TO);
}

/** Campaign `which` begins: invited → agreed → came → bought. Who has left is invited, which costs, and goes no further. */
export function campaign(which: i32): void {
	if (!isFor(which) || !passes(which, INVITED, field(which, C_INVITED))) return;
	if (!passes(which, PAID, field(which, C_PAID))) return;
	post(CAMPAIGN_INVITED, 1.0);
	pay(which, field(which, C_INVITE_COST));
	if (me.left || !passes(which, AGREED, field(which, C_AGREED))) {
		note(NOTE_CAMPAIGN, which, INVITED, 0.0, 0.0);
		return;
	}
	post(CAMPAIGN_AGREED, 1.0);
	if (passes(which, CAME, field(which, C_CAME))) visit(which);
	else note(NOTE_CAMPAIGN, which, AGREED, 0.0, 0.0);
}

function visit(which: i32): void {
	if (luck(U_ROOM, toInt(field(which, C_NAME))) >= at(ROOM_AT + which)) {
		note(NOTE_CAMPAIGN, which, TURNED_AWAY, 0.0, 0.0);
		return;
	}
	post(CAMPAIGN_CAME, 1.0);
	postTable(CAMPAIGN_CAME_AT + which, 1.0);
	pay(which, field(which, C_VISIT_COST));
	push(field(which, C_LIFT), field(which, C_LIFT_DAYS));
	const buys = passes(which, BOUGHT, field(which, C_BOUGHT));
	const extra = buys && passes(which, INCREMENTAL, field(which, C_INCREMENTAL));
	const spend = till(field(which, C_SPEND));
	note(NOTE_CAMPAIGN, which, buys ? BOUGHT : CAME, buys ? spend : 0.0, extra ? 1.0 : 0.0);
	if (field(which, C_SPEND_FROM) < 0.0) draw(which, VISIT);
	if (!buys) return;
	post(CAMPAIGN_BOUGHT, 1.0);
	post(CAMPAIGN_SALES, spend);
	// who would have bought anyway does so among the orders of the base behaviour
	if (extra) placeBeside(spend);
}

/** One draw of a campaign's prizes, at most one of them won. */
function draw(which: i32, number: i32): void {
	const prizes = planInt(P_PRIZES);
	if (prizes === 0) return;
	let rest = luck(U_PRIZE, toInt(field(which, C_NAME)) * 4096 + number);
	for (let i: i32 = 0; i < prizes; i++) {
		const row = PRIZES_AT + i * PRIZE_WIDTH;
		if (toInt(at(row + PRIZE_CAMPAIGN)) !== which) continue;
		rest -= at(row + PRIZE_CHANCE);
		if (rest >= 0.0) continue;
		const cost = till(at(row + PRIZE_COST));
		post(PRIZES, cost);
		pay(which, cost);
		note(NOTE_PRIZE, which, i, cost, at(row + PRIZE_VALUE));
		return;
	}
}

function runs(campaign: i32): bool {
	return me.now >= field(campaign, C_START) && me.now < field(campaign, C_END);
}

/** By what campaigns multiply the points of an order now; of several the one that gives most. */
export function campaignPoints(): f64 {
	if (!(plan(P_MULTIPLIES) > 0.0)) return 1.0;
	const count = planInt(P_CAMPAIGNS);
	let best: f64 = -1.0;
	for (let i: i32 = 0; i < count; i++) {
		const times = field(i, C_POINTS);
		if (times !== 1.0 && times > best && runs(i) && isFor(i)) best = times;
	}
	return best < 0.0 ? 1.0 : best;
}

/** An order of `gross` now: draws for who spends enough. */
export function drawAtOrder(gross: f64): void {
	if (!(plan(P_DRAWS) > 0.0) || me.period < 0) return;
	const count = planInt(P_CAMPAIGNS);
	for (let i: i32 = 0; i < count; i++) {
		const from = field(i, C_SPEND_FROM);
		if (from >= 0.0 && gross >= from && runs(i) && isFor(i)) draw(i, me.sinceLaunch % VISIT);
	}
}
