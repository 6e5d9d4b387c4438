// Labels, contacts, win-back and campaigns as the kernel reads them: the world's in every arm, a design's own after them.
import * as A from '../kernel/accounts.ts';
import type { Campaign, Design, Scenario, Touch } from '../scenario/types.ts';
import { horizonOf } from './calendar.ts';
import { civil, dayNumber } from './dates.ts';
import { minorUnits } from './money.ts';
import type { Settled } from './settle.ts';

type World = Settled<Scenario>;

const MONTH = 30.4375;
const FOREVER = 1e300;
const TRIGGER = { afterFirst: 0, afterOrder: 1, birthday: 2, atRisk: 3, lost: 4, date: 5 } as const;
const clip = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
const share = (x: number) => clip(x, 0, 1);

/** A row of contacts or campaigns, and whose it is. */
export interface Row<T> {
	readonly item: T;
	readonly own: boolean;
	/** place in the file's list */
	readonly place: number;
}

function rowsOf<T extends { readonly on: boolean }>(world: readonly T[], own: readonly T[]): Row<T>[] {
	const tell = (list: readonly T[], owned: boolean) =>
		list.map((item, place) => ({ item, own: owned, place })).filter(({ item }) => item.on);
	return [...tell(world, false), ...tell(own, true)];
}

/** Contacts in the order of the kernel's rows. @param design null: no programme */
export function touchRows<T extends { readonly on: boolean }>(
	scenario: { readonly touches: readonly T[] },
	design: { readonly touches: readonly T[] } | null
): Row<T>[] {
	return rowsOf(scenario.touches, design?.touches ?? []);
}

/** Campaigns in the order of the kernel's rows. @param design null: no programme */
export function campaignRows<T extends { readonly on: boolean }>(
	scenario: { readonly campaigns: readonly T[] },
	design: { readonly campaigns: readonly T[] } | null
): Row<T>[] {
	return rowsOf(scenario.campaigns, design?.campaigns ?? []);
}

/** Days from launch to a date. */
export function dayOf(scenario: Pick<Scenario, 'launch'>, date: string): number {
	const [day, launch] = [civil(date), civil(scenario.launch)];
	return dayNumber(day.year, day.month, day.day) - dayNumber(launch.year, launch.month, launch.day);
}

/** Days of a silence after which customers are labelled at risk and lost; where not stated, 2 and 4 mean intervals between orders. */
export function silences(lifecycle: World['lifecycle'], meanInterval: number): { risk: number; lost: number } {
	const risk = lifecycle.atRiskDays ?? clip(Math.floor(2 * meanInterval + 0.5), 14, 365);
	const lost = lifecycle.lostDays ?? Math.max(2 * risk, clip(Math.floor(4 * meanInterval + 0.5), 28, 730));
	return { risk, lost: Math.max(lost, risk + 1) };
}

/** Labels and win-back. Rates must have been written before. */
export function writeLabels(plan: Float64Array, { lifecycle, winBack, currency }: World): void {
	const { risk, lost } = silences(lifecycle, (plan[A.P_RATE_ALPHA] ?? 1) / (plan[A.P_RATE_R] ?? 1));
	plan[A.P_GROWTH_ORDERS] = lifecycle.introductionOrders;
	plan[A.P_MATURE_DAYS] = lifecycle.matureMonths * MONTH;
	plan[A.P_RISK_DAYS] = risk;
	plan[A.P_LOST_DAYS] = lost;
	if (!winBack.on) return;
	plan[A.P_WIN_DAYS] = winBack.afterMonths * MONTH;
	plan[A.P_WIN_CHANCE] = share(winBack.chance);
	plan[A.P_WIN_COST] = winBack.cost * minorUnits(currency);
}

/**
 * A number from a row's id that keys its luck: another row more or less changes nobody's luck, and two designs that hold the same contact
 * meet the same luck. FNV-1a (Fowler, Noll & Vo), 19 bits; a number that is taken goes to the next.
 */
function namer(): (row: Row<{ readonly id: string }>) => number {
	const taken = new Set<number>();
	return ({ item, own }) => {
		let hash = own ? 0x811c9dc5 : 0x050c5d1f;
		for (let i = 0; i < item.id.length; i++) hash = Math.imul(hash ^ item.id.charCodeAt(i), 0x01000193);
		let name = (hash >>> 0) % 524_288;
		while (taken.has(name)) name = (name + 1) % 524_288;
		taken.add(name);
		return name;
	};
}

function writeTouch(plan: Float64Array, at: number, touch: Settled<Touch>, scenario: World): void {
	const minor = minorUnits(scenario.currency);
	plan[at + A.TOUCH_TRIGGER] = TRIGGER[touch.trigger];
	plan[at + A.TOUCH_DAYS] = touch.afterDays;
	plan[at + A.TOUCH_REACH] = share(touch.reach);
	plan[at + A.TOUCH_RESPONSE] = share(touch.response);
	plan[at + A.TOUCH_LIFT] = touch.lift;
	plan[at + A.TOUCH_LIFT_DAYS] = touch.liftDays;
	plan[at + A.TOUCH_ACCURACY] = share(touch.accuracy);
	plan[at + A.TOUCH_COST] = (touch.cost + touch.minutes * scenario.business.staffCostPerMinute) * minor;
	plan[at + A.TOUCH_GIFT] = touch.giftCost * minor;
}

/** One bit for each name that is asked for; 0: all. */
function bits(asked: readonly string[], known: readonly { readonly id: string }[]): number {
	return asked.reduce((mask, id) => {
		const place = known.findIndex((one) => one.id === id);
		return place < 0 ? mask : mask | (1 << place);
	}, 0);
}

function writeCampaign(
	plan: Float64Array,
	at: number,
	{ item, own }: Row<Settled<Campaign>>,
	scenario: World,
	rules: Settled<Design> | null
): void {
	const minor = minorUnits(scenario.currency);
	const { target } = item;
	const start = dayOf(scenario, item.start);
	plan[at + A.C_OWN] = own ? 1 : 0;
	plan[at + A.C_START] = start;
	plan[at + A.C_END] = start + item.days;
	plan[at + A.C_MEMBERS] = own && target.membersOnly ? 1 : 0;
	plan[at + A.C_TIERS] = own && rules?.tiers.on ? bits(target.tiers, rules.tiers.list) : 0;
	plan[at + A.C_SEGMENTS] = bits(target.segments, scenario.segments);
	plan[at + A.C_RECENCY_FROM] = target.recencyFrom ?? 0;
	plan[at + A.C_RECENCY_TO] = target.recencyTo ?? FOREVER;
	plan[at + A.C_INVITED] = share(item.invited);
	plan[at + A.C_AGREED] = share(item.agreed);
	plan[at + A.C_CAME] = share(item.came);
	plan[at + A.C_BOUGHT] = share(item.bought);
	plan[at + A.C_INCREMENTAL] = share(item.incremental);
	plan[at + A.C_SPEND] = item.spend * minor;
	plan[at + A.C_LIFT] = item.lift;
	plan[at + A.C_LIFT_DAYS] = item.liftDays;
	plan[at + A.C_INVITE_COST] = item.costPerInvite * minor;
	plan[at + A.C_VISIT_COST] = item.costPerVisit * minor;
	plan[at + A.C_POINTS] = item.pointsMultiplier;
	plan[at + A.C_SPEND_FROM] = item.spendFrom === null ? -1 : item.spendFrom * minor;
	plan[at + A.C_PAID] = 1;
	plan[at + A.C_CAPACITY] = item.capacity ?? -1;
	plan[at + A.C_BUDGET] = item.budgetCap === null ? -1 : Math.max(0, item.budgetCap - item.fixedCost) * minor;
}

/** What happens to everybody at a date, in order of time: dated contacts and the first days of campaigns, from launch to the horizon. */
function writeBulletins(
	plan: Float64Array,
	scenario: World,
	touches: readonly Row<Settled<Touch>>[],
	campaigns: readonly Row<Settled<Campaign>>[]
): void {
	const [CONTACT, CAMPAIGN] = [0, 1];
	const list = [
		...touches.flatMap(({ item }, which) =>
			item.trigger === 'date' ? item.dates.map((date) => [dayOf(scenario, date), CONTACT, which]) : []
		),
		...campaigns.map(({ item }, which) => [dayOf(scenario, item.start), CAMPAIGN, which])
	].filter(([day = 0]) => day >= 0 && day < horizonOf(scenario));
	list.sort(([a = 0], [b = 0]) => a - b);
	const held = list.slice(0, A.BULLETINS_MAX);
	held.forEach((entry, i) => plan.set(entry, A.BULLETINS_AT + i * A.BULLETIN_WIDTH));
	plan[A.P_BULLETINS] = held.length;
}

/** Contacts and campaigns of an arm. @param rules null: no programme */
export function writeContacts(plan: Float64Array, scenario: World, rules: Settled<Design> | null): void {
	const minor = minorUnits(scenario.currency);
	const touches = touchRows(scenario, rules);
	const nameTouch = namer();
	touches.forEach((row, i) => {
		const at = A.TOUCHES_AT + i * A.TOUCH_WIDTH;
		writeTouch(plan, at, row.item, scenario);
		plan[at + A.TOUCH_OWN] = row.own ? 1 : 0;
		plan[at + A.TOUCH_NAME] = nameTouch(row);
	});
	plan[A.P_TOUCHES] = touches.length;
	const campaigns = campaignRows(scenario, rules);
	const nameCampaign = namer();
	let prizes = 0;
	campaigns.forEach((row, i) => {
		const at = A.CAMPAIGNS_AT + i * A.CAMPAIGN_WIDTH;
		writeCampaign(plan, at, row, scenario, rules);
		plan[at + A.C_NAME] = nameCampaign(row);
		for (const prize of row.item.prizes) {
			if (prizes === A.PRIZES_MAX) break;
			const cell = A.PRIZES_AT + prizes * A.PRIZE_WIDTH;
			plan[cell + A.PRIZE_CAMPAIGN] = i;
			plan[cell + A.PRIZE_CHANCE] = share(prize.chance);
			plan[cell + A.PRIZE_COST] = prize.cost * minor;
			plan[cell + A.PRIZE_VALUE] = prize.value * minor;
			prizes++;
		}
	});
	plan[A.P_CAMPAIGNS] = campaigns.length;
	plan[A.P_PRIZES] = prizes;
	plan[A.P_DRAWS] = campaigns.some(({ item }) => item.spendFrom !== null && item.prizes.length > 0) ? 1 : 0;
	plan[A.P_MULTIPLIES] = campaigns.some(({ item }) => item.pointsMultiplier !== 1) ? 1 : 0;
	writeBulletins(plan, scenario, touches, campaigns);
}
