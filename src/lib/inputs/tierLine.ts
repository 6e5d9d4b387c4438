import { SPEND_BIN_LOW, SPEND_BIN_WIDTH } from '$engine/kernel/accounts.ts';
import { middle } from '$engine/scenario/index.ts';
import { valueAt } from '../scenario.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { monthReached } from './monthReached.ts';
import { minorOf } from './valueWords.ts';

const MONTH_WEEKS = 365.25 / 12 / 7;

/** The number line of the shown design's ladder with its words, or null where there is nothing to draw yet. */
export function tierLine(bench: Workbench) {
	const { scenario, format, words, design } = bench;
	const shown = bench.run.shown;
	if (!design?.tiers.on || design.tiers.list.length < 2 || shown?.design.id !== design.id) return null;
	const { list, measure } = design.tiers;
	const money = measure === 'spend';
	const show = (value: number) => (money ? format.price(minorOf(format, value)) : format.integer(value));
	const name = (index: number) => list[index]?.name[bench.locale] ?? '';
	const shares = shown.design.tierShares.at(-1) ?? [];
	const above = (index: number) => shares.slice(index).reduce((sum, share) => sum + share, 0);
	const paths = list.slice(1).map((_, index) => `designs.${bench.shown}.tiers.list.${index + 1}.reach`);
	const thresholds = list.slice(1).map(({ reach }, index) => {
		const was = valueAt(bench.baseline, paths[index] ?? '');
		const label = words.tiers.threshold(name(index + 1));
		return { label, value: reach, ...(typeof was === 'number' && was !== reach && { was }) };
	});
	const perWeek = middle(scenario.customers.purchase.ordersPerWeek);
	const basket = middle(scenario.customers.basket.mean);
	const price = format.price(minorOf(format, basket));
	const orders = format.decimal(perWeek * MONTH_WEEKS, 1);
	const meanings = list.slice(1).map((tier, index) => {
		const share = format.percent(above(index + 1));
		const month = monthReached(design.tiers, tier.reach, perWeek * MONTH_WEEKS, basket);
		if (month === null) return words.tiers.reachNever(share, orders, price);
		return words.tiers.reachIn(share, orders, price, month);
	});
	const invited = bench.history.last === null && bench.changes.length === 0;
	return {
		paths,
		meanings,
		props: {
			label: words.tiers.line,
			desc: list.map((_, index) => `${name(index)} ${format.percent(shares[index] ?? 0)}`).join(', '),
			bins: { counts: shown.design.spendBins, low: SPEND_BIN_LOW, width: SPEND_BIN_WIDTH },
			tiers: list.map((_, index) => ({ name: name(index), share: format.percent(shares[index] ?? 0) })),
			thresholds,
			show,
			valueText: (_: number, value: number) => show(value),
			...(invited && { invite: { index: thresholds.length - 1, text: words.inputs.dragMe } })
		}
	};
}
