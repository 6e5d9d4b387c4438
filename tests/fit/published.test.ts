import { describe, expect, test } from 'vitest';
import {
	bgnbd,
	bgnbdAlive,
	bgnbdConditional,
	bgnbdExpected,
	drawJointly,
	fitHistories,
	fitModel,
	fitOrders,
	gammaGamma,
	nbd,
	paretonbd,
	spendMean,
	spendOf,
	type Fit,
	type OrdersFit
} from '../../src/fit/index.ts';
import { spendCorrelation, spendsOf } from '../../src/fit/gammaGamma.ts';
import { tallyOf } from '../../src/fit/histories.ts';
import { CALIBRATION_END, cdnow, missing, where } from './cdnow.ts';

/** Each value within its own tolerance. */
function expectNear(fit: Fit, expected: Readonly<Record<string, readonly [number, number]>>): void {
	for (const [name, [value, tolerance]] of Object.entries(expected)) {
		const found = name === 'logLikelihood' ? fit.logLikelihood : fit.parameters[name];
		expect(Math.abs((found ?? NaN) - value), `${name}: ${found} against ${value}`).toBeLessThanOrEqual(tolerance);
	}
}

// CDNOW: 2,357 customers, calibration to 1997-09-30 (39 weeks), holdout to 1998-06-30 (39 weeks); weeks = days ÷ 7.
describe.skipIf(missing)(`CDNOW${where}`, () => {
	const { reading, days, histories } = missing ? ({} as ReturnType<typeof cdnow>) : cdnow();
	let known: OrdersFit | undefined;
	const whole = (): OrdersFit => {
		if (known) return known;
		const answer = fitOrders(reading.log, { calibrationEnd: CALIBRATION_END });
		if (!answer.ok) throw new Error(answer.trouble.code);
		return (known = answer.fit);
	};

	test('counts (computed from the file; exact)', () => {
		expect(reading.account).toMatchObject({ read: 6919, used: 6919, zero: 8 });
		expect(days.customer.length).toBe(6696);
		expect(reading.lastDay).toBe('1998-06-30');
		const { counts, holdout } = whole();
		expect(counts).toMatchObject({ watched: 2357, repeatOrders: 2457, repeaters: 946 });
		expect(counts.meanRepeatSpend).toBeCloseTo(35.0778, 4);
		expect(holdout?.actual).toBe(1882);
		expect(holdout?.groups[0]?.customers).toBe(1411);
	});

	test('BG/NBD: Fader, Hardie & Lee 2005 to three decimals; an independent refit to 0.0002', () => {
		const fit = fitHistories(bgnbd, histories);
		expect(fit.converged).toBe(true);
		expectNear(fit, {
			r: [0.243, 0.001],
			alpha: [4.414, 0.001],
			a: [0.793, 0.001],
			b: [2.426, 0.001],
			logLikelihood: [-9582.4, 0.1]
		});
		expectNear(fit, {
			r: [0.242595, 0.0002],
			alpha: [4.413603, 0.0002],
			a: [0.792922, 0.0002],
			b: [2.425907, 0.0002],
			logLikelihood: [-9582.4292, 0.001]
		});
		for (const { logLikelihood } of fit.starts) expect(logLikelihood).toBeCloseTo(fit.logLikelihood, 5);
	});

	test('the likelihood at the rounded parameters, −9582.4305 (recomputed; 0.001)', () => {
		const at = bgnbd.logLikelihood([0.243, 4.414, 0.793, 2.426], tallyOf(histories));
		expect(Math.abs(at + 9582.4305)).toBeLessThan(0.001);
	});

	test('standard errors within 2 %, correlations of the logs within 0.01 (recomputed)', () => {
		const { uncertainty } = fitHistories(bgnbd, histories);
		for (const [i, error] of [0.0126, 0.378, 0.186, 0.705].entries())
			expect(Math.abs((uncertainty?.standardErrors[i] ?? 0) / error - 1)).toBeLessThan(0.02);
		expect(Math.abs((uncertainty?.correlations[2]?.[3] ?? 0) - 0.94)).toBeLessThan(0.01);
		expect(Math.abs((uncertainty?.correlations[0]?.[1] ?? 0) - 0.78)).toBeLessThan(0.01);
	});

	test('joint draws spread E[X(t)] by 4.5 % at 39, 4.9 % at 52 and 6.5 % at 104 weeks (recomputed; 5 % relative)', () => {
		const { values, uncertainty } = fitHistories(bgnbd, histories);
		const draws = drawJointly(values, uncertainty?.covariance ?? [], 4000, 'draws');
		for (const [t, cv] of [
			[39, 0.045],
			[52, 0.049],
			[104, 0.065]
		] as const) {
			const at = draws.map(([r = 0, alpha = 0, a = 0, b = 0]) => bgnbdExpected({ r, alpha, a, b }, t));
			const mean = at.reduce((sum, value) => sum + value, 0) / at.length;
			const sd = Math.sqrt(at.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (at.length - 1));
			expect(Math.abs(sd / mean / cv - 1), `${t} weeks: ${sd / mean}`).toBeLessThan(0.05);
		}
		expect(drawJointly(values, uncertainty?.covariance ?? [], 3, 'draws')).toEqual(draws.slice(0, 3));
	});

	test('Pareto/NBD: as Fader, Hardie & Lee 2005 report it', () => {
		const fit = fitHistories(paretonbd, histories);
		expect(fit.converged).toBe(true);
		expectNear(fit, {
			r: [0.553, 0.001],
			alpha: [10.578, 0.005],
			s: [0.606, 0.001],
			beta: [11.669, 0.01],
			logLikelihood: [-9595.0, 0.1]
		});
		expectNear(fit, { logLikelihood: [-9594.976, 0.005], alpha: [10.57768, 0.01] });
	});

	test('NBD, nobody leaves (recomputed)', () => {
		expectNear(fitHistories(nbd, histories), {
			r: [0.3848, 0.0005],
			alpha: [12.072, 0.005],
			logLikelihood: [-9763.66, 0.02]
		});
	});

	test('Gamma–Gamma: note 025, p = 6.25, q = 3.74, γ = 15.44', () => {
		const spends = spendsOf(histories);
		expect(spends.x.length).toBe(946);
		expectNear(fitModel(gammaGamma, spends), { p: [6.25, 0.01], q: [3.74, 0.01], gamma: [15.44, 0.02] });
	});

	test('Gamma–Gamma on spends of two decimals, as the independent refit (p and q 0.01, γ 0.05, likelihood 0.005)', () => {
		const spends = spendsOf(histories);
		// Half a cent goes up, also where the nearest double lies below it.
		const rounded = { ...spends, mean: spends.mean.map((value) => Math.round(value * 100 + 1e-6) / 100) };
		const fit = fitModel(gammaGamma, rounded);
		expectNear(fit, {
			p: [6.2488, 0.01],
			q: [3.7446, 0.01],
			gamma: [15.4477, 0.05],
			logLikelihood: [-4055.923, 0.005]
		});
		expect(Math.abs((spendMean(fit.parameters) ?? 0) - 35.171)).toBeLessThan(0.01);
		expect(Math.abs(spendCorrelation(spends) - 0.114)).toBeLessThan(0.001);
	});

	test('expected amounts of the first ten customers: note 025 (0.1)', () => {
		const { parameters } = fitModel(gammaGamma, spendsOf(histories));
		const given = [22.35, 11.77, 0, 0, 0, 73.74, 11.77, 0, 25.55, 0];
		const orders = [2, 1, 0, 0, 0, 7, 1, 0, 2, 0];
		const expected = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
		for (const [i, value] of expected.entries()) {
			expect(Math.abs(spendOf(parameters, orders[i] ?? 0, given[i] ?? 0) - value)).toBeLessThan(0.1);
			expect(histories.x[i]).toBe(orders[i]);
			expect(histories.spend?.[i]).toBeCloseTo(given[i] ?? NaN, 1);
		}
	});

	test('cumulative repeat orders by week: counted, and expected by BG/NBD (recomputed; 0.2)', () => {
		const { holdout } = whole();
		const actual = { 4: 81, 8: 351, 12: 733, 20: 1359, 26: 1746, 39: 2457, 52: 3183, 65: 3844, 78: 4339 };
		const expected = {
			...{ 4: 64.0, 8: 271.9, 12: 611.8, 20: 1301.6, 26: 1726.9 },
			...{ 39: 2494.0, 52: 3127.7, 65: 3675.0, 78: 4160.6 }
		};
		const at = (week: number) => holdout?.tracking.find((tracked) => tracked.week === week);
		for (const [week, orders] of Object.entries(actual)) expect(at(Number(week))?.actual).toBe(orders);
		for (const [week, orders] of Object.entries(expected))
			expect(Math.abs((at(Number(week))?.expected ?? 0) - orders)).toBeLessThan(0.2);
		expect(at(39)?.holdout).toBe(false);
		expect(at(40)?.holdout).toBe(true);
	});

	test('the holdout by orders in calibration (recomputed; 0.002)', () => {
		const { holdout } = whole();
		const rows = [
			['0', 1411, 0.237, 0.225],
			['1', 439, 0.697, 0.523],
			['2', 214, 1.393, 1.044],
			['3', 100, 1.56, 1.52],
			['4', 62, 2.532, 2.164],
			['5', 38, 2.947, 2.654],
			['6', 29, 3.862, 3.504],
			['7+', 64, 6.359, 6.157]
		] as const;
		for (const [i, [orders, customers, actual, expected]] of rows.entries()) {
			const group = holdout?.groups[i];
			expect(group).toMatchObject({ orders, customers });
			expect(Math.abs((group?.actual ?? 0) - actual)).toBeLessThan(0.002);
			expect(Math.abs((group?.expected ?? 0) - expected)).toBeLessThan(0.002);
		}
	});

	test('the known miss: 1,653.4 orders expected against 1,882, 12.1 % too few (recomputed; 0.5 and 0.001)', () => {
		const { holdout } = whole();
		expect(holdout?.weeks).toBe(39);
		expect(Math.abs((holdout?.expected ?? 0) - 1653.4)).toBeLessThan(0.5);
		expect(Math.abs((holdout?.miss ?? 0) + 0.121)).toBeLessThan(0.001);
	});

	test('auto takes the likelier model, and without an end of calibration the first half is tested on the second', () => {
		expect(whole().model).toBe('bgnbd');
		const answer = fitOrders(reading.log);
		if (!answer.ok) throw new Error(answer.trouble.code);
		expect(answer.fit.counts).toMatchObject({ fittedTo: '1998-06-30', repeatOrders: 4339 });
		expect(answer.fit.holdout).toMatchObject({ calibrationEnd: CALIBRATION_END, actual: 1882 });
	});

	test('customer 1 of the paper: 2 repeat orders, the last at 30.43 of 38.86 weeks, 1.226 in the next 39 (0.0005)', () => {
		const [x, tx, T] = [histories.x[0] ?? 0, histories.tx[0] ?? 0, histories.T[0] ?? 0];
		expect([x, tx.toFixed(2), T.toFixed(2)]).toEqual([2, '30.43', '38.86']);
		const rounded = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
		const history = { x: 2, tx: 30.43, T: 38.86 };
		expect(Math.abs(bgnbdConditional(rounded, history, 39) - 1.226)).toBeLessThan(0.0005);
		expect(Math.abs(bgnbdAlive(rounded, history) - 0.726579)).toBeLessThan(1e-5);
	});
});
