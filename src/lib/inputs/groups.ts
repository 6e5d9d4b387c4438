import type { Design } from '$engine/scenario/types.ts';
import { valueAt, type Scenario } from '../scenario.ts';

export type GroupId = 'members' | 'earning' | 'tiers' | 'redemption' | 'costs' | 'growth' | 'assumptions';

interface Entry {
	/** `@` stands for the design shown, `*` for every row of a list */
	readonly path: string;
	/** rows that say nothing under the design's other rules are left out */
	readonly when?: (design: Design) => boolean;
}

const gold = (design: Design) => design.points.kind === 'gold';
const items = (design: Design) => design.points.kind === 'catalogue';
const points = (design: Design) => design.points.kind !== 'none';
const tiers = (design: Design) => design.tiers.on;

/** Which inputs stand in which group, in their order. Everything else is found by search. */
export const GROUPS: readonly { readonly id: GroupId; readonly entries: readonly Entry[] }[] = [
	{
		id: 'members',
		entries: [
			{ path: 'customers.seeds.count' },
			{ path: 'customers.purchase.ordersPerWeek' },
			{ path: 'customers.basket.mean' },
			{ path: 'customers.dropout.survivalOneYear' }
		]
	},
	{
		id: 'earning',
		entries: [
			{ path: '@.points.kind' },
			{ path: '@.points.earn.points', when: points },
			{ path: '@.points.earn.per', when: points },
			{ path: '@.tiers.list.*.earnMultiplier', when: (design) => points(design) && tiers(design) }
		]
	},
	{
		id: 'tiers',
		entries: [
			{ path: '@.tiers.on' },
			{ path: '@.tiers.list.*.reach', when: tiers },
			{ path: '@.tiers.window', when: tiers },
			{ path: '@.tiers.windowMonths', when: (design) => tiers(design) && design.tiers.window === 'rolling' },
			{ path: '@.tiers.validity.kind', when: tiers },
			{ path: '@.tiers.validity.n', when: (design) => tiers(design) && design.tiers.validity.kind !== 'forever' },
			{ path: '@.tiers.downgrade', when: tiers }
		]
	},
	{
		id: 'redemption',
		entries: [
			{ path: '@.points.value.points', when: gold },
			{ path: '@.points.burn.minimum', when: gold },
			{ path: '@.points.burn.capShare', when: gold },
			{ path: '@.points.items.*.points', when: items },
			{ path: 'customers.inert', when: points },
			{ path: '@.points.expiry.kind', when: points },
			{
				path: '@.points.expiry.months',
				when: (design) => points(design) && ['afterEarning', 'inactivity'].includes(design.points.expiry.kind)
			},
			{ path: '@.points.lostOnDemotion', when: (design) => points(design) && tiers(design) }
		]
	},
	{
		id: 'costs',
		entries: [
			{ path: 'business.grossMargin' },
			{ path: 'budget.amount' },
			{ path: 'budget.covers' },
			{ path: '@.tiers.list.*.benefits.*.cost', when: tiers },
			{ path: '@.costs.setUp' },
			{ path: '@.costs.platformPerMonth' },
			{ path: '@.costs.staffPerMonth' },
			{ path: '@.costs.marketingPerMonth' }
		]
	},
	{
		id: 'growth',
		entries: [
			{ path: 'horizonMonths' },
			{ path: 'channels.*.exposures' },
			{ path: 'channels.*.growth' },
			{ path: 'activation.chance' },
			{ path: 'market.size' }
		]
	},
	{
		id: 'assumptions',
		entries: [{ path: 'customers.drift.sd' }, { path: 'customers.statusSensitivitySd' }]
	}
];

/** Paths with every `*` replaced by the rows that are there; the entry tier's bar is always 0. */
function rows(scenario: Scenario, path: string): string[] {
	const star = path.indexOf('.*');
	if (star < 0) return [path];
	const list = valueAt(scenario, path.slice(0, star));
	if (!Array.isArray(list)) return [];
	return list.flatMap((_, index) => rows(scenario, `${path.slice(0, star)}.${index}${path.slice(star + 2)}`));
}

export function pathsOf(scenario: Scenario, shown: number, group: GroupId): string[] {
	const design = scenario.designs[shown];
	const entries = GROUPS.find(({ id }) => id === group)?.entries ?? [];
	return entries
		.filter(({ path, when }) => (design ? (when?.(design) ?? true) : !path.startsWith('@')))
		.flatMap(({ path }) => rows(scenario, path.replace('@', `designs.${shown}`)))
		.filter((path) => !/\.tiers\.list\.0\.reach$/.test(path));
}

/** The group an input stands in, or null where only search finds it. */
export function groupOf(scenario: Scenario, shown: number, path: string): GroupId | null {
	const found = GROUPS.find(({ id }) => pathsOf(scenario, shown, id).includes(path));
	if (found) return found.id;
	return path.startsWith('response.') ? 'assumptions' : null;
}
