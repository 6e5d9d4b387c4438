// Days to calendar months and back, from the table of month starts in the plan.
import { CALENDAR_AT, DEMAND_AT, MONTHS_AFTER, MONTHS_AT, MONTHS_BEFORE, PERIODS_AT } from './accounts.ts';
import { me, toPeriods } from './customer.ts';
import { FOREVER } from './special.ts';
import { at, toInt } from './target.ts';

/** First day of calendar month `month` (0 = the month of launch). */
export function monthStart(month: i32): f64 {
	return month > MONTHS_AFTER ? FOREVER : at(MONTHS_AT + MONTHS_BEFORE + month);
}

/** January = 0 … December = 11. */
export function monthOfYear(month: i32): i32 {
	return toInt(at(CALENDAR_AT + MONTHS_BEFORE + month));
}

/** Demand of a month relative to an average one: season times common shock. */
export function demand(month: i32): f64 {
	return at(DEMAND_AT + MONTHS_BEFORE + month);
}

/** First day of period `period`; one beyond the last is the horizon. */
export function periodStart(period: i32): f64 {
	return at(PERIODS_AT + period);
}

/** `day` days into calendar month `month`, at the latest that month's last moment. */
export function momentOf(month: i32, day: f64): f64 {
	if (month >= MONTHS_AFTER) return FOREVER;
	const moment = monthStart(month) + day;
	const end = monthStart(month + 1);
	return moment < end ? moment : end;
}

/** The same day of the month `months` later than the life's present. */
export function monthsLater(months: i32): f64 {
	return momentOf(me.month + months, me.now - monthStart(me.month));
}

/** End of the calendar month that lies `months` months ahead, rounded on to a multiple of `round` months of the year. */
export function monthEndLater(months: i32, round: i32): f64 {
	return endOfMonth(me.month + months, round);
}

/** End of a calendar month, rounded on to a multiple of `round` months of the year. */
export function endOfMonth(month: i32, round: i32): f64 {
	let target = month;
	if (target >= MONTHS_AFTER) return FOREVER;
	while (target < MONTHS_AFTER && (monthOfYear(target) + 1) % round !== 0) target++;
	return monthStart(target + 1);
}

/** Moves the period pointer to the period that holds `time`; it stays in the last one after the horizon. */
export function enterPeriod(time: f64): void {
	me.postsAt = time;
	while (time >= me.periodEnd && me.period < toPeriods() - 1) {
		me.period++;
		me.periodEnd = periodStart(me.period + 1);
	}
}
