import { describe, expect, test } from 'vitest';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { monthly, noResponse, scenarioFrom } from './studies.ts';

const kernel = await wasmKernel();

/** Steady customers of a ladder at 0 / 1,000 / 3,000 of spend; launch on 1 January 2027, three years (1 January 2028: day 365, 2029: day 731). */
function ladder(tiers: object, rest: object = {}) {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Ladder', zh: '等级' },
			seed: 'ladder',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: 36,
			sample: 300,
			customers: {
				seeds: { count: 300, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
				drift: { sd: 0.5 }
			},
			response: { ...noResponse, E18: { on: false } },
			designs: [
				{
					id: 'tiers',
					name: { en: 'Tiers', zh: '等级' },
					tiers: {
						on: true,
						measure: 'spend',
						window: 'calendarYear',
						validity: { kind: 'periods', n: 1 },
						downgrade: 'earned',
						list: [
							{ id: 'base', name: { en: 'Base', zh: '普通' }, reach: 0 },
							{ id: 'silver', name: { en: 'Silver', zh: '银' }, reach: 1000, keep: 800 },
							{ id: 'gold', name: { en: 'Gold', zh: '金' }, reach: 3000 }
						],
						...tiers
					}
				}
			],
			...rest
		})
	);
}

function lives(study: ReturnType<typeof ladder>): LifeEvent[][] {
	return Array.from({ length: 300 }, (_, customer) => [...traceLife(kernel, study, 'tiers', 0, customer).events]);
}

const ofKind = (events: LifeEvent[], ...kinds: string[]) => events.filter(({ kind }) => kinds.includes(kind));

describe('calendar year, kept for the rest of the year and the next', () => {
	const all = lives(ladder({}));
	const reviews = all.flatMap((events) => ofKind(events, 'keep', 'demote'));

	test('reviews fall on 1 January, in the second year after reaching at the earliest', () => {
		expect(reviews.length).toBeGreaterThan(50);
		expect([...new Set(reviews.map(({ day }) => day))].sort((a, b) => a - b)).toEqual([731]);
		const reached = all.flatMap((events) => ofKind(events, 'promote'));
		for (const { day, numbers } of reached) expect(numbers.validUntil).toBe(day < 365 ? 731 : day < 731 ? 1096 : 1461);
	});

	test('a review looks at the year that ends: spend of 2028, against the bar to keep', () => {
		for (const events of all) {
			const spent = ofKind(events, 'order')
				.filter(({ day }) => day >= 365 && day < 731)
				.reduce((sum, { numbers }) => sum + (numbers.gross ?? 0), 0);
			for (const { kind, day, numbers } of ofKind(events, 'keep', 'demote')) {
				if (day !== 731) continue;
				expect(numbers.qualifying).toBe(spent);
				if (kind === 'demote') expect(spent).toBeLessThan(numbers.bar ?? 0);
				else expect(spent).toBeGreaterThanOrEqual(80_000);
			}
		}
	});

	test('whoever reaches a bar moves up with that order', () => {
		for (const events of all) {
			let year = 0;
			let tier = 0;
			let spent = 0;
			for (const { kind, day, numbers } of events) {
				const now = day < 365 ? 0 : day < 731 ? 1 : 2;
				if (now !== year) [year, spent] = [now, 0];
				if (kind === 'order') spent += numbers.gross ?? 0;
				if (kind === 'promote' || kind === 'demote') tier = numbers.tier ?? 0;
				const earned = spent >= 300_000 ? 2 : spent >= 100_000 ? 1 : 0;
				if (kind === 'promote') expect(tier).toBe(earned);
				if (kind !== 'order') expect(tier).toBeGreaterThanOrEqual(Math.min(tier, earned));
			}
		}
	});
});

describe('other windows and rules', () => {
	test('anniversary: from 1 January 2027 years end on 1 January, leap year or not', () => {
		const days = lives(ladder({ window: 'anniversary' }))
			.flatMap((events) => ofKind(events, 'keep', 'demote', 'windowEnds'))
			.map(({ day }) => day);
		expect([...new Set(days)].sort((a, b) => a - b)).toEqual([365, 731]);
	});

	test('one step at a time: nobody falls from gold to base at once', () => {
		const falls = lives(ladder({ downgrade: 'oneStep' })).flatMap((events) => {
			let tier = 0;
			return events.flatMap(({ kind, numbers }) => {
				const before = tier;
				if (kind === 'promote' || kind === 'demote') tier = numbers.tier ?? 0;
				return kind === 'demote' ? [before - tier] : [];
			});
		});
		expect(falls.length).toBeGreaterThan(10);
		expect(new Set(falls)).toEqual(new Set([1]));
	});

	test('never down: nobody is demoted', () => {
		expect(lives(ladder({ downgrade: 'never' })).flatMap((events) => ofKind(events, 'demote'))).toEqual([]);
	});

	test('lifetime: nothing lapses and nobody is reviewed', () => {
		const events = lives(ladder({ window: 'lifetime', validity: { kind: 'forever' } })).flat();
		expect(ofKind(events, 'windowEnds', 'keep', 'demote')).toEqual([]);
		expect(ofKind(events, 'promote').length).toBeGreaterThan(100);
	});

	test('rolling 6 months, kept 3 months: a review counts the last six calendar months', () => {
		const study = ladder({ window: 'rolling', windowMonths: 6, validity: { kind: 'months', n: 3, round: 'month' } });
		const starts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365, 396, 425, 456, 486, 517, 547, 578];
		let seen = 0;
		for (const events of lives(study)) {
			for (const { day, numbers } of ofKind(events, 'keep', 'demote')) {
				const month = starts.indexOf(day);
				if (month < 6) continue;
				const from = starts[month - 6] ?? 0;
				const spent = ofKind(events, 'order')
					.filter((order) => order.day >= from && order.day < day)
					.reduce((sum, order) => sum + (order.numbers.gross ?? 0), 0);
				expect(numbers.qualifying).toBe(spent);
				seen++;
			}
		}
		expect(seen).toBeGreaterThan(100);
	});

	test('points lost on demotion: the balance is gone, and so are they for the ledger', () => {
		const points = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 50 }, lostOnDemotion: true };
		const base = ladder({});
		const [design] = base.scenario.designs;
		if (!design) throw new Error('a ladder has a design');
		const raw = JSON.parse(
			JSON.stringify({ ...base.scenario, designs: [{ ...design, points: { ...design.points, ...points } }] })
		);
		const study = monthly(scenarioFrom(raw));
		let lost = 0;
		for (const events of lives(study)) {
			events.forEach(({ kind }, i) => {
				if (kind !== 'demote') return;
				const balance = ofKind(events.slice(0, i), 'earn').at(-1)?.numbers.balance ?? 0;
				if (events[i + 1]?.kind === 'forfeit') lost++;
				else expect(balance).toBe(0);
			});
		}
		expect(lost).toBeGreaterThan(10);
	});
});
