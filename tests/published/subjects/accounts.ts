import { allocate, breakEvenLift, chainLadder, cumulative, recognise } from '../../../src/index.ts';
import { exactly, list, near, type Subject } from '../case.ts';

const TAYLOR_ASHE = [
	[357848, 766940, 610542, 482940, 527326, 574398, 146342, 139950, 227229, 67948],
	[352118, 884021, 933894, 1183289, 445745, 320996, 527804, 266172, 425046],
	[290507, 1001799, 926219, 1016654, 750816, 146923, 495992, 280405],
	[310608, 1108250, 776189, 1562400, 272482, 352053, 206286],
	[443160, 693190, 991983, 769488, 504851, 470639],
	[396132, 937085, 847498, 805037, 705960],
	[440832, 847631, 1131398, 1063269],
	[359480, 1061648, 1443370],
	[376686, 986608],
	[344014]
];

export const accountsSubject: Subject = {
	title: 'What points owe and what they must earn',
	cases: [
		{
			id: 'ifrs15-example-52',
			source: 'IFRS 15, Illustrative Example 52; arithmetic recomputed',
			inputs:
				'Sales 100,000 with 10,000 points of 1, 95 % expected; redeemed 4,500 of 9,500 expected, then 8,500 of 9,700 in all',
			figures: () => {
				const { goods, points, standAlone } = allocate(100_000, 10_000, 1, 0.95);
				const [first, second] = recognise(points, [
					{ redeemed: 4500, expected: 9500 },
					{ redeemed: 8500, expected: 9700 }
				]);
				const whole = (name: string, ours: number | undefined, expected: number) =>
					exactly(`${name}, rounded`, Math.round(ours ?? NaN), expected);
				return [
					whole('stand-alone price of the points', standAlone, 9500),
					whole('to goods', goods, 91_324),
					whole('to points', points, 8676),
					near('to goods', goods, 91_324.2009, 0.0001),
					near('to points', points, 8675.7991, 0.0001),
					whole('revenue of year 1', first?.revenue, 4110),
					whole('liability after year 1', first?.deferred, 4566),
					whole('revenue of year 2', second?.revenue, 3493),
					whole('liability after year 2', second?.deferred, 1073)
				];
			}
		},
		{
			id: 'deferral-simple-split',
			source: 'Textbook case, which rounds the shares first (1,842 / 158 and 79); recomputed without',
			inputs: 'Sale 2,000 with 2,000 points of 0.1, 85 % expected; half redeemed',
			figures: () => {
				const { goods, points } = allocate(2000, 2000, 0.1, 0.85);
				return [
					near('to goods', goods, 1843.318, 0.001),
					near('to points', points, 156.682, 0.001),
					near('revenue', recognise(points, [{ redeemed: 850, expected: 1700 }])[0]?.revenue ?? NaN, 78.341, 0.001)
				];
			}
		},
		{
			id: 'chainladder-taylor-ashe',
			source: 'Taylor & Ashe (1983), Journal of Econometrics 23; standard error by Mack (1993), ASTIN Bulletin 23',
			inputs: 'Incremental triangle of ten years',
			figures: () => {
				const { factors, reserves, total, totalError } = chainLadder(cumulative(TAYLOR_ASHE));
				return [
					...list(
						factors.map((_, k) => `factor ${k + 1}`),
						factors,
						[3.4906, 1.7473, 1.4574, 1.1739, 1.1038, 1.0863, 1.0539, 1.0766, 1.0177],
						0.0001
					),
					...list(
						reserves.map((_, i) => `reserve of origin ${i + 1}`),
						reserves,
						[0, 94634, 469511, 709638, 984889, 1419459, 2177641, 3920301, 4278972, 4625811],
						1
					),
					near('total reserve', total, 18_680_856, 1),
					near('standard error of the total', totalError, 2_447_095, 1)
				];
			}
		},
		{
			id: 'break-even-lift',
			source: 'L* = c ÷ (gm − c); recomputed',
			inputs: 'Programme cost 1 % of sales; margin 20 %, 60 %',
			figures: () => [
				near('margin 20 %', breakEvenLift(0.2, 0.01) ?? NaN, 0.052632, 1e-5),
				near('margin 60 %', breakEvenLift(0.6, 0.01) ?? NaN, 0.016949, 1e-5)
			]
		}
	]
};
