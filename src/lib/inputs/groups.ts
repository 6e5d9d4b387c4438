import { fieldAt, type Scenario as Whole } from '$engine/scenario/index.ts';
import type { Design } from '$engine/scenario/types.ts';
import { valueAt, type Scenario } from '../scenario.ts';

export type GroupId = 'members' | 'earning' | 'tiers' | 'redemption' | 'costs' | 'growth' | 'events' | 'assumptions';

interface Entry {
	/** `@` stands for the design shown, `*` for every row of a list; a group of fields brings all it holds */
	readonly path: string;
	/** rows that say nothing under the scenario's other rules are left out */
	readonly when?: (design: Design, scenario: Whole) => boolean;
}

/** An input in its group. */
export interface GroupRow {
	readonly path: string;
	/** folded away under "more" */
	readonly advanced: boolean;
	/** belongs to the switch above it */
	readonly inside: boolean;
}

const gold = (design: Design) => design.points.kind === 'gold';
const items = (design: Design) => design.points.kind === 'catalogue';
const coupon = (design: Design) => design.points.kind === 'coupon';
const points = (design: Design) => design.points.kind !== 'none';
const tiers = (design: Design) => design.tiers.on;
const lives =
	(kind: Whole['business']['revenue']) =>
	(_: Design, { business }: Whole) =>
		business.revenue === kind;

/** Which inputs stand in which group, in their order. Everything else is found by search. */
export const GROUPS: readonly { readonly id: GroupId; readonly entries: readonly Entry[] }[] = [
	{
		id: 'members',
		entries: [
			{ path: 'customers.seeds.count' },
			{ path: 'customers.purchase.ordersPerWeek' },
			{ path: 'customers.basket.mean' },
			{ path: 'customers.dropout.survivalOneYear' },
			{ path: 'segments.*.share' },
			{ path: '@.enrolment' },
			{ path: '@.membership' },
			{ path: '@.opening', when: (design) => design.opening.on },
			{ path: 'customers.refunds' }
		]
	},
	{
		id: 'earning',
		entries: [
			{ path: '@.points.kind' },
			{ path: '@.points.earn.points', when: points },
			{ path: '@.points.earn.per', when: points },
			{ path: '@.tiers.list.*.earnMultiplier', when: (design) => points(design) && tiers(design) },
			{ path: '@.points.earn.capPerOrder', when: points },
			{ path: '@.points.earn.capPerDay', when: points },
			{ path: '@.points.earn.capPerMonth', when: points },
			{ path: '@.points.earn.pendingDays', when: points },
			{ path: '@.points.earn.bonuses', when: points },
			{ path: '@.points.earn.partners', when: points },
			{ path: '@.actions' },
			{ path: '@.stampCard' },
			{ path: '@.welcomeGift' }
		]
	},
	{
		id: 'tiers',
		entries: [
			{ path: '@.tiers.on' },
			{ path: '@.tiers.list.*.reach', when: tiers },
			{ path: '@.tiers.list.*.rules', when: tiers },
			{ path: '@.tiers.measure', when: tiers },
			{ path: '@.tiers.exp.units', when: (design) => tiers(design) && design.tiers.measure === 'exp' },
			{ path: '@.tiers.exp.per', when: (design) => tiers(design) && design.tiers.measure === 'exp' },
			{ path: '@.tiers.exp.decay', when: (design) => tiers(design) && design.tiers.measure === 'exp' },
			{ path: '@.tiers.window', when: tiers },
			{ path: '@.tiers.windowMonths', when: (design) => tiers(design) && design.tiers.window === 'rolling' },
			{ path: '@.tiers.validity.kind', when: tiers },
			{ path: '@.tiers.validity.n', when: (design) => tiers(design) && design.tiers.validity.kind !== 'forever' },
			{ path: '@.tiers.downgrade', when: tiers },
			{ path: '@.tiers.validity.graceDays', when: tiers },
			{ path: '@.tiers.headStart', when: tiers }
		]
	},
	{
		id: 'redemption',
		entries: [
			{ path: '@.points.value.points', when: gold },
			{ path: '@.points.burn.minimum', when: gold },
			{ path: '@.points.burn.capShare', when: gold },
			{ path: '@.points.items.*.points', when: items },
			{ path: '@.points.coupon', when: coupon },
			{ path: 'customers.inert', when: points },
			{ path: '@.points.expiry.kind', when: points },
			{
				path: '@.points.expiry.months',
				when: (design) => points(design) && ['afterEarning', 'inactivity'].includes(design.points.expiry.kind)
			},
			{ path: '@.points.decay', when: points },
			{ path: '@.points.lostOnDemotion', when: (design) => points(design) && tiers(design) },
			{ path: '@.points.fundedShare', when: points }
		]
	},
	{
		id: 'costs',
		entries: [
			{ path: 'business.revenue' },
			{ path: 'business.grossMargin', when: lives('retail') },
			{ path: 'business.commission', when: lives('commission') },
			{ path: 'business.merchantMargin', when: lives('commission') },
			{ path: 'business.fee', when: lives('fee') },
			{
				path: 'business.ads',
				when: (design, scenario) => lives('fee')(design, scenario) || lives('ads')(design, scenario)
			},
			{ path: 'budget.amount' },
			{ path: 'budget.period', when: (_, { budget }) => budget.amount !== null },
			{ path: 'budget.covers' },
			{ path: 'budget.guardrail', when: (_, { budget }) => budget.amount !== null },
			{ path: '@.guardrails' },
			{ path: '@.tiers.list.*.benefits.*.cost', when: tiers },
			{ path: '@.costs' },
			{ path: '@.traffic' },
			{ path: 'business.serviceCost' },
			{ path: 'business.discountRate' },
			{ path: 'taxIncluded' }
		]
	},
	{
		id: 'growth',
		entries: [
			{ path: 'horizonMonths' },
			{ path: 'channels.*.exposures' },
			{ path: 'channels.*.growth' },
			{ path: 'activation.chance' },
			{ path: 'market.size' },
			{ path: 'referral' },
			{ path: '@.referralReward' },
			{ path: '@.abuse' }
		]
	},
	{
		id: 'events',
		entries: [
			{ path: '@.changes' },
			{ path: '@.campaigns' },
			{ path: 'campaigns' },
			{ path: '@.touches' },
			{ path: 'touches' },
			{ path: 'winBack' }
		]
	},
	{
		id: 'assumptions',
		entries: [{ path: 'customers.drift.sd' }, { path: 'customers.statusSensitivitySd' }]
	}
];

/** Paths with every `*` replaced by the rows that are there; the entry tier's bar is always 0. */
function spread(scenario: Scenario, path: string): string[] {
	const star = path.indexOf('.*');
	if (star < 0) return [path];
	const list = valueAt(scenario, path.slice(0, star));
	if (!Array.isArray(list)) return [];
	return list.flatMap((_, index) => spread(scenario, `${path.slice(0, star)}.${index}${path.slice(star + 2)}`));
}

/** Details of a mechanism that few people set: they would make its group endless. */
const FOLDED =
	/\.benefits\.\d+\.(kind|usesPerMonth|takeUp|value)$|\.renewal\.|\.displacement$|\.(liftDays|accuracy|minutes)$/;

/** An input, or all inputs of a group or list; of what is switched off, the switch alone. */
function leaves(scenario: Scenario, path: string, inside = false): GroupRow[] {
	const field = fieldAt(path);
	if (!field) return [];
	if (field.kind === 'list') {
		const list = valueAt(scenario, path);
		return Array.isArray(list) ? list.flatMap((_, index) => leaves(scenario, `${path}.${index}`, inside)) : [];
	}
	if (field.kind === 'group') {
		const off = 'on' in field.fields && valueAt(scenario, `${path}.on`) !== true;
		const within = inside || 'on' in field.fields;
		const row = (key: string) => leaves(scenario, `${path}.${key}`, key === 'on' ? inside : within);
		return Object.keys(field.fields).flatMap((key) => (off && key !== 'on' ? [] : row(key)));
	}
	const shown = field.kind === 'number' || field.kind === 'choice' || field.kind === 'flag';
	return shown ? [{ path, advanced: field.advanced === true || FOLDED.test(path), inside }] : [];
}

function rowsIn(scenario: Scenario, shown: number, entries: readonly Entry[]): GroupRow[] {
	const design = scenario.designs[shown];
	return entries
		.filter(({ path, when }) => (design ? (when?.(design, scenario) ?? true) : !path.startsWith('@')))
		.flatMap(({ path }) => spread(scenario, path.replace('@', `designs.${shown}`)))
		.filter((path) => !/\.tiers\.list\.0\.reach$/.test(path))
		.filter((path) => !path.endsWith('.rules') || valueAt(scenario, `${path}.on`) === true)
		.flatMap((path) => leaves(scenario, path));
}

/** A scenario never changes, so its rows are found once: every row and every change asks for them. */
const known = new WeakMap<Scenario, Map<number, ReadonlyMap<GroupId, readonly GroupRow[]>>>();

function groupsOf(scenario: Scenario, shown: number): ReadonlyMap<GroupId, readonly GroupRow[]> {
	const designs = known.get(scenario) ?? new Map<number, ReadonlyMap<GroupId, readonly GroupRow[]>>();
	known.set(scenario, designs);
	const found = designs.get(shown) ?? new Map(GROUPS.map(({ id, entries }) => [id, rowsIn(scenario, shown, entries)]));
	designs.set(shown, found);
	return found;
}

export const rowsOf = (scenario: Scenario, shown: number, group: GroupId): readonly GroupRow[] =>
	groupsOf(scenario, shown).get(group) ?? [];

/** The group an input stands in, or null where only search finds it. */
export function groupOf(scenario: Scenario, shown: number, path: string): GroupId | null {
	for (const [id, rows] of groupsOf(scenario, shown)) if (rows.some((row) => row.path === path)) return id;
	return path.startsWith('response.') ? 'assumptions' : null;
}
