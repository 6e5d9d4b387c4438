/** Days from 1970-01-01 of a civil date, without the platform's clock or calendar (proleptic Gregorian). */
export function dayNumber(year: number, month: number, day: number): number {
	// years that start in March put the leap day last
	const y = month <= 2 ? year - 1 : year;
	const shifted = month <= 2 ? month + 9 : month - 3;
	const era = Math.floor(y / 400);
	const ofEra = y - era * 400;
	const ofYear = Math.floor((153 * shifted + 2) / 5) + day - 1;
	return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export interface CivilDate {
	readonly year: number;
	/** 1–12 */
	readonly month: number;
	readonly day: number;
}

/** Reads an ISO date (YYYY-MM-DD) that the reader has already checked. */
export function civil(iso: string): CivilDate {
	const [year = '1970', month = '1', day = '1'] = iso.split('-');
	return { year: +year, month: +month, day: +day };
}

/** Days in a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
	return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** First day of the calendar month `offset` months after the launch month, in days from launch. */
export function monthStartFrom(launch: CivilDate, offset: number): number {
	const index = launch.month - 1 + offset;
	const year = launch.year + Math.floor(index / 12);
	return dayNumber(year, index - Math.floor(index / 12) * 12 + 1, 1) - dayNumber(launch.year, launch.month, launch.day);
}

/** The same day of the month `months` later (at the latest that month's last), in days from launch. */
export function monthsFromLaunch(launch: CivilDate, months: number): number {
	const index = launch.month - 1 + months;
	const year = launch.year + Math.floor(index / 12);
	const month = index - Math.floor(index / 12) * 12 + 1;
	const day = Math.min(launch.day, daysInMonth(year, month));
	return dayNumber(year, month, day) - dayNumber(launch.year, launch.month, launch.day);
}
