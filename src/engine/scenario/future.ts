/** Uncertain inputs of a scenario: which they are, and the scenario with one value drawn for each. */
import type { NumberField } from './field.ts';
import { fields } from './fields/scenario.ts';
import { middle, quantileOf } from './num.ts';
import { below, visit } from './path.ts';
import { isUncertain, type Num, type Spread } from './spread.ts';
import type { Design, Scenario } from './types.ts';

/** The same shape with every uncertain number settled. */
export type Settled<T> = Spread extends T
	? Exclude<T, Spread>
	: T extends readonly (infer Item)[]
		? readonly Settled<Item>[]
		: T extends object
			? { readonly [K in keyof T]: Settled<T[K]> }
			: T;

export interface UncertainInput {
	readonly path: string;
	/** names the draw: rows by their id, designs all alike, so that designs meet the same draw and order does not matter */
	readonly key: string;
	readonly num: Spread;
	readonly field: NumberField;
}

/** Inputs that another setting makes idle, by path. */
function idle(scenario: Scenario): ReadonlySet<string> {
	const { purchase, dropout, basket } = scenario.customers;
	const paths: string[] = [];
	const leave = (group: string, ...keys: string[]) => paths.push(...keys.map((key) => `${group}.${key}`));
	leave('customers.purchase', purchase.form === 'mean' ? 'alpha' : 'ordersPerWeek');
	if (dropout.model !== 'bgnbd') leave('customers.dropout', 'a', 'b');
	if (dropout.model !== 'paretonbd') leave('customers.dropout', 'survivalOneYear', 's', 'beta');
	if (dropout.beta !== null) leave('customers.dropout', 'survivalOneYear');
	leave('customers.basket', ...(basket.form === 'mean' ? ['p', 'q', 'gamma'] : ['mean', 'cvPeople', 'cvOrders']));
	const { revenue } = scenario.business;
	if (revenue !== 'commission') leave('business', 'commission');
	if (revenue !== 'fee') leave('business.fee', 'perMonth', 'payingShare');
	if (revenue !== 'ads') leave('business.ads', 'perActiveDay');
	if (revenue !== 'fee' && revenue !== 'ads') leave('business.ads', 'visitsPerWeek');
	leave('response', ...withoutUse(scenario.designs));
	return new Set(paths);
}

/** Effects of cards, coupons and paid memberships where no design has any. A dated change of rules may bring them. */
function withoutUse(designs: readonly Design[]): string[] {
	if (designs.some(({ changes }) => changes.some(({ on }) => on))) return [];
	const cards = designs.filter(({ stampCard }) => stampCard.on);
	const found: string[] = [];
	if (cards.length === 0) found.push('E2.stamps', 'E4.strength', 'perceived.stamps');
	if (cards.every(({ stampCard }) => stampCard.headStart === 0)) found.push('E3.strength');
	if (!designs.some(handsOutCoupons)) found.push('E15.strength', 'E15.useRate', 'perceived.coupon');
	if (!designs.some(({ membership }) => membership.on)) found.push('E16.strength', 'perceived.paid');
	return found;
}

function handsOutCoupons({ points, stampCard, welcomeGift, referralReward }: Design): boolean {
	const rewards = [
		...(stampCard.on ? [stampCard.reward] : []),
		...(welcomeGift.on ? [welcomeGift] : []),
		...(referralReward.on ? [referralReward.inviter, referralReward.friend] : [])
	];
	const vouchers =
		points.kind === 'catalogue' && points.items.some(({ on, validityDays }) => on && validityDays !== null);
	return points.kind === 'coupon' || vouchers || rewards.some(({ kind }) => kind === 'coupon');
}

/** In the table's order; without what is switched off or idle. */
export function uncertainInputs(scenario: Scenario): UncertainInput[] {
	const unused = idle(scenario);
	const inputs: UncertainInput[] = [];
	for (const { path, field, value } of visit(fields, scenario, '', true)) {
		if (field.kind !== 'number' || value === null || unused.has(path)) continue;
		const num = value as Num;
		if (isUncertain(num)) inputs.push({ path, key: keyOf(scenario, path), num, field });
	}
	return inputs;
}

/** Names one input however its path is written: the same rule of two designs is drawn once. */
export function keyOf(scenario: Scenario, path: string): string {
	let at: unknown = scenario;
	let key = '';
	for (const step of path.split('.')) {
		const within = at as Readonly<Record<string, unknown>>;
		at = within[step];
		const row = Array.isArray(within) && within !== (scenario.designs as unknown);
		const id = row && typeof at === 'object' && at !== null ? (at as { id?: unknown }).id : undefined;
		key = below(key, within === (scenario.designs as unknown) ? '*' : typeof id === 'string' ? id : step);
	}
	return key;
}

type Draw = (uniform: (key: string) => number) => unknown;

/** A part without uncertain numbers stays the part it is; any other becomes a function that makes it anew. */
function compile(value: unknown, path: string, drawn: ReadonlyMap<string, UncertainInput>): Draw | null {
	if (typeof value !== 'object' || value === null) return null;
	if (!Array.isArray(value) && isSpread(value)) {
		const input = drawn.get(path);
		if (!input) return () => middle(value);
		return (uniform) => quantileOf(value, uniform(input.key), input.field.hard);
	}
	const parts = Object.entries(value).map(([key, part]) => ({
		key,
		part,
		draw: compile(part, below(path, key), drawn)
	}));
	if (parts.every(({ draw }) => draw === null)) return null;
	if (Array.isArray(value)) return (uniform) => parts.map(({ part, draw }) => (draw ? draw(uniform) : part));
	return (uniform) => {
		const made: Record<string, unknown> = {};
		for (const { key, part, draw } of parts) made[key] = draw ? draw(uniform) : part;
		return made;
	};
}

const isSpread = (value: object): value is Spread => 'shape' in value && 'low' in value && 'high' in value;

/**
 * Makes the scenario of one future after another: every uncertain number is drawn as its quantile at `uniform(key)`,
 * kept within its hard range. What is switched off or idle takes its middle.
 */
export function settler(scenario: Scenario): (uniform: (key: string) => number) => Settled<Scenario> {
	const drawn = new Map(uncertainInputs(scenario).map((input) => [input.path, input]));
	const draw = compile(scenario, '', drawn);
	return (uniform) => (draw ? draw(uniform) : scenario) as Settled<Scenario>;
}
