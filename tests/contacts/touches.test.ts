// Contacts by trigger, their luck, their lifts, the choice of people; win-back.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/engine/scenario/check.ts';
import type { LifeEvent } from '../../src/engine/trace.ts';
import { A, ledger, lives, shop, sold, study, sums, total } from './world.ts';

const COUNTS = {
	...{ contacts: A.CONTACTS, responses: A.RESPONSES, own: A.CONTACT_COST, world: A.WORLD_CONTACT_COST },
	...{ orders: A.ORDERS, gross: A.GROSS, left: A.LEFT, wonBack: A.WON_BACK }
};
const touch = (id: string, changes: Record<string, unknown>) => ({
	id,
	on: true,
	reach: 1,
	response: 0,
	lift: 0,
	...changes
});
const calls = [3, 21, 90].map((afterDays) =>
	touch(`call-${afterDays}`, {
		trigger: 'afterFirst',
		afterDays,
		minutes: 3,
		response: 1,
		giftCost: afterDays === 21 ? 8 : 0
	})
);
/** Customers who come during the study, so that their first order lies in it; nobody leaves. */
const arriving = {
	customers: {
		seeds: { count: 0 },
		purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
		dropout: { model: 'none' },
		drift: { sd: 0 }
	},
	activation: { chance: 1 },
	channels: [{ id: 'ads', exposures: 40, click: 1, download: 1, open: 1, register: 1, endMonth: 5 }]
};
const contactsOf = (events: readonly LifeEvent[]) => events.filter(({ kind }) => kind === 'contact');

test('3 days, 3 weeks, 3 months after the first order: each once, at 3 minutes of staff, the second with a gift', () => {
	const of = study({ ...arriving, business: { staffCostPerMinute: 0.8 }, touches: calls });
	for (const events of lives(of, 'none', 100)) {
		const first = events.find(({ kind }) => kind === 'order')?.day ?? Infinity;
		const told = contactsOf(events).map(({ day, numbers }) => [day - first, numbers['cost']]);
		const due = [3, 21, 90].filter((days) => first + days < 365);
		expect(told.map(([days]) => days)).toEqual(due.map((days) => expect.closeTo(days, 9)));
		expect(told.every(([, cost]) => Math.abs((cost ?? 0) - 240) < 1e-9)).toBe(true);
	}
	const { contacts, responses, world, own } = sums(of, 'none', COUNTS);
	const second = lives(of, 'none').filter((events) => contactsOf(events).length >= 2).length;
	expect(responses).toBe(contacts);
	expect(own).toBe(0);
	expect(world).toBe(contacts * 240 + second * 800);
});

test('after every order: one on its way at a time; birthdays once a year; dates for all who have ordered', () => {
	const of = study({
		...arriving,
		touches: [
			touch('thanks', { trigger: 'afterOrder', afterDays: 5 }),
			touch('birthday', { trigger: 'birthday' }),
			touch('festivals', { trigger: 'date', dates: ['2027-02-17', '2027-09-15', '2029-01-01'] })
		]
	});
	let birthdays = 0;
	for (const events of lives(of, 'none', 150)) {
		const of_ = (row: number) =>
			contactsOf(events)
				.filter(({ numbers }) => numbers['contact'] === row)
				.map(({ day }) => day);
		const orders = events.filter(({ kind, day }) => kind === 'order' && day >= 0).map(({ day }) => day);
		let free = -Infinity;
		const due: number[] = [];
		for (const day of orders) {
			if (day < free || day + 5 >= 365) continue;
			due.push(day + 5);
			free = day + 5;
		}
		expect(of_(0)).toEqual(due.map((day) => expect.closeTo(day, 9)));
		// from the first order on: the birthday in what is left of the year, and the dates
		const first = orders[0] ?? Infinity;
		const [birthday] = of_(1);
		expect(of_(1).length).toBeLessThanOrEqual(1);
		if (birthday !== undefined) expect(birthday).toBeGreaterThanOrEqual(first);
		birthdays += of_(1).length;
		expect(of_(2)).toEqual([47, 257].filter((day) => day > first));
	}
	expect(birthdays).toBeGreaterThan(60);
});

test('at risk and lost: at the moment of the label, if the silence lasts', () => {
	const of = study({
		lifecycle: { atRiskDays: 30, lostDays: 80 },
		touches: [touch('stay', { trigger: 'atRisk' }), touch('return', { trigger: 'lost' })]
	});
	for (const events of lives(of, 'none', 150)) {
		const at = (kind: string, value: number) =>
			events.filter((event) => event.kind === kind && Object.values(event.numbers)[0] === value).map(({ day }) => day);
		expect(at('contact', 0)).toEqual(at('label', 3));
		expect(at('contact', 1)).toEqual(at('label', 4));
	}
});

describe('luck', () => {
	const base = {
		touches: [
			touch('news', { trigger: 'afterOrder', afterDays: 7, reach: 0.7, response: 0.4, lift: 0.5, liftDays: 20 })
		]
	};
	const more = {
		touches: [
			touch('other', { trigger: 'afterOrder', afterDays: 2, reach: 0.5, response: 0.5, cost: 1 }),
			...base.touches,
			touch('third', { trigger: 'birthday', reach: 0.5, response: 0.5 })
		]
	};

	test('contacts that lift nothing leave every order and every leaving as they were, to the last bit', () => {
		const silent = {
			touches: [touch('a', { trigger: 'afterOrder', response: 1, cost: 2 }), ...calls],
			winBack: { on: true, chance: 0 }
		};
		const [without, with_] = [lives(study(), 'none'), lives(study(silent), 'none')];
		expect(with_.map(sold)).toEqual(without.map(sold));
	});

	test('one more contact before it and one after it move nobody’s luck in a contact', () => {
		const [few, many] = [lives(study(base), 'none'), lives(study(more), 'none')];
		expect(many.map(sold)).toEqual(few.map(sold));
		const answers = (all: typeof few, row: number) =>
			all.map((events) =>
				contactsOf(events)
					.filter(({ numbers }) => numbers['contact'] === row)
					.map(({ day, numbers }) => [day, numbers['answers']])
			);
		expect(answers(many, 1)).toEqual(answers(few, 0));
	});

	test('what a design adds is not there without it, and only members get it', () => {
		const own = [touch('vip', { trigger: 'afterOrder', afterDays: 3, response: 0.5, lift: 1, liftDays: 30, cost: 1 })];
		const of = study({ designs: [{ id: 'card', touches: own }, { id: 'plain' }] });
		expect(lives(of, 'none').map(sold)).toEqual(lives(study(), 'none').map(sold));
		expect(lives(of, 'plain').map(sold)).toEqual(lives(of, 'none').map(sold));
		const [card, none] = [sums(of, 'card', COUNTS), sums(of, 'none', COUNTS)];
		expect(none.contacts).toBe(0);
		expect(card.own).toBe(card.contacts * 100);
		expect(card.world).toBe(0);
		expect(card.orders).toBeGreaterThan(none.orders);
	});
});

describe('lifts', () => {
	/** NBD customers who never leave; every customer is contacted on one day, and every one answers. */
	const steady = {
		customers: { seeds: { count: 500, burnInMonths: 24 }, dropout: { model: 'none' }, drift: { sd: 0 } }
	};
	const on = (id: string, date: string, lift: number, liftDays: number) =>
		touch(id, { trigger: 'date', dates: [date], response: 1, lift, liftDays });
	const orders = (touches: readonly object[], from: number, to: number) =>
		lives(study({ ...steady, touches }), 'none').reduce(
			(sum, events) => sum + events.filter(({ kind, day }) => kind === 'order' && day >= from && day < to).length,
			0
		);

	test('twice as many orders while it runs, and the first is brought forward by exactly the time it saves', () => {
		const [before, after] = [[], [on('a', '2027-04-11', 1, 100)]].map((touches) =>
			lives(study({ ...steady, touches }), 'none')
		);
		before!.forEach((events, i) => {
			const next = (all: readonly LifeEvent[]) =>
				all.find(({ kind, day }) => kind === 'order' && day >= 100)?.day ?? NaN;
			const plain = next(events);
			// speed 2 from day 100 on for 100 days: what took t days takes t / 2, beyond them 100 days fewer
			const wait = plain - 100;
			if (wait < 365 - 100) expect(next(after![i]!)).toBeCloseTo(100 + (wait < 200 ? wait / 2 : wait - 100), 6);
		});
	});

	test('of two lifts the strongest holds, and when it ends the weaker one goes on', () => {
		const weak = on('weak', '2027-04-11', 0.5, 120);
		const strong = on('strong', '2027-04-21', 1, 50);
		const spans = [
			[100, 110],
			[110, 160],
			[160, 220],
			[220, 365]
		] as const;
		const both = lives(study({ ...steady, touches: [weak, strong] }), 'none');
		const integral = (day: number, speeds: readonly number[]) => {
			let sum = Math.min(day, 100);
			spans.forEach(([from, to], i) => (sum += (speeds[i] ?? 0) * Math.max(0, Math.min(day, to) - from)));
			return sum;
		};
		const plain = lives(study(steady), 'none');
		// operational time: the k-th order falls at the same place of its own clock, whatever the speeds
		let compared = 0;
		plain.forEach((events, i) => {
			const days = (all: readonly LifeEvent[]) =>
				all.filter(({ kind, day }) => kind === 'order' && day >= 0).map(({ day }) => day);
			days(events).forEach((day, k) => {
				const moved = days(both[i]!)[k];
				if (moved === undefined) return;
				compared++;
				expect(integral(moved, [1.5, 2, 1.5, 1])).toBeCloseTo(day, 6);
			});
		});
		expect(compared).toBeGreaterThan(500);
		expect(orders([weak, strong], 0, 100)).toBe(orders([], 0, 100));
	});
});

test('accuracy of the choice: as many contacts, more answers; at random, and where everybody is reached, no gain (S90)', () => {
	const answered = (accuracy: number, reach: number) => {
		const dates = Array.from({ length: 40 }, (_, i) =>
			new Date(Date.UTC(2027, 0, 2 + 9 * i)).toISOString().slice(0, 10)
		);
		const of = study({
			customers: { seeds: { count: 500, burnInMonths: 24 }, dropout: { model: 'none' } },
			touches: [touch('push', { trigger: 'date', dates, reach, response: 0.2, accuracy })]
		});
		return sums(of, 'none', COUNTS);
	};
	const [random, half, sure] = [0, 0.5, 1].map((accuracy) => answered(accuracy, 0.3));
	// 20,000 occasions: 6,000 contacts in the mean with sd 65, 1,200 answers at random with sd 34
	for (const { contacts } of [random!, half!, sure!]) expect(Math.abs(contacts - 6000)).toBeLessThan(4 * 65);
	expect(Math.abs(random!.responses - 1200)).toBeLessThan(4 * 34);
	// of 4,000 who would answer: all of them at accuracy 1, the mean of both ends at ½
	expect(Math.abs(sure!.responses - 4000)).toBeLessThan(4 * 57);
	expect(Math.abs(half!.responses - 2600)).toBeLessThan(4 * 50);
	expect(answered(1, 1).responses).toBe(answered(0, 1).responses);
});

describe('win-back', () => {
	const winBack = (chance: number, changes: object = {}) => ({
		winBack: { on: true, chance, afterMonths: 2, cost: 1, ...changes }
	});
	const DAYS = 2 * 30.4375;

	test('whoever is silent for so long is contacted once at a cost; only who has left may come back', () => {
		const of = study(winBack(0.5));
		let asked = 0;
		let back = 0;
		for (const events of lives(of, 'none')) {
			for (const { kind, day, numbers } of events) {
				if (kind !== 'winBack') continue;
				asked++;
				back += numbers['back'] ?? 0;
				const orders = events.filter((event) => event.kind === 'order' && event.day <= day);
				const silent = day - (orders.at(-1)?.day ?? -Infinity);
				if (silent < Infinity) expect(silent).toBeCloseTo(DAYS, 9);
				if (numbers['back'] === 1) expect(numbers['left']).toBe(1);
				if (numbers['left'] === 0) expect(numbers['back']).toBe(0);
			}
		}
		const { contacts, world, wonBack } = sums(of, 'none', COUNTS);
		expect([contacts, world, wonBack]).toEqual([asked, asked * 100, back]);
		expect(wonBack).toBeGreaterThan(20);
	});

	test('nobody comes back with chance 0, everybody who had left with chance 1; who never left is not moved', () => {
		const [never, always] = [study(winBack(0)), study(winBack(1))];
		expect(sums(never, 'none', COUNTS).wonBack).toBe(0);
		const before = lives(study(), 'none');
		lives(always, 'none').forEach((events, i) => {
			const gone = events.filter(({ kind, numbers }) => kind === 'winBack' && numbers['left'] === 1);
			expect(gone.every(({ numbers }) => numbers['back'] === 1)).toBe(true);
			if (gone.length === 0) expect(sold(events)).toEqual(sold(before[i]!));
		});
	});

	test('a second span has a lifetime and a clock of its own: orders after the return come at the customer’s pace', () => {
		// one pace for all (r large) and no dropout to speak of after the return: waiting times are exponential again
		const of = study({
			customers: {
				seeds: { count: 500, burnInMonths: 24 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 100 },
				dropout: { model: 'bgnbd', a: 2, b: 6 },
				drift: { sd: 0 }
			},
			horizonMonths: 24,
			...winBack(1)
		});
		const waits: number[] = [];
		for (const events of lives(of, 'none')) {
			for (const [i, event] of events.entries()) {
				if (event.kind !== 'winBack' || event.numbers['back'] !== 1 || event.day > 365) continue;
				const next = events.slice(i + 1).find(({ kind }) => kind === 'order');
				if (next) waits.push(next.day - event.day);
			}
		}
		const mean = waits.reduce((a, b) => a + b, 0) / waits.length;
		expect(waits.length).toBeGreaterThan(150);
		// 14 days in the mean; sd of the mean 14 / √n
		expect(Math.abs(mean - 14)).toBeLessThan((3.5 * 14) / Math.sqrt(waits.length));
	});

	test('the same of lifetimes by calendar time, where the clock was running when the customer left', () => {
		const of = study({
			customers: {
				seeds: { count: 500, burnInMonths: 24 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 100 },
				dropout: { model: 'paretonbd', s: 20, survivalOneYear: 0.3 },
				drift: { sd: 0 }
			},
			horizonMonths: 24,
			...winBack(1)
		});
		const hazard = -Math.log(0.3) / 365.25;
		const waits: number[] = [];
		for (const events of lives(of, 'none'))
			for (const [i, event] of events.entries()) {
				if (event.kind !== 'winBack' || event.numbers['back'] !== 1 || event.day > 500) continue;
				const next = events.slice(i + 1).find(({ kind }) => kind === 'order' || kind === 'leave');
				if (next?.kind === 'order') waits.push(next.day - event.day);
			}
		const mean = waits.reduce((a, b) => a + b, 0) / waits.length;
		expect(waits.length).toBeGreaterThan(150);
		// the first of two exponentials, given that it is the order; a clock that went on would show 28 days
		const expected = 1 / (1 / 14 + hazard);
		expect(Math.abs(mean - expected)).toBeLessThan((3.5 * expected) / Math.sqrt(waits.length));
	});

	test('who has left never answers a contact', () => {
		const of = study({
			touches: [touch('news', { trigger: 'date', dates: ['2027-12-01'], response: 1, giftCost: 1 })]
		});
		let gone = 0;
		for (const events of lives(of, 'none')) {
			const told = contactsOf(events)[0];
			const left = events.some(({ kind, day }) => kind === 'leave' && day < 334);
			if (told) expect(told.numbers['answers']).toBe(left ? 0 : 1);
			if (told && left) gone++;
		}
		expect(gone).toBeGreaterThan(100);
	});

	test('labels and counts stay whole: left − won back = those who are gone', () => {
		const of = study(winBack(0.6, { afterMonths: 1 }));
		const played = ledger(of, 'none');
		const flow = (account: number) => total(of, played, account);
		let gone = 0;
		let before = 0;
		for (const events of lives(of, 'none')) {
			const turns = events.filter(
				({ kind, numbers }) => kind === 'leave' || (kind === 'winBack' && numbers['back'] === 1)
			);
			if (turns.filter(({ day }) => day < 365).at(-1)?.kind === 'leave') gone++;
			if (turns.filter(({ day }) => day < 0).at(-1)?.kind === 'leave') before++;
		}
		expect(before + flow(A.LEFT) - flow(A.WON_BACK)).toBe(gone);
		expect(flow(A.LABEL + 4) - flow(A.LOST_ALIVE) + flow(A.GONE_UNSEEN)).toBe(gone);
	});
});

test('a file that asks for what cannot be is told so', () => {
	const rules = (changes: Record<string, unknown>) =>
		check(shop(changes))
			.findings.issues.filter(({ code }) => code === 'E115')
			.map(({ path, values }) => [path, values['rule']]);
	expect(rules({ lifecycle: { atRiskDays: 60, lostDays: 50 } })).toEqual([['lifecycle.lostDays', 'lostBeforeRisk']]);
	const dates = Array.from({ length: 60 }, () => '2027-05-01');
	const many = Array.from({ length: 5 }, (_, i) => touch(`t${i}`, { trigger: 'date', dates }));
	expect(rules({ touches: many })).toContainEqual(['touches', 'tooManyDates']);
});
