import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/lib/look/tokens.css', 'utf8');

type Theme = 'light' | 'dark';

/** A token's colour as written for one theme. */
function token(name: string, theme: Theme): [number, number, number] {
	const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
	const hex = both?.[theme === 'light' ? 1 : 2] ?? new RegExp(`--${name}: (#\\w{6})`).exec(css)?.[1];
	if (!hex) throw new Error(`--${name} is not in tokens.css`);
	return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

type Triple = [number, number, number];

const linear = (colour: Triple) =>
	colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;

function luminance(colour: Triple): number {
	const [r, g, b] = linear(colour);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast. */
function contrast(a: Triple, b: Triple): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** Björn Ottosson's OKLab, from linear sRGB. */
function oklab([r, g, b]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear sRGB. */
const SIGHT: Readonly<Record<string, readonly Triple[]>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

function seen(colour: Triple, sight: string): Triple {
	const light = linear(colour);
	const mixed = (SIGHT[sight] ?? []).map((row) =>
		Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
	);
	return oklab(mixed as Triple);
}

const distance = (a: Triple, b: Triple) => 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const themes = ['light', 'dark'] as const;

test.each(themes)('%s: text is readable on every ground', (theme) => {
	for (const text of ['ink', 'ink2', 'muted', 'gain', 'loss', 'ok', 'warn', 'breach']) {
		for (const ground of ['bg', 'panel', 'sunk']) {
			expect(contrast(token(text, theme), token(ground, theme)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		}
	}
	expect(contrast(token('muted', theme), token('bg', theme))).toBeGreaterThanOrEqual(5);
	expect(contrast(token('onaccent', theme), token('accent', theme))).toBeGreaterThanOrEqual(7);
	expect(contrast(token('warn', theme), token('warn-bg', theme))).toBeGreaterThanOrEqual(4.5);
	expect(contrast(token('breach', theme), token('breach-bg', theme))).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)('%s: marks, borders of fields and the focus ring are visible on page and panel', (theme) => {
	for (const mark of ['design-a', 'design-b', 'design-c', 'design-d', 'edge', 'focus']) {
		for (const ground of ['bg', 'panel']) {
			expect(contrast(token(mark, theme), token(ground, theme)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
		}
	}
	for (const letter of ['a', 'b', 'c', 'd']) {
		const chip = contrast(token(`on-design-${letter}`, theme), token(`design-${letter}`, theme));
		expect(chip, `letter on ${letter}`).toBeGreaterThanOrEqual(5);
	}
});

// Just noticeable is about 2. The two closest pairs: design D and breach in tritan sight (dark, 9.5), design B and
// breach in deutan sight (light, 10.7); breach always comes with a hatch, a diamond or a word besides.
test.each(themes)('%s: designs and breach are told apart in every sight', (theme) => {
	const marks = ['design-a', 'design-b', 'design-c', 'design-d', 'breach'];
	for (const sight of Object.keys(SIGHT)) {
		marks.forEach((a, at) => {
			for (const b of marks.slice(at + 1)) {
				const apart = distance(seen(token(a, theme), sight), seen(token(b, theme), sight));
				expect(apart, `${a} and ${b}, ${sight}`).toBeGreaterThanOrEqual(9.5);
			}
		});
	}
});

test.each(themes)('%s: tiers and heat are ordered, each step further from the ground', (theme) => {
	const ground = luminance(token('bg', theme));
	for (const names of [
		['tier-1', 'tier-2', 'tier-3', 'tier-4'],
		['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5', 'heat-6', 'heat-7']
	]) {
		const away = names.map((name) => Math.abs(luminance(token(name, theme)) - ground));
		away.slice(1).forEach((step, at) => expect(step).toBeGreaterThan(away[at] ?? 0));
	}
});

test.each(themes)('%s: Present reaches 7:1', (theme) => {
	for (const text of ['present-ink', 'present-ink2', 'present-breach']) {
		expect(contrast(token(text, theme), token('present-bg', theme)), text).toBeGreaterThanOrEqual(7);
	}
});

test('no text is smaller than 11 px, in Chinese 12 px', () => {
	const sizes = (block: string) => [...block.matchAll(/--type-[\w-]+: (\d+)px/g)].map((match) => Number(match[1]));
	const [english = '', chinese = ''] = css.split('[lang]:lang(zh)');
	expect(Math.min(...sizes(english))).toBe(11);
	expect(Math.min(...sizes(chinese))).toBe(12);
	expect(sizes(english)).toHaveLength(sizes(chinese).length);
});
