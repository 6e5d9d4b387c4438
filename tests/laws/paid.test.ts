import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { periodsOf, type Study } from '../../src/engine/replicate.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals } from './studies.ts';

const kernel = await wasmKernel();

const benefit = { id: 'coffee', kind: 'main', cost: 5, value: 12, usesPerMonth: 1, takeUp: 1 };

/** Customers of about 52 orders of 60 a year who never leave; a membership worth 144 a year. */
function club(
	membership: object,
	rest: { people?: number; months?: number; response?: object; design?: object } = {}
): Study {
	const { people = 1000, months = 24, response = {}, design = {} } = rest;
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Club', zh: '会员' },
			seed: 'club',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: months,
			sample: people,
			customers: {
				seeds: { count: people, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 1, r: 4 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60 },
				drift: { sd: 0 },
				inert: 0
			},
			response: { ...noResponse, E18: { on: false }, lambdaQ: 12, ...response },
			designs: [
				{
					id: 'a',
					name: { en: 'A', zh: '甲' },
					membership: { on: true, fee: 88, benefits: [benefit], ...membership },
					...design
				}
			]
		})
	);
}

const sums = (study: Study) => totals(study, ledgerOf(kernel, study, 'a'));
const lives = (study: Study, people: number) =>
	Array.from({ length: people }, (_, customer) => traceLife(kernel, study, 'a', 0, customer).events);
const ofKind = (events: readonly LifeEvent[], kind: string) => events.filter((event) => event.kind === kind);

/** sbg-regular-projection: survivors of the regular segment in per cent after 1 … 12 renewals (Fader & Hardie 2007, α .704, β 1.182). */
const PROJECTED = [62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9, 22.0, 20.4, 19.1, 18.0, 17.0];

describe('renewal (T7)', () => {
	test('the curve of a cohort is that of sbg-regular-projection', () => {
		const people = 20_000;
		const study = club({ fee: 0.01, termMonths: 3 }, { people, months: 40 });
		const ledger = ledgerOf(kernel, study, 'a');
		const joined = ledger[A.PAID_JOINED * periodsOf(study)] ?? 0;
		expect(joined).toBeGreaterThan(8000);
		PROJECTED.forEach((percent, i) => {
			// 20,000 first orders on day 0, so all terms end on the first day of every third month
			const share = (ledger[A.RENEWED * periodsOf(study) + 3 * (i + 1)] ?? 0) / joined;
			const error = Math.sqrt(((percent / 100) * (1 - percent / 100)) / joined);
			// twelve of them: 3.9 standard errors, and the digit of the publication
			expect(Math.abs(share - percent / 100)).toBeLessThan(3.9 * error + 0.0006);
		});
	});
});

describe('joining', () => {
	/** Expected number of members: Σ q·logit⁻¹(−2 + 1.5·gain), and its standard error. */
	function expected(study: Study, people: number, gain: number) {
		const chance = 1 / (1 + Math.exp(2 - 1.5 * gain));
		let [sum, variance] = [0, 0];
		for (const events of lives(study, people)) {
			const rate = (events[0]?.numbers.ordersPerDay ?? 0) * 365.25;
			const p = (1 - Math.exp(-rate / 12)) * chance;
			sum += p;
			variance += p * (1 - p);
		}
		return [sum, Math.sqrt(variance)] as const;
	}

	test.each([
		['worth 144, for 96: half as much again', 96, 0.5],
		['worth 144, for 288: half', 288, -0.5],
		['worth 144, for 10: clipped at three times the fee', 10, 3]
	])('%s', (_name, fee, gain) => {
		const study = club({ fee });
		const [sum, error] = expected(study, 1000, gain);
		expect(Math.abs((sums(study)[A.PAID_JOINED] ?? 0) - sum)).toBeLessThan(3.9 * error);
	});

	test('a membership that is worth nothing is bought by nobody', () => {
		expect(sums(club({ benefits: [] }))[A.PAID_JOINED]).toBe(0);
	});

	test('who joins at a fee joins at a lower one too; a reduced fee in a higher tier wins some later', () => {
		const tiers = {
			on: true,
			list: [
				{ id: 'base', reach: 0 },
				{ id: 'gold', reach: 1500 }
			]
		};
		const plain = lives(club({ fee: 160 }, { design: { tiers } }), 400);
		const reduced = lives(club({ fee: 160, reducedFee: 60, reducedFromTier: 'gold' }, { design: { tiers } }), 400);
		let later = 0;
		plain.forEach((events, i) => {
			const [first] = ofKind(events, 'paid');
			const [other] = ofKind(reduced[i] ?? [], 'paid');
			if (first) expect(other?.day).toBeLessThanOrEqual(first.day);
			else if (other) {
				expect(other.numbers.fee).toBe(6000);
				later++;
			}
		});
		expect(later).toBeGreaterThan(50);
	});

	test('asking again, on a promotion that changes neither fee nor value, wins nobody', () => {
		const list = [300, 600, 1200, 2400].map((reach, i) => ({ id: `tier${i}`, reach }));
		const tiers = { on: true, list: [{ id: 'base', reach: 0 }, ...list] };
		expect(sums(club({ fee: 160 }, { design: { tiers } }))[A.PAID_JOINED]).toBe(
			sums(club({ fee: 160 }))[A.PAID_JOINED]
		);
	});

	test('a trial: free, more take it, and who goes on pays when it ends', () => {
		const paid = lives(club({ fee: 96 }), 400);
		const trial = lives(club({ fee: 96, trialDays: 30 }), 400);
		let won = 0;
		paid.forEach((events, i) => {
			const [joined] = ofKind(events, 'paid');
			const [tried] = ofKind(trial[i] ?? [], 'trial');
			const [stayed] = ofKind(trial[i] ?? [], 'paid');
			if (joined) expect(stayed?.day).toBe(joined.day + 30);
			if (stayed) expect(stayed.day).toBe((tried?.day ?? NaN) + 30);
			if (stayed && !joined) won++;
		});
		expect(won).toBeGreaterThan(5);
	});
});

describe('fees', () => {
	test('earned by days over their term: what is not earned at the horizon stays out', () => {
		const study = club({ fee: 120 }, { months: 18 });
		const posted = sums(study);
		let earned = 0;
		let paid = 0;
		for (const events of lives(study, 1000)) {
			for (const { day, numbers } of ofKind(events, 'paid')) {
				const fee = numbers.fee ?? 0;
				const end = numbers.until ?? 0;
				paid += fee;
				earned += Math.min(fee, Math.floor((fee * (Math.min(547, end) - day)) / (end - day) + 0.5));
			}
		}
		expect(posted[A.FEES_PAID]).toBe(paid);
		expect(posted[A.FEES]).toBe(earned);
		expect(earned).toBeLessThan(paid);
	});

	test('of a fee of 120 a year paid on 1 January 2027, January earns 31 of 365 parts', () => {
		const study = club({ fee: 120 }, { months: 12 });
		const ledger = ledgerOf(kernel, study, 'a');
		const joined = total(study, ledger, A.PAID_JOINED);
		const byMonth = Array.from({ length: 12 }, (_, p) => (ledger[A.FEES * 12 + p] ?? 0) / joined);
		expect(byMonth[0]).toBe(Math.floor((12_000 * 31) / 365 + 0.5));
		expect(byMonth.reduce((sum, part) => sum + part, 0)).toBe(12_000);
	});

	test('benefits cost as they are used, by members and nobody else', () => {
		const study = club({ fee: 96 });
		for (const events of lives(study, 200)) {
			const spans = [...ofKind(events, 'paid')].map(({ day, numbers }) => [day, numbers.until ?? Infinity] as const);
			// a month's uses are noted when it ends
			for (const { day } of ofKind(events, 'benefit'))
				expect(spans.some(([from, to]) => day > from && day < to + 31)).toBe(true);
			if (spans.length === 0) expect(ofKind(events, 'benefit')).toEqual([]);
		}
	});
});

describe('what it changes', () => {
	const orders = (study: Study) => sums(study)[A.ORDERS] ?? 0;

	test('E16: who has paid orders more, for a fee of 2 % of a year’s spend or more in full', () => {
		const pull = (fee: number) => ({
			study: club({ fee, termMonths: 12 }, { response: { E16: { on: true, strength: 0.1 } } })
		});
		const small = orders(pull(1).study) - orders(club({ fee: 1 }));
		const large = orders(pull(60).study) - orders(club({ fee: 60 }));
		expect(small).toBeGreaterThan(0);
		expect(large).toBeGreaterThan(5 * small);
	});

	test('points, times two while it is paid', () => {
		const points = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 100 } };
		const study = club({ fee: 96, earnMultiplier: 2 }, { design: { points } });
		let doubled = 0;
		for (const events of lives(study, 200)) {
			const spans = ofKind(events, 'paid').map(({ day, numbers }) => [day, numbers.until ?? Infinity] as const);
			for (let i = 1; i < events.length; i++) {
				const [order, earn] = [events[i - 1], events[i]];
				if (order?.kind !== 'order' || earn?.kind !== 'earn') continue;
				const times = spans.some(([from, to]) => order.day > from && order.day < to) ? 2 : 1;
				const cash = ((order.numbers.gross ?? 0) - (order.numbers.face ?? 0)) / 100;
				expect(Math.abs((earn.numbers.points ?? 0) - times * cash)).toBeLessThan(1);
				doubled += times - 1;
			}
		}
		expect(doubled).toBeGreaterThan(500);
	});
});
