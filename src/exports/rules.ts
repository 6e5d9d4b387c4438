// A design's rules for those who configure the platform: what is switched on, plain values with units, no assumptions about people.
import {
	digest,
	fieldAt,
	isUncertain,
	middle,
	type Design,
	type Field,
	type Num,
	type Scenario
} from '../engine/scenario/index.ts';
import type { Words } from '../engine/scenario/types.ts';

/** The parts of a design that are rules. Costs, today's state, abuse and side traffic are about the model. */
const PARTS = [
	'enrolment',
	'points',
	'tiers',
	'actions',
	'stampCard',
	'membership',
	'referralReward',
	'welcomeGift',
	'touches',
	'campaigns',
	'guardrails',
	'changes'
] as const satisfies readonly (keyof Design)[];

/** Names inside `rules` are those of the scenario file (docs/file-format.md): they keep their meaning as long as `format` stays the same. */
export interface DesignRules {
	readonly format: 'earnburn-rules/1';
	/** the scenario it was taken from, by name and SHA-256 */
	readonly scenario: { readonly name: Words; readonly digest: string };
	readonly design: { readonly id: string; readonly name: Words; readonly note: Words };
	readonly currency: Scenario['currency'];
	readonly taxIncluded: boolean;
	readonly launch: string;
	/** only what is switched on */
	readonly rules: Readonly<Record<string, unknown>>;
	/** by path below `rules`: unit and name of every number, rows of lists as * */
	readonly units: Readonly<Record<string, { readonly unit: string; readonly name: Words }>>;
	/** by path below `rules`: values that the model holds open; `rules` has their middle. To be decided before they are configured */
	readonly open: Readonly<Record<string, Num>>;
}

/** Choices under which other fields of the same group mean nothing. */
const MUTE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	'points.kind': {
		none: ['earn', 'value', 'burn', 'items', 'expiry', 'decay', 'lostOnDemotion', 'fundedShare', 'coupon'],
		gold: ['items', 'coupon'],
		catalogue: ['value', 'burn', 'coupon'],
		coupon: ['value', 'burn', 'items']
	},
	'points.expiry.kind': {
		never: ['months', 'roundToMonthEnd', 'month', 'yearsAhead'],
		afterEarning: ['month', 'yearsAhead'],
		inactivity: ['month', 'yearsAhead'],
		date: ['months', 'roundToMonthEnd']
	},
	'tiers.validity.kind': { forever: ['n', 'round', 'graceDays'] },
	'enrolment.how': {
		registration: ['amount', 'periodDays', 'fee'],
		firstPurchase: ['periodDays', 'fee'],
		periodSpend: ['fee'],
		fee: ['amount', 'periodDays'],
		invitation: ['amount', 'periodDays', 'fee']
	},
	'tiers.window': {
		calendarYear: ['windowMonths'],
		anniversary: ['windowMonths'],
		lifetime: ['windowMonths']
	},
	'stampCard.per': { order: ['money'] }
};

/** Said about people although no evidence is asked for. */
const BELIEVED = /^enrolment\.joins$|^points\.items\.\d+\.(wish|displacement)$|\.bonuses\.\d+\.orders$/;

/** Measures that a tier's thresholds may be counted in, as units. */
const MEASURED: Readonly<Record<string, string>> = { spend: 'money', exp: 'EXP', balance: 'points' };

class Taker {
	readonly units: Record<string, { unit: string; name: Words }> = {};
	readonly open: Record<string, Num> = {};
	readonly #scenario: Scenario;
	readonly #measure: string;

	constructor(scenario: Scenario, design: Design) {
		this.#scenario = scenario;
		this.#measure = design.tiers.measure;
	}

	/** undefined: switched off, or no rule. */
	take(field: Field, value: unknown, path: string): unknown {
		if (field.kind === 'group') return this.#group(field.fields, value as Record<string, unknown>, path);
		if (field.kind === 'list') {
			const rows = (value as unknown[]).map((row, i) => this.take(field.item, row, `${path}.${i}`));
			return rows.filter((row) => row !== undefined);
		}
		if (field.kind !== 'number') return value;
		// what has an evidence grade is said about people, not decided
		if (field.grade !== null || BELIEVED.test(path)) return undefined;
		if (value === null) return null;
		const number = value as Num;
		const key = path.replace(/\.\d+(?=\.|$)/g, '.*');
		this.units[key] = { unit: this.#unit(field.unit), name: field.label };
		if (isUncertain(number)) this.open[path] = number;
		return middle(number);
	}

	#unit(unit: string): string {
		const meant = unit === 'units' ? (MEASURED[this.#measure] ?? this.#measure) : unit;
		return meant === 'money'
			? this.#scenario.currency
			: meant === 'moneyPerMonth'
				? `${this.#scenario.currency} a month`
				: meant;
	}

	#group(fields: Readonly<Record<string, Field>>, value: Record<string, unknown>, path: string): unknown {
		if (value['on'] === false) return undefined;
		const mute = Object.keys(fields).flatMap((key) => {
			const rows = MUTE[`${path}.${key}`];
			return rows ? (rows[String(value[key])] ?? []) : [];
		});
		const taken: Record<string, unknown> = {};
		for (const [key, field] of Object.entries(fields)) {
			if (mute.includes(key)) continue;
			const part = this.take(field, value[key], path === '' ? key : `${path}.${key}`);
			if (part !== undefined) taken[key] = part;
		}
		return Object.keys(taken).length === 0 ? undefined : taken;
	}
}

/** @throws RangeError where the scenario has no such design */
export function rulesOf(scenario: Scenario, id: string): DesignRules {
	const place = scenario.designs.findIndex((one) => one.id === id);
	const design = scenario.designs[place];
	if (!design) throw new RangeError(`The scenario has no design ${id}.`);
	const taker = new Taker(scenario, design);
	const rules = PARTS.flatMap((part): [string, unknown][] => {
		const field = fieldAt(`designs.${place}.${part}`);
		const taken = field && taker.take(field, design[part], part);
		return taken === undefined || (Array.isArray(taken) && taken.length === 0) ? [] : [[part, taken]];
	});
	return {
		format: 'earnburn-rules/1',
		scenario: { name: scenario.name, digest: digest(scenario) },
		design: { id, name: design.name, note: design.note },
		currency: scenario.currency,
		taxIncluded: scenario.taxIncluded,
		launch: scenario.launch,
		rules: Object.fromEntries(rules),
		units: taker.units,
		open: taker.open
	};
}

/** The file: readable, keys in a fixed order. */
export const rulesText = (rules: DesignRules): string => `${JSON.stringify(rules, null, '\t')}\n`;
