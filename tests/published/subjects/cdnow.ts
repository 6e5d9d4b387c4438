import {
	bgnbd,
	bgnbdExpected,
	bgnbdProbability,
	drawJointly,
	fitHistories,
	fitModel,
	fitOrders,
	gammaGamma,
	moments,
	nbd,
	paretonbd,
	spendMean,
	spendOf,
	type Fit,
	type OrdersFit
} from '../../../src/index.ts';
import { spendCorrelation, spendsOf } from '../../../src/fit/gammaGamma.ts';
import { tallyOf } from '../../../src/fit/histories.ts';
import { CALIBRATION_END, cdnow } from '../../fit/cdnow.ts';
import { about, exactly, near, once, type Figure, type Subject } from '../case.ts';
import { ROUNDED, UNROUNDED } from './bgnbd.ts';

const LOG =
	'CDNOW order log, 2,357 customers; calibration to 1997-09-30 (39 weeks), holdout to 1998-06-30 (39 weeks); orders of a day merged; weeks = days ÷ 7 from the first order';
const FADER = 'Fader, Hardie & Lee (2005), Marketing Science 24';
const REFIT = 'Independent maximum-likelihood refit';

const log = once(cdnow);
const whole = once((): OrdersFit => {
	const answer = fitOrders(log().reading.log, { calibrationEnd: CALIBRATION_END });
	if (!answer.ok) throw new Error(answer.trouble.code);
	return answer.fit;
});
const holdout = () => {
	const found = whole().holdout;
	if (!found) throw new Error('No holdout.');
	return found;
};
const bgnbdFit = once(() => fitHistories(bgnbd, log().histories));
const paretoFit = once(() => fitHistories(paretonbd, log().histories));
const spends = once(() => spendsOf(log().histories));
const spendFit = once(() => fitModel(gammaGamma, spends()));

/** Parameters by name with their tolerances; the height of the likelihood last. */
const fitted = (fit: Fit, expected: Readonly<Record<string, readonly [number, number]>>): Figure[] =>
	Object.entries(expected).map(([name, [value, tolerance]]) =>
		near(name, name === 'log-likelihood' ? fit.logLikelihood : (fit.parameters[name] ?? NaN), value, tolerance)
	);

/** Coefficient of variation of the repeat orders of one new customer. */
function spreadOfOne(t: number): number {
	let squares = 0;
	for (let n = 0; n < 3000; n++) squares += n * n * bgnbdProbability(UNROUNDED, n, t);
	const mean = bgnbdExpected(UNROUNDED, t);
	return Math.sqrt(squares - mean * mean) / mean;
}

/** Of E[X(t)] over joint draws of the parameters. */
function spreadOfParameters(t: number): number {
	const { values, uncertainty } = bgnbdFit();
	const draws = drawJointly(values, uncertainty?.covariance ?? [], 4000, 'draws');
	const { mean, variance } = moments(
		draws.map(([r = 0, alpha = 0, a = 0, b = 0]) => bgnbdExpected({ r, alpha, a, b }, t))
	);
	return Math.sqrt(variance) / mean;
}

const needsLog = true;

export const cdnowSubject: Subject = {
	title: 'The CDNOW order log: counts, fits and the test on unseen days',
	cases: [
		{
			id: 'cdnow-counts',
			source: 'Counted from the file',
			inputs: LOG,
			needsLog,
			figures: () => {
				const { reading, days, histories } = log();
				const { counts } = whole();
				const latest = histories.firstDay.reduce((most, day) => Math.max(most, day), 0);
				return [
					exactly('order lines', reading.account.used, 6919),
					exactly('customers', reading.log.customers.length, 2357),
					exactly('customer-days', days.customer.length, 6696),
					exactly('repeat orders, calibration', counts.repeatOrders, 2457),
					exactly('repeat orders, holdout', holdout().actual, 1882),
					exactly('customers who never came back', holdout().groups[0]?.customers ?? 0, 1411),
					exactly('customers who came back', counts.repeaters, 946),
					near('mean repeat spend', counts.meanRepeatSpend ?? NaN, 35.0778, 0.0001),
					exactly('latest first order', new Date(latest * 86_400_000).toISOString().slice(0, 10), '1997-03-25'),
					exactly('last order', reading.lastDay, '1998-06-30')
				];
			}
		},
		{
			id: 'bgnbd-cdnow-fit',
			source: FADER,
			inputs: LOG,
			needsLog,
			figures: () =>
				fitted(bgnbdFit(), {
					r: [0.243, 0.001],
					alpha: [4.414, 0.001],
					a: [0.793, 0.001],
					b: [2.426, 0.001],
					'log-likelihood': [-9582.4, 0.1]
				})
		},
		{
			id: 'bgnbd-cdnow-fit-fine',
			source: `${REFIT}; agrees with the test of the CLVTools package`,
			inputs: LOG,
			needsLog,
			figures: () =>
				fitted(bgnbdFit(), {
					r: [0.242595, 0.0002],
					alpha: [4.413603, 0.0002],
					a: [0.792922, 0.0002],
					b: [2.425907, 0.0002],
					'log-likelihood': [-9582.4292, 0.001]
				})
		},
		{
			id: 'bgnbd-cdnow-loglik-at-rounded',
			source: 'Likelihood at the rounded published parameters; recomputed',
			inputs: `${LOG}; r .243, α 4.414, a .793, b 2.426`,
			needsLog,
			figures: () => [
				near('log-likelihood', bgnbd.logLikelihood(Object.values(ROUNDED), tallyOf(log().histories)), -9582.4305, 0.001)
			]
		},
		{
			id: 'bgnbd-cdnow-standard-errors',
			source: 'Inverse Hessian over log parameters, delta method; recomputed',
			inputs: LOG,
			needsLog,
			figures: () => {
				const { uncertainty } = bgnbdFit();
				const error = (i: number) => uncertainty?.standardErrors[i] ?? NaN;
				return [
					about('r', error(0), 0.0126, 0.02),
					about('alpha', error(1), 0.378, 0.02),
					about('a', error(2), 0.186, 0.02),
					about('b', error(3), 0.705, 0.02),
					near('correlation of ln a and ln b', uncertainty?.correlations[2]?.[3] ?? NaN, 0.94, 0.01),
					near('correlation of ln r and ln α', uncertainty?.correlations[0]?.[1] ?? NaN, 0.78, 0.01)
				];
			}
		},
		{
			id: 'bgnbd-spread-52',
			source: 'Chances of n orders; joint draws of the parameters; recomputed',
			inputs: `${LOG}; unrounded fit`,
			needsLog,
			figures: () => [
				about('CV of one customer, 52 weeks', spreadOfOne(52), 2.16, 0.05),
				about('CV of the total of 100,000', spreadOfOne(52) / Math.sqrt(100_000), 0.0068, 0.05),
				about('CV from parameters, 39 weeks', spreadOfParameters(39), 0.045, 0.05),
				about('CV from parameters, 52 weeks', spreadOfParameters(52), 0.049, 0.05),
				about('CV from parameters, 104 weeks', spreadOfParameters(104), 0.065, 0.05)
			]
		},
		{
			id: 'nbd-cdnow-fit',
			source: `${REFIT} without leaving`,
			inputs: LOG,
			needsLog,
			figures: () =>
				fitted(fitHistories(nbd, log().histories), {
					r: [0.3848, 0.0005],
					alpha: [12.072, 0.005],
					'log-likelihood': [-9763.66, 0.02]
				})
		},
		{
			id: 'pnbd-cdnow-fit',
			source: `Pareto/NBD as reported by ${FADER}, and by the tests of CLVTools`,
			inputs: LOG,
			needsLog,
			figures: () =>
				fitted(paretoFit(), {
					r: [0.553, 0.001],
					alpha: [10.578, 0.005],
					s: [0.606, 0.001],
					beta: [11.669, 0.01],
					'log-likelihood': [-9595.0, 0.1]
				})
		},
		{
			id: 'pnbd-cdnow-fit-fine',
			source: REFIT,
			inputs: LOG,
			needsLog,
			figures: () =>
				fitted(paretoFit(), {
					r: [0.55328, 0.001],
					alpha: [10.57768, 0.01],
					s: [0.60624, 0.001],
					beta: [11.66873, 0.05],
					'log-likelihood': [-9594.976, 0.005]
				})
		},
		{
			id: 'gammagamma-cdnow-fit',
			source: 'Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value (note 025)',
			inputs: 'Mean spend per repeat order of the 946 repeaters',
			needsLog,
			figures: () => fitted(spendFit(), { p: [6.25, 0.01], q: [3.74, 0.01], gamma: [15.44, 0.02] })
		},
		{
			id: 'gammagamma-cdnow-fit-fine',
			source: REFIT,
			inputs: 'Mean spends of the 946 repeaters to two decimals',
			needsLog,
			figures: () => {
				// Half a cent goes up, also where the nearest double lies below it.
				const rounded = { ...spends(), mean: spends().mean.map((value) => Math.round(value * 100 + 1e-6) / 100) };
				const fit = fitModel(gammaGamma, rounded);
				return [
					...fitted(fit, {
						p: [6.2488, 0.01],
						q: [3.7446, 0.01],
						gamma: [15.4477, 0.05],
						'log-likelihood': [-4055.923, 0.005]
					}),
					near('population mean', spendMean(fit.parameters) ?? NaN, 35.171, 0.01),
					near('correlation of orders and spend', spendCorrelation(spends()), 0.114, 0.001)
				];
			}
		},
		{
			id: 'gammagamma-first-ten',
			source: 'Fader & Hardie (2013), note 025',
			inputs: 'The first ten customers: repeat orders 2, 1, 0, 0, 0, 7, 1, 0, 2, 0 and their mean spends; own fit',
			needsLog,
			figures: () => {
				const orders = [2, 1, 0, 0, 0, 7, 1, 0, 2, 0];
				const given = [22.35, 11.77, 0, 0, 0, 73.74, 11.77, 0, 25.55, 0];
				return [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17].flatMap((value, i) => [
					exactly(`customer ${i + 1}, repeat orders`, log().histories.x[i] ?? NaN, orders[i] ?? 0),
					near(
						`customer ${i + 1}, expected amount`,
						spendOf(spendFit().parameters, orders[i] ?? 0, given[i] ?? 0),
						value,
						0.1
					)
				]);
			}
		},
		{
			id: 'cdnow-tracking-actual',
			source: 'Counted from the file',
			inputs: 'Cumulative repeat orders of the cohort by week, counted from 1997-01-01',
			needsLog,
			figures: () => {
				const counted = { 4: 81, 8: 351, 12: 733, 20: 1359, 26: 1746, 39: 2457, 52: 3183, 65: 3844, 78: 4339 };
				return Object.entries(counted).map(([week, orders]) =>
					exactly(`week ${week}`, holdout().tracking.find((at) => at.week === Number(week))?.actual ?? NaN, orders)
				);
			}
		},
		{
			id: 'cdnow-tracking-bgnbd',
			source: 'Sum over customers of E[X(age)], unrounded fit; recomputed',
			inputs: 'The same weeks; age = days since the first order ÷ 7, not below 0',
			needsLog,
			miss: 'The first weeks of CDNOW are under-predicted: by 21 % in week 4, 23 % in week 8 and 17 % in week 12. New customers came back faster than the model of their whole year lets them.',
			figures: () => {
				const expected = {
					...{ 4: 64.0, 8: 271.9, 12: 611.8, 20: 1301.6, 26: 1726.9 },
					...{ 39: 2494.0, 52: 3127.7, 65: 3675.0, 78: 4160.6 }
				};
				const at = (week: number) => holdout().tracking.find((tracked) => tracked.week === week);
				return [
					...Object.entries(expected).map(([week, orders]) =>
						near(`week ${week}`, at(Number(week))?.expected ?? NaN, orders, 0.2)
					),
					...(
						[
							[4, 0.21],
							[8, 0.225],
							[12, 0.165]
						] as const
					).map(([week, short]) =>
						near(
							`week ${week}: share missing`,
							1 - (at(week)?.expected ?? NaN) / (at(week)?.actual ?? NaN),
							short,
							0.005
						)
					)
				];
			}
		},
		{
			id: 'cdnow-conditional-by-frequency',
			source: 'Conditional expectation for the 39 weeks of holdout, unrounded fit; actuals counted',
			inputs: 'Customers by repeat orders in calibration: 0 … 6, 7+',
			needsLog,
			figures: () =>
				(
					[
						['0', 1411, 0.237, 0.225],
						['1', 439, 0.697, 0.523],
						['2', 214, 1.393, 1.044],
						['3', 100, 1.56, 1.52],
						['4', 62, 2.532, 2.164],
						['5', 38, 2.947, 2.654],
						['6', 29, 3.862, 3.504],
						['7+', 64, 6.359, 6.157]
					] as const
				).flatMap(([orders, customers, actual, expected]) => {
					const group = holdout().groups.find((found) => found.orders === orders);
					return [
						exactly(`${orders} before: customers`, group?.customers ?? NaN, customers),
						near(`${orders} before: placed each`, group?.actual ?? NaN, actual, 0.002),
						near(`${orders} before: expected each`, group?.expected ?? NaN, expected, 0.002)
					];
				})
		},
		{
			id: 'cdnow-holdout-total',
			source: 'Sum of conditional expectations against the counted holdout; recomputed',
			inputs: LOG,
			needsLog,
			miss: 'On the 39 weeks it has not seen, BG/NBD expects 1,653 repeat orders where 1,882 were placed: 12.1 % too few. This is the honest error of the base model on real customers; no interval in Earnburn includes it unless the scenario says so.',
			figures: () => [
				near('expected', holdout().expected, 1653.4, 0.5),
				exactly('placed', holdout().actual, 1882),
				near('shortfall', -(holdout().miss ?? NaN), 0.121, 0.001)
			]
		}
	]
};
