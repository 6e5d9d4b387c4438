import { describe, expect, test } from 'vitest';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { fields, stepsOf, visit } from '../../src/engine/scenario/index.ts';
import { replace } from '../../src/engine/scenario/path.ts';
import { traceLife } from '../../src/engine/trace.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { monthly, presets, scenarioFrom } from './studies.ts';

const kernel = await wasmKernel();

interface Habits {
	/** who comes when, with which habits, and when the first key action is done */
	readonly born: string;
	/** what each order comes to, by its number */
	readonly amounts: ReadonlyMap<number, number | null | undefined>;
}

/** What a life brings along and no mechanism may move. */
function habits(scenario: Scenario, arm: string): Habits[] {
	return Array.from({ length: 40 }, (_, customer) => {
		const { events } = traceLife(kernel, monthly(scenario), arm, 0, customer);
		const arrives = events.find(({ kind }) => kind === 'arrive');
		const first = events.find(({ kind }) => kind === 'activate');
		const orders = events.filter(({ kind }) => kind === 'order');
		return {
			born: JSON.stringify([arrives?.day, arrives?.numbers, first?.day]),
			amounts: new Map(orders.map(({ numbers }) => [numbers['order'] ?? -1, numbers['gross']]))
		};
	});
}

/** Lives that differ: in how they begin, or in what an order comes to that both have. */
function moved(before: readonly Habits[], after: readonly Habits[]): number[] {
	return before.flatMap(({ born, amounts }, customer) => {
		const other = after[customer];
		const differs = [...amounts].some(([number, gross]) => {
			const own = other?.amounts.get(number);
			return own !== undefined && own !== gross;
		});
		return born !== other?.born || differs ? [customer] : [];
	});
}

describe.each(presets())('%s', (_file, raw) => {
	const scenario = scenarioFrom({ ...raw, sample: 400 });
	const switches = [...visit(fields, scenario)]
		.filter(({ path, field, value }) => field.kind === 'flag' && value === true && path.endsWith('.on'))
		.map(({ path }) => path)
		// rows of what is offered, not mechanisms
		.filter((path) => !/\.(items|benefits|expectations)\.\d+\.on$/.test(path));

	test('switching any one mechanism off moves nobody’s luck', () => {
		const arms = ['none', ...scenario.designs.map(({ id }) => id)];
		const before = new Map(arms.map((arm) => [arm, habits(scenario, arm)]));
		expect(switches.length).toBeGreaterThan(0);
		for (const path of switches) {
			const off = scenarioFrom(replace(scenario, stepsOf(path), false));
			// a design's switch is of no account to the others
			const own = /^designs\.(\d+)\./.exec(path)?.[1];
			const concerned = own === undefined ? arms : ['none', scenario.designs[Number(own)]?.id ?? 'none'];
			for (const arm of concerned) {
				// a coupon tops an order up, a campaign adds one between two others: there amounts do move
				const design = scenario.designs.find(({ id }) => id === arm);
				const adds = design?.points.kind === 'coupon' || design?.campaigns.some(({ on }) => on);
				const now = habits(off, arm).map((life) => (adds ? { ...life, amounts: new Map() } : life));
				expect([path, arm, moved(before.get(arm) ?? [], now)]).toEqual([path, arm, []]);
			}
		}
	}, 120_000);
});
