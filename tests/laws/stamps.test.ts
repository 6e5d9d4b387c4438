import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import type { Study } from '../../src/engine/replicate.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, totals } from './studies.ts';

const kernel = await wasmKernel();

/** Every uncertain input here at its default, not drawn. */
const DEFAULTS = {
	E1: { strength: 1.5 },
	E2: { stamps: 0.32, omega: 0.15 },
	E3: { strength: 2.24 },
	E4: { strength: 0.2 },
	E5: { strength: 0.02 },
	E17: { floor: 0.6 },
	E18: { on: false }
};

interface Case {
	readonly card?: object;
	readonly purchase?: object;
	readonly customers?: object;
	readonly response?: object;
	readonly months?: number;
	readonly people?: number;
	readonly other?: object;
}

/** Customers who never leave and all redeem; a card of ten stamps, one an order of about 30, for goods of 30. */
function shop({ card, purchase, customers, response, months = 24, people = 1000, other }: Case): Study {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Cards', zh: '集章' },
			seed: 'cards',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: months,
			sample: people,
			business: { grossMargin: 0.6 },
			customers: {
				seeds: { count: people, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 2, r: 1.5, ...purchase },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 30, cvPeople: 0.3, cvOrders: 0.4 },
				wallet: { mean: 0.5 },
				drift: { sd: 0 },
				inert: 0,
				...customers
			},
			response: { ...DEFAULTS, ...response },
			designs: [
				{
					id: 'card',
					name: { en: 'Card', zh: '卡' },
					stampCard: { on: true, stamps: 10, validityMonths: null, reward: { kind: 'goods', value: 30 }, ...card },
					...other
				}
			]
		})
	);
}

const life = (study: Study, customer: number, arm = 'card'): readonly LifeEvent[] =>
	traceLife(kernel, study, arm, 0, customer).events;
const sums = (study: Study) => totals(study, ledgerOf(kernel, study, 'card'));

/** Rate per day above which a fifth of customers of Gamma(1.5) lies, in means: its 80 % quantile is 2.32 ÷ 1.5. */
const RATE_80 = 1.547;

/** Of every first card: the owner's rate in 80 % quantiles, time from the first to the second stamp, from the ninth to the tenth. */
function firstCards(study: Study, people: number): readonly (readonly [rate: number, first: number, last: number])[] {
	return Array.from({ length: people }, (_, customer) => {
		const events = life(study, customer);
		const days = events.filter(({ kind }) => kind === 'order').map(({ day }) => day);
		const rate = (events[0]?.numbers.ordersPerDay ?? 0) / ((2 / 7) * RATE_80);
		return [rate, (days[1] ?? 0) - (days[0] ?? 0), (days[9] ?? NaN) - (days[8] ?? NaN)] as const;
	});
}

describe('goal gradient on the card (E2)', () => {
	const people = 3000;
	const cards = firstCards(shop({ people }), people);
	// the same clocks without the gradient: what the luck of the draw does to both intervals cancels
	const flat = firstCards(shop({ people, response: { E2: { on: false } } }), people);
	const ratio = (from: number, to: number) => {
		const sum = [0, 0, 0, 0];
		cards.forEach(([rate, first, last], i) => {
			const [, first0 = 0, last0 = NaN] = flat[i] ?? [];
			if (rate < from || rate >= to || Number.isNaN(last) || Number.isNaN(last0)) return;
			[first, last, first0, last0].forEach((days, k) => (sum[k] = (sum[k] ?? 0) + days));
		});
		const [first = 0, last = 0, first0 = 0, last0 = 0] = sum;
		return last / last0 / (first / first0);
	};

	test('the last interval is 20 % shorter than the first, for who is no heavy buyer (T10, goal-gradient-cafe-card)', () => {
		expect(Math.abs(ratio(0.1, 0.35) - 0.8)).toBeLessThan(0.02);
	});

	test('heavy buyers hardly speed up (T12)', () => {
		expect(ratio(1.5, 100)).toBeGreaterThan(0.93);
		expect(ratio(2, 100)).toBeGreaterThan(0.95);
	});

	test('mostly timing: with no extra volume a card takes as long as without the gradient', () => {
		const timing = shop({ people: 300, months: 60, response: { ...noResponse, E2: { stamps: 0.32, omega: 0 } } });
		const none = shop({ people: 300, months: 60, response: noResponse });
		// headroom bends it by a little; one in thirty of the speed-up of 20 % is left at the most
		const full = (of: Study) => sums(of)[A.CARDS_DONE] ?? 0;
		expect(Math.abs(full(timing) / full(none) - 1)).toBeLessThan(0.007);
	});

	test('a reward worth nothing changes nobody’s orders, head start or not', () => {
		for (const headStart of [0, 2]) {
			const empty = shop({ people: 100, card: { headStart, reward: { kind: 'goods', value: 0 } } });
			for (let customer = 0; customer < 100; customer++) {
				const orders = (arm: string) =>
					life(empty, customer, arm)
						.filter(({ kind, day }) => kind === 'order' && day < 731)
						.map(({ day }) => day);
				expect(orders('card')).toEqual(orders('none'));
			}
		}
	});
});

describe('head start (E3)', () => {
	/** Share of first cards filled within nine months, all else off. 8.1 orders expected in 274 days. */
	function filled(card: object): number {
		const people = 4000;
		const only = { ...noResponse, E3: { on: true, strength: 2.24 } };
		const purchase = { ordersPerWeek: 0.121, r: 100 };
		const study = shop({ people, months: 10, purchase, card: { validityMonths: 9, ...card }, response: only });
		let count = 0;
		for (let customer = 0; customer < people; customer++)
			if (life(study, customer).some(({ kind, numbers }) => kind === 'cardFull' && numbers.card === 1)) count++;
		return count / people;
	}

	test('ten stamps with two given against eight: 34 against 19 % (T11, endowed-progress-car-wash)', () => {
		const plain = filled({ stamps: 8 });
		const endowed = filled({ stamps: 10, headStart: 2 });
		expect(Math.abs(plain - 0.187)).toBeLessThan(0.02);
		expect(Math.abs(endowed - 0.34)).toBeLessThan(0.02);
		const odds = endowed / (1 - endowed) / (plain / (1 - plain));
		expect(Math.abs(odds - 2.24)).toBeLessThan(0.25);
	});

	test('only the first card has it', () => {
		const study = shop({ people: 200, card: { headStart: 4 } });
		const posted = sums(study);
		expect(posted[A.STAMPS]).toBe((posted[A.ORDERS] ?? 0) + 200 * 4);
	});
});

describe('a card, counted by hand', () => {
	test('a stamp for every 45 spent; what is left over counts for the next, and the next card', () => {
		const study = shop({ people: 100, card: { per: 'money', money: 45, stamps: 6 } });
		for (let customer = 0; customer < 100; customer++) {
			const { events, totals: posted } = traceLife(kernel, study, 'card', 0, customer);
			const spent = events
				.filter(({ kind, day }) => kind === 'order' && day < 731)
				.reduce((sum, { numbers }) => sum + (numbers.gross ?? 0), 0);
			const stamps = Math.floor(spent / 4500);
			expect(posted[A.STAMPS]).toBe(stamps);
			expect(posted[A.CARDS_DONE]).toBe(Math.floor(stamps / 6));
			expect(posted[A.CARDS_OPENED]).toBe(Math.ceil(stamps / 6));
		}
	});

	test('three months from the first stamp a card that is not full lapses, and its stamps with it', () => {
		const study = shop({ people: 100, purchase: { ordersPerWeek: 0.5 }, card: { validityMonths: 3 } });
		let lapsed = 0;
		for (let customer = 0; customer < 100; customer++) {
			let stamps = 0;
			let begun = 0;
			for (const { kind, day, numbers } of life(study, customer)) {
				if (day >= 731) break;
				if (kind === 'order') {
					if (stamps === 0) begun = day;
					stamps++;
					expect(day - begun).toBeLessThan(92.01);
				} else if (kind === 'cardFull') {
					expect(stamps).toBe(10);
					stamps = 0;
				} else if (kind === 'cardLapsed') {
					expect(numbers.stamps).toBe(stamps);
					expect(day - begun).toBeGreaterThan(88.99);
					stamps = 0;
					lapsed++;
				}
			}
		}
		expect(lapsed).toBeGreaterThan(50);
	});

	test('who never redeems carries no card', () => {
		const posted = sums(shop({ people: 100, customers: { inert: 1 } }));
		expect([A.STAMPS, A.CARDS_OPENED, A.REWARDS, A.RUNOFF_GIVEN].map((account) => posted[account])).toEqual([
			0, 0, 0, 0
		]);
	});

	test('a card open at the horizon that fills later is charged for the stamps it had then', () => {
		const study = shop({ people: 200, response: noResponse, customers: { basket: { form: 'mean', mean: 30 } } });
		// 30 of goods at a margin of 60 %, 30 % displaced: 12 + 5.40, a tenth of it for each stamp
		let charged = 0;
		for (let customer = 0; customer < 200; customer++) {
			const { events, totals: posted } = traceLife(kernel, study, 'card', 0, customer);
			const before = events.filter(({ kind, day }) => kind === 'order' && day < 731).length;
			const fills = (posted[A.RUNOFF_GIVEN] ?? 0) > 0;
			if (fills) expect(posted[A.RUNOFF_GIVEN]).toBe(Math.floor((before % 10) * 174 + 0.5));
			charged += fills ? 1 : 0;
		}
		expect(charged).toBeGreaterThan(150);
	});

	test('after a reward the next card feels begun (E4): its second stamp comes sooner', () => {
		const mean = (strength: number) => {
			const study = shop({ people: 400, months: 60, response: { ...DEFAULTS, E4: { strength } } });
			let days = 0;
			for (let customer = 0; customer < 400; customer++) {
				const orders = life(study, customer).filter(({ kind }) => kind === 'order');
				days += Math.log((orders[11]?.day ?? 0) - (orders[10]?.day ?? 0) + 1e-9);
			}
			return days / 400;
		};
		expect(mean(0.5)).toBeLessThan(mean(0));
	});
});
