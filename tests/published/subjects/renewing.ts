import {
	bgbbAlive,
	bgbbConditional,
	bgbbExpected,
	bgbbProbability,
	fitBgbb,
	fitSbg,
	sbgRetention,
	sbgSurvival,
	spendMean
} from '../../../src/index.ts';
import { list, near, type Subject } from '../case.ts';

const SHANG =
	'Fader, Hardie & Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing Science 29';
const DONATIONS = { alpha: 1.20352, beta: 0.74972, gamma: 0.65672, delta: 2.78344 };

/** The recency/frequency table of the paper: by the year t_x of the last gift, donors with x = t_x, t_x − 1, …, 1 gifts in 6 years. */
const DONORS: readonly (readonly number[])[] = [
	[1091],
	[613, 277],
	[322, 255, 129],
	[240, 181, 155, 78],
	[335, 284, 225, 173, 119],
	[1203, 728, 512, 357, 234, 129]
];
const donors = [
	{ x: 0, tx: 0, n: 6, customers: 3464 },
	...DONORS.flatMap((counts, i) => counts.map((customers, k) => ({ x: i + 1 - k, tx: i + 1, n: 6, customers })))
];
const AT_DONATIONS = 'α 1.20352, β .74972, γ .65672, δ 2.78344; 11,104 donors, 6 years';

const SBG =
	'Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21, Table 1, Regular';
const SURVIVORS = [1000, 631, 468, 382, 326, 289, 262, 241];
const UNROUNDED = { alpha: 0.704077, beta: 1.182043 };
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

export const renewingSubject: Subject = {
	title: 'Renewals, yearly gifts, amounts',
	cases: [
		{
			id: 'sbg-regular-series',
			source: SBG,
			inputs: 'Survivors in per cent, years 0 to 12, against the fit of years 1 to 7: the last five years are foretold',
			figures: () => {
				const printed = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
				const { parameters } = fitSbg(SURVIVORS);
				return printed.map((value, t) => near(`year ${t}`, 100 * sbgSurvival(parameters, t), value, t < 8 ? 0.7 : 0.4));
			}
		},
		{
			id: 'sbg-regular-fit',
			source: `Maximum likelihood; ${SBG}`,
			inputs: 'Members 1,000, 631, 468, 382, 326, 289, 262, 241',
			figures: () => {
				const { parameters, logLikelihood } = fitSbg(SURVIVORS);
				return [
					near('alpha', parameters.alpha, 0.704, 0.001),
					near('beta', parameters.beta, 1.182, 0.002),
					near('log-likelihood', logLikelihood, -1680.27, 0.01)
				];
			}
		},
		{
			id: 'sbg-regular-projection',
			source: 'S(t) = B(α, β + t) ÷ B(α, β) at the unrounded fit; recomputed',
			inputs: 'α .704077, β 1.182043; years 1 to 12',
			apart: { 17.3: 'counted in year 12; see sbg-regular-series' },
			figures: () =>
				list(
					upTo(12).map((t) => `S(${t}), per cent`),
					upTo(12).map((t) => 100 * sbgSurvival(UNROUNDED, t)),
					[62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9, 22.0, 20.4, 19.1, 18.0, 17.0],
					0.06
				)
		},
		{
			id: 'sbg-regular-retention',
			source: 'r(t) = (β + t − 1) ÷ (α + β + t − 1); recomputed',
			inputs: 'α .704077, β 1.182043; years 1 to 8',
			figures: () =>
				list(
					upTo(8).map((t) => `r(${t})`),
					upTo(8).map((t) => sbgRetention(UNROUNDED, t)),
					[0.627, 0.756, 0.819, 0.856, 0.88, 0.898, 0.911, 0.921],
					0.0006
				)
		},
		{
			id: 'bgbb-donations-fit',
			source: `${SHANG}; log-likelihood by an independent refit`,
			inputs: '11,104 donors, 6 years, the 22 recency/frequency patterns of the paper',
			figures: () => {
				const { parameters, logLikelihood } = fitBgbb(donors);
				return [
					near('alpha', parameters.alpha, 1.204, 0.002),
					near('beta', parameters.beta, 0.75, 0.002),
					near('gamma', parameters.gamma, 0.657, 0.002),
					near('delta', parameters.delta, 2.783, 0.002),
					near('log-likelihood', logLikelihood, -33_225.58, 0.01)
				];
			}
		},
		{
			id: 'bgbb-donations-counts',
			source: `${SHANG}; test of the lifetimes package`,
			inputs: AT_DONATIONS,
			figures: () => [
				near('donors with no gift', 11_104 * bgbbProbability(DONATIONS, 0, 6), 3454.9, 0.2),
				near('donors with six', 11_104 * bgbbProbability(DONATIONS, 6, 6), 1253.1, 0.2)
			]
		},
		{
			id: 'bgbb-donations-five-years',
			source: `${SHANG}; test of the lifetimes package`,
			inputs: `${AT_DONATIONS}; the next 5`,
			figures: () => [
				near(
					'gifts',
					donors.reduce((sum, row) => sum + row.customers * bgbbConditional(DONATIONS, row, 5), 0),
					12_884.2,
					0.5
				)
			]
		},
		{
			id: 'bgbb-donations-alive',
			source: `${SHANG}; test of the lifetimes package`,
			inputs: `${AT_DONATIONS}; alive in the next year`,
			figures: () => [
				near('no gift', bgbbAlive(DONATIONS, { x: 0, tx: 0, n: 6 }), 0.11, 0.005),
				near('two, the last in year 4', bgbbAlive(DONATIONS, { x: 2, tx: 4, n: 6 }), 0.59, 0.005),
				near('six', bgbbAlive(DONATIONS, { x: 6, tx: 6, n: 6 }), 0.93, 0.005)
			]
		},
		{
			id: 'bgbb-sums',
			source: 'Chances add up to 1 and to the mean, equations 7 and 8',
			inputs: AT_DONATIONS,
			figures: () => {
				const chances = [0, ...upTo(12)].map((x) => bgbbProbability(DONATIONS, x, 12));
				const mean = chances.reduce((sum, chance, x) => sum + x * chance, 0);
				return [
					near(
						'Σ P(X(12) = x)',
						chances.reduce((sum, chance) => sum + chance, 0),
						1,
						1e-9
					),
					near('Σ x P(X(12) = x) − E[X(12)]', mean - bgbbExpected(DONATIONS, 12), 0, 1e-9)
				];
			}
		},
		{
			id: 'gammagamma-population-mean-rounded',
			source: 'p γ ÷ (q − 1), Fader & Hardie (2013), note 025; recomputed',
			inputs: 'p 6.25, q 3.74, γ 15.44',
			figures: () => [near('mean amount', spendMean({ p: 6.25, q: 3.74, gamma: 15.44 }) ?? NaN, 35.21898, 0.0001)]
		}
	]
};
