import { expect, test } from 'vitest';
import { riskWords } from '../../src/lib/messages/risk.ts';
import { kindOf } from '../../src/lib/risk/riskWords.ts';
import { budgetOf } from '../../src/engine/summary/budget.ts';

/** So many futures of which so many cost 120, the others 80; budget 100. */
function answer(futures: number, breaks: number) {
	const costs = Float64Array.from({ length: futures }, (_, r) => (r < breaks ? 120 : 80));
	return budgetOf([new Float64Array(futures), costs.map((cost) => cost / 2), costs], Float64Array.of(100, 100));
}

test('none, rarer than the runs can see, some, all: each count has its sentence', () => {
	expect(kindOf(answer(2000, 0))).toBe('none');
	expect(kindOf(answer(2000, 1))).toBe('rare');
	expect(kindOf(answer(2000, 9))).toBe('rare');
	expect(kindOf(answer(2000, 10))).toBe('some');
	expect(kindOf(answer(60, 3))).toBe('some');
	expect(kindOf(answer(60, 60))).toBe('all');
	for (const locale of ['en', 'zh'] as const) {
		const { sentence } = riskWords(locale);
		for (const kind of ['none', 'rare', 'some', 'all'] as const) expect(sentence[kind]).toContain('{budget}');
		expect(sentence.none).toContain('{high}');
		for (const mark of ['{breaks}', '{excess}', '{month}']) expect(sentence.some).toContain(mark);
	}
});

test('five or fewer breaches have the exact interval: 5 of 500 is 0.33 to 2.32 %, 0 of 500 at most 0.74 %', () => {
	const five = answer(500, 5).holds;
	expect(five.method).toBe('clopper-pearson');
	expect(((1 - five.high) * 100).toFixed(2)).toBe('0.33');
	expect(((1 - five.low) * 100).toFixed(2)).toBe('2.32');
	expect(((1 - answer(500, 0).holds.low) * 100).toFixed(2)).toBe('0.74');
	expect(answer(500, 40).holds.method).toBe('wilson');
	expect(answer(500, 40)).toMatchObject({ meanExcess: 20, earliest: 1, firstBreach: [0, 40] });
});
