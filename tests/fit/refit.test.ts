import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { betaQuantile, gammaQuantile } from '../../src/engine/kernel/draws.ts';
import {
	bgnbd,
	fitHistories,
	fitModel,
	fitOrders,
	fitSbg,
	gammaGamma,
	nbd,
	paretonbd,
	patched,
	patchOf,
	type Fit,
	type OrderLog
} from '../../src/fit/index.ts';
import { scenarioOf } from '../run/scenarios.ts';

// T3: lives made from known parameters give them back within 3 standard errors. Seeds are fixed, so a failure is no chance.

/** Rates Gamma(r, α); leaving after an order with p ~ Beta(a, b), or after a lifetime with rate Gamma(s, β); weeks. */
type Leaving = { readonly a: number; readonly b: number } | { readonly s: number; readonly beta: number } | null;

function lives(seed: string, count: number, r: number, alpha: number, leaving: Leaving, T: number) {
	const next = seedrandom(seed);
	const u = () => next() * (1 - 2 ** -53) + 2 ** -54;
	const exponential = (rate: number) => -Math.log(u()) / rate;
	return Array.from({ length: count }, () => {
		const rate = gammaQuantile(u(), r) / alpha;
		const p = leaving && 'a' in leaving ? betaQuantile(u(), leaving.a, leaving.b) : 0;
		const end = leaving && 's' in leaving ? exponential(gammaQuantile(u(), leaving.s) / leaving.beta) : Infinity;
		const times: number[] = [];
		for (let at = exponential(rate); at < Math.min(T, end); at += exponential(rate)) {
			times.push(at);
			if (u() < p) break;
		}
		return times;
	});
}

const watched = (all: readonly (readonly number[])[], T: number) => ({
	count: all.length,
	x: Int32Array.from(all, (times) => times.length),
	tx: Float64Array.from(all, (times) => times.at(-1) ?? 0),
	T: new Float64Array(all.length).fill(T)
});

function expectBack(fit: Fit, made: Readonly<Record<string, number>>): void {
	expect(fit.converged).toBe(true);
	for (const [i, name] of fit.names.entries()) {
		const error = fit.uncertainty?.standardErrors[i] ?? 0;
		expect(error).toBeGreaterThan(0);
		expect(Math.abs((fit.values[i] ?? 0) - (made[name] ?? 0)) / error, `${name}: ${fit.values[i]}`).toBeLessThan(3);
	}
}

describe('simulate, then refit', () => {
	test('BG/NBD', () => {
		const made = { r: 0.6, alpha: 5, a: 0.8, b: 2.5 };
		expectBack(fitHistories(bgnbd, watched(lives('bg', 6000, 0.6, 5, made, 52), 52)), made);
	});
	test('Pareto/NBD', () => {
		const made = { r: 0.8, alpha: 6, s: 0.7, beta: 20 };
		expectBack(fitHistories(paretonbd, watched(lives('pareto', 6000, 0.8, 6, made, 78), 78)), made);
	});
	test('NBD', () => {
		expectBack(fitHistories(nbd, watched(lives('nbd', 4000, 1.2, 9, null, 39), 39)), { r: 1.2, alpha: 9 });
	});
	test('Gamma–Gamma', () => {
		const next = seedrandom('amounts');
		const u = () => next() * (1 - 2 ** -53) + 2 ** -54;
		const made = { p: 5, q: 4, gamma: 20 };
		const x = Array.from({ length: 3000 }, (_, i) => 1 + (i % 6));
		const mean = x.map((orders) => {
			const rate = gammaQuantile(u(), made.q) / made.gamma;
			return Array.from({ length: orders }, () => gammaQuantile(u(), made.p) / rate).reduce((a, b) => a + b) / orders;
		});
		expectBack(fitModel(gammaGamma, { x, mean, free: 0 }), made);
	});
	test('sBG', () => {
		const next = seedrandom('members');
		const survivors = Array.from({ length: 9 }, () => 0);
		for (let i = 0; i < 5000; i++) {
			const leaves = betaQuantile(next() * 0.999999 + 5e-7, 0.9, 2.1);
			for (let t = 0; t < survivors.length; t++) {
				survivors[t] = (survivors[t] ?? 0) + 1;
				if (next() < leaves) break;
			}
		}
		expectBack(fitSbg(survivors), { alpha: 0.9, beta: 2.1 });
	});
});

/** The log of such lives, all from day 0, with an amount for each order. */
function logOf(all: readonly (readonly number[])[], amount: (i: number) => number): OrderLog {
	const rows = all.flatMap((times, who) => [0, ...times].map((week) => ({ who, day: Math.floor(week * 7) })));
	return {
		customers: all.map((_, who) => `c${who}`),
		customer: Int32Array.from(rows, ({ who }) => who),
		day: Int32Array.from(rows, ({ day }) => 19_000 + day),
		amount: Float64Array.from(rows, (_, i) => amount(i))
	};
}

function fitted(log: OrderLog, options = {}) {
	const answer = fitOrders(log, options);
	if (!answer.ok) throw new Error(answer.trouble.code);
	return answer.fit;
}

describe('what must not be believed is said', () => {
	const codes = (log: OrderLog, options = {}) => fitted(log, options).warnings.map(({ code }) => code);

	test('nobody leaves: the parameters of leaving are not told', () => {
		const log = logOf(lives('still', 1500, 1, 8, null, 39), () => 10);
		expect(codes(log, { model: 'bgnbd' })).toContain('nobodyLeaves');
	});
	test('few who came back', () => {
		const log = logOf(lives('few', 60, 0.6, 8, { a: 0.8, b: 2.5 }, 39), () => 10);
		expect(codes(log)).toContain('fewRepeaters');
	});
	test('every order costs the same: no spread to fit, said and not thrown', () => {
		const log = logOf(lives('same', 500, 0.8, 5, { a: 0.8, b: 2.5 }, 39), () => 10);
		const { spend, warnings } = fitted(log);
		expect(spend).not.toBeNull();
		const of = warnings.filter((warning) => 'model' in warning && warning.model === 'gammagamma');
		expect(of.length).toBeGreaterThan(0);
	});
	test('frequent buyers spend more', () => {
		const all = lives('more', 800, 0.8, 5, { a: 0.8, b: 2.5 }, 39);
		const counts = all.flatMap((times) => [0, ...times].map(() => times.length));
		expect(codes(logOf(all, (i) => 5 + 4 * (counts[i] ?? 0) + (i % 3)))).toContain('spendAndOrders');
	});
	test('nothing to fit: nobody came back; an end of calibration outside of the log', () => {
		const log = logOf(
			Array.from({ length: 50 }, (_, i) => (i === 0 ? [20] : [])),
			() => 10
		);
		expect(fitOrders(log)).toEqual({ ok: false, trouble: { code: 'fewOrders', repeaters: 1, least: 10 } });
		expect(fitOrders(log, { calibrationEnd: '2031-01-01' })).toMatchObject({ trouble: { code: 'calibrationEnd' } });
		expect(fitOrders(log, { calibrationEnd: 'soon' })).toMatchObject({ trouble: { code: 'calibrationEnd' } });
	});
});

describe('the part of a scenario', () => {
	const all = lives('patch', 2000, 0.6, 5, { a: 0.8, b: 2.5 }, 52);
	const next = seedrandom('patch amounts');
	const log = logOf(all, () => 20 + 30 * next());

	test.each(['bgnbd', 'paretonbd'] as const)('%s: read by the one door, and drawn around the estimates', (model) => {
		const fit = fitted(log, { model });
		const patch = patchOf(fit);
		const reading = patched(scenarioOf('coffee-chain'), patch);
		if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
		const { customers, evidence, sources } = reading.scenario;
		expect(customers.dropout.model).toBe(model);
		expect(customers.purchase.form).toBe('literature');
		const r = customers.purchase.r;
		if (typeof r === 'number' || r.shape !== 'bell') throw new Error('r has no range.');
		expect((r.low + r.high) / 2).toBeCloseTo(fit.behaviour.parameters.r, 4);
		expect((r.high - r.low) / 2 / 1.6449).toBeCloseTo(fit.behaviour.uncertainty?.standardErrors[0] ?? NaN, 4);
		expect(evidence['customers.purchase.r']).toMatchObject({ source: 'order-log', status: 'assumption' });
		expect(sources.at(-1)?.text.en).toContain('not what the programme caused');
		// A second patch takes the place of the first.
		const again = patched(reading.scenario, patch);
		expect(again.ok && again.scenario.sources.length).toBe(sources.length);
	});
});
