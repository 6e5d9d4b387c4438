import { simulate, type Scenario } from '../../../src/index.ts';
import * as A from '../../../src/engine/kernel/accounts.ts';
import { periodsOf, type Study } from '../../../src/engine/replicate.ts';
import type { LifeEvent } from '../../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, preset, scenarioFrom } from '../../laws/studies.ts';
import { between, exactly, near, type Subject } from '../case.ts';
import { kernel, life, orderDaysOf } from '../engine.ts';

const YEAR = 365;
const HALF = 182;

/** A preset with some parts replaced, nothing uncertain but what the preset says. */
const coffee = (response: object, sample = 4000): Scenario => preset('coffee-chain', { sample, response });

/** Tier of a member at a moment, by what the life tells. */
function tierAt(events: readonly LifeEvent[], day: number): number {
	let tier = 0;
	for (const event of events) {
		if (event.day > day) break;
		if (['enrol', 'promote', 'demote', 'openingTier'].includes(event.kind)) tier = event.numbers.tier ?? tier;
	}
	return tier;
}

/** Second-year orders a head of those above the entry tier after one year, against the rest. */
function naiveContrast(study: Study, design: string) {
	const [orders, people] = [
		[0, 0],
		[0, 0]
	];
	let all = 0;
	let without = 0;
	for (let customer = 0; customer < study.scenario.sample; customer++) {
		const events = life(study, design, customer);
		const end = events.find(({ kind }) => kind === 'horizon')?.day ?? 2 * YEAR;
		const later = (of: readonly LifeEvent[]) => orderDaysOf(of).filter((day) => day >= YEAR && day < end).length;
		const member = events.find(({ kind }) => kind === 'enrol');
		if (!member || member.day > YEAR) continue;
		const group = tierAt(events, YEAR) > 0 ? 1 : 0;
		const count = later(events);
		orders[group] = (orders[group] ?? 0) + count;
		people[group] = (people[group] ?? 0) + 1;
		all += count;
		without += later(life(study, 'none', customer));
	}
	const each = (group: 0 | 1) => (orders[group] ?? 0) / (people[group] ?? 1);
	return { naive: each(1) / each(0) - 1, causal: all / without - 1 };
}

/** Mean lift of the orders in the 26 weeks after a goal was missed with half of it reached, and after one was reached. */
function afterGoals() {
	const study = monthly(coffee({ ...noResponse, E8: { on: true, strength: 0.1 } }));
	const [missed, reached]: [number[], number[]] = [[], []];
	for (let customer = 0; customer < study.scenario.sample; customer++) {
		const events = life(study, 'silver-gold', customer);
		for (const { kind, numbers, day } of events) {
			const lift = numbers.lift ?? 1;
			if (kind !== 'order' || lift === 1) continue;
			const goal = events
				.filter((event) => event.day < day && day - event.day < HALF && GOALS.includes(event.kind))
				.at(-1);
			if (goal?.kind === 'windowEnds') missed.push(lift);
			else if (goal) reached.push(lift);
		}
	}
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	return { missed: mean(missed), reached: mean(reached), n: [missed.length, reached.length] };
}
const GOALS = ['promote', 'keep', 'windowEnds', 'demote'];

export const effectsSubject: Subject = {
	title: 'The engine against the literature on programmes',
	cases: [
		{
			id: 'T14-zero',
			source: 'Placebo: a programme to which nobody responds',
			inputs:
				'Coffee chain, two designs with points, tiers and benefits, all response off, 20 futures of 600 customers; every period',
			figures: () => {
				const study = monthly(coffee(noResponse, 600));
				const width = periodsOf(study);
				const sold = [A.ORDERS, A.GROSS, A.ACTIVE, A.LEFT];
				return ['silver-gold', 'stars-2018'].map((design) => {
					let largest = 0;
					for (let replication = 0; replication < 20; replication++) {
						const [none, with_] = ['none', design].map((arm) => ledgerOf(kernel, study, arm, replication));
						for (const account of sold)
							for (let i = account * width; i < (account + 1) * width; i++)
								largest = Math.max(largest, Math.abs((with_?.[i] ?? 0) - (none?.[i] ?? 0)));
					}
					return exactly(`${design}: largest difference of orders, sales, active, left`, largest, 0);
				});
			}
		},
		{
			id: 'T14-naive',
			source: 'The same placebo, read the naive way: members above the entry tier after a year against the rest',
			inputs: 'Coffee chain, silver-gold, all response off, 4,000 customers; orders of the second year',
			figures: () => {
				const { naive, causal } = naiveContrast(monthly(coffee(noResponse)), 'silver-gold');
				return [
					exactly('causal lift', causal, 0),
					between('naive contrast: so much more do higher tiers order', naive, 'large', 1, Infinity)
				];
			}
		},
		{
			id: 'naive-versus-causal',
			source:
				'Leenheer et al. (2007), International Journal of Research in Marketing 24: the causal effect is a seventh of the naive one',
			inputs: 'Coffee chain, silver-gold with its response; an anchor, not a test of equality',
			figures: () => {
				const { naive, causal } = naiveContrast(monthly(coffee({})), 'silver-gold');
				return [between('causal lift ÷ naive contrast', causal / naive, 0.1429, 0, 0.5)];
			}
		},
		{
			id: 'incentive-driven-sales-share',
			source:
				'Nastasoiu et al. (2021), Journal of the Academy of Marketing Science 49: 1.74 % of sales of a cash-like programme',
			inputs: 'Points worth 2 % of sales, 24 orders a year, default response; an anchor: 0 to 5 %, mode about 2 %',
			figures: async () => {
				const scenario = scenarioFrom({
					earnburn: 1,
					name: { en: 'Anchor', zh: '锚' },
					...{ seed: 'anchor', horizonMonths: 24, sample: 1000 },
					customers: {
						seeds: { count: 1000, burnInMonths: 24 },
						purchase: { ordersPerWeek: 24 / 52.18, r: 0.9 },
						basket: { mean: 40 }
					},
					designs: [
						{
							id: 'points',
							name: { en: 'Points', zh: '积分' },
							points: { kind: 'gold', value: { money: 1, points: 50 }, burn: { minimum: 250, increment: 50 } }
						}
					]
				});
				const { summary } = await simulate(scenario, { replications: 100, workers: 0 });
				return [between('causal lift of sales', summary.designs[1]?.horizon.causalLift?.mean ?? NaN, 0.0174, 0, 0.05)];
			}
		},
		{
			id: 'goal-failure-sign',
			source:
				'Wang, Lewis, Cryder & Sprigg (2016), Marketing Science 35: who missed a goal buys less afterwards, who reached it more',
			inputs: 'Coffee chain, silver-gold with E8 alone; lift of the orders in the 26 weeks after. Signs only',
			apart: {
				0.2: 'share of their hotel members who reached the goal: a fact about their bars',
				0.8: 'share who missed it: a fact about their bars'
			},
			figures: () => {
				const { missed, reached } = afterGoals();
				return [
					between('mean lift after a missed goal', missed, 'down: below 1', 0.5, 1 - 1e-9),
					between('mean lift after reaching or keeping', reached, 'up: above 1', 1 + 1e-9, 2)
				];
			}
		},
		{
			id: 'shop-600-campaign',
			source: 'Article 1; rates follow from the four counts',
			inputs: 'The campaign as it stands in the preset shop-of-600',
			figures: () => {
				const scenario = preset('shop-of-600');
				const campaign = scenario.designs[0]?.campaigns[0];
				if (!campaign) throw new Error('The shop of 600 has a campaign.');
				const [agreed, came, bought, spend] = [campaign.agreed, campaign.came, campaign.bought, campaign.spend].map(
					Number
				);
				const overall = (agreed ?? NaN) * (came ?? NaN) * (bought ?? NaN);
				const sales = 600 * overall * (spend ?? NaN);
				return [
					near('agree', agreed ?? NaN, 0.5, 1e-5),
					near('come', came ?? NaN, 0.666667, 1e-5),
					near('buy', bought ?? NaN, 0.5, 1e-5),
					near('overall', overall, 0.166667, 1e-5),
					near('sales', sales, 10_000, 1e-5),
					near('share of the year’s 180,000', sales / 180_000, 0.055556, 1e-5)
				];
			}
		}
	]
};
