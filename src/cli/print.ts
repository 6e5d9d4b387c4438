import { HEADLINE } from '../engine/metrics.ts';
import type { Scenario } from '../engine/scenario/index.ts';
import type { Chance } from '../engine/summary.types.ts';
import type { DesignResults, Results } from '../run/results.ts';
import { metricName } from '../words/metrics.ts';
import { figure, grouped, money } from '../words/number.ts';
import type { Context } from './context.ts';
import { armName, nameOf } from './names.ts';
import { table } from './table.ts';
import { shown } from './terminal.ts';

/** What is shown of no programme: the rest is nothing, by definition. */
const OF_NONE = ['ordersPerCustomerYear', 'gross', 'marginBefore'];

const of100 = (share: number) => grouped(share * 100, 0);
const chance = ({ share, low, high }: Chance) => [of100(share), of100(low), of100(high)] as const;

function designTable(
	design: DesignResults,
	{ units }: Results,
	scenario: Scenario,
	{ words, locale }: Context
): string {
	const metrics = design.id === 'none' ? OF_NONE : HEADLINE;
	const rows = metrics.flatMap((metric) => {
		const stat = design.horizon[metric];
		const unit = units[metric];
		if (!stat || !unit) return [];
		const say = (value: number) => figure(value, unit, scenario.currency);
		return [
			[
				metricName(metric, locale),
				say(stat.mean),
				words.to(say(stat.low), say(stat.high)),
				words.to(say(stat.p5), say(stat.p95))
			]
		];
	});
	return table([['', words.mean, words.interval, words.spread], ...rows]);
}

function verdicts(
	{ id, horizon, pays, budget, againstReference }: DesignResults,
	reference: string | null,
	scenario: Scenario,
	context: Context
): string {
	const { words } = context;
	if (id === 'none') return '';
	const lines = [words.pays(...chance(pays))];
	const net = againstReference?.['netBenefit'];
	if (net && reference !== null) {
		const say = (value: number) => figure(value, 'money', scenario.currency);
		const { mean, low, high } = net.difference;
		const share = of100(net.bWins.share);
		lines.push(words.against(armName(scenario, reference, context), say(mean), say(low), say(high), share));
	}
	const merchants = horizon['merchantResult'];
	if (merchants && merchants.mean < 0)
		lines.push(words.merchantsLose(figure(-merchants.mean, 'money', scenario.currency)));
	if (budget) {
		const amount = money(budget.amount, scenario.currency);
		const excess =
			budget.meanExcess === null ? '' : words.semicolon + words.excess(money(budget.meanExcess, scenario.currency));
		lines.push(words.holds(amount, ...chance(budget.holds)) + excess);
	}
	return lines.map((line) => `  ${line}\n`).join('');
}

/** How the run went: futures, customers, whether it has settled. */
export function runLine(results: Results, { words }: Context): string {
	const { replications, sample, complete, provisional, settled } = results;
	const first = results.designs.find((design) => design.id !== 'none')?.horizon['redemptionCost'];
	const half = first ? figure((first.high - first.low) / 2, 'money', results.currency) : '—';
	const state = provisional ? words.provisional : settled.settled ? words.settled(half) : words.unsettled(half);
	const futures = words.futures(grouped(replications, 0), grouped(sample, 0));
	return [futures, state, ...(complete ? [] : [words.incomplete])].join(words.semicolon);
}

/** The result of a simulation for people: per design the headline metrics with their intervals. */
export function printResults(results: Results, scenario: Scenario, context: Context): void {
	const { words, terminal, locale } = context;
	const name = shown(nameOf(scenario.name, locale));
	const people = grouped(results.population, 0);
	terminal.out(
		`${words.head(name, scenario.horizonMonths, people, shown(scenario.seed))} · ${words.withTax(scenario.taxIncluded)}\n`
	);
	terminal.out(`${runLine(results, context)}\n`);
	for (const design of results.designs) {
		terminal.out(`\n${armName(scenario, design.id, context)}\n`);
		terminal.out(
			designTable(design, results, scenario, context) + verdicts(design, results.reference, scenario, context)
		);
	}
	terminal.out(
		`\n${words.recipe(results.digest.slice(0, 12), results.scenario.digest.slice(0, 12), results.engine)}\n`
	);
}
