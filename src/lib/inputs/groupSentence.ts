import { fieldAt, middle, type Num } from '$engine/scenario/index.ts';
import { valueAt } from '../scenario.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { effectsOf } from './effects.ts';
import type { GroupId } from './groups.ts';
import { minorOf, valueWords } from './valueWords.ts';

const MONTH_WEEKS = 365.25 / 12 / 7;

/** A folded group in one sentence. */
export function groupSentence(bench: Workbench, id: GroupId, open: boolean): string {
	const { scenario, format, words } = bench;
	const design = bench.design;
	const says = words.says;
	const value = (path: string) => valueWords(fieldAt(path) ?? null, valueAt(scenario, path), bench);
	const price = (amount: number) => format.price(minorOf(format, amount));
	if (id === 'members') {
		const { seeds, purchase, basket } = scenario.customers;
		const orders =
			purchase.form === 'mean' ? middle(purchase.ordersPerWeek) : middle(purchase.r) / middle(purchase.alpha);
		return says.members(format.count(seeds.count), format.decimal(orders * MONTH_WEEKS, 1), price(middle(basket.mean)));
	}
	if (id === 'earning') {
		if (!design || design.points.kind === 'none') return says.earningNone;
		const { points, per } = design.points.earn;
		return says.earning(says.points(format.integer(points)), price(per));
	}
	if (id === 'tiers') {
		if (!design?.tiers.on) return says.tiersNone;
		if (open)
			return words.tiers[
				design.tiers.measure === 'spend' || design.tiers.measure === 'orders' ? design.tiers.measure : 'exp'
			];
		return says.tiers(design.tiers.list.map((tier) => tier.name[bench.locale]).join(' · '));
	}
	if (id === 'redemption') {
		if (!design || design.points.kind === 'none') return says.earningNone;
		const { kind, value: face, items } = design.points;
		if (kind === 'coupon') {
			const { points, face } = design.points.coupon;
			return says.redemptionCoupon(says.points(format.integer(points)), price(face));
		}
		if (kind === 'gold') return says.redemptionGold(says.points(format.integer(face.points)), price(face.money));
		return says.redemptionItems(items.filter((item) => item.on).length);
	}
	if (id === 'costs') {
		const { revenue, grossMargin, commission } = scenario.business;
		const earns =
			revenue === 'retail'
				? says.margin(format.percent(middle(grossMargin), 0))
				: revenue === 'commission'
					? says.commission(format.percent(middle(commission), 0))
					: value('business.revenue');
		const { amount, period } = scenario.budget;
		return amount === null ? says.costsNoBudget(earns) : says.costs(earns, value('budget.amount'), period);
	}
	if (id === 'growth') {
		const share = (num: Num) => middle(num);
		const monthly = scenario.channels.reduce(
			(sum, one) =>
				sum + share(one.exposures) * share(one.click) * share(one.download) * share(one.open) * share(one.register),
			0
		);
		return monthly > 0 ? says.growth(format.count(Number(monthly.toPrecision(2)))) : says.growthNone;
	}
	if (id === 'events') {
		const lists = [scenario.touches, scenario.campaigns, design?.touches, design?.campaigns, design?.changes];
		const rows = lists.flatMap<{ readonly on: boolean }>((list) => list ?? []);
		return says.events(rows.filter(({ on }) => on).length + Number(scenario.winBack.on), rows.length + 1);
	}
	const effects = effectsOf(scenario).filter(({ on }) => on);
	return says.assumptions(effects.length, effects.filter(({ weak }) => weak).length);
}
