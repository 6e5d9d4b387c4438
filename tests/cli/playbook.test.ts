import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { earnburn, fileWith } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

test('playbook ID: the claim, what was measured, the answer; the same in both languages and as JSON', async () => {
	const [en, zh, json] = await Promise.all([
		earnburn(['playbook', 'shop-of-600']),
		earnburn(['playbook', 'shop-of-600', '--lang', 'zh']),
		earnburn(['playbook', 'shop-of-600', '--json', '--workers', '1'])
	]);
	expect([en.code, zh.code, json.code]).toEqual([0, 0, 0]);
	expect(en.out).toMatch(/^S78 S33 · shop-of-600 — holds\n {2}600 members .*\n {2}· .*mean ¥1[78]\d,\d{3} \(/);
	expect(en.out).toContain('1 experiment: holds 1 · depends 0 · does not hold 0');
	expect(zh.out).toMatch(/^S78 S33 · shop-of-600 — 成立\n/);
	expect(JSON.parse(json.out)).toMatchObject({ verdicts: [{ id: 'shop-of-600', answer: 'holds', flips: [] }] });
	const mean = (JSON.parse(json.out) as { verdicts: { tests: { mean: number }[] }[] }).verdicts[0]?.tests[0]?.mean ?? 0;
	expect(Math.abs(mean - 180_000)).toBeLessThan(4000);
});

test('an experiment that is not there is refused, with the list of those that are', async () => {
	const { code, out, err } = await earnburn(['playbook', 'perpetual-motion']);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(/no experiment perpetual-motion.*shop-of-600.*Nothing was run/);
});

test('simulate says in one sentence what a preset shows, and nothing of the kind about somebody’s own scenario', async () => {
	const file = 'simulations/shop-of-600.earnburn.json';
	const preset = await earnburn(['simulate', file, '--replications', '10', '--quiet']);
	expect(preset.out).toMatch(/\nIn short: 600 members spend ¥1\d\d,\d{3} a year/);
	const zh = await earnburn(['simulate', file, '--replications', '10', '--quiet', '--lang', 'zh']);
	expect(zh.out).toContain('一句话：600 名会员每年消费 ¥1');
	const own = readFileSync(file, 'utf8').replace('"Shop of 600"', '"My shop"');
	expect((await earnburn(['simulate', fileWith(own), '--replications', '10', '--quiet'])).out).not.toContain(
		'In short'
	);
});
