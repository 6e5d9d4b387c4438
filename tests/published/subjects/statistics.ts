import { clopperPearson, finalSize, rankInterval, totalProgeny, wilson } from '../../../src/index.ts';
import { normalCdf } from '../../../src/engine/kernel/special.ts';
import { exactly, list, near, type Case, type Subject } from '../case.ts';

const ranks = (n: number, p: number, lower: number, upper: number, coverage: number): Case => ({
	id: `order-statistic-ranks-n${n}-p0${p * 100}`,
	source: 'David & Nagaraja (2003), Order Statistics, equation 7.1.1; recomputed',
	inputs: `n = ${n}, quantile ${p}, 95 %`,
	figures: () => {
		const found = rankInterval(n, p);
		return [
			exactly('lower rank', found.lower ?? NaN, lower),
			exactly('upper rank', found.upper ?? NaN, upper),
			near('coverage', found.coverage, coverage, 1e-5)
		];
	}
});

/** Two shares by hand: ratio, odds ratio, pooled z, two-sided p and Wald interval of the difference. */
function twoShares(a: number, n1: number, b: number, n2: number) {
	const [p, q, pooled] = [a / n1, b / n2, (a + b) / (n1 + n2)];
	const z = (p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
	const half = 1.959964 * Math.sqrt((p * (1 - p)) / n1 + (q * (1 - q)) / n2);
	return {
		...{ p, q, ratio: p / q, z },
		odds: (p * (1 - q)) / (q * (1 - p)),
		tails: 2 * (1 - normalCdf(z)),
		low: p - q - half,
		high: p - q + half
	};
}

export const statisticsSubject: Subject = {
	title: 'How sure: ranks, shares, chains of referrals',
	cases: [
		ranks(500, 0.95, 465, 485, 0.960499),
		ranks(1000, 0.95, 936, 964, 0.958095),
		ranks(1000, 0.99, 983, 997, 0.976095),
		ranks(2000, 0.95, 1880, 1920, 0.959989),
		ranks(2000, 0.99, 1971, 1989, 0.957831),
		ranks(5000, 0.99, 4936, 4964, 0.95374),
		{
			id: 'wilson-5-of-500',
			source: 'Wilson (1927), Journal of the American Statistical Association 22; recomputed',
			inputs: '5 in 500, 95 %',
			figures: () => [
				near('low', wilson(5, 500).low, 0.004279, 1e-5),
				near('high', wilson(5, 500).high, 0.023193, 1e-5)
			]
		},
		{
			id: 'wilson-0-of-500',
			source: 'Wilson (1927); recomputed',
			inputs: '0 in 500, 95 %',
			figures: () => [
				exactly('low, no residue of a subtraction', wilson(0, 500).low, 0),
				near('high', wilson(0, 500).high, 0.007624, 1e-5)
			]
		},
		{
			id: 'clopper-pearson-5-of-500',
			source: 'Clopper & Pearson (1934), Biometrika 26; recomputed',
			inputs: '5 in 500, 95 %',
			figures: () => [
				near('low', clopperPearson(5, 500).low, 0.003255, 1e-5),
				near('high', clopperPearson(5, 500).high, 0.023181, 1e-5)
			]
		},
		{
			id: 'clopper-pearson-0-of-500',
			source: 'Clopper & Pearson (1934), two-sided; recomputed',
			inputs: '0 in 500, 95 %',
			apart: { 0.006: 'the rule of three, 3 ÷ n, is a one-sided approximation that Earnburn does not use' },
			figures: () => [near('high', clopperPearson(0, 500).high, 0.007351, 1e-5)]
		},
		{
			id: 'endowed-progress-statistics',
			source: 'Two-proportion arithmetic on the counts of Nunes & Drèze (2006); recomputed',
			inputs: '51 of 150 against 28 of 150',
			figures: () => {
				const { ratio, odds, z, tails, low, high } = twoShares(51, 150, 28, 150);
				return [
					near('ratio', ratio, 1.8214, 0.0005),
					near('odds ratio', odds, 2.2446, 0.0005),
					near('z', z, 3.0149, 0.0005),
					near('two-sided p', tails, 0.00257, 0.0005),
					near('difference, low', low, 0.0552, 0.0005),
					near('difference, high', high, 0.2515, 0.0005)
				];
			}
		},
		{
			id: 'referral-total',
			source: 'Branching process without a limit, 1 ÷ (1 − K); recomputed',
			inputs: 'K = 0, 0.1, 0.3, 0.5, 0.8',
			figures: () =>
				list(
					['K = 0', 'K = 0.1', 'K = 0.3', 'K = 0.5', 'K = 0.8'],
					[0, 0.1, 0.3, 0.5, 0.8].map(totalProgeny),
					[1, 1.111111, 1.428571, 2, 5],
					1e-5
				)
		},
		{
			id: 'referral-final-size',
			source: 'z = 1 − exp(−Kz), Kermack & McKendrick (1927); recomputed',
			inputs: 'K = 1.2, 1.5, 2; finite market',
			figures: () =>
				list(['K = 1.2', 'K = 1.5', 'K = 2'], [1.2, 1.5, 2].map(finalSize), [0.313698, 0.582812, 0.796812], 1e-5)
		}
	]
};
