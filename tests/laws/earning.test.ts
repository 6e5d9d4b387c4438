// Waiting time, caps, bonuses, points from partners, fading: what each does, and the laws of points under all of them at once.
import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals } from './studies.ts';

const kernel = await wasmKernel();

const expiries = {
	never: { kind: 'never' },
	afterEarning: { kind: 'afterEarning', months: 3 },
	monthEnd: { kind: 'afterEarning', months: 2, roundToMonthEnd: true },
	inactivity: { kind: 'inactivity', months: 2 },
	date: { kind: 'date', month: 3, yearsAhead: 0 }
};

/** A shop with gold-backed points, 1 for each 1, 100 worth 1; one design. */
function shop(points: Record<string, unknown> = {}, world: Record<string, unknown> = {}): Scenario {
	const { earn = {}, ...rest } = points as { earn?: object };
	return scenarioFrom({
		earnburn: 1,
		seed: 'earning',
		launch: '2027-01-01',
		horizonMonths: 8,
		sample: 400,
		customers: {
			purchase: { form: 'mean', ordersPerWeek: 0.8 },
			basket: { mean: 60 },
			seeds: { count: 2000, burnInMonths: 6 }
		},
		designs: [
			{
				id: 'gold',
				points: {
					kind: 'gold',
					earn: { points: 1, per: 1, ...earn },
					value: { money: 1, points: 20 },
					expiry: expiries.never,
					...rest
				}
			}
		],
		...world
	});
}

const everything = {
	earn: {
		pendingDays: 14,
		capPerOrder: 150,
		capPerDay: 200,
		capPerMonth: 300,
		bonuses: [
			{ id: 'spring', on: true, multiplier: 2, from: '2027-03-01', to: '2027-03-10', orders: 1 },
			{ id: 'some', on: true, multiplier: 1.5, orders: 0.3 }
		],
		partners: { on: true, pointsPerYear: 90, paidPerPoint: 0.02 }
	},
	decay: { on: true, factor: 0.8, everyMonths: 2 }
};

const earned = (events: readonly LifeEvent[]) => events.filter(({ kind }) => kind === 'earn');
const sumOf = (events: readonly LifeEvent[], kind: string) =>
	events.filter((event) => event.kind === kind).reduce((sum, { numbers }) => sum + (numbers.points ?? 0), 0);
const lives = (scenario: Scenario, customers = 150) =>
	Array.from({ length: customers }, (_, customer) => traceLife(kernel, monthly(scenario), 'gold', 0, customer));
const issued = (scenario: Scenario) => {
	const study = monthly(scenario);
	return total(study, ledgerOf(kernel, study, 'gold'), A.POINTS_ISSUED);
};

describe.each(Object.entries(expiries))('everything at once, points lapse: %s', (_name, expiry) => {
	const scenario = shop({ ...everything, expiry });
	const study = monthly(scenario);

	test('the ledger ties in every period, and each life to the balance it ends with, waiting points included', () => {
		for (let replication = 0; replication < 2; replication++)
			for (const { ledger } of playBlocks(kernel, study, 'gold', replication, 0, BLOCKS)) {
				let open = 0;
				for (let p = 0; p < periodsOf(study); p++) {
					const at = (account: number) => ledger[account * periodsOf(study) + p] ?? 0;
					open += at(A.POINTS_ISSUED) - at(A.POINTS_REDEEMED) - at(A.POINTS_EXPIRED) - at(A.POINTS_FORFEITED);
					expect(open).toBeGreaterThanOrEqual(0);
				}
				expect(open).toBeGreaterThanOrEqual(total(study, ledger, A.RUNOFF_POINTS));
			}
		for (const { events, totals: posted } of lives(scenario)) {
			const end = events.find(({ kind }) => kind === 'horizon');
			const gone = [A.POINTS_REDEEMED, A.POINTS_EXPIRED, A.POINTS_FORFEITED];
			const left = gone.reduce((open, account) => open - (posted[account] ?? 0), posted[A.POINTS_ISSUED] ?? 0);
			expect(left).toBe(end?.numbers.balance ?? 0);
		}
	});
	test('WebAssembly = TypeScript', () => {
		expect(ledgerOf(portableKernel(), study, 'gold')).toEqual(ledgerOf(kernel, study, 'gold'));
	});
	test('T1: without response nobody orders differently', () => {
		const calm = monthly(shop({ ...everything, expiry }, { response: noResponse }));
		const [own, none] = [totals(calm, ledgerOf(kernel, calm, 'gold')), totals(calm, ledgerOf(kernel, calm, 'none'))];
		for (const account of [A.ORDERS, A.GROSS, A.ACTIVE, A.LEFT]) expect(own[account]).toBe(none[account]);
	});
});

describe('waiting time', () => {
	test('points are usable from the morning of the fourteenth day after the day they were earned, not before', () => {
		const days: number[] = [];
		for (const { events } of lives(shop({ earn: { pendingDays: 14 } }))) {
			const queue: { day: number; points: number }[] = [];
			for (const { kind, day, numbers } of events) {
				if (kind === 'earn') queue.push({ day: Math.floor(day) + 14, points: numbers.points ?? 0 });
				if (kind !== 'release') continue;
				let due = 0;
				while (queue[0] && queue[0].day <= day) due += queue.shift()?.points ?? 0;
				expect(numbers.points).toBe(due);
				expect(day).toBe(Math.floor(day));
				days.push(day);
			}
		}
		expect(days.length).toBeGreaterThan(300);
	});
	test('what waits cannot be redeemed: the usable balance never falls below zero, and less is redeemed than without waiting', () => {
		const redeemed = (pendingDays: number) => {
			const study = monthly(shop({ earn: { pendingDays } }, { response: noResponse }));
			return total(study, ledgerOf(kernel, study, 'gold'), A.POINTS_REDEEMED);
		};
		expect(redeemed(60)).toBeLessThan(redeemed(30));
		expect(redeemed(30)).toBeLessThan(redeemed(0));
		for (const { events } of lives(shop({ earn: { pendingDays: 30 } }))) {
			let usable = 0;
			for (const { kind, numbers } of events) {
				if (kind === 'release') usable += numbers.points ?? 0;
				if (kind === 'redeem') usable -= numbers.points ?? 0;
				expect(usable).toBeGreaterThanOrEqual(0);
			}
		}
	});
	test('waiting moves no issue: the same points are earned on the same orders', () => {
		const calm = (pendingDays: number) =>
			issued(shop({ earn: { pendingDays }, burn: { minimum: 1e9 } }, { response: noResponse }));
		expect(calm(45)).toBe(calm(0));
	});
	test('points whose time runs out while they wait lapse in the moment they become usable', () => {
		const short = shop({ earn: { pendingDays: 90 }, expiry: { kind: 'afterEarning', months: 1 } });
		let lapsed = 0;
		for (const { events } of lives(short))
			events.forEach((event, i) => {
				if (event.kind !== 'release') return;
				const next = events[i + 1];
				expect([next?.kind, next?.day, next?.numbers.points]).toEqual(['expire', event.day, event.numbers.points]);
				lapsed++;
			});
		expect(lapsed).toBeGreaterThan(100);
	});
});

describe('caps', () => {
	const plain = { response: noResponse };
	test('of an order, a day and a calendar month: nobody earns more, and somebody reaches each', () => {
		const caps = { capPerOrder: 100, capPerDay: 120, capPerMonth: 250 };
		const reached = { order: 0, day: 0, month: 0 };
		for (const { events } of lives(shop({ earn: caps }, plain))) {
			const byDay = new Map<number, number>();
			const byMonth = new Map<number, number>();
			const month = (day: number) => [31, 59, 90, 120, 151, 181, 212].findIndex((end) => day < end);
			for (const { day, numbers } of earned(events)) {
				const points = numbers.points ?? 0;
				expect(points).toBeLessThanOrEqual(100);
				if (points === 100) reached.order++;
				byDay.set(Math.floor(day), (byDay.get(Math.floor(day)) ?? 0) + points);
				byMonth.set(month(day), (byMonth.get(month(day)) ?? 0) + points);
			}
			for (const points of byDay.values()) {
				expect(points).toBeLessThanOrEqual(120);
				if (points === 120) reached.day++;
			}
			for (const points of byMonth.values()) {
				expect(points).toBeLessThanOrEqual(250);
				if (points === 250) reached.month++;
			}
		}
		for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0);
	});
	test('a cap that nobody reaches changes no byte; a cap of nothing leaves no points and no effect (no effect without a cause)', () => {
		const study = (earn: object) => monthly(shop({ earn }));
		const none = ledgerOf(kernel, study({}), 'none');
		expect(ledgerOf(kernel, study({ capPerMonth: 1e9 }), 'gold')).toEqual(ledgerOf(kernel, study({}), 'gold'));
		for (const cap of ['capPerOrder', 'capPerDay', 'capPerMonth']) {
			const capped = study({ [cap]: 0 });
			const ledger = ledgerOf(kernel, capped, 'gold');
			expect(total(capped, ledger, A.POINTS_ISSUED)).toBe(0);
			for (const account of [A.ORDERS, A.GROSS, A.LEFT])
				expect(total(capped, ledger, account)).toBe(total(capped, none, account));
		}
	});
});

describe('bonuses', () => {
	// nobody redeems, so that all pay the same cash
	const calm = { response: noResponse };
	const burn = { minimum: 1e9 };
	const bonus = (...bonuses: object[]) =>
		shop({ burn, earn: { bonuses: bonuses.map((one, i) => ({ id: `b${i}`, on: true, ...one })) } }, calm);
	test('twice the points all the time on every order are twice the points, but for the remainder of each member', () => {
		const [once, twice] = [issued(shop({ burn }, calm)), issued(bonus({ multiplier: 2, orders: 1 }))];
		expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(2000);
		expect(twice / once).toBeCloseTo(2, 2);
	});
	test('between its dates only, both days included', () => {
		const march = bonus({ multiplier: 3, from: '2027-03-05', to: '2027-03-06', orders: 1 });
		const [start, end] = [63, 65];
		const more: number[] = [];
		lives(march).forEach(({ events }, customer) => {
			const base = lives1(shop({ burn }, calm), customer);
			earned(events).forEach(({ day, numbers }, i) => {
				const plain = base[i]?.numbers.points ?? 0;
				expect(base[i]?.day).toBe(day);
				const within = day >= start && day < end;
				const apart = Math.abs((numbers.points ?? 0) - (within ? 3 : 1) * plain);
				expect(apart).toBeLessThanOrEqual(3);
				if (within) more.push(day);
			});
		});
		expect(more.length).toBeGreaterThan(5);
	});
	test('on a share of orders; switching one bonus on moves no order of another (keyed luck)', () => {
		const [plain, some] = [issued(shop({ burn }, calm)), issued(bonus({ multiplier: 2, orders: 0.3 }))];
		expect(some / plain).toBeGreaterThan(1.25);
		expect(some / plain).toBeLessThan(1.35);
		const both = issued(bonus({ multiplier: 2, orders: 0.3 }, { multiplier: 4, orders: 0.5 }));
		const other = issued(bonus({ multiplier: 1, orders: 0.3 }, { multiplier: 4, orders: 0.5 }));
		// extra points add up: each bonus brings what it brings alone, but for remainders
		expect(Math.abs(both - other - (some - plain))).toBeLessThanOrEqual(4000);
	});
	test('× 0 on everything: no points, and nobody behaves differently', () => {
		const nothing = monthly(shop({ earn: { bonuses: [{ id: 'off', on: true, multiplier: 0, orders: 1 }] } }));
		const [own, none] = [ledgerOf(kernel, nothing, 'gold'), ledgerOf(kernel, nothing, 'none')];
		expect(total(nothing, own, A.POINTS_ISSUED)).toBe(0);
		expect(total(nothing, own, A.ORDERS)).toBe(total(nothing, none, A.ORDERS));
	});
	function lives1(scenario: Scenario, customer: number) {
		return earned(traceLife(kernel, monthly(scenario), 'gold', 0, customer).events);
	}
});

describe('points from partners', () => {
	const partners = { on: true, pointsPerYear: 90, paidPerPoint: 0.02 };
	const scenario = shop({ earn: { points: 1, per: 1e6, partners } }, { response: noResponse });
	const study = monthly(scenario);
	const ledger = ledgerOf(kernel, study, 'gold');
	test('7.5 a member and month on average, paid for at the stated price', () => {
		const granted = total(study, ledger, A.POINTS_GRANTED);
		expect(total(study, ledger, A.POINTS_ISSUED) - granted).toBeLessThan(0.001 * granted);
		expect(total(study, ledger, A.PARTNER_INCOME)).toBe(2 * granted);
		const months = lives(scenario, 100).flatMap(({ events }) =>
			earned(events)
				.map(({ numbers }) => numbers.points ?? 0)
				.filter((points) => points < 100)
		);
		expect(new Set(months)).toEqual(new Set([7, 8]));
		const mean = months.reduce((sum, points) => sum + points, 0) / months.length;
		expect(Math.abs(mean - 7.5)).toBeLessThan(3.5 * Math.sqrt(0.25 / months.length));
	});
	test('a programme without points hands none out', () => {
		const without = monthly(shop({ kind: 'none', earn: { partners } }));
		expect(total(without, ledgerOf(kernel, without, 'gold'), A.PARTNER_INCOME)).toBe(0);
	});
});

describe('fading', () => {
	const scenario = shop({ decay: { on: true, factor: 0.75, everyMonths: 3 } });
	test('every third month of membership a quarter of the balance goes, as expired', () => {
		let times = 0;
		for (const { events, totals: posted } of lives(scenario)) {
			for (const { kind, day, numbers } of events) {
				if (kind !== 'fade') continue;
				const before = (numbers.points ?? 0) + (numbers.balance ?? 0);
				expect(numbers.balance).toBe(Math.floor(0.75 * before + 0.5));
				if (day < 243) times++;
			}
			const within = events.slice(
				0,
				events.findIndex(({ kind }) => kind === 'horizon')
			);
			expect(sumOf(within, 'fade')).toBe(posted[A.POINTS_EXPIRED]);
		}
		expect(times).toBeGreaterThan(150);
	});
	test('a factor of 1 takes nothing, whatever the interval', () => {
		const study = (decay: object) => monthly(shop({ decay }));
		expect(ledgerOf(kernel, study({ on: true, factor: 1, everyMonths: 1 }), 'gold')).toEqual(
			ledgerOf(kernel, study({ on: false }), 'gold')
		);
	});
});
