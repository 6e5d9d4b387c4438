import { expect, test } from 'vitest';
import { digest, read } from '../../src/engine/scenario/index.ts';
import { PRESETS } from './presets.ts';

const COUNT = Number(process.env['MUTATIONS'] ?? 2000);
const SECOND = 1000;

/** Small seeded generator (mulberry32): the same mutations in every run. */
function generator(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let word = Math.imul(state ^ (state >>> 15), 1 | state);
		word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
		return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
	};
}

const TOKENS = [
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'"',
	'null',
	'true',
	'1e400',
	'-0',
	'NaN',
	'"__proto__"',
	'\\u0000',
	'9'.repeat(400),
	'[['.repeat(40)
];

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
	const at = (length: number) => Math.floor(random() * length);
	const kind = at(5);
	if (kind === 0) {
		const flipped = bytes.slice();
		for (let flips = 1 + at(4); flips > 0; flips--) {
			const i = at(flipped.length);
			flipped[i] = (flipped[i] ?? 0) ^ (1 << at(8));
		}
		return flipped;
	}
	const from = at(bytes.length);
	const to = Math.min(bytes.length, from + 1 + at(kind === 1 ? bytes.length : 60));
	if (kind === 1)
		return random() < 0.5 ? bytes.slice(0, from) : new Uint8Array([...bytes.slice(0, from), ...bytes.slice(to)]);
	if (kind === 2) {
		const other = at(bytes.length);
		return new Uint8Array([...bytes.slice(0, other), ...bytes.slice(from, to), ...bytes.slice(other)]);
	}
	if (kind === 3) {
		const token = new TextEncoder().encode(TOKENS[at(TOKENS.length)] ?? '');
		return new Uint8Array([...bytes.slice(0, from), ...token, ...bytes.slice(random() < 0.5 ? from : to)]);
	}
	const text = new TextDecoder().decode(bytes);
	const values = [...text.matchAll(/: ("[^"]*"|-?[\d.]+|true|false|null)/g)];
	const [a, b] = [values[at(values.length)], values[at(values.length)]];
	return new TextEncoder().encode(
		text.slice(0, (a?.index ?? 0) + 2) + (b?.[1] ?? '') + text.slice((a?.index ?? 0) + (a?.[0].length ?? 0))
	);
}

test(
	`${COUNT} mutated files: no throw, no hang, every refusal has a place, nothing else is touched`,
	{ timeout: COUNT * 20 + 10_000 },
	() => {
		const random = generator(20270101);
		const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
		const held = PRESETS.map(({ bytes }) => read(bytes));
		const digests = held.map((reading) => (reading.ok ? digest(reading.scenario) : ''));
		const met = new Set<string>();
		let refused = 0;
		let slowest = 0;
		for (let i = 0; i < COUNT; i++) {
			const file = mutate(PRESETS[i % PRESETS.length]?.bytes ?? new Uint8Array(), random);
			const copy = file.slice();
			const started = performance.now();
			const reading = read(file);
			slowest = Math.max(slowest, performance.now() - started);
			if (i % 50 === 0) expect(file).toEqual(copy);
			if (reading.ok) continue;
			refused++;
			if (reading.issues.length === 0 || reading.issues.length > 20)
				throw new Error(`${reading.issues.length} issues at ${i}`);
			for (const { code, line, column } of reading.issues) {
				met.add(code);
				if (line === null || column === null || line < 1 || column < 1) throw new Error(`${code} has no place at ${i}`);
			}
		}
		expect(slowest).toBeLessThan(SECOND);
		expect(refused).toBeGreaterThan(COUNT / 2);
		for (const code of ['E100', 'E101', 'E102', 'E103', 'E104']) expect(met).toContain(code);
		expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
		expect(held.map((reading) => (reading.ok ? digest(reading.scenario) : ''))).toEqual(digests);
	}
);
