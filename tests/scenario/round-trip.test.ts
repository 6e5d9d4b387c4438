import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { build } from '../../src/engine/scenario/build.ts';
import { Findings } from '../../src/engine/scenario/issue.ts';
import {
	canonical,
	digest,
	edit,
	fields,
	read,
	visit,
	write,
	writeBrief,
	type Scenario
} from '../../src/engine/scenario/index.ts';
import { scan } from '../../src/engine/scenario/tokens.ts';
import { arbitrary } from './arbitrary.ts';
import { PRESETS } from './presets.ts';

// Many small checks in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

function built(value: unknown): Scenario {
	const findings = new Findings();
	const scenario = build(fields, value, '', findings) as Scenario;
	if (findings.issues.length > 0) throw new Error(JSON.stringify(findings.issues));
	return scenario;
}

test('any scenario the table allows is written and read back to the same bytes, in full and in brief', () => {
	fc.assert(
		fc.property(arbitrary(fields), (value) => {
			const scenario = built(value);
			const bytes = canonical(scenario);
			for (const text of [write(scenario), writeBrief(scenario)]) {
				const scanned = scan(text);
				expect(scanned.faults).toEqual([]);
				expect(canonical(built(scanned.value))).toEqual(bytes);
			}
		}),
		{ seed: 7, numRuns: 60 }
	);
}, 60_000);

test('canonical bytes are sorted, shortest, and parse to the same values', () => {
	fc.assert(
		fc.property(arbitrary(fields), (value) => {
			const text = new TextDecoder().decode(canonical(built(value)));
			const parsed = JSON.parse(text) as Scenario;
			expect(JSON.stringify(parsed, Object.keys(parsed).sort())).not.toMatch(/-0[,}\]]/);
			expect(new TextDecoder().decode(canonical(parsed))).toBe(text);
			expect(Object.keys(parsed)).toEqual(Object.keys(parsed).sort());
		}),
		{ seed: 8, numRuns: 30 }
	);
}, 60_000);

test('a preset with any of its inputs changed is refused, or read back as the same scenario', () => {
	let accepted = 0;
	for (const { bytes } of PRESETS) {
		const reading = read(bytes);
		if (!reading.ok) throw new Error('a preset does not read');
		const places = [...visit(fields, reading.scenario)].filter(({ field }) => field.kind === 'number');
		fc.assert(
			fc.property(
				fc.constantFrom(...places).chain(({ path, field }) => arbitrary(field).map((value) => ({ path, value }))),
				({ path, value }) => {
					const edited = edit(reading.scenario, path, value);
					if (!edited.ok) {
						expect(edited.issues).not.toEqual([]);
						return;
					}
					accepted++;
					const again = read(write(edited.scenario));
					expect(again.ok && digest(again.scenario)).toBe(digest(edited.scenario));
				}
			),
			{ seed: 9, numRuns: 60 }
		);
	}
	expect(accepted).toBeGreaterThan(50);
}, 60_000);

test('the digest is SHA-256 of the canonical bytes', async () => {
	const reading = read('{ "earnburn": 1 }');
	if (!reading.ok) throw new Error('refused');
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(canonical(reading.scenario))));
	expect(digest(reading.scenario)).toBe([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
});
