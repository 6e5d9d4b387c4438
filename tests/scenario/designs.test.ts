import { describe, expect, test } from 'vitest';
import { diff, freeId, withDesigns, type Scenario } from '../../src/engine/scenario/index.ts';
import { scenarioOf } from '../run/scenarios.ts';

const coffee = scenarioOf('coffee-chain');
const place = (scenario: Scenario, index: number) => ({ design: scenario.designs[index]!, from: index });
const read = (reading: ReturnType<typeof withDesigns>) => {
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading.scenario;
};
const about = (scenario: Scenario, index: number) =>
	Object.keys(scenario.evidence).filter((path) => path.startsWith(`designs.${index}.`));

describe('the list of designs', () => {
	test('the same list again changes nothing', () => {
		const same = coffee.designs.map((_, index) => place(coffee, index));
		expect(diff(coffee, read(withDesigns(coffee, same)))).toEqual([]);
	});

	test('turned round and back again it is the same scenario, and evidence goes with its design', () => {
		const turned = read(withDesigns(coffee, [place(coffee, 1), place(coffee, 0)]));
		expect(turned.designs.map(({ id }) => id)).toEqual([...coffee.designs].reverse().map(({ id }) => id));
		expect(about(coffee, 1).length).toBeGreaterThan(0);
		expect(about(turned, 0)).toEqual(about(coffee, 1).map((path) => path.replace('designs.1.', 'designs.0.')));
		expect(diff(coffee, read(withDesigns(turned, [place(turned, 1), place(turned, 0)])))).toEqual([]);
	});

	test('a duplicate rests on the same evidence; a removed design takes its own with it', () => {
		const [, second] = coffee.designs;
		const list = [place(coffee, 1), { design: { ...second!, id: 'again' }, from: 1 }];
		const two = read(withDesigns(coffee, list));
		const paths = (scenario: Scenario, index: number) => about(scenario, index).map((path) => path.slice(10));
		expect(paths(two, 0)).toEqual(paths(coffee, 1));
		expect(paths(two, 1)).toEqual(paths(coffee, 1));
		const gone = read(withDesigns(coffee, [place(coffee, 0)]));
		expect([...about(gone, 0), ...about(gone, 1)]).toEqual(about(coffee, 0));
	});

	test('what compared with a removed design compares with none, and tests of it go', () => {
		const { id } = coffee.designs[1]!;
		const test = { ...{ id: 't', on: true, design: id, months: 3, lift: 0.02, standardError: 0.01 } };
		const asked = scenarioOf('coffee-chain', { reference: id });
		const response = { ...asked.response, measured: [test as Scenario['response']['measured'][number]] };
		const without = read(withDesigns({ ...asked, response }, [place(asked, 0)]));
		expect(without.reference).toBeNull();
		expect(without.response.measured).toEqual([]);
	});

	test('nine designs are refused, with the work untouched', () => {
		const [first] = coffee.designs;
		const nine = Array.from({ length: 9 }, (_, n) => ({ design: { ...first!, id: `d${n}` }, from: 0 }));
		const reading = withDesigns(coffee, nine);
		expect(reading.ok).toBe(false);
	});

	test('a free id is the wished one, else a number counts on', () => {
		expect(freeId(['a'], 'b')).toBe('b');
		expect(freeId(['b', 'b-2'], 'b')).toBe('b-3');
		expect(freeId(['b', 'b-2'], 'b-2')).toBe('b-3');
	});
});
