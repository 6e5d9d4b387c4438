// What a business earns beside orders, and who is active without ordering: fees for content, advertising, visits sent elsewhere.
// Nothing is simulated visit by visit: visits and orders are a Poisson process at the customer's present pace, so that the chance of a
// day with one is 1 − e^(−rate), and expectations add up span by span. What is posted is the whole part of the sum so far, so that
// the total does not depend on where a report cuts the time.
import {
	ACTIVE_DAYS,
	ACTIVE_MONTHS,
	ADS,
	LEDGER_AT,
	P_ADS,
	P_FEE_MONTH,
	P_FEE_SHARE,
	P_LOOKS,
	P_TRAFFIC,
	P_VISITS,
	SERVICE_FEES,
	TRAFFIC,
	U_PAYS
} from './accounts.ts';
import { periodStart } from './calendar.ts';
import { luck, me, plan, toPeriods } from './customer.ts';
import { exp } from './special.ts';
import { addTo } from './target.ts';

const MONTH: f64 = 30.4375;
const MILLION: f64 = 1000000.0;

let since: f64 = 0.5; // what lies before is counted
let speed: f64 = 0.5; // orders a day from then on; −1: no customer
let pays: bool = false;
let rest: f64 = 0.5; // 0 … 1, added before rounding down: no part of a unit is lost in the mean over customers
let period: i32 = 0; // never moves back
// sums so far: days and months with a visit or order, months of fees, money of visits sent
let days: f64 = 0.5;
let months: f64 = 0.5;
let feeMonths: f64 = 0.5;
let sent: f64 = 0.5;

/** A birth. */
export function beginIncome(): void {
	speed = -1.0;
	rest = -1.0;
	period = 0;
	days = 0.0;
	months = 0.0;
	feeMonths = 0.0;
	sent = 0.0;
	pays = plan(P_FEE_MONTH) > 0.0 && luck(U_PAYS, 0) < plan(P_FEE_SHARE);
}

/** From now on orders come at `pace` a day, and visits with them. */
export function visitAt(pace: f64): void {
	if (pace === speed || me.runOff || !(plan(P_LOOKS) > 0.0 || plan(P_TRAFFIC) > 0.0)) return;
	if (rest < 0.0) rest = luck(U_PAYS, 1);
	earn(me.now);
	speed = pace;
}

/** A month, the life as a customer, or the horizon ends at `until`. */
export function earnIncome(until: f64): void {
	if (speed < 0.0) return;
	earn(until);
	if (me.left) speed = -1.0;
}

function earn(until: f64): void {
	const from: f64 = since > 0.0 ? since : 0.0;
	since = until;
	if (speed < 0.0 || !(until > from)) return;
	if (plan(P_LOOKS) > 0.0) {
		const rate = speed * (1.0 + plan(P_VISITS));
		const perDay = 1.0 - exp(-rate);
		const inMonth = 1.0 - exp(-rate * MONTH);
		postSpan(ACTIVE_DAYS, MILLION, days, perDay, from, until);
		postSpan(ADS, plan(P_ADS), days, perDay, from, until);
		postSpan(ACTIVE_MONTHS, MILLION, months, inMonth / MONTH, from, until);
		days += perDay * (until - from);
		months += (inMonth / MONTH) * (until - from);
		if (pays) {
			postSpan(SERVICE_FEES, plan(P_FEE_MONTH), feeMonths, 1.0 / MONTH, from, until);
			feeMonths += (until - from) / MONTH;
		}
	}
	if (me.member && plan(P_TRAFFIC) > 0.0) {
		const start = me.joined > from ? me.joined : from;
		postSpan(TRAFFIC, 1.0, sent, plan(P_TRAFFIC) / MONTH, start, until);
		sent += (plan(P_TRAFFIC) / MONTH) * (until - start);
	}
	while (period + 1 < toPeriods() && periodStart(period + 1) <= until) period++;
}

/** Posts unit · (sum + slope · time) as it grows from `from` to `until`, each period its own part. */
function postSpan(account: i32, unit: f64, sum: f64, slope: f64, from: f64, until: f64): void {
	if (!(unit > 0.0)) return;
	let row = period;
	let before = Math.floor(unit * sum + rest);
	while (true) {
		const inside = row + 1 < toPeriods() && periodStart(row + 1) < until;
		const end: f64 = inside ? periodStart(row + 1) : until;
		if (end > from) {
			const after = Math.floor(unit * (sum + slope * (end - from)) + rest);
			addTo(LEDGER_AT + account * toPeriods() + row, after - before);
			before = after;
		}
		if (!inside) return;
		row++;
	}
}
