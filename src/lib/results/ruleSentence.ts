import { fieldAt, middle, type Scenario } from '$engine/scenario/index.ts';
import { breakEvenLift } from '$engine/finance/breakEven.ts';
import { labelAt } from '../inputs/labelAt.ts';
import { tierLine } from '../inputs/tierLine.ts';
import { minorOf, valueWords } from '../inputs/valueWords.ts';
import { cardWords } from '../messages/cards.ts';
import { valueAt } from '../scenario.ts';
import type { Workbench } from '../workbench.svelte.ts';

const MONTH_WEEKS = 365.25 / 12 / 7;

/** A usual customer: orders a month, and the basket in the scenario's money. */
function usual({ customers }: Scenario) {
	return {
		orders: middle(customers.purchase.ordersPerWeek) * MONTH_WEEKS,
		basket: middle(customers.basket.mean)
	};
}

/** What gold-backed points say of a member, with one worked example. */
function pointsSentence(bench: Workbench): string | null {
	const { design, format, scenario } = bench;
	if (!design || design.points.kind !== 'gold') return null;
	const words = cardWords(bench.locale).why;
	const { earn, value, burn, expiry } = design.points;
	const { orders, basket } = usual(scenario);
	const perMonth = (orders * basket * earn.points) / earn.per;
	const asked = Math.max(burn.minimum, 1);
	const months = perMonth > 0 ? Math.ceil(asked / perMonth - 1e-9) : Infinity;
	const worth = format.percent(((earn.points / earn.per) * value.money) / value.points);
	const [many, price] = [format.decimal(orders, 1), format.price(minorOf(format, basket))];
	const lapsed = expiry.kind !== 'never' && months > expiry.months;
	if (!Number.isFinite(months) || lapsed) return words.pointsNever(worth, many, price);
	return words.points(worth, many, price, format.month(Math.max(1, months)), format.integer(asked));
}

/** A rule of the design in one sentence with a worked example; null: there is none for this input. */
export function ruleSentence(bench: Workbench, path: string): string | null {
	const field = fieldAt(path);
	if (!field) return null;
	const words = cardWords(bench.locale).why;
	const line = tierLine(bench);
	const tier = line?.paths.indexOf(path) ?? -1;
	const says =
		tier >= 0 ? line?.meanings[tier] : /\.points\.(earn|value|burn)\./.test(path) ? pointsSentence(bench) : null;
	if (!says) return null;
	const label = labelAt(bench.scenario, path, bench.words.tiers)[bench.locale];
	const bar = line?.props.thresholds[tier];
	const value = bar && line ? line.props.show(bar.value) : valueWords(field, valueAt(bench.scenario, path), bench);
	return words.rule(label, value, says);
}

/** The lift that pays for the rewards, from the rules alone; null where what a reward costs is not plain from them. */
export function breakEvenSentence(bench: Workbench): string | null {
	const { design, format, scenario } = bench;
	if (!design || design.points.kind !== 'gold' || scenario.business.revenue === 'commission') return null;
	const { earn, value } = design.points;
	const cost = ((earn.points / earn.per) * value.money) / value.points;
	const margin = middle(scenario.business.grossMargin);
	const lift = breakEvenLift(margin, cost);
	const words = cardWords(bench.locale);
	const [c, m] = [format.percent(cost), format.percent(margin, 0)];
	return lift === null ? words.breakEvenNever(c, m) : words.breakEven(format.percent(lift), c, m);
}
