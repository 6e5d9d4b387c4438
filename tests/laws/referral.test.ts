import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { playBlocks } from '../../src/engine/replicate.ts';
import { expectedK } from '../../src/engine/scenario/growth.ts';
import { read } from '../../src/engine/scenario/index.ts';
import { totalProgeny } from '../../src/engine/stats/branching.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();
const MONTH = 30.4375;

interface Terms {
	readonly referral?: object;
	readonly count?: number;
	readonly days?: number;
	readonly months?: number;
	readonly market?: number | null;
	readonly designs?: object[];
	readonly customers?: object;
	readonly response?: object;
}

/** Customers of a mean life of `days` (nearly all of the same hazard), active at once, who may bring others. */
function file({ referral = {}, count = 2000, days = 100, months = 12, market = null, ...rest }: Terms) {
	return {
		earnburn: 1,
		name: { en: 'Chain', zh: '裂变' },
		seed: 'referral',
		currency: 'CNY',
		launch: '2027-01-01',
		horizonMonths: months,
		sample: count,
		market: { size: market },
		activation: { needed: 0 },
		referral: { on: true, byContent: 0, byReward: 0, bondOdds: 1, accepted: 0.5, ...referral },
		customers: {
			seeds: { count, burnInMonths: 0, referralQuality: 1 },
			purchase: { form: 'mean', ordersPerWeek: 0.2, r: 2 },
			dropout: { model: 'paretonbd', s: 100, beta: (days * 99) / 7 },
			basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
			drift: { sd: 0 },
			...rest.customers
		},
		response: { ...noResponse, E18: { on: false }, ...rest.response },
		designs: rest.designs ?? []
	};
}
const chain = (terms: Terms) => monthly(scenarioFrom(file(terms)));
const sum = (study: ReturnType<typeof chain>, account: number, arm = 'none', replication = 0) =>
	total(study, ledgerOf(kernel, study, arm, replication), account);

/** Invitations a month that make K over a mean life of `days`, half of them accepted. */
const invitesFor = (K: number, days: number) => (2 * K * MONTH) / days;

/** A design whose referral reward is worth 20 to both sides. */
const rewarding = (kind: string, rest: object = {}) => ({
	id: kind,
	name: { en: kind, zh: kind },
	points: { kind: 'none' },
	referralReward: { on: true, inviter: { kind, value: 20 }, friend: { kind, value: 20 }, ...rest }
});

describe('customers bring customers (T8)', () => {
	test.each([0, 0.1, 0.3, 0.5, 0.8])('K = %d in an unlimited market: 1 ÷ (1 − K) people for each at the start', (K) => {
		const count = 10_000;
		const study = chain({ count, days: 20, months: 60, referral: { byFunction: invitesFor(K, 20) } });
		const each = sum(study, A.REGISTERED) / count;
		// friends of one customer are geometric (a Poisson over an exponential life): variance K + K²
		const deviation = Math.sqrt((K + K * K) / (1 - K) ** 3 / count);
		expect(Math.abs(each - totalProgeny(K))).toBeLessThan(4.2 * deviation + 1e-9);
		expect(sum(study, A.REFERRED)).toBe(sum(study, A.REGISTERED) - count);
		expect(sum(study, A.LIVES)).toBe(count);
		expect(sum(study, A.CONVERTED)).toBe(sum(study, A.REFERRED));
		expect(expectedK(study.scenario)).toBeCloseTo(K, 2);
	});

	test('an endless chain needs the size of the market, and is noted with it', () => {
		const endless = { days: 300, months: 36, referral: { byFunction: invitesFor(2, 300) } };
		const alone = read(JSON.stringify(file(endless)));
		expect(!alone.ok && alone.issues.map(({ code, path, values }) => [code, path, values['rule']])).toEqual([
			['E115', 'market.size', 'unlimited']
		]);
		const within = read(JSON.stringify(file({ ...endless, market: 1e6 })));
		expect(within.ok && within.notes.map(({ code }) => code)).toContain('W401');
		const few = read(JSON.stringify(file({ days: 300, referral: { byFunction: 0.1 } })));
		expect(few.ok && few.notes.map(({ code }) => code)).not.toContain('W401');
	});

	test('more friends than can be followed are refused', () => {
		const result = read(
			JSON.stringify(file({ market: 1e6, months: 60, referral: { byFunction: 20, byContent: 20, accepted: 1 } }))
		);
		expect(!result.ok && result.issues.map(({ values }) => values['rule'])).toEqual(['friends']);
	});
});

describe('friends', () => {
	test('seeds refer more by their multiplier, and friends do not', () => {
		const invites = (referralQuality: number) =>
			sum(
				chain({
					count: 5000,
					referral: { byFunction: 1, accepted: 0 },
					customers: { seeds: { count: 5000, burnInMonths: 0, referralQuality } }
				}),
				A.INVITES
			);
		// 5,000 · 100 days · 1 a month = 16,400
		expect(Math.abs(invites(1) / 16_427 - 1)).toBeLessThan(0.06);
		expect(Math.abs(invites(3) / invites(1) - 3)).toBeLessThan(0.15);
	});

	test('are invited by customers only: who has left does not, even if he may be won back', () => {
		const invites = (winBack: object) =>
			sum(monthly(scenarioFrom({ ...file({ referral: { byFunction: 0.5 } }), winBack })), A.INVITES);
		expect(invites({ on: true, chance: 0 })).toBe(invites({ on: false }));
		expect(invites({ on: true, chance: 0.9 })).toBeGreaterThan(invites({ on: false }));
	});

	test('live as much longer as the tie lasts', () => {
		// An exponential life of mean L beside an inviter's of the same: with odds o while both live and 1 after, L · 2 ÷ (1 + o)
		const days = 100;
		const orders = (bondOdds: number) => {
			const chained = (accepted: number) =>
				chain({ count: 20_000, days, months: 24, referral: { byFunction: invitesFor(0.2, days), bondOdds, accepted } });
			const study = chained(0.5);
			return (sum(study, A.ORDERS) - sum(chained(0), A.ORDERS)) / sum(study, A.REFERRED);
		};
		// the first order and λ of 0.2 a week over the life
		const expected = (odds: number) => 1 + ((0.2 / 7) * days * 2) / (1 + odds);
		// four standard errors of some 5,000 friends; a tie that never ended would be 40 % off
		expect(Math.abs(orders(1) / expected(1) - 1)).toBeLessThan(0.08);
		expect(Math.abs(orders(0.5) / expected(0.5) - 1)).toBeLessThan(0.08);
	});

	test('are like who brought them, as much as the correlation says', () => {
		// only members invite here, and members are the heaviest fifth
		const each = (traitCorrelation: number) => {
			const study = chain({
				count: 5000,
				referral: { byFunction: 0, byReward: 0.5, cashPenalty: 0, traitCorrelation },
				designs: [{ ...rewarding('money'), enrolment: { joins: 0.2, selfSelection: 5 } }]
			});
			return (sum(study, A.ORDERS, 'money') - sum(study, A.ORDERS)) / sum(study, A.REFERRED, 'money');
		};
		const [unlike, like] = [each(0), each(0.9)];
		expect(like).toBeGreaterThan(1.5 * unlike);
		expect(each(-0.9)).toBeLessThan(0.75 * unlike);
	});

	test('count to the channel of kind “people bring people” where there is one, and cost its registration', () => {
		const channel = (id: string, type: string, costPerRegistration: number) => ({
			...{ id, type, costPerRegistration, name: { en: id, zh: id } },
			exposures: 0
		});
		const study = (channels: object[]) =>
			monthly(scenarioFrom({ ...file({ referral: { byFunction: 0.6 } }), channels }));
		expect(sum(study([channel('ads', 'message', 5)]), A.ACQUISITION)).toBe(0);
		const own = study([channel('ads', 'message', 5), channel('friends', 'fission', 2)]);
		expect(sum(own, A.ACQUISITION)).toBe(200 * sum(own, A.REFERRED));
		expect(sum(own, A.REFERRED)).toBeGreaterThan(500);
	});

	test('blocks cut anywhere, WebAssembly and TypeScript: the same bytes', () => {
		const study = chain({
			count: 600,
			referral: { byFunction: 0.1, byContent: 0.05, byReward: 0.3, bondOdds: 0.82 },
			designs: [rewarding('money')]
		});
		for (const arm of ['none', 'money']) {
			const whole = playBlocks(kernel, study, arm, 0, 0, BLOCKS);
			expect(playBlocks(portableKernel(), study, arm, 0, 3, 6)).toEqual(whole.slice(3, 6));
		}
	});
});

describe('a reward for referral', () => {
	const terms = { referral: { byFunction: 0.1, byContent: 0.05, byReward: 0.3 } };
	const designs = [
		rewarding('money'),
		rewarding('goods'),
		{ ...rewarding('money'), id: 'off', referralReward: { on: false } }
	];
	const study = chain({ ...terms, count: 4000, designs });
	const invites = (arm: string, customer: number) =>
		traceLife(kernel, study, arm, 0, customer).events.filter(({ kind }) => kind === 'invite');

	test('moves no invitation for the product or its content, in nobody’s life', () => {
		let more = 0;
		for (let customer = 0; customer < 300; customer++) {
			const plain = invites('none', customer);
			const paid = invites('money', customer);
			expect(paid.filter(({ numbers }) => numbers.driver !== 2)).toEqual(plain);
			more += paid.length - plain.length;
		}
		expect(more).toBeGreaterThan(100);
	});

	test('nearer to cash it brings more; switched off nobody', () => {
		expect(sum(study, A.REFERRED, 'off')).toBe(sum(study, A.REFERRED));
		const [goods, money] = [sum(study, A.REFERRED, 'goods'), sum(study, A.REFERRED, 'money')];
		expect(goods).toBeGreaterThan(1.3 * sum(study, A.REFERRED));
		expect(money).toBeGreaterThan(1.1 * goods);
	});

	test('nearer to cash it brings worse users, by the penalty', () => {
		const each = (cashPenalty: number) => {
			const study = chain({
				count: 5000,
				referral: { byFunction: 0, byReward: 0.5, cashPenalty },
				designs: [rewarding('money')]
			});
			const extra = sum(study, A.ORDERS, 'money') - sum(study, A.ORDERS);
			return extra / sum(study, A.REFERRED, 'money');
		};
		expect(each(0.9)).toBeLessThan(0.75 * each(0));
	});

	test('tied to the product it raises activity as a redemption does (E5), cash does not', () => {
		const orders = (kind: string, on: boolean) =>
			sum(
				chain({
					...terms,
					designs: [rewarding(kind, { capPerYear: null })],
					response: { E5: { on, strength: 0.08 } }
				}),
				A.ORDERS,
				kind
			);
		expect(orders('goods', true)).toBeGreaterThan(orders('goods', false));
		expect(orders('money', true)).toBe(orders('money', false));
	});

	test('costs both sides’ rewards, at registration one for each friend', () => {
		const all = chain({ ...terms, designs: [rewarding('money', { capPerYear: null, afterFirstOrder: false })] });
		const friends = sum(all, A.REFERRED, 'money');
		expect(sum(all, A.GIFTS_GIVEN, 'money')).toBe(2 * friends);
		expect(sum(all, A.GIFTS, 'money')).toBe(2 * 2000 * friends);
		expect(sum(all, A.GIFTS)).toBe(0);
	});

	test('after the first order it comes in the same month as that order; a cap holds back the inviter’s, not the friend’s', () => {
		const later = (capPerYear: number | null, needed = 1) =>
			monthly(
				scenarioFrom({
					...file({ ...terms, months: 12, designs: [rewarding('money', { capPerYear, afterFirstOrder: true })] }),
					activation: { actions: 3, needed, chance: 0.4 }
				})
			);
		const open = later(null);
		const first = sum(open, A.FIRST_ORDERS, 'money') - 2000;
		expect(first).toBeGreaterThan(200);
		expect(first).toBeLessThan(sum(open, A.REFERRED, 'money'));
		expect(sum(open, A.GIFTS_GIVEN, 'money')).toBe(2 * first);
		const capped = later(1);
		const given = sum(capped, A.GIFTS_GIVEN, 'money');
		const friends = sum(capped, A.FIRST_ORDERS, 'money') - 2000;
		expect(given).toBeLessThan(2 * friends);
		expect(given).toBeGreaterThan(friends);
		expect(sum(later(0), A.GIFTS_GIVEN, 'money')).toBe(0);
	});
});

describe('accounts opened for gifts', () => {
	const study = (share: number, accounts: number, rest: object = {}) =>
		chain({
			referral: { on: false },
			designs: [{ ...rewarding('money', { capPerYear: 3, ...rest }), abuse: { on: true, share, accounts } }]
		});

	test('a share of customers opens so many more, and orders nothing more', () => {
		const some = study(0.2, 3);
		// 400 hunters of 2,000, two further accounts each; standard deviation 36
		expect(Math.abs(sum(some, A.FALSE_ACCOUNTS, 'money') - 800)).toBeLessThan(150);
		expect(sum(some, A.ORDERS, 'money')).toBe(sum(some, A.ORDERS));
		expect(sum(some, A.ENROLLED, 'money')).toBe(2000);
		expect(sum(some, A.FALSE_ACCOUNTS)).toBe(0);
	});

	test('all customers may be hunters (F33); rewards at registration are theirs, those after a first order are not', () => {
		expect(sum(study(1, 11), A.FALSE_ACCOUNTS, 'money')).toBe(20_000);
		expect(sum(study(1, 11, { afterFirstOrder: true }), A.GIFTS_GIVEN, 'money')).toBe(0);
		// ten friends' rewards, and the inviter's up to three a year
		expect(sum(study(1, 11, { afterFirstOrder: false }), A.GIFTS_GIVEN, 'money')).toBe(26_000);
	});
});
