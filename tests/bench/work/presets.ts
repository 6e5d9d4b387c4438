// 2. The real thing, in a process of its own: every design of every preset as it stands, one core. One line of JSON.
import { readFileSync } from 'node:fs';
import { HEAP_CELLS } from '../../../src/engine/kernel/accounts.ts';
import { kernelOver, wasmKernel, type Exports, type Kernel } from '../../../src/engine/kernels.ts';
import { BLOCKS } from '../../../src/engine/outcome.ts';
import { drawReplication, planOf } from '../../../src/engine/plan/plan.ts';
import { futureOf, playBlocks, type Study } from '../../../src/engine/replicate.ts';
import { fields, stepsOf, visit } from '../../../src/engine/scenario/index.ts';
import { replace } from '../../../src/engine/scenario/path.ts';
import type { Scenario } from '../../../src/engine/scenario/types.ts';
import { digestOf } from '../digestOf.ts';
import { mean, median } from '../numbers.ts';
import { presets, scenarioFrom } from '../scenarios.ts';

export interface ArmTime {
	readonly preset: string;
	readonly arm: string;
	/** ms a future: plan, lives, ledgers; what the arms share apart */
	readonly ms: number;
	readonly draws: number;
	/** orders of lives played, before launch and after the horizon too; customer-weeks from the first order to leaving */
	readonly purchases: number;
	readonly weeks: number;
	readonly customers: number;
	/** how often the lives were played until what all customers share had come to rest */
	readonly passes: number;
}

export interface Share {
	readonly preset: string;
	readonly mechanism: string;
	/** of the time of the preset's designs that is gone when the mechanism is off */
	readonly share: number;
}

export interface Presets {
	readonly sample: number;
	readonly rounds: number;
	readonly arms: readonly ArmTime[];
	readonly shares: readonly Share[];
}

interface Counting extends Exports {
	readonly memory: WebAssembly.Memory;
	heap(): number;
	tallied(): number;
	talliedDays(): number;
}

async function countingKernel(): Promise<{ kernel: Kernel; exports: Counting }> {
	const abort = () => {
		throw new Error('The kernel stopped.');
	};
	const bytes = readFileSync(new URL('./counting.wasm', import.meta.url));
	const { instance } = await WebAssembly.instantiate(bytes, { env: { abort } });
	const exports = instance.exports as unknown as Counting;
	return {
		kernel: kernelOver(exports, () => new Float64Array(exports.memory.buffer, exports.heap(), HEAP_CELLS)),
		exports
	};
}

const [, , sampleText = '2000', roundsText = '5'] = process.argv;
const [sample, rounds] = [Number(sampleText), Number(roundsText)];
const kernel = await wasmKernel();
const counting = await countingKernel();
const studies = presets(sample).map(([name, scenario]) => ({ name, study: { scenario, weekly: false } }));
const armsOf = ({ scenario }: Study) => ['none', ...scenario.designs.map(({ id }) => id)];

/** A copy that no cache of the engine knows. */
const unknown = ({ scenario }: Study): Study => ({ scenario: structuredClone(scenario), weekly: false });

/** One future of every arm, timed; what the arms share is drawn first, and timed apart. */
function timeArms(study: Study, arms: readonly string[], replication: number) {
	const begun = performance.now();
	futureOf(study, replication);
	let before = performance.now();
	const draws = before - begun;
	return arms.map((arm) => {
		const parts = playBlocks(kernel, study, arm, replication, 0, BLOCKS);
		const now = performance.now();
		const ms = now - before;
		before = now;
		return { arm, ms, draws, parts };
	});
}

const times = new Map<string, { ms: number[]; draws: number[] }>();
const counted = new Map<string, Omit<ArmTime, 'ms' | 'draws'>[]>();
for (let round = -1; round < rounds; round++) {
	for (const { name, study } of studies) {
		const arms = armsOf(study);
		const replication = Math.max(0, round);
		const timed = timeArms(unknown(study), arms, replication);
		if (round < 0) continue; // warm
		for (const { arm, ms, draws, parts } of timed) {
			const id = `${name} ${arm}`;
			const known = times.get(id) ?? { ms: [], draws: [] };
			times.set(id, { ms: [...known.ms, ms], draws: [...known.draws, draws] });
			// the same by another build that also counts, untimed: the digests must agree
			const [orders, days] = [counting.exports.tallied(), counting.exports.talliedDays()];
			const reference = playBlocks(counting.kernel, unknown(study), arm, replication, 0, BLOCKS);
			const digests = [parts, reference].map((all) => digestOf(...all.map(({ ledger }) => ledger)));
			if (digests[0] !== digests[1]) throw new Error(`${id}: the timed run differs from the reference.`);
			const passes = Math.max(...parts.map((part) => part.passes));
			const { sample: customers } = futureOf(study, replication);
			const purchases = (counting.exports.tallied() - orders) / passes;
			const weeks = (counting.exports.talliedDays() - days) / 7 / passes;
			counted.set(id, [...(counted.get(id) ?? []), { preset: name, arm, purchases, weeks, customers, passes }]);
		}
		process.stderr.write(`round ${round + 1} of ${rounds}: ${name}\n`);
	}
}

const arms = [...times].map(([id, { ms, draws }]): ArmTime => {
	const rows = counted.get(id) ?? [];
	const of = (field: 'purchases' | 'weeks' | 'customers' | 'passes') => median(rows.map((row) => row[field]));
	return {
		...{ preset: rows[0]?.preset ?? '', arm: rows[0]?.arm ?? '', ms: median(ms), draws: median(draws) },
		...{ purchases: of('purchases'), weeks: of('weeks'), customers: of('customers'), passes: of('passes') }
	};
});

/** What can be switched off, as the law of switches has it (tests/laws/switches.test.ts); points and drift have no switch of their own. */
function variants(scenario: Scenario): [string, Scenario][] {
	const switches = [...visit(fields, scenario)]
		.filter(({ path, field, value }) => field.kind === 'flag' && value === true && path.endsWith('.on'))
		.map(({ path }) => path)
		.filter((path) => !/\.(items|benefits|expectations)\.\d+\.on$/.test(path));
	// the same switch of all designs at once
	const names = new Map<string, string[]>();
	for (const path of switches) {
		const name = path
			.replace(/^designs\.\d+\./, '')
			.replace(/\.on$/, '')
			.replace(/^response\./, '');
		names.set(name, [...(names.get(name) ?? []), path]);
	}
	const off = [...names].map(([name, paths]): [string, Scenario] => [
		name,
		scenarioFrom(paths.reduce<unknown>((all, path) => replace(all, stepsOf(path), false), scenario))
	]);
	const still: Scenario = scenarioFrom(replace(scenario, stepsOf('customers.drift.sd'), 0));
	return [...off, ['drift', still]];
}

const shares: Share[] = [];
for (const [name, scenario] of presets(Math.ceil(sample / 4))) {
	const arms = scenario.designs.map(({ id }) => id);
	/** ms of the lives alone, each arm under its own plan, one pass */
	const time = (what: Scenario, round: number) => {
		const draw = drawReplication(what, false, round);
		return arms.reduce((sum, arm) => {
			kernel.load(planOf(draw, arm));
			const begun = performance.now();
			for (let block = 0; block < BLOCKS; block++) kernel.play(block);
			return sum + performance.now() - begun;
		}, 0);
	};
	// One round plays everything once, as it stands first and last; what else the machine does falls on all of it.
	const all: [string, Scenario][] = [['', scenario], ...variants(scenario), ['', scenarioFrom(scenario)]];
	const taken = new Map<string, number[]>();
	for (let round = 0; round < 2 * rounds; round++) {
		for (const [mechanism, what] of round % 2 === 0 ? all : all.toReversed())
			taken.set(mechanism, [...(taken.get(mechanism) ?? []), time(what, round)]);
	}
	const asItStands = (round: number) => mean((taken.get('') ?? []).slice(2 * round, 2 * round + 2));
	for (const [mechanism] of all) {
		const left = (taken.get(mechanism) ?? []).map((ms, round) => ms / asItStands(round));
		if (mechanism !== '') shares.push({ preset: name, mechanism, share: 1 - median(left) });
	}
	process.stderr.write(`shares of ${name}\n`);
}

console.log(JSON.stringify({ sample, rounds, arms, shares } satisfies Presets));
