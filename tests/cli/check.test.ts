import { openSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earnburn, emptyFolder, fileWith } from './run.ts';

const COFFEE = 'simulations/coffee-chain.earnburn.json';
const text = readFileSync(COFFEE, 'utf8');

test('a good file: its name, its designs, exit code 0, nothing on err', async () => {
	const { code, out, err } = await earnburn(['check', COFFEE]);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	expect(out).toBe(`${COFFEE}: good. “Coffee chain”, 2 designs.\n`);
});

test('the same in Chinese, by option and by the language of the system', async () => {
	const said = `${COFFEE}：没有问题。“连锁咖啡店”，2 个设计。\n`;
	expect((await earnburn(['check', COFFEE, '--lang', 'zh'])).out).toBe(said);
	expect((await earnburn(['--lang=zh', 'check', COFFEE])).out).toBe(said);
	expect((await earnburn(['check', COFFEE], { env: { LANG: 'zh_CN.UTF-8' } })).out).toBe(said);
	expect((await earnburn(['check', COFFEE, '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('good');
});

test('every problem with line, column, path, what to do and code; exit code 2; nothing on out', async () => {
	const bad = text
		.replace('"grossMargin": { "low": 0.65, "high": 0.7, "shape": "even" }', '"grossMargin": 1.4')
		.replace('"launch"', '"lunch"');
	const file = fileWith(bad);
	const { code, out, err } = await earnburn(['check', file]);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err.split('\n')[0]).toMatch(/: [23] problems\. Nothing was run\.$/);
	const line = bad.split('\n').findIndex((found) => found.includes('"grossMargin"')) + 1;
	const column = (bad.split('\n')[line - 1] ?? '').indexOf('1.4') + 1;
	expect(err).toContain(
		`  line ${line}, column ${column} · business.grossMargin: Gross margin is 140 %. It must be between 0 % and 100 %. [E104]\n`
	);
	expect(err).toContain('“lunch” is not a known setting. Did you mean “launch”? [E103]');
});

test('the same problems in Chinese', async () => {
	const file = fileWith(text.replace('"launch"', '"lunch"'));
	const { code, err } = await earnburn(['check', file, '--lang', 'zh']);
	expect(code).toBe(2);
	expect(err).toContain('无法识别设置“lunch”。是否应为“launch”？ [E103]');
});

test('remarks are said and refuse nothing', async () => {
	const file = fileWith(
		text.replace('"grossMargin": { "low": 0.65, "high": 0.7, "shape": "even" }', '"grossMargin": 0')
	);
	const { code, out } = await earnburn(['check', file]);
	expect(code).toBe(0);
	expect(out).toContain('Gross margin is 0 %: every reward is a loss. The result is shown; ratios are not. [W402]');
});

test('a file that is not there', async () => {
	const { code, err } = await earnburn(['check', 'no-such-file.json']);
	expect({ code, err }).toEqual({
		code: 2,
		err: 'no-such-file.json cannot be read. Check the name and the permissions. Nothing was run.\n'
	});
});

test('a file of 4 GB is refused by its size, without reading it', async () => {
	const file = join(emptyFolder(), 'orders.csv');
	truncateSync((openSync(file, 'w'), file), 4e9);
	const { code, err } = await earnburn(['check', file]);
	expect(code).toBe(2);
	expect(err).toContain(
		'4,000 MB is larger than the 5 MB limit for scenarios. It was not read. Is it an order list? [E120]'
	);
});

test('what would act on a terminal is shown, not done', async () => {
	const file = fileWith(JSON.stringify({ ...JSON.parse(text), name: { en: 'Red \u001b[31m \u202e name', zh: '' } }));
	const { code, out } = await earnburn(['check', file]);
	expect(code).toBe(0);
	expect(out).toContain('“Red \ufffd[31m \ufffd name”');
});
