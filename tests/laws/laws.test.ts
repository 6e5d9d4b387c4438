import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { horizonOf } from '../../src/engine/plan/calendar.ts';
import { foldRow, futureOf, periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, presets, scenarioFrom, total, totals, weekly } from './studies.ts';

const kernel = await wasmKernel();

/** What an arm may post without a programme. */
const WITHOUT = [
	...[A.ORDERS, A.FIRST_ORDERS, A.GROSS, A.COGS, A.SERVICE, A.REVENUE, A.ACQUISITION, A.REGISTERED],
	...[A.REFUNDS, A.REFUNDS_CASH, A.REFUNDED],
	...[A.ACTIVATED, A.ACTIVE, A.LEFT, A.LIVES, A.THINNED, ...Array.from({ length: 8 }, (_, k) => A.REPEAT + k)],
	// labels, buyers; contacts and campaigns that exist anyway; income beyond orders
	...[...Array.from({ length: 5 }, (_, k) => A.LABEL + k), A.LOST_ALIVE, A.GONE_UNSEEN, A.BUYERS, A.REBUYERS],
	...[A.CONTACTS, A.RESPONSES, A.WORLD_CONTACT_COST, A.WON_BACK, A.SERVICE_FEES, A.ADS, A.ACTIVE_DAYS],
	...[A.ACTIVE_MONTHS, A.CAMPAIGN_INVITED, A.CAMPAIGN_AGREED, A.CAMPAIGN_CAME, A.CAMPAIGN_BOUGHT],
	...[A.CAMPAIGN_SALES, A.PRIZES]
];

/** A design's own contacts and campaigns act by themselves, not through the response to a programme. */
const withoutContacts = (raw: Record<string, unknown>) =>
	(raw['designs'] as object[]).map((design) => ({ ...design, touches: [], campaigns: [] }));

describe.each(presets())('%s', (_file, raw) => {
	const scenario = scenarioFrom({ ...raw, sample: 600 });
	const study = monthly(scenario);
	const designs = scenario.designs.map(({ id }) => id);
	const arms = ['none', ...designs];

	test.each(arms)(
		'%s: points opening + issued − redeemed − expired − forfeited − cancelled = outstanding, never negative',
		(arm) => {
			for (let replication = 0; replication < 3; replication++) {
				for (const { ledger } of playBlocks(kernel, study, arm, replication, 0, BLOCKS)) {
					let open = 0;
					for (let p = 0; p < periodsOf(study); p++) {
						const at = (account: number) => ledger[account * periodsOf(study) + p] ?? 0;
						open += at(A.POINTS_OPENING) + at(A.POINTS_ISSUED) - at(A.POINTS_REDEEMED);
						open -= at(A.POINTS_EXPIRED) + at(A.POINTS_FORFEITED) + at(A.POINTS_CANCELLED);
						expect(open).toBeGreaterThanOrEqual(0);
					}
					expect(open).toBeGreaterThanOrEqual(total(study, ledger, A.RUNOFF_POINTS));
				}
			}
		}
	);

	test.each(arms)('%s: each life ties: balance told by its events = what it posted', (arm) => {
		for (let customer = 0; customer < 60; customer++) {
			const { events, totals: posted } = traceLife(kernel, study, arm, 1, customer);
			const end = events.find(({ kind }) => kind === 'horizon');
			const sumOf = (...accounts: number[]) => accounts.reduce((sum, account) => sum + (posted[account] ?? 0), 0);
			const came = sumOf(A.POINTS_OPENING, A.POINTS_ISSUED);
			const gone = sumOf(A.POINTS_REDEEMED, A.POINTS_EXPIRED, A.POINTS_FORFEITED, A.POINTS_CANCELLED);
			expect(came - gone).toBe(end?.numbers.balance ?? 0);
			const gross = events.filter(({ kind, day }) => kind === 'order' && day >= 0);
			expect(posted[A.ORDERS]).toBe(gross.length);
			expect(posted[A.GROSS]).toBe(gross.reduce((sum, { numbers }) => sum + (numbers.gross ?? 0), 0));
		}
	});

	test.each(arms)('%s: money ties: revenue is cash (or a commission), members are somewhere on the ladder', (arm) => {
		const ledger = ledgerOf(kernel, study, arm);
		const sum = (account: number) => total(study, ledger, account);
		if (scenario.business.revenue === 'retail')
			expect(sum(A.REVENUE)).toBe(sum(A.GROSS) - sum(A.FACE) - sum(A.REFUNDS_CASH) - sum(A.REFUNDS_FACE));
		const onLadder = Array.from({ length: 6 }, (_, tier) => sum(A.TIER + tier));
		expect(onLadder.reduce((a, b) => a + b, 0)).toBe(sum(A.ENROLLED));
		expect(Math.min(...onLadder)).toBeGreaterThanOrEqual(0);
		expect(sum(A.LIVES)).toBe(Math.min(600, futureOf(study, 0).population));
	});

	test.each(arms)('%s: any cut of the work and any order give the same bytes', (arm) => {
		const future = futureOf(study, 2);
		const whole = foldRow(study, future, playBlocks(kernel, study, arm, 2, 0, BLOCKS));
		const cut = [
			[7, 10],
			[0, 1],
			[3, 7],
			[1, 3]
		].flatMap(([from = 0, to = 0]) => playBlocks(kernel, study, arm, 2, from, to));
		expect(foldRow(study, future, cut)).toEqual(whole);
	});

	test.each(arms)(
		'%s: WebAssembly and TypeScript give the same bytes',
		(arm) => {
			for (const replication of [0, 1]) {
				const wasm = playBlocks(kernel, study, arm, replication, 0, 4);
				const typescript = playBlocks(portableKernel(), study, arm, replication, 0, 4);
				expect(typescript).toEqual(wasm);
			}
		},
		60_000
	);

	test('weeks and months add up to the same life', () => {
		for (const arm of arms) {
			const byWeek = totals(weekly(scenario), ledgerOf(kernel, weekly(scenario), arm));
			const byMonth = totals(study, ledgerOf(kernel, study, arm));
			byWeek[A.ACTIVE] = byMonth[A.ACTIVE] = 0; // counted once per period
			expect(byWeek).toEqual(byMonth);
		}
	});

	test('no programme posts nothing of a programme', () => {
		const sums = totals(study, ledgerOf(kernel, study, 'none'));
		const posted = sums.flatMap((sum, account) => (sum === 0 ? [] : [account]));
		expect(posted.filter((account) => !WITHOUT.includes(account))).toEqual([]);
	});

	test.each(designs)('%s without response sells exactly what no programme sells (T1)', (design) => {
		// a reward that brings more friends sells to more people, by its nature
		const referral = { ...(raw['referral'] as object | undefined), byReward: 0 };
		const calm = monthly(
			scenarioFrom({ ...raw, sample: 600, response: noResponse, referral, designs: withoutContacts(raw) })
		);
		const sold = [A.ORDERS, A.FIRST_ORDERS, A.GROSS, A.COGS, A.SERVICE, A.REGISTERED, A.ACTIVATED, A.ACTIVE, A.LEFT];
		for (let replication = 0; replication < 3; replication++) {
			const twin = ledgerOf(kernel, calm, 'none', replication);
			const ledger = ledgerOf(kernel, calm, design, replication);
			const width = periodsOf(calm);
			for (const account of sold) {
				const part = (of: Float64Array) => of.slice(account * width, (account + 1) * width);
				expect(part(ledger)).toEqual(part(twin));
			}
		}
	});

	test.each(designs)(
		'%s without response: every order of every life at the same moment, to the last bit (T1)',
		(design) => {
			const calm = monthly(scenarioFrom({ ...raw, sample: 600, response: noResponse, designs: withoutContacts(raw) }));
			const end = horizonOf(calm.scenario);
			const orders = (arm: string, customer: number) =>
				traceLife(kernel, calm, arm, 0, customer)
					.events.filter(({ kind, day }) => day >= 0 && day < end && (kind === 'order' || kind === 'leave'))
					.map(({ kind, day, numbers }) => [kind, day, numbers.gross ?? numbers.orders]);
			for (let customer = 0; customer < 600; customer += 3) {
				expect(orders(design, customer)).toEqual(orders('none', customer));
			}
		}
	);
});
