import { expect, test } from 'vitest';
import { format } from '../../src/lib/format/index.ts';
import { messages } from '../../src/lib/messages/messages.ts';
import { firstScenario } from '../../src/lib/presets.ts';
import { costWords } from '../../src/lib/results/costWords.ts';
import { shownOf } from '../../src/lib/results/shownOf.ts';
import { createInline } from '../../src/run/inline.ts';
import { drive } from '../../src/run/drive.ts';

test('the earliest breach is told by the month in which a path first lies above the budget', async () => {
	const whole = firstScenario();
	const scenario = { ...whole, sample: 200, budget: { ...whole.budget, amount: 1_500_000 } };
	const id = scenario.designs[0]?.id ?? '';
	const executor = createInline();
	const { answer } = await drive(scenario, executor, { arms: [id], cap: 10, stopWhenSettled: false });
	executor.close();
	const shown = answer && shownOf(answer, id);
	if (!shown) throw new Error('no answer');
	// paths begin with launch, month 0; ten futures are all the samples there are
	const { samples } = shown.design.cost;
	expect(samples).toHaveLength(10);
	const firsts = samples.flatMap((path) => path.findIndex((cost) => cost > 150_000_000)).filter((month) => month > 0);
	const speaker = { scenario, locale: 'en' as const, format: format('en', scenario.currency), words: messages('en') };
	expect(costWords(speaker, shown).costDesc).toContain(`month ${Math.min(...firsts)}.`);
});
