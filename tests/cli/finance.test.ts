import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/cli.ts';
import { earnburn, fileWith } from './run.ts';
import { smallCoffee } from '../run/scenarios.ts';

/** Runs the command line in this thread. */
async function run(...args: string[]) {
	let [out, err] = ['', ''];
	const terminal = {
		out: (text: string) => void (out += text),
		err: (text: string) => void (err += text),
		interactive: false
	};
	const code = await main(['finance', ...args], {}, terminal, new AbortController().signal);
	return { code, out, err };
}
const caseFile = (value: unknown) => fileWith(JSON.stringify(value), 'case.json');
const answer = async (value: unknown) =>
	JSON.parse((await run('--case', caseFile(value), '--json')).out) as Record<string, never>;

const taylorAshe = [
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

describe('accounting cases', () => {
	const example52 = {
		allocation: { sales: 100_000, points: 10_000, valuePerPoint: 1, expectedRedemption: 0.95 },
		closings: [
			{ redeemed: 4500, expected: 9500 },
			{ redeemed: 8500, expected: 9700 }
		]
	};
	test('IFRS 15 Example 52, printed and as data', async () => {
		const { code, out } = await run('--case', caseFile(example52));
		expect(code).toBe(0);
		expect(out).toContain('goods take 91,324.20 and points 8,675.80');
		expect(out).toMatch(/close 1 +4,500 +9,500 +4,109\.59 +0\.00 +4,566\.21/);
		expect(out).toMatch(/close 2 +8,500 +9,700 +3,492\.\d\d +−84\.7\d +1,073\.\d\d/);
		const data = await answer(example52);
		expect(data['allocation']).toMatchObject({ goods: expect.closeTo(91_324.2, 1), points: expect.closeTo(8675.8, 1) });
		const { out: chinese } = await run('--case', caseFile(example52), '--lang', 'zh');
		expect(chinese).toContain('商品占 91,324.20');
	});
	test('other numbers: the simple split, half redeemed', async () => {
		const data = await answer({
			allocation: { sales: 2000, points: 2000, valuePerPoint: 0.1, expectedRedemption: 0.85 },
			closings: [{ redeemed: 850, expected: 1700 }]
		});
		expect(data['closings']).toMatchObject([{ revenue: expect.closeTo(78.34, 2), deferred: expect.closeTo(78.34, 2) }]);
	});
	test('break-even lift and the split of a blow-up', async () => {
		const data = await answer({
			breakEven: { margin: 0.6, cost: 0.01 },
			blowUp: { planned: { issued: 100, redeemed: 60, cost: 60 }, actual: { issued: 200, redeemed: 160, cost: 160 } }
		});
		expect(data['breakEven']).toMatchObject({ lift: expect.closeTo(0.0169, 4) });
		expect(data['blowUp']).toMatchObject({ times: { growth: 2, redemption: expect.closeTo(4 / 3, 9), cost: 1 } });
	});
	test('a roll-forward that ties, and one that is a point off: withheld with its row and amount, the rest shown, exit 5', async () => {
		const rows = [
			{ issued: 1000, redeemed: 100, closing: 1100 },
			{ issued: 800, redeemed: 300, expired: 50, closing: 1550 }
		];
		const good = await run('--case', caseFile({ rollForward: { opening: 200, rows } }));
		expect(good.code).toBe(0);
		expect(good.out.match(/ties ✓/g)).toHaveLength(2);
		const [first] = rows;
		const bad = {
			rollForward: { opening: 200, rows: [first, { ...rows[1], closing: 1553 }] },
			breakEven: { margin: 0.2, cost: 0.01 }
		};
		const { code, out, err } = await run('--case', caseFile(bad));
		expect(code).toBe(5);
		expect(err).toContain('its row 2 is off by 3');
		expect(err).toContain('[E204]');
		expect(out).toContain('5.26 %');
	});
	test.each([
		['not JSON', '{'],
		['nothing asked', '{}'],
		['an unknown part', '{"allocations":{}}'],
		['a missing number', '{"allocation":{"sales":1,"points":1,"valuePerPoint":1}}'],
		['a share above 1', '{"allocation":{"sales":1,"points":1,"valuePerPoint":1,"expectedRedemption":95}}'],
		['closings without an allocation', '{"closings":[]}'],
		[
			'redemption that falls',
			'{"allocation":{"sales":9,"points":9,"valuePerPoint":1,"expectedRedemption":1},"closings":[{"redeemed":5,"expected":9},{"redeemed":4,"expected":9}]}'
		],
		['text for a number', '{"breakEven":{"margin":"0.2","cost":0}}'],
		['a triangle with a hole', '{"triangle":[[1,2],[1,2,3]]}']
	])('%s is refused with exit 2', async (_name, text) => {
		const { code, out, err } = await run('--case', fileWith(text, 'case.json'));
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain('Nothing was run.');
	});
});

describe('triangles', () => {
	const csv = (rows: readonly (readonly (number | string)[])[], sign = ',') =>
		rows.map((row) => row.join(sign)).join('\n');
	const ladder = async (text: string, ...more: string[]) => {
		const { code, out, err } = await run('--triangle', fileWith(text, 'triangle.csv'), '--json', ...more);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const found = JSON.parse(out) as { ladder: { total: number; totalError: number } };
		return [found.ladder.total, found.ladder.totalError].map(Math.round);
	};
	test('Taylor & Ashe: 18,680,856 ± 2,447,095, with or without names, as amounts or as running sums', async () => {
		expect(await ladder(csv(taylorAshe))).toEqual([18_680_856, 2_447_095]);
		const padded = taylorAshe.map((row) => [...row, ...new Array<string>(10 - row.length).fill('')]);
		expect(await ladder(csv(padded, ';'))).toEqual([18_680_856, 2_447_095]);
		const named = [['origin', ...taylorAshe.map((_, k) => k + 1)], ...taylorAshe.map((row, i) => [2001 + i, ...row])];
		expect(await ladder(csv(named))).toEqual([18_680_856, 2_447_095]);
		const sums = taylorAshe.map((row) => row.map((_, k) => row.slice(0, k + 1).reduce((sum, one) => sum + one, 0)));
		expect(await ladder(csv(sums), '--cumulative')).toEqual([18_680_856, 2_447_095]);
		expect(await answer({ triangle: taylorAshe })).toMatchObject({
			ladder: { total: expect.closeTo(18_680_855.6, 0) }
		});
	});
	test('printed with factors, what is still to come and its error, in both languages', async () => {
		const file = fileWith(csv(taylorAshe), 'triangle.csv');
		expect((await run('--triangle', file)).out).toMatch(/all +[\d,]+ +[\d,]+ +18,680,856 +2,447,095/);
		expect((await run('--triangle', file, '--lang', 'zh')).out).toContain('进展因子');
	});
	test.each([
		['one row', '1,2,3'],
		['a row longer than the one before', '1,2\n1,2,3'],
		['a hole', '1,2,3\n1,,3'],
		['no number', '1,2,3\n1,x'],
		['a sum of zero', '0,2,3\n1,2']
	])('%s: refused with exit 2', async (_name, text) => {
		const { code, err } = await run('--triangle', fileWith(text, 'triangle.csv'));
		expect(code).toBe(2);
		expect(err).toContain('Nothing was run.');
	});
});

test('one input at a time', async () => {
	for (const args of [[], ['a.json', '--case', 'b.json'], ['--case', 'b.json', '--triangle', 'c.csv']]) {
		const { code, err } = await run(...args);
		expect(code).toBe(2);
		expect(err).toContain('Give one file');
	}
});

describe('of a scenario', () => {
	const FILE = fileWith(JSON.stringify(smallCoffee({ horizonMonths: 12, designs: goldDesigns() })));

	/** One design with gold-backed points. */
	function goldDesigns(): object {
		const [first] = smallCoffee().designs;
		const expiry = { kind: 'afterEarning', months: 6, roundToMonthEnd: true, month: 12, yearsAhead: 1 };
		return [{ ...first, id: 'gold', points: { ...first?.points, kind: 'gold', expiry } }];
	}

	test('every part, in both languages; the same future twice is the same text', async () => {
		const args = ['finance', FILE, '--replications', '10', '--quiet'];
		const { code, out, err } = await earnburn(args);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		for (const part of [
			'Points: opening',
			'Liability at cost',
			'by age',
			'by month of issue',
			'Deferred revenue',
			'chain ladder',
			'Budget at risk',
			'LMDI',
			'Break-even'
		])
			expect(out).toContain(part);
		expect(out.match(/ties ✓/g)).toHaveLength(36);
		const chinese = await earnburn([...args, '--lang', 'zh']);
		for (const part of ['期初 + 发放', '递延收入', '预算风险', '盈亏平衡']) expect(chinese.out).toContain(part);
		const shown = /future (\d+), the one/.exec(out)?.[1] ?? '';
		const asked = await earnburn([...args, '--replication', shown]);
		expect(asked.out.split('\n').slice(2)).toEqual(out.split('\n').slice(2));
	});
	test('--json; --expected; --plan; refusals', async () => {
		const json = await earnburn([
			'finance',
			FILE,
			'--replications',
			'10',
			'--quiet',
			'--json',
			'--expected',
			'0.5',
			'--plan',
			FILE
		]);
		const data = JSON.parse(json.out) as {
			expected: number;
			points: unknown[];
			withheld: unknown[];
			deferred: { priced: number }[];
		};
		expect([data.expected, data.points.length, data.withheld, data.deferred[0]?.priced]).toEqual([0.5, 12, [], 0.5]);
		const refused = async (...args: string[]) => (await earnburn(['finance', FILE, ...args])).code;
		expect(await refused('--expected', '1.5')).toBe(2);
		expect(await refused('--design', 'none')).toBe(2);
		expect(await refused('--design', 'nobody')).toBe(2);
		expect(await refused('--replications', '5', '--replication', '5')).toBe(2);
	});
});
