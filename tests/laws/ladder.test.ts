// Rules of real programmes on hand-made lives: every event of a life is read and the rule is applied to it a second time, by hand.
import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import {
	distanceCounts,
	ladderTablesOf,
	migrationCounts,
	nearCounts,
	reachExits,
	sharesOfRows
} from '../../src/engine/summary/ladder.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals, weekly } from './studies.ts';

const kernel = await wasmKernel();

interface World {
	tiers: object;
	design?: object;
	customers?: object;
	rest?: object;
}

/** Steady customers; launch on 1 January 2027, three years (1 January 2028: day 365, 2029: day 731). */
function study({ tiers, design = {}, customers = {}, rest = {} }: World): Study {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			seed: 'ladder rules',
			launch: '2027-01-01',
			horizonMonths: 36,
			sample: 300,
			customers: {
				seeds: { count: 300, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
				drift: { sd: 0.5 },
				...customers
			},
			response: { ...noResponse, E18: { on: false } },
			designs: [
				{
					id: 'tiers',
					tiers: {
						on: true,
						window: 'calendarYear',
						validity: { kind: 'periods', n: 1 },
						downgrade: 'earned',
						...tiers
					},
					...design
				}
			],
			...rest
		})
	);
}

const lives = (of: Study, count = 300): LifeEvent[][] =>
	Array.from({ length: count }, (_, customer) => [...traceLife(kernel, of, 'tiers', 0, customer).events]);

const ofKind = (events: readonly LifeEvent[], ...kinds: string[]) => events.filter(({ kind }) => kinds.includes(kind));

/** First days of the calendar months of 2027, 2028 and 2029. */
const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365, 396, 425, 456, 486, 517, 547, 578, 609];
MONTHS.push(639, 670, 700, 731, 762, 790, 821, 851, 882, 912, 943, 974, 1004, 1035, 1065, 1096);

const three = (bars: readonly [object, object]) => [
	{ id: 'base', reach: 0 },
	{ id: 'silver', reach: 1, rules: { on: true, ...bars[0] } },
	{ id: 'gold', reach: 2, rules: { on: true, ...bars[1] } }
];

describe('Air China 2026: kilometres or segments in 12 months; fewer to keep than to reach', () => {
	// silver 40,000 km or 25 segments (to keep: 35,000 or 23), gold 80,000 or 40 (70,000 or 36); a flight is 2,000 km and 1 segment
	const airline = study({
		tiers: {
			measure: 'spend',
			window: 'rolling',
			windowMonths: 12,
			validity: { kind: 'months', n: 12, round: 'month' },
			list: three([
				{ all: [{ any: [bar('distance', 40_000, 35_000), bar('segments', 25, 23)] }] },
				{ all: [{ any: [bar('distance', 80_000, 70_000), bar('segments', 40, 36)] }] }
			])
		},
		customers: { units: { distance: 2000, distanceCv: 0, segments: 1 } }
	});
	const all = lives(airline);

	test('20 flights of 2,000 km make silver, 40 make gold, whichever bar comes first', () => {
		let silver = 0;
		for (const events of all) {
			const flown = ofKind(events, 'order', 'promote', 'demote');
			const first = flown.findIndex(({ kind }) => kind === 'promote');
			if (first < 0 || (flown[first]?.day ?? 0) > 364) continue;
			silver++;
			// the order that promotes has its own event just before
			expect(flown.slice(0, first).filter(({ kind }) => kind === 'order')).toHaveLength(20);
			expect(flown[first]?.numbers.tier).toBe(1);
		}
		expect(silver).toBeGreaterThan(40);
	});

	test('a review on the first of a month after 12 full months: kept with 18 flights (36,000 km), lost with 17', () => {
		let [kept, lost] = [0, 0];
		for (const events of all) {
			let tier = 0;
			for (const { kind, day, numbers } of events) {
				if (kind === 'keep' || kind === 'demote') {
					const month = MONTHS.indexOf(day);
					expect(month).toBeGreaterThan(12);
					const from = MONTHS[month - 12] ?? 0;
					const flights = ofKind(events, 'order').filter((order) => order.day >= from && order.day < day).length;
					const need = tier === 1 ? 18 : 35;
					expect(flights >= need).toBe(kind === 'keep');
					if (kind === 'keep') kept++;
					else lost++;
				}
				if (['promote', 'demote'].includes(kind)) tier = numbers.tier ?? 0;
			}
		}
		expect(Math.min(kept, lost)).toBeGreaterThan(30);
	});

	test('the trace names the bar that decided, with what was there and what was asked', () => {
		for (const events of all) {
			events.forEach(({ kind }, i) => {
				if (!['promote', 'keep', 'demote'].includes(kind)) return;
				const decided = events[i + 1];
				expect(decided?.kind).toBe('decidingBar');
				const { amount, bar: asked, measure } = decided?.numbers ?? {};
				expect(measure).toBe(4);
				expect((amount ?? 0) >= (asked ?? 0)).toBe(kind !== 'demote');
				expect((amount ?? 1) % 2000).toBe(0);
			});
		}
	});
});

function bar(measure: string, reach: number, keep: number | null = null) {
	return { measure, reach, keep };
}

describe('China Eastern 2025: flights or kilometres, and spending, in 12 months', () => {
	// silver: 13 flights or 15,000 km, and 20,000 yuan; here: and 900 of a shop's orders of 60
	const airline = study({
		tiers: {
			measure: 'spend',
			list: three([
				{ all: [{ any: [bar('segments', 13), bar('distance', 15_000)] }, { any: [bar('spend', 900)] }] },
				{ all: [{ any: [bar('segments', 25), bar('distance', 25_000)] }, { any: [bar('spend', 4000)] }] }
			])
		},
		customers: { units: { distance: 1000, distanceCv: 0, segments: 1 } }
	});

	test('both groups must be met: tier of every member after every order, by hand', () => {
		let [waitedForSpend, waitedForFlights] = [0, 0];
		for (const events of lives(airline)) {
			let [year, flights, spend, tier] = [0, 0, 0, 0];
			for (const { kind, day, numbers } of events) {
				const now = day < 365 ? 0 : day < 731 ? 1 : 2;
				if (now !== year) [year, flights, spend] = [now, 0, 0];
				if (kind === 'order') [flights, spend] = [flights + 1, spend + (numbers.gross ?? 0)];
				const earned = flights >= 25 && spend >= 400_000 ? 2 : flights >= 13 && spend >= 90_000 ? 1 : 0;
				if (kind === 'promote') {
					expect(numbers.tier).toBe(earned);
					if (flights > 13 && earned === 1) waitedForSpend++;
					if (flights === 13 && earned === 1) waitedForFlights++;
				}
				if (kind === 'promote' || kind === 'demote') tier = numbers.tier ?? 0;
				// nobody who has earned a tier is without it once the next event comes
				if (kind === 'earn' || kind === 'decidingBar') expect(tier).toBeGreaterThanOrEqual(earned);
			}
		}
		expect(Math.min(waitedForSpend, waitedForFlights)).toBeGreaterThan(5);
	});

	test('weeks and months, WebAssembly and TypeScript: the same bytes', () => {
		const byWeek = totals(weekly(airline.scenario), ledgerOf(kernel, weekly(airline.scenario), 'tiers'));
		const byMonth = totals(airline, ledgerOf(kernel, airline, 'tiers'));
		byWeek[A.ACTIVE] = byMonth[A.ACTIVE] = 0;
		expect(byWeek).toEqual(byMonth);
		const wasm = playBlocks(kernel, airline, 'tiers', 0, 0, BLOCKS);
		expect(playBlocks(portableKernel(), airline, 'tiers', 0, 0, BLOCKS)).toEqual(wasm);
	});

	const benefits = [{ id: 'lounge', kind: 'main', cost: 2, value: 20, usesPerMonth: 2, takeUp: 1 }];
	const worthwhile = (rules: (reach: number) => object) =>
		[0, 1500, 4000].map((reach, i) => ({ id: `t${i}`, reach, ...(i > 0 && { ...rules(reach), benefits }) }));
	const all = (...groups: object[][]) => ({ rules: { on: true, all: groups.map((any) => ({ any })) } });
	const ran = (list: object[], response: object) => {
		const of = study({ tiers: { measure: 'spend', list }, rest: { response } });
		return totals(of, ledgerOf(kernel, of, 'tiers'));
	};

	test('one condition said as a rule is the plain bar, with every effect on', () => {
		const plain = ran(
			worthwhile(() => ({})),
			{}
		);
		expect(
			ran(
				worthwhile((reach) => all([bar('spend', reach)])),
				{}
			)
		).toEqual(plain);
	});

	test('pressure (E7) is that of the group that asks most, at the bar that asks least', () => {
		const only = { ...noResponse, E18: { on: false }, E7: { on: true, strength: 0.12 } };
		const orders = (rules: (reach: number) => object) => ran(worthwhile(rules), only)[A.ORDERS] ?? 0;
		const never = bar('invitation', 1e6);
		const plain = orders(() => ({}));
		const none =
			ran(
				[
					{ id: 't0', reach: 0 },
					{ id: 't1', reach: 1500 }
				],
				only
			)[A.ORDERS] ?? 0;
		expect(plain).toBeGreaterThan(none);
		expect(orders((reach) => all([bar('spend', reach), never]))).toBe(plain);
		expect(orders((reach) => all([bar('spend', reach)], [never]))).toBe(none);
	});
});

const exp = { measure: 'exp', exp: { units: 1, per: 10 } };
const levels = (reach: readonly number[]) => reach.map((at, i) => ({ id: `t${i}`, reach: at }));

describe('EXP', () => {
	test('4 level stars within 3 months or they vanish: the first star starts the clock', () => {
		const stars = study({
			tiers: {
				measure: 'exp',
				exp: { units: 1, per: 50 },
				entryLapse: { on: true, months: 3 },
				window: 'lifetime',
				validity: { kind: 'forever' },
				list: levels([0, 12])
			}
		});
		let [lapsed, risen] = [0, 0];
		for (const events of lives(stars)) {
			let [rest, count, since] = [0, 0, -1];
			for (const { kind, day, numbers } of events) {
				if (kind === 'promote') {
					expect(count).toBeGreaterThanOrEqual(12);
					risen++;
					break;
				}
				if (kind === 'windowEnds') {
					expect(numbers.qualifying).toBe(count);
					expect(day - since).toBeGreaterThan(88);
					expect(day - since).toBeLessThan(93);
					[count, since] = [0, -1];
					lapsed++;
				}
				if (kind !== 'order') continue;
				if (since >= 0) expect(day - since).toBeLessThan(93);
				rest += numbers.gross ?? 0;
				const got = Math.floor(rest / 5000);
				rest -= got * 5000;
				count += got;
				if (count > 0 && since < 0) since = day;
			}
		}
		expect(Math.min(lapsed, risen)).toBeGreaterThan(50);
	});

	test('back to zero on promotion: what a member has after it is what came after it', () => {
		const zero = { ...exp.exp, zeroOnUpgrade: true };
		const rules = { window: 'lifetime', validity: { kind: 'forever' }, list: levels([0, 100, 300]) };
		const of = study({ tiers: { measure: 'exp', exp: zero, ...rules } });
		let gold = 0;
		for (const events of lives(of)) {
			let [rest, count] = [0, 0];
			for (const { kind, numbers } of events) {
				if (kind === 'promote') {
					expect(numbers.qualifying).toBe(count);
					expect(count).toBeGreaterThanOrEqual(numbers.tier === 2 ? 300 : 100);
					if (numbers.tier === 2) gold++;
					count = 0;
				}
				if (kind !== 'order') continue;
				rest += numbers.gross ?? 0;
				count += Math.floor(rest / 1000);
				rest %= 1000;
			}
		}
		expect(gold).toBeGreaterThan(50);
	});

	test('× .7 each half year of membership', () => {
		const decay = { on: true, factor: 0.7, everyMonths: 6 };
		const rules = { window: 'lifetime', validity: { kind: 'forever' }, list: levels([0, 100_000]) };
		const of = study({ tiers: { measure: 'exp', exp: { ...exp.exp, decay }, ...rules } });
		for (const events of lives(of, 60)) {
			const fades = ofKind(events, 'qualifyingFades');
			for (const { day, numbers } of fades) {
				expect([181, 365, 547, 731, 912, 1096]).toContain(day);
				expect(numbers.after).toBe(Math.floor((numbers.before ?? 0) * 0.7 + 0.5));
			}
			if (ofKind(events, 'order').length > 50) expect(fades.length).toBe(6);
		}
	});

	test('at most so many a day and a month', () => {
		const of = study({
			tiers: {
				measure: 'exp',
				exp: { units: 1, per: 1, capPerDay: 50, capPerMonth: 120 },
				window: 'lifetime',
				validity: { kind: 'forever' },
				list: levels([0, 1_000_000])
			}
		});
		const width = periodsOf(of);
		for (let customer = 0; customer < 100; customer++) {
			const { events, totals: posted } = traceLife(kernel, of, 'tiers', 0, customer);
			const days = new Map<number, number>();
			let rest = 0;
			for (const { day, numbers } of ofKind(events, 'order')) {
				rest += numbers.gross ?? 0;
				const units = Math.floor(rest / 100);
				rest -= units * 100;
				days.set(Math.floor(day), Math.min(50, (days.get(Math.floor(day)) ?? 0) + units));
			}
			let expected = 0;
			for (let m = 0; m < width; m++) {
				const inMonth = [...days].filter(([day]) => day >= (MONTHS[m] ?? 0) && day < (MONTHS[m + 1] ?? Infinity));
				expected += Math.min(
					120,
					inMonth.reduce((sum, [, units]) => sum + units, 0)
				);
			}
			expect(posted[A.EXP_EARNED]).toBe(expected);
		}
	});

	test('a head start counts at enrolment and again each calendar year (2,500 of 5,000 with the card)', () => {
		const card = study({ tiers: { measure: 'spend', headStart: 500, list: levels([0, 1000, 3000]) } });
		for (const events of lives(card, 100)) {
			let [year, spend] = [0, 50_000];
			for (const { kind, day, numbers } of events) {
				if (kind === 'windowEnds') {
					expect(numbers.qualifying).toBe(spend);
					expect(day).toBe([365, 731][year]);
					[year, spend] = [year + 1, 50_000];
				}
				if (kind === 'order') spend += numbers.gross ?? 0;
				if (kind === 'promote') expect(numbers.qualifying).toBe(spend);
			}
		}
	});
});

describe('other measures', () => {
	const points = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 50 } };

	test('points earned in the window', () => {
		const of = study({ tiers: { measure: 'points', list: levels([0, 1000, 3000]) }, design: { points } });
		let promoted = 0;
		for (const events of lives(of, 150)) {
			let [year, earned] = [0, 0];
			for (const { kind, day, numbers } of events) {
				const now = day < 365 ? 0 : day < 731 ? 1 : 2;
				if (now !== year) [year, earned] = [now, 0];
				if (kind === 'earn') earned += numbers.points ?? 0;
				if (kind !== 'promote') continue;
				promoted++;
				expect(numbers.qualifying).toBe(earned);
				expect(earned).toBeGreaterThanOrEqual(numbers.tier === 2 ? 3000 : 1000);
			}
		}
		expect(promoted).toBeGreaterThan(50);
	});

	test('points balance: the tier follows it at once, up and down', () => {
		const of = study({ tiers: { measure: 'balance', list: levels([0, 1000, 3000]) }, design: { points } });
		let [up, down] = [0, 0];
		for (const events of lives(of, 200)) {
			let [tier, balance] = [0, 0];
			let day = 0;
			for (const event of events) {
				if (event.kind === 'horizon') break;
				if (event.day > day) expect(tier).toBe(balance >= 3000 ? 2 : balance >= 1000 ? 1 : 0);
				day = event.day;
				if (event.kind === 'earn') balance = event.numbers.balance ?? 0;
				if (event.kind === 'redeem') balance -= event.numbers.points ?? 0;
				if (event.kind === 'promote') up++;
				if (event.kind === 'demote') down++;
				if (['promote', 'demote'].includes(event.kind)) tier = event.numbers.tier ?? 0;
			}
		}
		expect(Math.min(up, down)).toBeGreaterThan(50);
	});

	test('invitations sent count where the ladder asks for them', () => {
		const invite = {
			id: 'invite',
			on: true,
			kind: 'invite',
			points: 0,
			exp: 0,
			takeUp: 0.5,
			perMonth: 2,
			capPerDay: null
		};
		const of = study({ tiers: { measure: 'invitation', list: levels([0, 10]) }, design: { actions: [invite] } });
		for (const events of lives(of, 100)) {
			let [year, sent, tier] = [0, 0, 0];
			for (const { kind, day, numbers } of events) {
				// what was done in December is posted at its end, within the old year
				if (kind === 'windowEnds') [year, sent] = [year + 1, 0];
				if (kind === 'action') sent += numbers.times ?? 0;
				if (kind === 'promote') [tier] = [numbers.tier ?? 0];
				if (kind === 'promote') expect(day).toBe(MONTHS[5 + 12 * year]);
			}
			expect(tier === 1 || sent === 0).toBe(true);
		}
	});
});

describe('friends who register count as invitations', () => {
	test('two friends make silver, with the second', () => {
		const referral = { on: true, byFunction: 0.06, byContent: 0, byReward: 0, accepted: 0.3 };
		const of = study({
			tiers: { measure: 'invitation', window: 'lifetime', list: levels([0, 2]) },
			rest: { referral }
		});
		let silver = 0;
		for (const events of lives(of, 150)) {
			// a trace goes on with the lives of the friends; the first ends at its horizon
			const own = events.slice(
				0,
				events.findIndex(({ kind }) => kind === 'horizon')
			);
			let friends = 0;
			for (const { kind, numbers } of own) {
				if (kind === 'invite') friends += numbers.accepted ?? 0;
				if (kind !== 'promote') continue;
				expect(friends).toBe(2);
				silver++;
			}
			if (friends >= 2) expect(ofKind(own, 'promote')).toHaveLength(1);
		}
		expect(silver).toBeGreaterThan(20);
	});
});

describe('engagement actions', () => {
	const checkIn = {
		id: 'checkin',
		name: { en: 'Check-in', zh: '签到' },
		on: true,
		kind: 'checkIn',
		points: 2,
		exp: 3,
		takeUp: 0.4,
		perMonth: 40,
		capPerDay: 1,
		capPerMonth: 30,
		cost: 0.05
	};
	const post = {
		...checkIn,
		id: 'post',
		kind: 'content',
		points: 0,
		exp: 10,
		takeUp: 1,
		perMonth: 1.5,
		capPerDay: null,
		cost: 0
	};
	const points = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 50 } };
	const of = study({
		tiers: { measure: 'exp', exp: { units: 0, per: 1 }, list: levels([0, 100, 400]) },
		design: { points, actions: [checkIn, post] }
	});

	test('once a day and 30 times a month at most; points and EXP for each, and their cost', () => {
		const ledger = ledgerOf(kernel, of, 'tiers');
		let [all, checked] = [0, 0];
		for (let customer = 0; customer < 300; customer++) {
			const { events, totals: posted } = traceLife(kernel, of, 'tiers', 0, customer);
			const times = (action: number) =>
				ofKind(events, 'action')
					.filter(({ numbers }) => numbers.action === action)
					.reduce((sum, { numbers }) => sum + (numbers.times ?? 0), 0);
			for (const { day, numbers } of ofKind(events, 'action')) {
				const month = MONTHS.indexOf(day) - 1;
				const days = (MONTHS[month + 1] ?? 0) - (MONTHS[month] ?? 0);
				if (numbers.action === 0) expect(numbers.times).toBe(Math.min(30, days));
			}
			expect(posted[A.ACTIONS]).toBe(times(0) + times(1));
			expect(posted[A.POINTS_GRANTED]).toBe(2 * times(0));
			expect(posted[A.EXP_EARNED]).toBe(3 * times(0) + 10 * times(1));
			expect(posted[A.ACTION_COST]).toBe(5 * times(0));
			all += times(1);
			if (times(0) > 0) checked++;
		}
		expect(total(of, ledger, A.ACTIONS)).toBeGreaterThan(0);
		// 300 members · 36 months · 1.5, exact in the mean
		expect(Math.abs(all - 16_200)).toBeLessThan(3.5 * Math.sqrt(300 * 36 * 0.25));
		expect(Math.abs(checked / 300 - 0.4)).toBeLessThan(3.5 * Math.sqrt(0.24 / 300));
	});

	test('who has left does nothing; months cut by the launch day and the horizon count in part', () => {
		const late = scenarioFrom({
			...JSON.parse(JSON.stringify(of.scenario)),
			launch: '2027-01-16',
			customers: { ...of.scenario.customers, dropout: { model: 'paretonbd', survivalOneYear: 0.3 } }
		});
		let seen = 0;
		for (let customer = 0; customer < 150; customer++) {
			const { events } = traceLife(kernel, monthly(late), 'tiers', 0, customer);
			const left = events.find(({ kind }) => kind === 'leave')?.day ?? Infinity;
			for (const { day } of ofKind(events, 'action')) expect(day).toBeLessThanOrEqual(left);
			const last = ofKind(events, 'action').at(-1);
			if (left === Infinity && last?.day === 1096) {
				seen++;
				expect(last.numbers.times).toBeLessThanOrEqual(15);
			}
		}
		expect(seen).toBeGreaterThan(0);
	});

	test('sales are those without a programme, weeks add up to months', () => {
		const twin = totals(of, ledgerOf(kernel, of, 'none'));
		const sums = totals(of, ledgerOf(kernel, of, 'tiers'));
		for (const account of [A.ORDERS, A.GROSS, A.LEFT]) expect(sums[account]).toBe(twin[account]);
		const byWeek = totals(weekly(of.scenario), ledgerOf(kernel, weekly(of.scenario), 'tiers'));
		byWeek[A.ACTIVE] = sums[A.ACTIVE] = 0;
		expect(byWeek).toEqual(sums);
	});
});

describe('benefits in some months of the year', () => {
	const benefit = (months: number[]) => ({
		id: 'drink',
		kind: 'main',
		cost: 5,
		value: 10,
		usesPerMonth: 1,
		takeUp: 1,
		months
	});
	const of = (months: number[], response: object = {}) =>
		study({
			tiers: {
				measure: 'spend',
				list: [
					{ id: 'base', reach: 0, benefits: [benefit(months)] },
					{ id: 'silver', reach: 1e9 }
				]
			},
			rest: { response: { ...noResponse, E18: { on: false }, ...response } }
		});

	test('used in these months only', () => {
		for (const events of lives(of([6, 12]), 60)) {
			for (const { day } of ofKind(events, 'benefit')) expect([181, 365, 547, 731, 912, 1096]).toContain(day);
		}
		expect(lives(of([6, 12]), 60).flatMap((events) => ofKind(events, 'benefit')).length).toBeGreaterThan(100);
	});

	test('and worth that share of a year: three months feel like a quarter of the lift', () => {
		const E1 = { on: true, strength: 1.5 };
		const lift = (months: number[]) => {
			const run = of(months, { E1 });
			const [with_, without] = ['tiers', 'none'].map((arm) => total(run, ledgerOf(kernel, run, arm), A.ORDERS));
			return (with_ ?? 0) / (without ?? 1) - 1;
		};
		const [quarter, year] = [lift([1, 2, 3]), lift([])];
		expect(quarter).toBeGreaterThan(0);
		expect(quarter / year).toBeGreaterThan(0.12);
		expect(quarter / year).toBeLessThan(0.4);
	});
});

describe('tables of the ladder', () => {
	const plain = study({ tiers: { measure: 'spend', list: levels([0, 1000, 3000]) } });

	test('migration: by hand from the lives; rows sum to 1', () => {
		const counts = Array.from({ length: 4 }, () => new Array<number>(4).fill(0));
		for (const events of lives(plain)) {
			const at = (day: number) =>
				ofKind(events, 'promote', 'demote')
					.filter((event) => event.day < day)
					.at(-1)?.numbers.tier ?? 0;
			for (const [from, to] of [
				[1e-9, 365],
				[365, 731],
				[731, 1096]
			] as const)
				counts[at(from)]![at(to)]! += 1;
		}
		const row = { ledger: ledgerOf(kernel, plain, 'tiers') };
		const found = migrationCounts([row], periodsOf(plain), 3);
		expect(found).toEqual(counts);
		for (const shares of sharesOfRows(found))
			if (shares) expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
	});

	test('who leaves within a year is in the last column; nobody goes missing', () => {
		const of = study({
			tiers: { measure: 'spend', list: levels([0, 1000, 3000]) },
			customers: { dropout: { model: 'paretonbd', survivalOneYear: 0.5 } }
		});
		const ledger = ledgerOf(kernel, of, 'tiers');
		const counts = migrationCounts([{ ledger }], periodsOf(of), 3);
		const left = counts.reduce((sum, row) => sum + (row[3] ?? 0), 0);
		expect(left).toBe(total(of, ledger, A.LEFT));
		const starts = counts.flat().reduce((a, b) => a + b, 0);
		const gone = [12, 24].map((months) => total(of, ledger, A.LEFT, months));
		expect(starts).toBe(900 - (gone[0] ?? 0) - (gone[1] ?? 0));
	});

	test('who joins within a year has a row of its own: with it every column adds to the members at the end of its year', () => {
		const of = study({
			tiers: { measure: 'spend', list: levels([0, 1000, 3000]) },
			customers: { dropout: { model: 'paretonbd', survivalOneYear: 0.5 } },
			rest: {
				horizonMonths: 12,
				sample: 1000,
				channels: [{ id: 'street', type: 'behaviour', exposures: 4000 }]
			}
		});
		const ledger = ledgerOf(kernel, of, 'tiers');
		const counts = migrationCounts([{ ledger }], periodsOf(of), 3);
		const joined = counts[3] ?? [];
		const enrolled = total(of, ledger, A.ENROLLED);
		expect(joined.reduce((a, b) => a + b, 0)).toBe(enrolled - 300);
		expect(enrolled).toBeGreaterThan(400);
		// at the end every tier holds those who came into its column, besides the members who have left
		const held = [0, 1, 2].map((tier) => total(of, ledger, A.TIER + tier));
		const came = [0, 1, 2].map((tier) => counts.reduce((sum, row) => sum + (row[tier] ?? 0), 0));
		came.forEach((people, tier) => expect(people).toBeLessThanOrEqual(held[tier] ?? 0));
		expect(counts.flat().reduce((a, b) => a + b, 0)).toBe(enrolled);
	});

	/** Days of the three 1 Januaries and what a life spent in the year before each; and the tier held then. */
	const years = (events: readonly LifeEvent[]) =>
		(
			[
				[0, 365],
				[365, 731],
				[731, 1096]
			] as const
		).map(([from, to]) => ({
			tier:
				ofKind(events, 'promote', 'demote')
					.filter(({ day }) => day < to)
					.at(-1)?.numbers.tier ?? 0,
			spend: ofKind(events, 'order')
				.filter(({ day }) => day >= from && day < to)
				.reduce((sum, { numbers }) => sum + (numbers.gross ?? 0), 0)
		}));

	test('distance to the next tier: the twentieth of the bar reached, before 1 January and at the horizon', () => {
		const counts = [0, 1].map(() => new Array<number>(24).fill(0));
		const near = [0, 0];
		const bars = [100_000, 300_000] as const;
		for (const events of lives(plain)) {
			const usual = ofKind(events, 'arrive')[0]?.numbers.meanOrder ?? 0;
			for (const { tier, spend } of years(events)) {
				const own = bars[tier - 1];
				if (own !== undefined && spend >= own && spend < 1.2 * own)
					counts[tier - 1]![Math.floor((20 * spend) / own)]! += 1;
				const next = bars[tier];
				if (next === undefined) continue;
				counts[tier]![Math.min(19, Math.floor((20 * spend) / next))]! += 1;
				if (next - spend <= usual) near[tier]! += 1;
			}
		}
		const row = { ledger: ledgerOf(kernel, plain, 'tiers') };
		expect(distanceCounts([row], periodsOf(plain), 3, 'yearEnd')).toEqual(counts);
		expect(nearCounts([row], periodsOf(plain), 3, 'yearEnd')).toEqual(near);
		expect(Math.min(...near)).toBeGreaterThan(0);
		const below = distanceCounts([row], periodsOf(plain), 3, 'horizon').flatMap((bins) => bins.slice(0, 20));
		expect(below.reduce((a, b) => a + b, 0)).toBe(300 - total(plain, row.ledger, A.TIER + 2));
		const future = { population: 300, sample: 300 };
		expect(ladderTablesOf([{ ...row, future }], periodsOf(plain), 0)).toBeNull();
		const { migration } = ladderTablesOf([{ ...row, future }], periodsOf(plain), 3) ?? { migration: { people: [] } };
		expect(migration.people).toEqual(migrationCounts([row], periodsOf(plain), 3));
	});

	test('time to a tier: months of membership until it is first held, left or cut off by the horizon, by hand from the lives', () => {
		const of = study({
			tiers: { measure: 'spend', list: levels([0, 1000, 3000]) },
			customers: { dropout: { model: 'paretonbd', survivalOneYear: 0.5 } }
		});
		/** whole months since launch; a founder's membership begins with it */
		const months = (day: number) => MONTHS.findLastIndex((first) => first <= day);
		const bin = (day: number) => (months(day) < 24 ? months(day) : 24 + Math.floor((months(day) - 24) / 3));
		const expected = [1, 2].map(() => Array.from({ length: 37 }, () => ({ events: 0, censored: 0 })));
		for (const events of lives(of)) {
			const end = ofKind(events, 'leave').find(({ day }) => day < 1096)?.day ?? 1096;
			for (const tier of [1, 2]) {
				const reached = ofKind(events, 'promote').find(({ numbers }) => (numbers.tier ?? 0) >= tier);
				const cell = expected[tier - 1]?.[bin(reached?.day ?? end)];
				if (cell && reached) cell.events++;
				else if (cell) cell.censored++;
			}
		}
		const found = reachExits([{ ledger: ledgerOf(kernel, of, 'tiers') }], periodsOf(of), 3);
		expect(found.map((exits) => exits.map(({ events, censored }) => ({ events, censored })))).toEqual(expected);
		expect(found[0]?.[24]?.time).toBe(24);
		expect(found[0]?.[25]?.time).toBe(27);
	});
});

describe('S15: with EXP that lapses, tiers tell customers’ present worth apart better, because customers leave', () => {
	test('rank correlation of the tier at the end of year two with spending in year three', () => {
		const correlation = (tiers: object) => {
			const of = study({ tiers, customers: { dropout: { model: 'paretonbd', survivalOneYear: 0.5 } } });
			const pairs = lives(of).map((events) => [
				ofKind(events, 'promote', 'demote')
					.filter(({ day }) => day <= 731)
					.at(-1)?.numbers.tier ?? 0,
				ofKind(events, 'order')
					.filter(({ day }) => day >= 731)
					.reduce((sum, { numbers }) => sum + (numbers.gross ?? 0), 0)
			]);
			return spearman(pairs as [number, number][]);
		};
		const list = levels([0, 800, 1600, 3200, 6400]);
		const yearly = correlation({ measure: 'spend', validity: { kind: 'periods', n: 0 }, list });
		const forever = correlation({ measure: 'spend', window: 'lifetime', validity: { kind: 'forever' }, list });
		expect(yearly).toBeGreaterThan(forever + 0.02);
		expect(forever).toBeGreaterThan(0.2);
	});
});

/** Spearman's rank correlation, ties at their mean rank. */
function spearman(pairs: readonly (readonly [number, number])[]): number {
	const ranks = (values: number[]) =>
		values.map((value) => {
			const below = values.filter((other) => other < value).length;
			return below + (values.filter((other) => other === value).length - 1) / 2;
		});
	const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
	const mean = (pairs.length - 1) / 2;
	const sum = (f: (i: number) => number) => pairs.reduce((total, _, i) => total + f(i), 0);
	const cross = sum((i) => ((a[i] ?? 0) - mean) * ((b[i] ?? 0) - mean));
	return cross / Math.sqrt(sum((i) => ((a[i] ?? 0) - mean) ** 2) * sum((i) => ((b[i] ?? 0) - mean) ** 2));
}
