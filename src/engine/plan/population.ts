import { gammaQuantile } from '../kernel/draws.ts';
import { exp, normalQuantile } from '../kernel/special.ts';
import { luckOf, type Key } from '../random/keys.ts';
import type { Scenario } from '../scenario/types.ts';
import { horizonOf, monthsOf, periodEdges, startOfMonth } from './calendar.ts';
import { civil } from './dates.ts';
import { minorUnits } from './money.ts';
import type { Settled } from './settle.ts';
import { season } from './shocks.ts';

/** Candidates of one channel in one calendar month; month −1: present at launch. */
export interface Cell {
	readonly channel: number;
	readonly month: number;
	readonly count: number;
}

/** Everybody who could register in one future, and what reaching them cost. */
export interface Population {
	readonly cells: readonly Cell[];
	readonly total: number;
	/** share of the market that is open in each month, when nobody is referred */
	readonly open: Float64Array;
	/** people exposed, clicked, downloaded, opened, per reporting period */
	readonly funnel: readonly Float64Array[];
	/** spend on exposures and clicks per reporting period, minor units */
	readonly reachCost: Float64Array;
}

/** More people than the kernel can number. */
const MOST = 2_000_000_000;

/**
 * Poisson count from one uniform, increasing in it: by inversion up to a mean of 30, beyond it by the normal quantile with
 * the first Cornish–Fisher term (error of the mean below 0.01 people).
 */
export function poisson(mean: number, u: number): number {
	if (!(mean > 0)) return 0;
	if (mean > 30) {
		const z = normalQuantile(u);
		return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
	}
	let term = exp(-mean);
	let sum = term;
	let count = 0;
	while (u > sum && count < 400) {
		count++;
		term *= mean / count;
		sum += term;
	}
	return count;
}

type ChannelInputs = Settled<Scenario>['channels'][number];

/** Exposures a month at launch: as stated, or what a monthly budget buys. */
function exposuresOf(channel: ChannelInputs): number {
	if (channel.budgetPerMonth === null) return channel.exposures;
	const { click, download, open, register, costPerExposure, costPerClick, costPerRegistration } = channel;
	const each = costPerExposure + click * costPerClick + click * download * open * register * costPerRegistration;
	return each > 0 ? channel.budgetPerMonth / each : 0;
}

/** Spreads a month's amount over the reporting periods it overlaps, by days. */
function spread(target: Float64Array, edges: readonly number[], from: number, to: number, amount: number): void {
	for (let p = 0; p < target.length; p++) {
		const days = Math.min(to, edges[p + 1] ?? to) - Math.max(from, edges[p] ?? from);
		if (days > 0) target[p] = (target[p] ?? 0) + (amount * days) / (to - from);
	}
}

/**
 * Arrivals of one future. A channel-month brings Poisson(mean × common Gamma shock × what is left of the market) people;
 * saturation is 1 − reached ÷ market size with a lag of one month, so one forward sweep settles it.
 */
export function populate(scenario: Settled<Scenario>, weekly: boolean, key: Key): Population {
	const edges = periodEdges(scenario, weekly);
	const horizon = horizonOf(scenario);
	const launch = civil(scenario.launch);
	const periods = edges.length - 1;
	const funnel = [0, 1, 2, 3].map(() => new Float64Array(periods));
	const reachCost = new Float64Array(periods);
	const minor = minorUnits(scenario.currency);
	const seedChannel = Math.max(
		0,
		scenario.channels.findIndex(({ id }) => id === scenario.customers.seeds.channel)
	);
	const cells: Cell[] = [{ channel: seedChannel, month: -1, count: scenario.customers.seeds.count }];
	let reached = scenario.customers.seeds.count;
	let total = reached;
	const size = scenario.market.size;
	const seasons = scenario.channels.map((channel) => season(channel.season));
	const growth = scenario.channels.map(() => 1);
	const months = monthsOf(scenario);
	const left = new Float64Array(months);
	for (let m = 0; m < months; m++) {
		const from = Math.max(0, startOfMonth(scenario, m));
		const to = Math.min(horizon, startOfMonth(scenario, m + 1));
		const whole = startOfMonth(scenario, m + 1) - startOfMonth(scenario, m);
		const open = size === null ? 1 : Math.max(0, 1 - reached / size);
		left[m] = open;
		scenario.channels.forEach((channel, c) => {
			if (m > 0) growth[c] = (growth[c] ?? 1) * (1 + channel.growth);
			if (m < channel.startMonth || (channel.endMonth !== null && m > channel.endMonth)) return;
			const { shock } = channel;
			const gust = shock > 0 ? gammaQuantile(luckOf(key, `channel ${channel.id}`, m), shock) / shock : 1;
			const weight = seasons[c]?.[(launch.month - 1 + m) % 12] ?? 1;
			const exposed = (exposuresOf(channel) * (growth[c] ?? 1) * weight * gust * (to - from)) / whole;
			const clicked = exposed * channel.click;
			const downloaded = clicked * channel.download;
			const opened = downloaded * channel.open;
			[exposed, clicked, downloaded, opened].forEach((people, step) => {
				const row = funnel[step];
				if (row) spread(row, edges, from, to, people);
			});
			const cost = (exposed * channel.costPerExposure + clicked * channel.costPerClick) * minor;
			spread(reachCost, edges, from, to, cost);
			const mean = opened * channel.register * open;
			const count = Math.min(MOST - total, poisson(mean, luckOf(key, `arrivals ${channel.id}`, m)));
			cells.push({ channel: c, month: m, count });
			total += count;
		});
		reached = total;
	}
	return { cells, total, open: left, funnel, reachCost };
}
