import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExperiment, type ExperimentReading } from '../../src/engine/playbook/read.ts';
import { read, type Scenario } from '../../src/engine/scenario/index.ts';
import { PRESETS } from '../scenario/presets.ts';

const FOLDER = join(import.meta.dirname, '../../simulations/playbook');

/** The presets as scenarios, by the name of their file. */
export const BASES: Readonly<Record<string, Scenario>> = Object.fromEntries(
	PRESETS.map(({ name, bytes }) => {
		const reading = read(bytes);
		if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.issues)}`);
		return [name.replace('.earnburn.json', ''), reading.scenario];
	})
);

/** Every file of simulations/playbook/. */
export const FILES = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** An experiment from JSON-like input, through the strict reader. */
export const readIn = (input: unknown): ExperimentReading => readExperiment(JSON.stringify(input), BASES);

/** The same, which must be in order. */
export function experimentFrom(input: unknown) {
	const reading = readIn(input);
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading;
}

/** Points worth `money` yuan for 100 spent, as a design. */
export const points = (id: string, money: number) => ({
	id,
	points: { kind: 'gold', earn: { points: 1, per: 1 }, value: { money, points: 100 } }
});

/** A small experiment that reads: points against nothing in the coffee chain. */
export const small = (changes: Record<string, unknown> = {}) => ({
	playbook: 1,
	id: 'small',
	seeds: ['S4'],
	claim: { en: 'Points pay.', zh: '积分划算。' },
	assumes: { en: 'Nothing else.', zh: '无其他假设。' },
	base: 'coffee-chain',
	futures: 10,
	set: { sample: 200, designs: [points('two', 2)], 'business.grossMargin': 0.7, 'customers.inert': 0.05 },
	variants: [{ id: 'all', name: { en: 'all', zh: '全部' } }],
	tests: [{ says: { en: 'points lift', zh: '有提升' }, variant: 'all', design: 'two', metric: 'causalLift' }],
	...changes
});
