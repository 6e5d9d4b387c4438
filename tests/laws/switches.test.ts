import { describe, expect, test } from 'vitest';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { fields, stepsOf, visit } from '../../src/engine/scenario/index.ts';
import { replace } from '../../src/engine/scenario/path.ts';
import { traceLife } from '../../src/engine/trace.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { monthly, presets, scenarioFrom } from './studies.ts';

const kernel = await wasmKernel();

/** What a life brings along and no mechanism may move: who comes when, with which habits, and when the first key action is done. */
function habits(scenario: Scenario, arm: string): string[] {
	return Array.from({ length: 40 }, (_, customer) => {
		const { events } = traceLife(kernel, monthly(scenario), arm, 0, customer);
		const born = events.find(({ kind }) => kind === 'arrive');
		const first = events.find(({ kind }) => kind === 'activate');
		return JSON.stringify([born?.day, born?.numbers, first?.day]);
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
			for (const arm of concerned) expect([path, arm, habits(off, arm)]).toEqual([path, arm, before.get(arm)]);
		}
	}, 120_000);
});
