import { expect, test } from 'vitest';
import type { Stat } from '../../src/engine/summary.types.ts';
import { format } from '../../src/lib/format/index.ts';
import { messages } from '../../src/lib/messages/messages.ts';
import { fromStat, luckWords } from '../../src/lib/results/origin.ts';

const stat: Stat = {
	...{ mean: 9.4e8, se: 1e6, low: 9.38e8, high: 9.42e8, n: 2000, chanceShare: 0.205 },
	...{ p5: 7e8, p10: 7.5e8, p25: 8.5e8, p50: 9.4e8, p75: 10.2e8, p90: 11e8, p95: 12e8 }
};

test.each(['en', 'zh'] as const)('a figure tells luck and ignorance apart in %s; the two add to 100 %', (locale) => {
	const [f, words] = [format(locale), messages(locale)];
	const { spread } = fromStat('cost', 'x', stat, f, words);
	expect(spread).toHaveLength(2);
	expect(spread?.[0]).toContain(f.moneyFromTo(stat.low, stat.high));
	expect(spread?.[1]).toBe(words.origin.luck(f.percent(0.21, 0), f.percent(0.79, 0)));
	expect(luckWords(1.2, f, words)).toBe(words.origin.luck(f.percent(1, 0), f.percent(0, 0)));
	// where it cannot be told, nothing is claimed
	expect(fromStat('cost', 'x', { ...stat, chanceShare: null }, f, words).spread).toHaveLength(1);
});
