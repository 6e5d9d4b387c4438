import { expect, test } from 'vitest';
import { moneyParts, partsShown } from '../../src/lib/results/moneyParts.ts';
import { shownOf } from '../../src/lib/results/shownOf.ts';
import { createInline } from '../../src/run/inline.ts';
import { drive } from '../../src/run/drive.ts';
import { PRESETS } from '../scenario/presets.ts';
import { read, type Scenario } from '../../src/engine/scenario/index.ts';

const scenarioOf = (bytes: Uint8Array): Scenario => {
	const reading = read(bytes);
	if (!reading.ok) throw new Error('The preset does not read.');
	return reading.scenario;
};

/** Few futures of few customers: the parts must add up in any of them. */
test.each(PRESETS)('$name: what is shown of the money adds up to the net benefit', async ({ bytes }) => {
	const scenario = { ...scenarioOf(bytes), sample: 200 };
	const executor = createInline();
	const run = await drive(scenario, executor, { cap: 10, stopWhenSettled: false, onlyAtEnd: true });
	executor.close();
	if (!run.answer) throw new Error('nothing was played');
	expect.assertions(scenario.designs.length * 3);
	for (const { id } of scenario.designs) {
		const shown = shownOf(run.answer, id);
		if (!shown) throw new Error(`nothing of ${id}`);
		const parts = moneyParts(shown);
		const net = shown.figures.netBenefit?.mean ?? NaN;
		const scale = Math.max(...parts.map(({ amount }) => Math.abs(amount)), 1);
		const sum = (rows: typeof parts) => rows.reduce((all, { amount }) => all + amount, 0);
		expect(Math.abs(sum(parts) - net) / scale).toBeLessThan(1e-9);
		// every cost has a row of its own
		expect(Math.abs(parts.find((part) => part.id === 'other')?.amount ?? 0) / scale).toBeLessThan(1e-9);
		expect(Math.abs(sum(partsShown(parts)) - net)).toBeLessThan(scale * 1e-9 + 1);
	}
});
