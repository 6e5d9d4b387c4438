import { estimateAt, monthsOfIssue, monthsSeen, openAt, redeemedBy, type Cohorts } from './cohorts.ts';
import { allocate, recognise, type Closing } from './deferredRevenue.ts';
import { Untied } from './untied.ts';

/** What deferral needs beside the triangle. Money in whole minor units. */
export interface Sales {
	/** cash from members by month of issue: the price that is split between goods and points */
	readonly sales: readonly number[];
	/** stand-alone value of a redeemed point to the customer, minor units */
	readonly valuePerPoint: number;
	/** share of points expected to be redeemed, held before there are data */
	readonly expected: number;
	/** age in months beyond which no point can be redeemed; Infinity: no bound */
	readonly lastAge: number;
	/** contract liability of the opening balance, minor units */
	readonly opening: number;
}

/** Deferred revenue of one month (screens.md R50). Opening + allocated − revenue = deferred. */
export interface DeferredMonth {
	readonly month: number;
	readonly sales: number;
	readonly issued: number;
	/** expected redemption at which this month's points were priced, 0–1 */
	readonly priced: number;
	/** stand-alone price of the points issued */
	readonly standAlone: number;
	readonly opening: number;
	/** of the sales, to points: a contract liability until they are redeemed. Never remeasured */
	readonly allocated: number;
	/** points, of all cohorts by the close */
	readonly redeemedToDate: number;
	/** points expected to be redeemed in the end, of all cohorts issued by the close, by the estimate of that date */
	readonly expectedTotal: number;
	readonly revenue: number;
	/** of which because the estimate changed */
	readonly reestimate: number;
	readonly deferred: number;
	/** what would have been deferred had the future been known: apart, since nobody knows it at that date */
	readonly hindsight: number;
	/** part of the expected rate that was stated and not seen (0: the triangle alone speaks) */
	readonly stated: number;
	/** cohorts whose redemptions had reached the estimate, and cohorts of which nothing was expected any more */
	readonly caught: number;
	readonly nothing: number;
}

const whole = (amount: number): number => Math.floor(amount + 0.5);

interface Contract {
	readonly month: number;
	readonly price: number;
	readonly priced: number;
	readonly standAlone: number;
	/** not yet recognised at each close from its month on, whole minor units */
	readonly deferred: readonly number[];
	/** revenue by change of estimate at each close */
	readonly reestimate: readonly number[];
	readonly hindsight: readonly number[];
	readonly closings: readonly Closing[];
}

/**
 * Deferred revenue from points by month, run-off included (IFRS 15 B39–B43, IE267–IE270; ASC 606-10-55-41 ff.). Each month's sales are
 * split once, at the redemption rate that the triangle gave at the close before; revenue to date of a month's points = allocation × redeemed ÷ expected
 * by the *current* estimate (cumulative catch-up). Where more is redeemed than expected, what is redeemed counts as the expectation;
 * where nothing is expected, nothing is deferred (faults.md F48).
 * @throws Untied where opening + allocated − revenue is not the closing, or something is deferred after the last lot has gone
 */
export function deferredRevenue(cohorts: Cohorts, given: Sales): DeferredMonth[] {
	const last = monthsSeen(cohorts) - 1;
	const months = monthsOfIssue(cohorts);
	const estimates = Array.from({ length: last + 2 }, (_, i) =>
		estimateAt(cohorts, i - 1, given.expected, given.lastAge)
	);
	const contracts = cohorts.issued.map((issued, cohort): Contract => {
		const month = Math.max(0, cohort - 1);
		const priced = cohort === 0 ? given.expected : (estimates[month]?.rate ?? 0);
		const split = allocate(cohort === 0 ? 0 : (given.sales[month] ?? 0), issued, given.valuePerPoint, priced);
		const price = cohort === 0 ? given.opening : whole(split.points);
		const closings: Closing[] = [];
		const known: Closing[] = [];
		for (let close = month; close <= last; close++) {
			const redeemed = redeemedBy(cohorts, cohort, close);
			// after the last month seen nothing more comes, and what has no open points has had its last redemption
			const over = close === last || openAt(cohorts, cohort, close) === 0;
			closings.push({ redeemed, expected: over ? redeemed : (estimates[close + 1]?.expected[cohort] ?? 0) });
			known.push({ redeemed, expected: redeemedBy(cohorts, cohort, last) });
		}
		const rows = recognise(price, closings);
		return {
			...{ month, price, priced, standAlone: cohort === 0 ? 0 : split.standAlone, closings },
			deferred: rows.map(({ deferred }) => whole(deferred)),
			reestimate: rows.map(({ reestimate }) => reestimate),
			hindsight: recognise(price, known).map(({ deferred }) => whole(deferred))
		};
	});
	return table(contracts, cohorts, given, { months, last, stated: estimates.map(({ stated }) => stated) });
}

function table(
	contracts: readonly Contract[],
	cohorts: Cohorts,
	given: Sales,
	{ months, last, stated }: { months: number; last: number; stated: readonly number[] }
): DeferredMonth[] {
	let opening = given.opening;
	return Array.from({ length: last + 1 }, (_, month) => {
		const running = contracts.filter((contract) => contract.month <= month);
		const sum = (value: (contract: Contract, place: number) => number): number =>
			running.reduce((total, contract) => total + value(contract, month - contract.month), 0);
		const own = contracts[month + 1];
		const allocated = month < months ? (own?.price ?? 0) : 0;
		const deferred = sum((contract, place) => contract.deferred[place] ?? 0);
		const before = sum((contract, place) => (place === 0 ? contract.price : (contract.deferred[place - 1] ?? 0)));
		const closingOf = (contract: Contract, place: number): Closing =>
			contract.closings[place] ?? { redeemed: 0, expected: 0 };
		const row: DeferredMonth = {
			month,
			sales: month < months ? (given.sales[month] ?? 0) : 0,
			issued: cohorts.issued[month + 1] ?? 0,
			priced: month < months ? (own?.priced ?? 0) : 0,
			standAlone: month < months ? whole(own?.standAlone ?? 0) : 0,
			...{ opening, allocated },
			redeemedToDate: sum((contract, place) => closingOf(contract, place).redeemed),
			expectedTotal: sum((contract, place) =>
				Math.max(closingOf(contract, place).redeemed, closingOf(contract, place).expected)
			),
			revenue: before - deferred,
			reestimate: whole(sum((contract, place) => contract.reestimate[place] ?? 0)),
			deferred,
			hindsight: sum((contract, place) => contract.hindsight[place] ?? 0),
			stated: stated[month + 1] ?? 0,
			caught: running.filter((contract) => {
				const { redeemed, expected } = closingOf(contract, month - contract.month);
				return redeemed > expected;
			}).length,
			nothing: running.filter((contract) => {
				const { redeemed, expected } = closingOf(contract, month - contract.month);
				return contract.price > 0 && redeemed === 0 && expected === 0;
			}).length
		};
		const off = row.opening + row.allocated - row.revenue - row.deferred;
		if (off !== 0) throw new Untied('deferred', month, off);
		opening = deferred;
		return row;
	});
}
