import { describe, expect, test } from 'vitest';
import { expectationOf, formOf, freshId } from '../../src/lib/expect/form.ts';
import { expectationText } from '../../src/lib/expect/expectationLines.ts';
import { format } from '../../src/lib/format/index.ts';
import { messages } from '../../src/lib/messages/messages.ts';
import { smallCoffee } from '../run/scenarios.ts';

const empty = { metric: 'budgetHolds', tier: '', design: '', low: '', high: '', of100: '' };
const gold = { ...empty, metric: 'tierShare', tier: 'gold', low: '5', high: '8%' };

describe('an expectation as it is typed', () => {
	test('shares are typed in hundredths, and read back as they were typed', () => {
		const made = expectationOf(gold, 'e1');
		expect(made).toMatchObject({ metric: 'tierShare', tier: 'gold', low: 0.05, high: 0.08, of100: null, design: null });
		if (!('wrong' in made)) expect(formOf(made)).toEqual({ ...gold, high: '8' });
	});
	test('the budget needs its number of futures, and no bounds', () => {
		expect(expectationOf({ ...empty, of100: '95', low: '3' }, 'e1')).toMatchObject({
			of100: 95,
			low: null,
			high: null
		});
		for (const of100 of ['', '0', '101', '9.5', 'x'])
			expect(expectationOf({ ...empty, of100 }, 'e1')).toEqual({ wrong: 'badFutures' });
	});
	test('what is no number, or no bound, is refused and not guessed', () => {
		const net = { ...empty, metric: 'netBenefit' };
		expect(expectationOf(net, 'e1')).toEqual({ wrong: 'badBounds' });
		expect(expectationOf({ ...net, low: '5', high: '4' }, 'e1')).toEqual({ wrong: 'badBounds' });
		for (const low of ['1,5', 'a', '1e3', '5%'])
			expect(expectationOf({ ...net, low }, 'e1')).toEqual({ wrong: 'badNumber' });
		expect(expectationOf({ ...net, low: '−2.5' }, 'e1')).toMatchObject({ low: -2.5 });
	});
	test('ids stay apart', () => {
		expect(freshId([])).toBe('e1');
		expect(freshId([{ id: 'e2' }])).toBe('e3');
		expect(freshId([{ id: 'x' }, { id: 'e3' }])).toBe('e4');
	});
	test.each([
		['en', 'share of members in Gold at least 5.0 %, at most 8.0 % on average'],
		['zh', '金卡会员占比 不低于 5.0 %，不高于 8.0 % （均值）']
	] as const)('is a sentence in %s', (locale, said) => {
		const scenario = smallCoffee();
		const speaker = { scenario, locale, format: format(locale), words: messages(locale) };
		const made = expectationOf({ ...gold, design: scenario.designs[0]?.id ?? '' }, 'e1');
		if ('wrong' in made) throw new Error(made.wrong);
		expect(expectationText({ ...made, design: made.design ?? '' }, speaker)).toBe(said);
	});
});
