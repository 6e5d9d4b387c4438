import {
	ACCOUNTS,
	ACQUISITION,
	ACTION_COST,
	ADS,
	BENEFITS,
	COGS,
	COMPLAINT_COST,
	CONTACT_COST,
	ENROLLED,
	FACE,
	FEES,
	FUNDED,
	GIFTS,
	GROSS,
	PARTNER_INCOME,
	POINTS_CANCELLED,
	POINTS_EXPIRED,
	POINTS_FORFEITED,
	POINTS_ISSUED,
	POINTS_OPENING,
	POINTS_REDEEMED,
	REFUNDS_CASH,
	REFUNDS_FACE,
	REVENUE,
	REWARDS,
	RUNOFF_FACE,
	RUNOFF_GIVEN,
	RUNOFF_POINTS,
	RUNOFF_REWARDS,
	SERVICE,
	SERVICE_FEES,
	TIER,
	TIERS_MAX,
	WORLD_CONTACT_COST
} from '../kernel/accounts.ts';
import type { View } from '../metrics.ts';
import type { Row } from '../outcome.ts';

/** Outstanding points at the end of each period, as posted: opening + issued − redeemed − expired − forfeited − cancelled. */
export function outstandingPoints(row: Row, periods: number): Float64Array {
	const open = new Float64Array(periods);
	const posted = (account: number, p: number): number => row.ledger[account * periods + p] ?? 0;
	let balance = 0;
	for (let p = 0; p < periods; p++) {
		balance += posted(POINTS_OPENING, p) + posted(POINTS_ISSUED, p) - posted(POINTS_REDEEMED, p);
		balance -= posted(POINTS_EXPIRED, p) + posted(POINTS_FORFEITED, p) + posted(POINTS_CANCELLED, p);
		open[p] = balance;
	}
	return open;
}

/**
 * What does not tie in one design's ledger of one future; empty when all does. To the unit (metrics.md 5.1): every cell a
 * whole number within 2⁵³, blocks add up to the ledger, points never overdrawn, no more redeemed after the horizon than was open, cash earned
 * = list value − face − what is given back for orders sent back (own retail), every member in exactly one tier.
 * @param rules what this design's ledger is held to, beyond what always holds
 */
export function untied(
	row: Row,
	periods: number,
	rules: { readonly retail: boolean; readonly ladder: boolean }
): string[] {
	const found: string[] = [];
	const sum = (account: number, until = periods): number => {
		let total = 0;
		for (let p = 0; p < until; p++) total += row.ledger[account * periods + p] ?? 0;
		return total;
	};
	row.ledger.forEach((amount, cell) => {
		if (!Number.isSafeInteger(amount)) found.push(`cell ${cell} holds ${amount}`);
	});
	for (let account = 0; account < ACCOUNTS; account++) {
		let blocks = 0;
		for (let cell = account; cell < row.blockTotals.length; cell += ACCOUNTS) blocks += row.blockTotals[cell] ?? 0;
		if (blocks !== sum(account)) found.push(`account ${account}: blocks ${blocks}, ledger ${sum(account)}`);
	}
	for (let p = 0; p < periods; p++) {
		let blocks = 0;
		for (let cell = p; cell < row.blockCost.length; cell += periods) blocks += row.blockCost[cell] ?? 0;
		const cost = (row.ledger[FACE * periods + p] ?? 0) + (row.ledger[REWARDS * periods + p] ?? 0);
		if (blocks !== cost) found.push(`redemption cost of period ${p}: blocks ${blocks}, ledger ${cost}`);
		const back = (row.ledger[REFUNDS_CASH * periods + p] ?? 0) + (row.ledger[REFUNDS_FACE * periods + p] ?? 0);
		const cash = (row.ledger[GROSS * periods + p] ?? 0) - (row.ledger[FACE * periods + p] ?? 0) - back;
		const revenue = row.ledger[REVENUE * periods + p] ?? 0;
		if (rules.retail && revenue !== cash) found.push(`period ${p}: revenue ${revenue}, cash ${cash}`);
		let members = 0;
		for (let tier = 0; tier < TIERS_MAX; tier++) members += sum(TIER + tier, p + 1);
		const enrolled = sum(ENROLLED, p + 1);
		if (rules.ladder && members !== enrolled) found.push(`period ${p}: ${enrolled} members, ${members} in tiers`);
	}
	const open = outstandingPoints(row, periods);
	open.forEach((points, p) => {
		if (points < 0) found.push(`points open at the end of period ${p}: ${points}`);
	});
	const runOff = sum(RUNOFF_POINTS);
	if (runOff > (open[periods - 1] ?? 0))
		found.push(`${runOff} points redeemed after the horizon, ${open[periods - 1]} open`);
	return found;
}

/**
 * Net benefit by the second formula of metrics.md section 1: the difference between the arms of what is left after everything. Face is
 * already out of cash in own retail; under commission the platform pays it. Equals the metric netBenefit (metrics.md 5.2).
 */
export function netBenefitByArms(v: View): number {
	const left = (of: (account: number) => number): number => {
		const earned = [REVENUE, PARTNER_INCOME, FEES, SERVICE_FEES, ADS, FUNDED].reduce((sum, a) => sum + of(a), 0);
		const spent = [
			...[COGS, SERVICE, REWARDS, BENEFITS, GIFTS, CONTACT_COST, WORLD_CONTACT_COST, COMPLAINT_COST],
			...[ACTION_COST, ACQUISITION]
		];
		return spent.reduce((rest, a) => rest - of(a), earned) - (1 - v.retail) * of(FACE);
	};
	const unpaid = v.closing
		? (v.flow(RUNOFF_FACE) + v.flow(RUNOFF_REWARDS)) * (1 - v.pointsFunded) + v.flow(RUNOFF_GIVEN)
		: 0;
	const own = left((account) => v.flow(account)) + v.traffic - v.fixedCost - v.campaignCost;
	return own - left((account) => v.none(account)) - unpaid;
}
