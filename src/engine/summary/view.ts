import { ACCOUNTS, ACTIVATED, LIVES, TRAFFIC } from '../kernel/accounts.ts';
import { exp, ln } from '../kernel/special.ts';
import type { SpanAmount, View } from '../metrics.ts';
import type { Row } from '../outcome.ts';
import type { Facts, World } from './facts.ts';

const YEAR = 365.25;

/** By what a row is multiplied to speak of the whole population of its future: N ÷ n candidates played. */
export function scaleOf(row: Row, periods: number): number {
	let lives = 0;
	for (let p = 0; p < periods; p++) lives += row.ledger[LIVES * periods + p] ?? 0;
	if (lives === 0 && row.future.population > 0) {
		throw new Error(`E204: no lives were played in replication ${row.future.replication}`);
	}
	return lives === 0 ? 0 : row.future.population / lives;
}

/** Sums of the accounts from launch to the end of each period; same layout as the ledger, without tables. */
function cumulate(ledger: Float64Array, periods: number): Float64Array {
	const sums = new Float64Array(ACCOUNTS * periods);
	for (let account = 0; account < ACCOUNTS; account++) {
		let sum = 0;
		for (let cell = account * periods; cell < (account + 1) * periods; cell++) {
			sum += ledger[cell] ?? 0;
			sums[cell] = sum;
		}
	}
	return sums;
}

/** One design in one future, read by metrics; the span is moved from period to period and to the horizon. */
export class LedgerView implements View {
	closing = true;
	last = true;
	periods: number;
	years: number;
	customerYears = 0;
	fixedCost = 0;
	reachCost = 0;
	campaignCost = 0;
	worldCampaignCost = 0;
	traffic = 0;
	readonly feePerMonth: number;
	readonly looksAtVisits: boolean;
	seeds = 0;
	readonly retail: number;
	readonly pointsFunded: number;
	readonly tiers: number;
	readonly inert: number;
	readonly discountRate: number;
	readonly merchantMargin: number | null;

	readonly scale: number;
	private readonly noneScale: number;
	private readonly row: Row;
	private readonly twin: Row;
	private readonly facts: Facts;
	private readonly starts: readonly number[];
	private readonly count: number;
	private readonly ownSums: Float64Array;
	private readonly noneSums: Float64Array;
	/** customer-years from launch to the end of each period */
	private readonly customerSums: Float64Array;
	private flows: Float64Array;
	private noneFlows: Float64Array;
	private stocks: Float64Array;
	private stride = 1;
	private offset = 0;
	private flowScale = 1;
	private noneFlowScale = 1;
	private readonly ownRest = new Float64Array(ACCOUNTS);
	private readonly noneRest = new Float64Array(ACCOUNTS);

	constructor(row: Row, twin: Row, facts: Facts, { starts, periods }: World) {
		this.row = row;
		this.twin = twin;
		this.facts = facts;
		this.starts = starts;
		this.count = periods;
		this.scale = scaleOf(row, periods);
		this.noneScale = twin === row ? this.scale : scaleOf(twin, periods);
		this.ownSums = cumulate(row.ledger, periods);
		this.noneSums = twin === row ? this.ownSums : cumulate(twin.ledger, periods);
		this.periods = periods;
		this.years = (starts[periods] ?? 0) / YEAR;
		this.retail = facts.retail;
		this.pointsFunded = facts.pointsFunded;
		this.tiers = facts.tiers;
		this.inert = facts.inert;
		this.feePerMonth = facts.feePerMonth;
		this.looksAtVisits = facts.looksAtVisits;
		this.discountRate = facts.discountRate;
		this.merchantMargin = facts.merchantMargin;
		this.customerSums = this.sumCustomers();
		this.flows = this.ownSums;
		this.noneFlows = this.noneSums;
		this.stocks = this.ownSums;
		this.overHorizon();
	}

	flow(account: number): number {
		return (this.flows[account * this.stride + this.offset] ?? 0) * this.flowScale;
	}
	none(account: number): number {
		return (this.noneFlows[account * this.stride + this.offset] ?? 0) * this.noneFlowScale;
	}
	stock(account: number): number {
		return (this.stocks[account * this.stride + this.offset] ?? 0) * this.flowScale;
	}
	whole(account: number): number {
		if (this.stride === 1) return (this.flows[account] ?? 0) * this.flowScale;
		return (this.ownSums[(account + 1) * this.count - 1] ?? 0) * this.scale;
	}

	presentShare(account: number): number {
		return this.shareLeft(this.row.ledger.subarray(account * this.count, (account + 1) * this.count));
	}
	presentShareOfNone(account: number): number {
		return this.shareLeft(this.twin.ledger.subarray(account * this.count, (account + 1) * this.count));
	}
	presentShareOf(amount: SpanAmount): number {
		if (amount === 'traffic')
			return this.shareLeft(Float64Array.from({ length: this.count }, (_, p) => this.trafficOver(p, p + 1, 1)));
		const cumulated = this.facts[amount];
		return this.shareLeft(cumulated.subarray(1).map((sum, p) => sum - (cumulated[p] ?? 0)));
	}

	/** What the flows of all periods, or of the span's one, are worth at launch ÷ their sum; discounted from the middle of each period. */
	private shareLeft(flows: Float64Array): number {
		if (this.discountRate === 0) return 1;
		const yearly = ln(1 + this.discountRate);
		const factor = (p: number) => exp((-yearly * ((this.starts[p] ?? 0) + (this.starts[p + 1] ?? 0))) / (2 * YEAR));
		if (!this.closing) return factor(this.offset);
		let [sum, worth] = [0, 0];
		flows.forEach((flow, p) => {
			sum += flow;
			worth += flow * factor(p);
		});
		return sum === 0 ? 1 : worth / sum;
	}

	/** The span is the whole horizon. */
	overHorizon(): this {
		this.look(this.ownSums, this.noneSums, this.ownSums, this.count - 1);
		this.closing = true;
		this.last = true;
		this.seeds = this.facts.seeds;
		this.periods = this.count;
		this.years = (this.starts[this.count] ?? 0) / YEAR;
		this.customerYears = this.customerSums[this.count] ?? 0;
		this.fixedCost = this.facts.fixedCost[this.count] ?? 0;
		this.campaignCost = this.facts.campaignCost[this.count] ?? 0;
		this.worldCampaignCost = this.facts.worldCampaignCost[this.count] ?? 0;
		this.traffic = this.trafficOver(0, this.count, 1);
		this.reachCost = 0;
		for (let p = 0; p < this.count; p++) this.reachCost += this.row.future.reachCost[p] ?? 0;
		return this;
	}

	/** The span is one reporting period. */
	inPeriod(p: number): this {
		this.look(this.row.ledger, this.twin.ledger, this.ownSums, p);
		this.closing = false;
		this.last = p === this.count - 1;
		this.seeds = p === 0 ? this.facts.seeds : 0;
		this.periods = 1;
		this.years = ((this.starts[p + 1] ?? 0) - (this.starts[p] ?? 0)) / YEAR;
		this.customerYears = (this.customerSums[p + 1] ?? 0) - (this.customerSums[p] ?? 0);
		this.fixedCost = (this.facts.fixedCost[p + 1] ?? 0) - (this.facts.fixedCost[p] ?? 0);
		this.campaignCost = (this.facts.campaignCost[p + 1] ?? 0) - (this.facts.campaignCost[p] ?? 0);
		this.worldCampaignCost = (this.facts.worldCampaignCost[p + 1] ?? 0) - (this.facts.worldCampaignCost[p] ?? 0);
		this.traffic = this.trafficOver(p, p + 1, 1);
		this.reachCost = this.row.future.reachCost[p] ?? 0;
		return this;
	}

	/**
	 * The whole horizon as told by all blocks but one, scaled up to the population (for the chance part). Customer-years go with
	 * the block's share of activated customers: blocks are interleaved, so their arrivals lie alike in time.
	 */
	withoutBlock(block: number): this {
		this.overHorizon();
		const blocks = this.row.blockTotals.length / ACCOUNTS;
		const up = blocks / (blocks - 1);
		for (let account = 0; account < ACCOUNTS; account++) {
			const cell = (account + 1) * this.count - 1;
			const left = block * ACCOUNTS + account;
			this.ownRest[account] = ((this.ownSums[cell] ?? 0) - (this.row.blockTotals[left] ?? 0)) * up * this.scale;
			this.noneRest[account] = ((this.noneSums[cell] ?? 0) - (this.twin.blockTotals[left] ?? 0)) * up * this.noneScale;
		}
		const activated = (this.ownSums[(ACTIVATED + 1) * this.count - 1] ?? 0) * this.scale;
		if (activated > 0) this.customerYears *= (this.ownRest[ACTIVATED] ?? 0) / activated;
		const sent = (this.ownSums[(TRAFFIC + 1) * this.count - 1] ?? 0) * this.scale;
		if (sent > 0) this.traffic = this.trafficOver(0, this.count, (this.ownRest[TRAFFIC] ?? 0) / sent);
		this.flows = this.ownRest;
		this.noneFlows = this.noneRest;
		this.stocks = this.ownRest;
		this.stride = 1;
		this.offset = 0;
		this.flowScale = 1;
		this.noneFlowScale = 1;
		return this;
	}

	private look(flows: Float64Array, noneFlows: Float64Array, stocks: Float64Array, offset: number): void {
		this.flows = flows;
		this.noneFlows = noneFlows;
		this.stocks = stocks;
		this.stride = this.count;
		this.offset = offset;
		this.flowScale = this.scale;
		this.noneFlowScale = this.noneScale;
	}

	/** Worth of the visits sent in periods from … to − 1, each at most its months' cap; `part` of all customers. */
	private trafficOver(from: number, to: number, part: number): number {
		let sum = 0;
		for (let p = from; p < to; p++) {
			const sent = (this.row.ledger[TRAFFIC * this.count + p] ?? 0) * this.scale;
			const months = (((this.starts[p + 1] ?? 0) - (this.starts[p] ?? 0)) / YEAR) * 12;
			// a full month holds whole months; a week its part of one
			const cap = this.facts.trafficCap * (months > 0.9 ? Math.round(months) : months);
			sum += sent < cap ? sent * part : cap;
		}
		return sum;
	}

	/** Activated customers are counted from the middle of their period on, those present at launch from launch on. */
	private sumCustomers(): Float64Array {
		const sums = new Float64Array(this.count + 1);
		let before = 0;
		for (let p = 0; p < this.count; p++) {
			const after = (this.ownSums[ACTIVATED * this.count + p] ?? 0) * this.scale;
			const days = (this.starts[p + 1] ?? 0) - (this.starts[p] ?? 0);
			const atStart = p === 0 ? Math.min(after, this.facts.seeds) : before;
			sums[p + 1] = (sums[p] ?? 0) + ((atStart + (after - atStart) / 2) * days) / YEAR;
			before = after;
		}
		return sums;
	}
}
