import { afterAll, describe, expect, test, vi } from 'vitest';
import { METRICS } from '../../src/engine/metrics.ts';
import { summarise } from '../../src/engine/summary.ts';
import type { Summary } from '../../src/engine/summary.types.ts';
import { createInline } from '../../src/run/inline.ts';
import { playOn } from '../../src/run/playbook.ts';
import { FINDINGS, findingOf } from '../../src/words/findings.ts';
import { BASES } from './experiments.ts';

vi.setConfig({ testTimeout: 120_000 });

const executor = createInline();
afterAll(() => executor.close());

test('every preset has a finding, and every finding a preset', () => {
	expect(Object.keys(FINDINGS).sort()).toEqual(
		Object.values(BASES)
			.map(({ name }) => name.en)
			.sort()
	);
});

describe.each(Object.entries(BASES))('%s', (_id, scenario) => {
	const finding = FINDINGS[scenario.name.en];

	test('takes figures that exist, of designs that exist, and says each of them in both languages', () => {
		const designs = ['none', ...scenario.designs.map(({ id }) => id)];
		for (const { design, of } of Object.values(finding?.figures ?? {})) {
			expect(designs).toContain(design);
			expect(['pays', 'holds', ...METRICS.map(({ id }) => id)]).toContain(of);
			if (of === 'holds') expect(scenario.budget.amount).not.toBeNull();
		}
		for (const { en, zh } of finding?.sentences ?? []) {
			for (const text of [en, zh]) {
				const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
				expect([...named].sort()).toEqual(Object.keys(finding?.figures ?? {}).sort());
			}
		}
		expect(finding?.sentences.at(-1)?.when).toBeUndefined();
	});

	test('is computed: another result is another sentence, a renamed scenario has none', async () => {
		const arms = scenario.designs.map(({ id }) => id);
		const play = async (sample: number) => summarise(await playOn(executor)({ ...scenario, sample }, arms, 2));
		const [one, other] = [await play(100), await play(150)];
		const said = (summary: Summary) => (['en', 'zh'] as const).map((locale) => findingOf(scenario, summary, locale));
		for (const text of said(one)) expect(text).not.toMatch(/[{}]|—|NaN|undefined|null/);
		expect(said(one)).not.toEqual(said(other));
		expect(findingOf({ ...scenario, name: { en: 'My own', zh: '我的' } }, one, 'en')).toBeNull();
	});
});
