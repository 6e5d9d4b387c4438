import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../src/engine/summary/ladder.ts';
import { kaplanMeier, medianTime } from '../../src/engine/stats/survival.ts';
import Distance from '../../src/lib/charts/Distance.svelte';
import Matrix from '../../src/lib/charts/Matrix.svelte';
import TimeToTier from '../../src/lib/charts/TimeToTier.svelte';
import { BELOW, distancePlot, pileUps } from '../../src/lib/charts/distance.geometry.ts';
import { differenceOf, matrixOf } from '../../src/lib/charts/matrix.geometry.ts';
import { reachedAt, reachedBy } from '../../src/lib/charts/time-to-tier.geometry.ts';
import { walkedGrid } from '../../src/lib/charts/walk.ts';
import { format } from '../../src/lib/format/index.ts';
import { cardWords } from '../../src/lib/messages/cards.ts';
import {
	distanceLabels,
	matrixLabels,
	matrixSentence,
	pileWords,
	timeLabels,
	timeSentence
} from '../../src/lib/results/ladderWords.ts';

const NAMES = ['Basic', 'Silver', 'Gold'];
const migration = (people: number[][]): Migration => ({
	people,
	low: people.map((row) => row.map(() => 0.1)),
	high: people.map((row) => row.map(() => 0.9))
});
/** basic, silver, gold, joined → basic, silver, gold, left */
const A = migration([
	[794.4, 65.2, 3.1, 138.3],
	[227, 680, 42, 51],
	[38, 199, 744, 19],
	[120, 3, 0, 7.5]
]);
const text = (html: string) => html.replaceAll(/<!--.*?-->/g, '').replaceAll(/<[^>]*>/g, ' ');
const cells = (html: string) =>
	[...html.replaceAll(/<!--.*?-->/g, '').matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]);

describe('migration matrix', () => {
	test('rows add to 100.0 %, people to all members, exactly, whatever the counts', () => {
		const counts = fc.array(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 }), {
			minLength: 4,
			maxLength: 4
		});
		fc.assert(
			fc.property(counts, (people) => {
				const matrix = matrixOf(migration(people));
				for (const row of matrix.cells) {
					const shares = row.map(({ share }) => share);
					if (shares.includes(null)) expect(shares).toEqual([null, null, null, null]);
					else expect(Math.round(shares.reduce<number>((sum, share) => sum + 1000 * (share ?? 0), 0))).toBe(1000);
				}
				const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
				expect(sum(matrix.peopleOfColumn)).toBe(matrix.people);
				expect(sum(matrix.peopleOfRow)).toBe(matrix.people);
				expect(matrix.people).toBe(Math.round(sum(people.flat())));
			})
		);
	});

	test('up, down and kept; who left went down; who joined moved from nowhere', () => {
		const moves = matrixOf(A).cells.map((row) => row.map(({ move }) => move));
		expect(moves).toEqual([
			['down', 'kept', 'up', 'up'],
			['down', 'down', 'kept', 'up'],
			['down', 'down', 'down', 'kept'],
			['new', 'new', 'new', 'new']
		]);
	});

	test('a difference has a direction only off the diagonal and beyond ¼ point', () => {
		const B = migration([
			[774.4, 94.2, 3.1, 129.3],
			[229.4, 677.6, 42, 51],
			[38, 199, 744, 19],
			[120, 3, 0, 7.5]
		]);
		const difference = differenceOf(matrixOf(A), matrixOf(B));
		// left, basic, silver, gold
		expect(difference[0]?.map(({ tint }) => tint)).toEqual(['gain', null, 'gain', null]);
		expect(difference[1]?.map(({ tint }) => tint)).toEqual([null, null, null, null]);
		expect(Math.round((difference[1]?.[1]?.difference ?? 0) * 1000)).toBe(2);
		const worse = differenceOf(matrixOf(B), matrixOf(A));
		expect(worse[0]?.map(({ tint }) => tint)).toEqual(['loss', null, 'loss', null]);
		// what both show and what the difference shows agree to the digit
		for (const [i, row] of difference.entries())
			for (const [j, cell] of row.entries()) {
				const [a, b] = [matrixOf(A), matrixOf(B)].map((one) => one.cells[i]?.[j]?.share ?? 0);
				expect(cell.difference).toBeCloseTo((b ?? 0) - (a ?? 0), 12);
			}
	});

	test.each(['en', 'zh'] as const)(
		'drawn in %s: a grid with one tab stop, every cell a sentence; its table has the same digits',
		(locale) => {
			const [words, f] = [cardWords(locale).ladder, format(locale)];
			const props = {
				...{ title: 'M', desc: 'd', words: { table: 'T', chart: 'C' }, migration: A, names: NAMES },
				...{ measure: f.measures.percent, count: f.measures.count, labels: matrixLabels(words, f) }
			};
			const html = render(Matrix, { props }).body;
			expect([...html.matchAll(/role="gridcell"/g)]).toHaveLength(16);
			expect([...html.matchAll(/tabindex="0"/g)]).toHaveLength(1);
			expect(html).toContain(
				words.cell({
					from: 'Gold',
					to: 'Gold',
					share: f.percent(0.744),
					people: '744',
					range: words.rangeOf(f.percent(0.1), f.percent(0.9))
				})
			);
			expect(text(html)).toMatch(/79\.4\s+=/);
			expect(html).not.toMatch(/NaN|undefined/);
			const table = cells(render(Matrix, { props: { ...props, tableShown: true } }).body);
			expect(table.slice(0, 5)).toEqual(
				['13.8', '79.4', '6.5', '0.3', '100.0'].map((share) => f.percent(Number(share) / 100))
			);
			expect(table.at(-1)).toBe(f.integer(matrixOf(A).people));
			expect(matrixSentence(words, f, A, NAMES)).toContain(f.percent(0.744));
		}
	);

	test('arrows move within the grid, Home and End along the row', () => {
		const at = { row: 1, column: 2 };
		const go = (key: string) => walkedGrid(key, at, 3, 3);
		expect(go('ArrowDown')).toEqual({ row: 2, column: 2 });
		expect(go('ArrowLeft')).toEqual({ row: 1, column: 1 });
		expect(go('Home')).toEqual({ row: 1, column: 0 });
		expect(go('End')).toEqual({ row: 1, column: 3 });
		expect(walkedGrid('ArrowUp', { row: 0, column: 0 }, 3, 3)).toEqual({ row: 0, column: 0 });
		expect(go('x')).toBeUndefined();
	});
});

describe('distance to a tier', () => {
	const even = Array.from({ length: 24 }, () => 100);
	const piled = even.map((count, bin) => (bin === BELOW - 1 ? 150 : bin === BELOW ? 220 : count));

	test('pile-ups just below and just above the bar, and none where members lie evenly or are few', () => {
		expect(pileUps({ people: even, near: 0 })).toEqual({ below: null, above: null });
		const { below, above } = pileUps({ people: piled, near: 0 });
		expect(below).toBeCloseTo(0.5, 12);
		expect(above).toBeCloseTo(1.2, 12);
		expect(pileUps({ people: piled.map((count) => count / 10), near: 0 })).toEqual({ below: null, above: null });
		const [words, f] = [cardWords('en').ladder, format('en')];
		expect(pileWords(words, f, { people: piled, near: 0 })).toMatch(/50.% more .* just below .* 120.% more just above/);
	});

	test('bars stand on one line, two designs mirror on the same bins and the same scale; the band ends at the bar', () => {
		const size = { width: 240, height: 142 };
		const one = distancePlot([{ people: piled, near: 0 }], 0.1, size);
		const bars = one.bars[0] ?? [];
		for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(one.middle, 9);
		expect(Math.max(...bars.map(({ height }) => height))).toBeCloseTo(one.middle - one.top, 9);
		expect(bars.filter(({ near }) => near).map(({ bin }) => bin)).toEqual([18, 19]);
		expect(one.band?.x).toBeCloseTo((240 / 24) * 18, 9);
		expect((one.band?.x ?? 0) + (one.band?.width ?? 0)).toBeCloseTo(one.bar, 9);
		const two = distancePlot(
			[
				{ people: piled, near: 0 },
				{ people: even, near: 0 }
			],
			null,
			size
		);
		const [above, below] = [two.bars[0]?.[3], two.bars[1]?.[3]];
		expect(above?.height).toBe(below?.height);
		expect(above?.x).toBe(below?.x);
		expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
	});

	test('a first bin that would flatten the others is cut, and no other', () => {
		const people = even.map((count, bin) => (bin === 0 ? 5000 : count));
		const [bars] = distancePlot([{ people, near: 0 }], null, { width: 240, height: 142 }).bars;
		expect(bars?.map(({ cut }) => cut).indexOf(true)).toBe(0);
		expect(bars?.filter(({ cut }) => cut)).toHaveLength(1);
		expect(bars?.[5]?.height).toBeGreaterThan(60);
	});

	test.each(['en', 'zh'] as const)('its table in %s is its data', (locale) => {
		const [words, f] = [cardWords(locale).ladder, format(locale)];
		const props = {
			...{ title: 'D', desc: 'd', words: { table: 'T', chart: 'C' }, tier: 'Gold', order: 0.1 },
			...{ series: [{ distance: { people: piled, near: 12 }, design: 'a' as const, name: '' }] },
			...{ measure: f.measures.count, labels: distanceLabels(words, f) }
		};
		expect(cells(render(Distance, { props: { ...props, tableShown: true } }).body)).toEqual(
			piled.map((people) => f.integer(people))
		);
		expect(render(Distance, { props }).body).not.toMatch(/NaN|undefined/);
	});
});

describe('time to a tier', () => {
	const steps = kaplanMeier([
		{ time: 2, events: 30, censored: 0 },
		{ time: 7, events: 30, censored: 10 },
		{ time: 24, events: 0, censored: 30 }
	]);
	const times = [{ steps, median: medianTime(steps) }];

	test('the curve is one less the share still waiting, and goes on to the end', () => {
		const path = reachedBy(steps, 24);
		expect(path.map(({ month }) => month)).toEqual([0, 2, 7, 24]);
		expect(reachedAt(path, 1)?.share).toBe(0);
		expect(reachedAt(path, 6)?.share).toBeCloseTo(0.3, 12);
		expect(reachedAt(path, 24)?.share).toBeCloseTo(0.6, 12);
		for (const { low, share, high } of path) expect(low <= share && share <= high).toBe(true);
	});

	test.each(['en', 'zh'] as const)('drawn and tabled in %s', (locale) => {
		const [words, f] = [cardWords(locale).ladder, format(locale)];
		const props = {
			...{ title: 'T', desc: 'd', words: { table: 'T', chart: 'C' }, names: ['Silver'], end: 24 },
			...{ series: [{ design: 'a' as const, name: '', times }], measure: f.measures.percent },
			...{ monthTick: f.monthTick, labels: timeLabels(words, f) }
		};
		expect(timeSentence(words, f, times, ['Silver'], 24)).toContain(f.month(7));
		expect(timeSentence(words, f, [{ steps: steps.slice(0, 1), median: null }], ['Silver'], 24)).toContain(
			f.percent(0.3)
		);
		const table = cells(render(TimeToTier, { props: { ...props, tableShown: true } }).body);
		expect(table).toHaveLength(26 * 3);
		expect(table[7 * 3]).toBe(f.percent(0.6, 2));
		expect(table.at(-3)).toBe('7');
		expect(render(TimeToTier, { props }).body).not.toMatch(/NaN|undefined/);
	});
});
