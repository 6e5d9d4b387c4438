import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../src/lib/inputs/effects.ts';
import { cardWords } from '../../src/lib/messages/cards.ts';
import { firstScenario } from '../../src/lib/presets.ts';
import { wellEvidenced } from '../../src/lib/results/why.ts';

describe('well-evidenced effects only', () => {
	const scenario = firstScenario();

	test('turns off every simulated effect of grade C or D, and nothing else', () => {
		const only = wellEvidenced(scenario);
		expect(only).not.toBeNull();
		if (!only) return;
		const before = effectsOf(scenario);
		const after = effectsOf(only);
		for (const [at, { on, weak, switchPath, simulated }] of before.entries())
			expect(after[at]?.on).toBe(weak && switchPath && simulated ? false : on);
		expect(before.filter(({ on, weak }) => on && weak).length).toBeGreaterThan(3);
		const { response: _before, ...rest } = scenario;
		const { response: _after, ...others } = only;
		expect(others).toEqual(rest);
		expect(wellEvidenced(only)).toBeNull();
	});
});

test('both languages have every word of the cards, and say different things', () => {
	const same: string[] = [];
	const walk = (one: unknown, other: unknown, path: string): void => {
		if (typeof one === 'string') {
			if (one === other && /[A-Za-z]{3}/.test(one)) same.push(path);
		} else if (typeof one === 'object' && one !== null)
			for (const [key, value] of Object.entries(one))
				walk(value, (other as Record<string, unknown>)[key], `${path}.${key}`);
	};
	walk(cardWords('en'), cardWords('zh'), '');
	expect(same).toEqual([]);
});
