import * as A from '../../../src/engine/kernel/accounts.ts';
import { exp, ln } from '../../../src/engine/kernel/special.ts';
import type { Study } from '../../../src/engine/replicate.ts';
import { totalProgeny } from '../../../src/index.ts';
import { ledgerOf, monthly, total, weekly } from '../../laws/studies.ts';
import { between, near, once, simulated, type Figure, type Subject } from '../case.ts';
import { cohort, kernel, life } from '../engine.ts';

// ── Stamp cards ─────────────────────────────────────────────────────────────────────────────────────
const CARD = 10;
const KAPPA = 0.322581;
const sure = {
	inert: 0,
	redemptionThreshold: { median: 0.01, sd: 0 },
	priceSensitivitySd: 0,
	wallet: { mean: 0.5, slope: 0, sd: 0 }
};
const card = (id: string, stamps: number, headStart: number, validityMonths: number | null = null) => ({
	id,
	name: { en: id, zh: id },
	stampCard: {
		...{ on: true, stamps, per: 'order', headStart, validityMonths },
		reward: { kind: 'goods', value: 100 }
	}
});

/** Everybody's orders are many a week, so that a reward is within reach; a few order far more often than the rest. */
const drinkers = (kappa: number) =>
	monthly(
		cohort({
			...{ seed: 'café', customers: 800, months: 6 },
			purchase: { r: 0.4, alpha: 0.012 },
			dropout: { model: 'none' },
			rest: sure,
			response: { E2: { on: true, stamps: kappa, omega: 0 } },
			designs: [card('card', CARD, 0)]
		})
	);

/** Mean lengths of the intervals within cards, added up by their place on the card, for some of the customers. */
function intervals(study: Study, whose: (perDay: number) => boolean): number[] {
	const sums = new Array<number>(CARD - 1).fill(0);
	for (let customer = 0; customer < study.scenario.sample; customer++) {
		const events = life(study, 'card', customer);
		if (!whose(events.find(({ kind }) => kind === 'arrive')?.numbers.ordersPerDay ?? NaN)) continue;
		// The clock of orders runs at rate × lift: an interval is 1 ÷ lift long on average, without the luck of single orders.
		const lifts = events
			.filter(({ kind, day }) => kind === 'order' && day >= 0)
			.map(({ numbers }) => numbers.lift ?? NaN);
		for (let first = 0; first + CARD <= Math.min(lifts.length, 20 * CARD); first += CARD)
			for (let k = 0; k < CARD - 1; k++) sums[k] = (sums[k] ?? 0) + 1 / (lifts[first + k + 1] ?? NaN);
	}
	return sums;
}

/** 80th percentile of order rates in that population, orders a day. */
function rate80(study: Study): number {
	const rates = Array.from(
		{ length: study.scenario.sample },
		(_, customer) => life(study, 'card', customer).find(({ kind }) => kind === 'arrive')?.numbers.ordersPerDay ?? 0
	).sort((a, b) => a - b);
	return rates[Math.floor(0.8 * rates.length)] ?? NaN;
}

const gradient = once(() => {
	const study = drinkers(KAPPA);
	const heavy = rate80(study);
	const of = (whose: (perDay: number) => boolean) => {
		const sums = intervals(study, whose);
		const whole = sums.reduce((sum, part) => sum + part, 0);
		const [first = NaN, last = NaN] = [sums[0], sums.at(-1)];
		return { ratio: last / first, saved: 1 - whole / (first * (CARD - 1)) };
	};
	return {
		light: of((perDay) => perDay > 0.3 && perDay < 0.08 * heavy),
		heavy: of((perDay) => perDay > 3 * heavy)
	};
});

/** Share of first cards filled within nine months. */
function filled(perWeek: number, stamps: number, headStart: number): number {
	const customers = 20_000;
	const study = monthly(
		cohort({
			...{ seed: 'car wash', customers, months: 9 },
			purchase: { r: 90, alpha: 90 / perWeek },
			dropout: { model: 'none' },
			rest: sure,
			response: { E3: { on: true, strength: 2.24 } },
			designs: [card('wash', stamps, headStart, 9)]
		})
	);
	let full = 0;
	for (let customer = 0; customer < customers; customer++) {
		const visits = life(study, 'wash', customer).filter(({ kind, day }) => kind === 'order' && day >= 0 && day < 274);
		if (visits.length >= stamps - headStart) full++;
	}
	return full / customers;
}

// ── Chains of referrals ─────────────────────────────────────────────────────────────────────────────
const LIFE_DAYS = 20;

/** Everybody lives so many days on average, is active at once and brings K others. */
const chain = (K: number, seeds: number, days: number) =>
	cohort({
		...{ seed: `chain ${K}`, customers: seeds, months: 60 },
		purchase: { r: 2, alpha: 10 },
		// Lifetimes exponential: nearly everybody has the same hazard.
		dropout: { model: 'paretonbd', s: 100, beta: (days * 99) / 7 },
		rest: { seeds: { count: seeds, burnInMonths: 0, referralQuality: 1 } },
		world: {
			activation: { needed: 0 },
			referral: {
				...{ on: true, byFunction: (2 * K * 30.4375) / days, byContent: 0, byReward: 0, accepted: 0.5 },
				...{ traitCorrelation: 0, bondOdds: 1 }
			}
		}
	});

/** People in the end for each at the start. */
function progeny(K: number): Figure {
	const seeds = 20_000;
	const study = monthly(chain(K, seeds, LIFE_DAYS));
	const each = total(study, ledgerOf(kernel, study, 'none'), A.REGISTERED) / seeds;
	// Friends of one customer are geometric, a Poisson over an exponential life: variance K + K².
	const error = Math.sqrt((K + K * K) / (1 - K) ** 3 / seeds);
	return simulated(`K = ${K}: people for each at the start`, each, totalProgeny(K), error, 4.5);
}

// ── An announced expiry ─────────────────────────────────────────────────────────────────────────────
const NOTICE = 91;

/** Redemptions by quarter around the day on which points begin to lapse, announced a quarter before, against the same rules without. */
function run(): { readonly before: number; readonly after: number } {
	const points = {
		...{
			kind: 'gold',
			earn: { points: 1, per: 1 },
			value: { money: 1, points: 50 },
			burn: { minimum: 250, increment: 50 }
		},
		expiry: { kind: 'never' }
	};
	const design = (id: string, changes: readonly object[]) => ({ id, name: { en: id, zh: id }, points, changes });
	const study = weekly(
		cohort({
			...{ seed: 'miles', customers: 40_000, months: 15 },
			purchase: { r: 1, alpha: 2 },
			dropout: { model: 'none' },
			basket: { form: 'mean', mean: 50 },
			// Few redeem at an order, as in a programme for flights: the strength of E14 is stated for small chances.
			response: { E11: { b0: -5.5, b1: 0, b2: 0 }, E14: { on: true, strength: 1.74 } },
			designs: [
				design('still', []),
				design('lapsing', [
					{
						...{ id: 'expiry', name: { en: 'Expiry', zh: '到期' }, on: true, date: '2028-01-01', noticeDays: NOTICE },
						set: [
							{ path: 'points.expiry.kind', value: 'afterEarning' },
							{ path: 'points.expiry.months', value: 6 }
						]
					}
				])
			]
		})
	);
	const quarter = (arm: string, from: number) => {
		const ledger = ledgerOf(kernel, study, arm);
		return total(study, ledger, A.REDEMPTIONS, from + 13) - total(study, ledger, A.REDEMPTIONS, from);
	};
	return {
		before: quarter('lapsing', 39) / quarter('still', 39),
		after: quarter('lapsing', 52) / quarter('still', 52)
	};
}

const heavyFlat = (): Figure => {
	const { heavy, light } = gradient();
	return between(
		'heavy users: (1 − last ÷ first) ÷ that of the others',
		(1 - heavy.ratio) / (1 - light.ratio),
		'about 0',
		-0.4,
		0.4
	);
};

export const mechanismsSubject: Subject = {
	title: 'Stamp cards, head start, referral, announced changes',
	cases: [
		{
			id: 'goal-gradient-cafe-card',
			source: 'Kivetz, Urminsky & Zheng (2006), Journal of Marketing Research 43, study 1',
			inputs: `Ten stamps, κ ${KAPPA}, customers who order often but far less than the heaviest; mean intervals of the engine’s orders within a card, 1 ÷ lift`,
			miss: 'Our goal gradient is linear in the distance covered: it saves some 10 % of the time to fill a card, against 16.3 % in the café. The real curve rises earlier.',
			apart: {
				0.7: 'days: a fact about the café',
				24.6: 'days: a fact about the café',
				29.4: 'days: a fact about the café'
			},
			figures: () => {
				const { light } = gradient();
				return [
					between('last interval ÷ first', light.ratio, 0.8, 0.78, 0.82),
					between('share of completion time saved', light.saved, 0.163, 0.1, 0.163)
				];
			}
		},
		{
			id: 'goal-gradient-linear-kappa',
			source: 'Order rate × (1 + κg), g the share of the distance covered: the form of E2; recomputed',
			inputs: `κ ${KAPPA}, g = .1 … .9, with the engine’s own exp and ln`,
			figures: () => {
				const pace = Array.from({ length: 9 }, (_, i) => exp(-ln(1 + KAPPA * (i + 1) * 0.1)));
				const [first = NaN, last = NaN] = [pace[0], pace.at(-1)];
				return [
					near('last interval ÷ first', last / first, 0.8, 0.0001),
					near('mean interval ÷ first', pace.reduce((sum, part) => sum + part, 0) / 9 / first, 0.893503, 0.0001)
				];
			}
		},
		{
			id: 'heavy-users-flat',
			source: 'Hartmann & Viard (2008), Quantitative Marketing and Economics 6: frequent customers feel no gradient',
			inputs: 'The same cards; customers above three times the 80th percentile of order rates. Signs only',
			figures: () => [heavyFlat()]
		},
		{
			id: 'endowed-progress-car-wash',
			source: 'Nunes & Drèze (2006), Journal of Consumer Research 32',
			inputs:
				'20,000 cards over 9 months: 10 stamps with 2 given against 8 with none; E3 2.24; orders as rare as to fill 18.7 % of the plain cards',
			apart: {
				51: 'cards filled of 150 endowed: see endowed-progress-statistics',
				28: 'cards filled of 150 plain',
				150: 'cards handed out'
			},
			figures: () => {
				const perWeek = 0.118;
				const [plain, endowed] = [filled(perWeek, 8, 0), filled(perWeek, 10, 2)];
				const odds = (endowed * (1 - plain)) / (plain * (1 - endowed));
				return [
					near('plain cards filled', plain, 0.187, 0.02),
					near('endowed cards filled', endowed, 0.34, 0.03),
					near('odds ratio', odds, 2.2446, 0.25)
				];
			}
		},
		{
			id: 'T8',
			source: 'Branching: total progeny 1 ÷ (1 − K) (Harris 1963)',
			inputs:
				'Engine’s referral: 20,000 customers of 20 days on average, no limit. The finite market, z = 1 − exp(−Kz), is played in tests/laws/referral.test.ts',
			figures: () => [0, 0.1, 0.3, 0.5, 0.8].map(progeny)
		},
		{
			id: 'airmiles-run',
			source:
				'AIR MILES Canada 2016 (press): an expiry that was announced; redemptions of the quarter 74 % above the year before',
			inputs:
				'Engine: points begin to lapse, announced 13 weeks before; orders with a redemption against the same rules without the change; E14 1.74; 0.4 % redeem at an order',
			apart: {
				1800000000: 'miles redeemed: a fact about that company',
				180: 'million dollars charged: a fact about that company',
				250: 'million dollars charged: a fact about that company'
			},
			figures: () => {
				const { before, after } = run();
				return [
					near('quarter before: growth', before - 1, 0.74, 0.05),
					between('quarter after: of what it would have been', after, 'fewer', 0, 1 - 1e-9)
				];
			}
		}
	]
};
