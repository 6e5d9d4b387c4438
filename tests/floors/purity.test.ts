import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

const ENGINE_RULES = /^no-restricted-(globals|properties|syntax|imports)$/;

let eslint: ESLint;
beforeAll(() => {
	eslint = new ESLint();
});

async function reported(code: string, filePath = 'src/engine/planted.ts') {
	const [result] = await eslint.lintText(code, { filePath });
	const broken = result?.messages.find((message) => message.fatal);
	if (broken) throw new Error(`The snippet does not parse: ${broken.message}`);
	return (result?.messages ?? []).filter((message) => ENGINE_RULES.test(message.ruleId ?? ''));
}

test.each([
	'export const a = Math.random();',
	'export const a = Math.exp(1);',
	"export const a = Math['log'](2);",
	"const name = 'pow'; export const a = Math[name as 'pow'](2, 3);",
	'const M = Math; export const a = M.sin(1);',
	'const { cos } = Math; export const a = cos(1);',
	'export const f = (m = Math) => m.tan(1);',
	'export const all = [Math];',
	'export const a = 2 ** 0.5;',
	'let a = 2; a **= 3; export { a };',
	'export const now = Date.now();',
	'export const now = new Date();',
	'export const a = globalThis.Math.exp(1);',
	"export const a = (1234.5).toLocaleString('en');",
	"export const a = ['b', 'a'].sort((x, y) => x.localeCompare(y));",
	"import { readFileSync } from 'node:fs'; export const a = readFileSync('x');",
	"import { mean } from 'simple-statistics'; export const a = mean([1]);"
])('the engine may not say: %s', async (code) => {
	expect(await reported(code)).not.toEqual([]);
});

test.each(['export const a = Math.floor(Math.sqrt(2)) * Math.imul(3, 4);', "export const a = Math['abs'](-1);"])(
	'the engine may say: %s',
	async (code) => {
		expect(await reported(code)).toEqual([]);
	}
);

test('outside the engine the rule is silent', async () => {
	expect(await reported('export const a = Math.exp(Date.now());', 'src/lib/planted.ts')).toEqual([]);
});
