/** Calendar months as the reporting periods meet them. Days count from launch. */
export interface Months {
	/** first day of each calendar month from the one of launch on (the first is ≤ 0), and one beyond the horizon */
	readonly starts: readonly number[];
	/** calendar month 0–11 of each */
	readonly calendar: readonly number[];
	/** end of the horizon, days */
	readonly horizon: number;
}

/** Days from 1970-01-01 of a day of the Gregorian calendar (Hinnant 2013, days_from_civil). Month 0–11. */
export function dayNumber(year: number, month: number, day: number): number {
	const y = month < 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** @param launch ISO date; the horizon ends on the same day of the month, or on the last one where there is no such day. */
export function monthsOf(launch: string, horizonMonths: number): Months {
	const [year = 1970, month = 1, day = 1] = launch.split('-').map(Number);
	const first = (count: number): number =>
		dayNumber(year + Math.floor((month - 1 + count) / 12), (month - 1 + count) % 12, 1);
	const origin = dayNumber(year, month - 1, day);
	const lastMonth = first(horizonMonths + 1) - first(horizonMonths);
	const horizon = first(horizonMonths) + Math.min(day, lastMonth) - 1 - origin;
	const starts: number[] = [];
	const calendar: number[] = [];
	for (let count = 0; ; count++) {
		const start = first(count) - origin;
		starts.push(start);
		if (start >= horizon) break;
		calendar.push((month - 1 + count) % 12);
	}
	return { starts, calendar, horizon };
}

/** Start of each reporting period and, one beyond the last, the horizon: calendar months, or weeks from launch. */
export function periodStarts({ starts, horizon }: Months, weekly: boolean): Float64Array {
	const days: number[] = [];
	if (weekly) for (let day = 0; day < horizon; day += 7) days.push(day);
	else for (const start of starts) if (start < horizon) days.push(Math.max(0, start));
	return Float64Array.from([...days, horizon]);
}

/** Share of calendar month m (by days) that lies within [from, to). */
export function shareOfMonth({ starts }: Months, m: number, from: number, to: number): number {
	const start = starts[m] ?? 0;
	const end = starts[m + 1] ?? start;
	const overlap = Math.min(to, end) - Math.max(from, start);
	return overlap > 0 ? overlap / (end - start) : 0;
}
