// Room and budget of campaigns: shares of those who come, and of those who are invited, that all customers have in common.
import * as A from '../kernel/accounts.ts';
import type { Campaign, Design, Scenario } from '../scenario/types.ts';

const isLimited = ({ on, capacity, budgetCap }: Campaign): boolean => on && (capacity !== null || budgetCap !== null);

/** Does any campaign of the arm have room or money for so many only? @param design null: no programme */
export function limitsCampaigns(scenario: Scenario, design: Design | null): boolean {
	return scenario.campaigns.some(isLimited) || (design?.campaigns ?? []).some(isLimited);
}

/** The same, asked of a plan. */
export function hasLimitedCampaigns(plan: Float64Array): boolean {
	for (let c = 0; c < (plan[A.P_CAMPAIGNS] ?? 0); c++) {
		const at = A.CAMPAIGNS_AT + c * A.CAMPAIGN_WIDTH;
		if ((plan[at + A.C_CAPACITY] ?? -1) >= 0 || (plan[at + A.C_BUDGET] ?? -1) >= 0) return true;
	}
	return false;
}

/** Shrinks a share by how far what was counted lies above its limit; whether that was needed. */
function shrink(plan: Float64Array, cell: number, counted: number, limit: number): boolean {
	if (limit < 0 || counted <= limit) return false;
	plan[cell] = ((plan[cell] ?? 1) * limit) / counted;
	return true;
}

/**
 * The next pass's shares, written into `plan`: where more came than there is room for, or more was spent than there is money for, the share
 * falls in proportion, until neither is exceeded. A budget is looked at once every room has come to rest.
 * @param plan of the pass that was played, which is changed
 * @param ledger what it posted, with its tables
 * @param periods reporting periods of the ledger
 */
export function shrinkCampaigns(plan: Float64Array, ledger: Float64Array, periods: number): void {
	const share = (plan[A.P_SAMPLE] ?? 0) / Math.max(1, plan[A.P_POPULATION] ?? 1);
	const counted = (table: number, campaign: number) => ledger[A.ACCOUNTS * periods + table + campaign] ?? 0;
	const campaigns = Array.from({ length: plan[A.P_CAMPAIGNS] ?? 0 }, (_, c) => c);
	const at = (c: number) => A.CAMPAIGNS_AT + c * A.CAMPAIGN_WIDTH;
	const full = campaigns.filter((c) =>
		shrink(plan, A.ROOM_AT + c, counted(A.CAMPAIGN_CAME_AT, c), (plan[at(c) + A.C_CAPACITY] ?? -1) * share)
	);
	if (full.length > 0) return;
	for (const c of campaigns)
		shrink(plan, at(c) + A.C_PAID, counted(A.CAMPAIGN_SPENT_AT, c), (plan[at(c) + A.C_BUDGET] ?? -1) * share);
}
