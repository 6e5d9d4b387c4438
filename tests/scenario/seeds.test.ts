import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldAt } from '../../src/engine/scenario/index.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/seeds.md'), 'utf8');
const ROWS = DOCUMENT.split('\n')
	.filter((line) => /^\| S\d/.test(line))
	.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
	.map(([, id = '', , decision = '', when = '']) => ({
		id,
		decision,
		when,
		paths: [...decision.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
	}));

/** Is the place simulated, and no switch above it that is not? */
function simulated(path: string): boolean {
	const steps = path.split('.');
	for (let depth = 1; depth <= steps.length; depth++) {
		const field = fieldAt(steps.slice(0, depth).join('.'));
		if (field === undefined || (!field.simulated && field.kind !== 'choice')) return false;
		if (field.kind === 'group' && field.fields['on']?.simulated === false) return false;
	}
	return true;
}

test('S1 to S99 each have one decision', () => {
	expect(ROWS.map(({ id }) => id)).toEqual(Array.from({ length: 99 }, (_, i) => `S${i + 1}`));
	// nothing waits: simulated, measured, shown, or deliberately not, with the reason
	for (const { id, decision, when } of ROWS) {
		expect([id, decision]).toEqual([id, expect.stringMatching(/^(field|metric|view|preset|test|not)\b/)]);
		expect([id, when]).toEqual([id, 'now']);
	}
});

test.each(ROWS.filter(({ paths }) => paths.length > 0))(
	'$id: the paths exist, and are simulated as said',
	({ paths, when }) => {
		const places = paths.map((path) => path.replaceAll('*', '0'));
		for (const place of places) expect([place, fieldAt(place)?.kind]).not.toEqual([place, undefined]);
		if (when === 'now') expect(places.filter((place) => !simulated(place))).toEqual([]);
	}
);
