/** What must hold of contacts and campaigns together. Numbers that were refused are NaN and fail no comparison. */
import type { Findings } from './issue.ts';
import { middle } from './num.ts';
import type { Campaign, Scenario, Touch } from './types.ts';

/** The kernel's lists hold so many dates and prizes of an arm (kernel/accounts.ts). */
const DATES_MAX = 256;
const PRIZES_MAX = 64;

const datesOf = (touches: readonly Touch[], campaigns: readonly Campaign[]): number =>
	touches.filter(({ on, trigger }) => on && trigger === 'date').reduce((sum, { dates }) => sum + dates.length, 0) +
	campaigns.filter(({ on }) => on).length;

const prizesOf = (campaigns: readonly Campaign[]): number =>
	campaigns.filter(({ on }) => on).reduce((sum, { prizes }) => sum + prizes.length, 0);

function checkPrizes(campaigns: readonly Campaign[], path: string, findings: Findings): void {
	for (const [row, { on, prizes }] of campaigns.entries()) {
		const chance = prizes.reduce((sum, prize) => sum + middle(prize.chance), 0);
		if (on && chance > 1 + 1e-9) findings.add('E115', `${path}.${row}.prizes`, { rule: 'prizeChances', chance });
	}
}

export function checkContacts(scenario: Scenario, findings: Findings): void {
	const { atRiskDays, lostDays } = scenario.lifecycle;
	if (atRiskDays !== null && lostDays !== null && lostDays <= atRiskDays) {
		const path = 'lifecycle.lostDays';
		const values = { rule: 'lostBeforeRisk', risk: atRiskDays, lost: lostDays };
		findings.add('E115', path, values, { path, value: 2 * atRiskDays });
	}
	for (const [row, { target }] of scenario.campaigns.entries()) {
		const path = `campaigns.${row}.target.tiers`;
		if (target.tiers.length > 0) findings.add('E115', path, { rule: 'worldTiers' }, { path, value: [] });
	}
	checkPrizes(scenario.campaigns, 'campaigns', findings);
	const world = { dates: datesOf(scenario.touches, scenario.campaigns), prizes: prizesOf(scenario.campaigns) };
	const arms = [
		{ path: 'touches', campaigns: 'campaigns', ...world },
		...scenario.designs.map(({ touches, campaigns }, row) => ({
			path: `designs.${row}.touches`,
			campaigns: `designs.${row}.campaigns`,
			dates: world.dates + datesOf(touches, campaigns),
			prizes: world.prizes + prizesOf(campaigns)
		}))
	];
	for (const arm of arms) {
		if (arm.dates > DATES_MAX)
			findings.add('E115', arm.path, { rule: 'tooManyDates', count: arm.dates, max: DATES_MAX });
		if (arm.prizes > PRIZES_MAX)
			findings.add('E115', arm.campaigns, { rule: 'tooManyPrizes', count: arm.prizes, max: PRIZES_MAX });
	}
	for (const [row, { campaigns }] of scenario.designs.entries())
		checkPrizes(campaigns, `designs.${row}.campaigns`, findings);
}
