import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/engine/scenario/schema.ts';
import { fieldTable } from '../../src/engine/scenario/table.ts';
import { ENGINE } from '../../src/engine/version.ts';
import { cliWords } from '../../src/cli/words/words.ts';
import { earnburn } from './run.ts';

const COFFEE = 'simulations/coffee-chain.earnburn.json';

test.each([
	[['simulat', 'x'], 'There is no command simulat. Nothing was run. Did you mean simulate?'],
	[['simulate'], 'The name of the scenario file is missing.'],
	[['simulate', COFFEE, 'second'], 'There are more arguments than this command takes.'],
	[['simulate', COFFEE, '--wrokers', '2'], 'There is no option --wrokers. Nothing was run. Did you mean --workers?'],
	[['simulate', COFFEE, '--workers'], 'The option --workers needs a value.'],
	[['simulate', COFFEE, '--workers', '0'], 'The value of --workers is not one that it takes.'],
	[['simulate', COFFEE, '--replications', '1.5'], 'The value of --replications is not one that it takes.'],
	[['simulate', COFFEE, '--replications', 'x'], 'The value of --replications is not one that it takes.'],
	[['simulate', COFFEE, '--lang', 'fr'], 'The value of --lang is not one that it takes.'],
	[['trace', COFFEE], 'The option --customer must be given.'],
	[['trace', COFFEE, '--customer', '-1'], 'The value of --customer is not one that it takes.'],
	[
		['simulate', COFFEE, '--designs', 'gold'],
		'There is no design gold in this file. It has: none, silver-gold, stars-2018.'
	],
	[['compare', COFFEE, '--a', 'none', '--b', 'none'], 'Both designs are the same: choose two with --a and --b.'],
	[['trace', COFFEE, '--customer', '99999999'], 'There is no customer 99999999'],
	[['trace', COFFEE, '--customer', '1', '--replication', '99999'], 'There is no future 99999'],
	[
		['simulate', COFFEE, '--customers', '1'],
		'option --customers: Customers simulated per future is 1. It must be between'
	],
	[[], 'Say what to do: a command is missing.']
])('%j is refused in words, with exit code 2', async (args, said) => {
	const { code, out, err } = await earnburn(args);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toContain(said);
});

test('a refusal in Chinese', async () => {
	const { code, err } = await earnburn(['simulate', COFFEE, '--wrokers', '--lang', 'zh']);
	expect(code).toBe(2);
	expect(err).toBe(
		'没有选项 --wrokers。未运行任何计算。 是否指 --workers？ 用 earnburn --help --lang zh 查看全部命令和选项。\n'
	);
});

test.each(['en', 'zh'] as const)('help in %s names every command, every option and the exit codes', async (lang) => {
	const words = cliWords(lang);
	const plain = (text: string) => text.replace(/\s+/g, '');
	const top = await earnburn(['--help', '--lang', lang]);
	expect(top.code).toBe(0);
	for (const said of [...Object.values(words.commands), words.exitCodes, words.about, words.titles['Commands:'] ?? ''])
		expect(plain(top.out)).toContain(plain(said));
	const helps = await Promise.all(
		Object.keys(words.commands).map((command) => earnburn([command, '--help', '--lang', lang]))
	);
	const all = plain([top, ...helps].map(({ out }) => out).join(''));
	for (const said of Object.values(words.options)) expect(all).toContain(plain(said));
});

test('the version names the engine', async () => {
	const { code, out } = await earnburn(['--version']);
	expect(code).toBe(0);
	expect(out).toMatch(new RegExp(`^earnburn \\d+\\.\\d+\\.\\d+ \\(engine ${ENGINE}\\)\\n$`));
});

test('schema prints the JSON Schema of scenario files', async () => {
	const { code, out } = await earnburn(['schema']);
	expect(code).toBe(0);
	expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('schema --table prints every input, from the same table', async () => {
	const { code, out } = await earnburn(['schema', '--table']);
	expect(code).toBe(0);
	expect(out).toBe(`${fieldTable()}\n`);
	expect(out).toContain('`customers.inert`');
});
