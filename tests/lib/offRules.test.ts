import { expect, test } from 'vitest';
import { offRules } from '../../src/lib/results/offRules.ts';
import { preset } from '../laws/studies.ts';

test('published rules that are not simulated yet are named in both languages, and only those', () => {
	const coffee = preset('coffee-chain');
	expect(offRules(coffee, 0, 'en')).toEqual([]);
	const en = offRules(coffee, 1, 'en');
	expect(en).toContain('Stored value: 40 yuan a star');
	expect(en.length).toBe(offRules(coffee, 1, 'zh').length);
	expect(en).not.toContain('Set drink');
});
