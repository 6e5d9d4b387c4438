import {
	bgnbdAlive,
	bgnbdConditional,
	bgnbdExpected,
	bgnbdProbability,
	paretonbdExpected,
	paretonbdProbability
} from '../../../src/index.ts';
import { exactly, list, near, type Case, type Subject } from '../case.ts';

const FADER = 'Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way, Marketing Science 24';
export const ROUNDED = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
export const UNROUNDED = { r: 0.242595, alpha: 4.413603, a: 0.792922, b: 2.425907 };
const AT_ROUNDED = 'r .243, α 4.414, a .793, b 2.426; weeks';
const AT_UNROUNDED = 'r .242595, α 4.413603, a .792922, b 2.425907; weeks';
const CUSTOMER = { x: 2, tx: 30.43, T: 38.86 };
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 7];

const chances = (id: string, t: number, expected: readonly number[]): Case => ({
	id,
	source: `Closed form P(X(t) = n), ${FADER}, equation 8; recomputed`,
	inputs: `${AT_ROUNDED}; t = ${t}`,
	figures: () =>
		list(
			COUNTS.map((n) => `P(X(${t}) = ${n})`),
			COUNTS.map((n) => bgnbdProbability(ROUNDED, n, t)),
			expected,
			1e-6
		)
});

const lift = (multiplier: number, t: number) =>
	bgnbdExpected({ ...UNROUNDED, alpha: UNROUNDED.alpha / multiplier }, t) / bgnbdExpected(UNROUNDED, t) - 1;

export const bgnbdSubject: Subject = {
	title: 'Orders and leaving: closed forms',
	cases: [
		{
			id: 'bgnbd-expected-orders-short',
			source: `${FADER}, worked example (unrounded fit); also a test of the lifetimes package`,
			inputs: AT_UNROUNDED,
			figures: () => [
				near('E[X(0.1429)]', bgnbdExpected(UNROUNDED, 0.1429), 0.0078, 0.0001),
				near('E[X(3)]', bgnbdExpected(UNROUNDED, 3), 0.1506, 0.0001)
			]
		},
		{
			id: 'bgnbd-expected-orders',
			source: `Closed form E[X(t)], ${FADER}, equation 9; recomputed`,
			inputs: 'Both sets of parameters; t = 4, 13, 26, 39, 52 weeks',
			figures: () => {
				const weeks = [4, 13, 26, 39, 52];
				const of = (parameters: typeof ROUNDED, said: string, expected: readonly number[]) =>
					list(
						weeks.map((t) => `E[X(${t})] ${said}`),
						weeks.map((t) => bgnbdExpected(parameters, t)),
						expected,
						1e-5
					);
				return [
					...of(ROUNDED, 'rounded', [0.196068, 0.53444, 0.902637, 1.196723, 1.446051]),
					...of(UNROUNDED, 'unrounded', [0.195765, 0.533637, 0.901319, 1.19501, 1.444012])
				];
			}
		},
		{
			id: 'bgnbd-p0-39',
			source: 'Published worked example for the BG/NBD model',
			inputs: AT_ROUNDED,
			figures: () => [near('P(X(39) = 0)', bgnbdProbability(ROUNDED, 0, 39), 0.5737864, 1e-6)]
		},
		chances(
			'bgnbd-pmf-4',
			4,
			[0.85490655, 0.11017446, 0.02442118, 0.00697801, 0.002259, 0.00078855, 0.00028955, 0.00011026]
		),
		chances(
			'bgnbd-pmf-39',
			39,
			[0.57378635, 0.19939528, 0.08542976, 0.04586035, 0.02767145, 0.01796549, 0.01226898, 0.00869543]
		),
		chances(
			'bgnbd-pmf-52',
			52,
			[0.53840271, 0.20460098, 0.09058485, 0.04999599, 0.03095631, 0.02060597, 0.01442142, 0.01047227]
		),
		{
			id: 'bgnbd-pmf-2-10',
			source: 'Test value of the lifetimes package: cancellation of nearly equal sums',
			inputs: `${AT_ROUNDED}; n = 10`,
			figures: () => [near('P(X(2) = 10)', bgnbdProbability(ROUNDED, 10, 2), 1.07869e-7, 1e-11)]
		},
		{
			id: 'bgnbd-customer-1',
			source: `${FADER} and its technical notes`,
			inputs: `${AT_ROUNDED}; x = 2, t_x = 30.43, T = 38.86, the next 39 weeks`,
			figures: () => [near('expected orders', bgnbdConditional(ROUNDED, CUSTOMER, 39), 1.226, 0.0005)]
		},
		{
			id: 'bgnbd-customer-1-alive',
			source: 'Closed form P(alive | x, t_x, T), Fader, Hardie & Lee (2008), note 021; recomputed',
			inputs: 'x = 2, t_x = 30.43, T = 38.86',
			figures: () => [
				near('rounded', bgnbdAlive(ROUNDED, CUSTOMER), 0.726579, 1e-5),
				near('unrounded', bgnbdAlive(UNROUNDED, CUSTOMER), 0.726609, 1e-5)
			]
		},
		{
			id: 'bgnbd-zero-repeater-alive',
			source: 'The same closed form; a known artefact of BG/NBD',
			inputs: `${AT_ROUNDED}; x = 0, T = 38.86`,
			miss: 'BG/NBD lets a customer leave only after a repeat order. Whoever never came back counts as a customer for ever: P(alive) = 1. Do not count lapsed customers by it; Pareto/NBD has no such gap.',
			figures: () => [exactly('P(alive)', bgnbdAlive(ROUNDED, { x: 0, tx: 0, T: 38.86 }), 1)]
		},
		{
			id: 'bgnbd-rate-lift-per-order',
			source: 'Closed form E[X(t)]; order rate multiplied, chance of leaving per order unchanged; recomputed',
			inputs: `${AT_UNROUNDED}; rate × 1.05 and × 1.2`,
			figures: () => {
				const weeks = [13, 26, 52, 104, 260];
				const of = (multiplier: number, expected: readonly number[]) =>
					list(
						weeks.map((t) => `× ${multiplier}, extra orders by week ${t}`),
						weeks.map((t) => lift(multiplier, t)),
						expected,
						0.0002
					);
				return [
					...of(1.05, [0.0394, 0.0355, 0.0317, 0.0283, 0.0244]),
					...of(1.2, [0.1537, 0.1378, 0.1223, 0.1085, 0.0932])
				];
			}
		},
		{
			id: 'pareto-nbd-sums',
			source:
				'Chances add up to 1 and to the mean: Schmittlein, Morrison & Colombo (1987), Management Science 33, equation 17',
			inputs: 'Pareto/NBD, r .553, α 10.578, s .606, β 11.669; weeks',
			figures: () => {
				const parameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
				return [4, 39, 78].flatMap((t) => {
					let [all, mean] = [0, 0];
					for (let n = 0; n < 400; n++) {
						const chance = paretonbdProbability(parameters, n, t);
						all += chance;
						mean += n * chance;
					}
					return [
						near(`week ${t}: Σ P(X = n)`, all, 1, 1e-9),
						near(`week ${t}: Σ n P(X = n) − E[X]`, mean - paretonbdExpected(parameters, t), 0, 1e-7)
					];
				});
			}
		}
	]
};
