import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/fit/index.ts';
import { fitEn } from '../../src/cli/words/fit.en.ts';
import { fitZh } from '../../src/cli/words/fit.zh.ts';
import { missing, where, CDNOW } from '../fit/cdnow.ts';
import { earnburn, emptyFolder, fileWith } from './run.ts';

const CHINESE = /[\u4e00-\u9fff]/;

describe.skipIf(missing)(`CDNOW on the command line${where}`, () => {
	const args = ['fit', CDNOW, '--calibration-end', '1997-09-30'];

	test('for people: rows, parameters, the miss of the holdout, what it does not show', async () => {
		const { code, out, err } = await earnburn(args);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toContain('6,919 rows read, 6,919 used, 0 rejected');
		expect(out).toContain('BG/NBD, log-likelihood −9,582.4; against Pareto/NBD −9,595.0, NBD −9,763.7');
		expect(out).toMatch(/alpha +4\.414 +0\.3782/);
		expect(out).toContain('1997-10-01 to 1998-06-30, 39 weeks');
		expect(out).toContain('1,653 repeat orders expected, 1,882 placed: 12.1 % too few');
		expect(out).toContain('An order list shows how customers behave, not what the programme caused.');
		expect(out).not.toMatch(/undefined|NaN/);
	});
	test('in Chinese', async () => {
		const { code, out } = await earnburn([...args, '--lang', 'zh']);
		expect(code).toBe(0);
		expect(out).toContain('订单清单显示顾客的行为，不能说明会员方案带来了什么。');
		expect(out).toContain('12.1 %');
	});
	test('as JSON, with the model asked for and the part of a scenario beside it', async () => {
		const out = join(emptyFolder(), 'patch.json');
		const ended = await earnburn([...args, '--model', 'paretonbd', '--json', '--out', out]);
		expect(ended.code).toBe(0);
		const answer = JSON.parse(ended.out);
		expect(answer.behaviour.parameters.r).toBeCloseTo(0.553, 3);
		expect(answer.rows.account).toMatchObject({ read: 6919, used: 6919 });
		expect(answer.behaviour.uncertainty.covariance).toHaveLength(4);
		expect(answer.holdout.tracking).toHaveLength(78);
		expect(answer.note.en).toContain('not what the programme caused');
		expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(answer.patch);
		expect(answer.patch.customers.dropout.model).toBe('paretonbd');
	});
});

/** Sixty customers who order now and then, and two rows that are none. */
const small = () => {
	const rows = Array.from({ length: 60 }, (_, who) =>
		Array.from({ length: 1 + ((who * 7) % 5) }, (_, k) => {
			const day = new Date(Date.UTC(2024, 0, 1 + (who % 20) + k * (5 + (who % 11)))).toISOString().slice(0, 10);
			return `${who};${day};${10 + ((who * 13 + k * 5) % 40)},50`;
		})
	).flat();
	return `customer;date;amount\n${rows.join('\n')}\n=HYPERLINK("x");2024-02-30;5,50\n3;2024-01-05;\n`;
};

test('rejected rows are counted, and written where one asks for them; formulas stay text', async () => {
	const rejected = join(emptyFolder(), 'rejected.csv');
	const { code, out, err } = await earnburn(['fit', fileWith(small(), 'orders.csv'), '--rejected', rejected]);
	expect(code).toBe(0);
	expect(out).toMatch(/2 rejected\n {2}1 × no such day, the first in line \d+\n {2}1 × no amount/);
	expect(err).toContain('2 rejected rows');
	expect(readFileSync(rejected, 'utf8')).toContain(`"'=HYPERLINK(""x"")",2024-02-30`);
});

test('a list that is not UTF-8 says how it was read', async () => {
	const text = new TextEncoder().encode(small());
	// 张, in GB18030, in the place of the first customer's name
	const at = text.indexOf(0x0a) + 1;
	const file = fileWith(Uint8Array.from([...text.slice(0, at), 0xd5, 0xc5, ...text.slice(at + 1)]), 'orders.csv');
	const { code, out } = await earnburn(['fit', file]);
	expect(code).toBe(0);
	expect(out).toContain('read as Chinese text (GB18030)');
});

test.each([
	['customer,date,amount\nx,03/04/2024,5\n', [], 'Is 03/04/2024 written day/month or month/day?'],
	['customer,date,amount\nx,2024-04-03,"1,234"\n', [], 'Is the comma or the point in 1,234 the decimal sign?'],
	['customer\nx\n', [], 'It has one column.'],
	['customer,date,net amount,paid amount\nx,2024-01-05,2,3\n', [], 'Which column is the amount'],
	['customer,date\nx,2024-01-05\n', ['--columns', 'date=when'], 'There is no column when. It has: customer, date.'],
	['customer,date\nx,2024-01-05\ny,2024-01-06\n', [], 'Only 0 customers came back.'],
	['', [], 'It has no rows.']
])('%j: refused with what to do, exit code 2', async (text, options, said) => {
	const { code, out, err } = await earnburn(['fit', fileWith(text, 'orders.csv'), ...options]);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toContain(said);
	expect(err).toContain('Nothing was fitted.');
});

test('options that are not understood, a file that is not there', async () => {
	const file = fileWith(small(), 'orders.csv');
	for (const wrong of [
		['--model', 'magic'],
		['--columns', 'buyer=x'],
		['--calibration-end', '30/09/1997'],
		['--decimal', ';']
	])
		expect(await earnburn(['fit', file, ...wrong])).toMatchObject({ code: 2, out: '' });
	expect((await earnburn(['fit', 'no-such.csv'])).err).toContain('cannot be read');
	expect((await earnburn(['fit', file, '--calibration-end', '1997-09-30'])).err).toContain('must lie after 2024-01-01');
});

test('a retention table: sBG, Fader & Hardie 2007, Regular', async () => {
	const file = fileWith('year,members\n0,1000\n1,631\n2,468\n3,382\n4,326\n5,289\n6,262\n7,241\n', 'members.csv');
	const { code, out } = await earnburn(['fit', file, '--model', 'sbg']);
	expect(code).toBe(0);
	expect(out).toMatch(/alpha +0\.7041/);
	expect(out).toMatch(/\n {2}12 +170\.0 +94\.\d %\n/);
	const rising = fileWith('year,members\n0,1000\n1,631\n2,668\n', 'members.csv');
	expect((await earnburn(['fit', rising, '--model', 'sbg'])).err).toContain('Line 4: “668” is no count of members');
});

test('every trouble and every warning has a sentence in both languages', () => {
	const account = {
		read: 5,
		used: 0,
		rejected: Object.fromEntries(REASONS.map((reason) => [reason, 1])),
		blank: 0,
		repeated: 0,
		zero: 0
	};
	const troubles = [
		{ code: 'tooLarge', bytes: 3e8, max: 2e8 },
		{ code: 'notText' },
		{ code: 'empty' },
		{ code: 'noRows', account, rejected: [] },
		{ code: 'oneColumn' },
		{ code: 'noSuchColumn', name: 'x', names: ['y'] },
		{ code: 'whichColumn', role: 'date', names: ['y'] },
		{ code: 'dateOrder', example: '03/04/2024', other: null },
		{ code: 'dateOrder', example: '13/04/2024', other: '04/13/2024' },
		{ code: 'decimal', example: '1,234', other: null },
		{ code: 'decimal', example: '1.5', other: '1,5' },
		{ code: 'calibrationEnd', day: '1', first: '2', last: '3' },
		{ code: 'fewOrders', repeaters: 1, least: 10 },
		{ code: 'retentionRow', line: 2, text: 'x' },
		{ code: 'retentionShort', rows: 2 }
	] as Parameters<typeof fitEn.trouble>[0][];
	const warnings = [
		{ code: 'fewRepeaters', repeaters: 12 },
		{ code: 'notConverged', model: 'bgnbd' },
		{ code: 'flat', model: 'bgnbd' },
		{ code: 'edge', model: 'bgnbd', parameter: 'a', value: 1e5 },
		{ code: 'wide', model: 'bgnbd', parameter: 'a', factor: 4 },
		{ code: 'twoTops', model: 'paretonbd' },
		{ code: 'nobodyLeaves', gain: 0.4 },
		{ code: 'noMeanSpend', q: 0.8 },
		{ code: 'spendAndOrders', correlation: 0.4 },
		{ code: 'freeRepeaters', customers: 3 },
		{ code: 'noHoldout' }
	] as Parameters<typeof fitEn.warning>[0][];
	for (const [en, zh] of [
		...troubles.map((found) => [fitEn.trouble(found), fitZh.trouble(found)] as const),
		...warnings.map((found) => [fitEn.warning(found), fitZh.warning(found)] as const)
	]) {
		expect(`${en} ${zh}`).not.toMatch(/undefined|NaN|\[object/);
		expect(en).not.toMatch(CHINESE);
		expect(zh).toMatch(CHINESE);
	}
	expect(Object.keys(fitZh)).toEqual(Object.keys(fitEn));
});
