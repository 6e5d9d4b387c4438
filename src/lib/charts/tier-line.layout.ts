import { apart, sideBySide, textWidth } from './text.ts';
import { lineTicks } from './tier-line.geometry.ts';
import type { TierPiece } from './tier-line.types.ts';
import { tierClasses } from './tiers.geometry.ts';

export interface Piece extends TierPiece {
	readonly from: number;
	readonly to: number;
	readonly middle: number;
	readonly className: string;
}

/** The line cut at its thresholds: where each tier's piece begins and ends, px. */
export function piecesOf(
	tiers: readonly TierPiece[],
	values: readonly number[],
	domain: readonly [number, number],
	along: (value: number) => number
): Piece[] {
	const ends = [domain[0], ...[...values].sort((a, b) => a - b), domain[1]];
	const classes = tierClasses(tiers.length);
	return tiers.map((tier, index) => {
		const from = along(ends[index] ?? domain[0]);
		const to = along(ends[index + 1] ?? domain[1]);
		return { ...tier, from, to, middle: (from + to) / 2, className: classes[index] ?? '' };
	});
}

export interface NamePlace {
	readonly x: number;
	/** row from the top */
	readonly row: 0 | 1;
	/** over: the share stands under its name; beside: on the same line; none: there is no room for it */
	readonly share: 'over' | 'beside' | 'none';
}

/** Every other name in the second row; undefined when the texts of a row would touch. */
function inTwoRows(pieces: readonly Piece[], widths: readonly number[], width: number): number[] | undefined {
	const places: number[] = [];
	for (const row of [0, 1]) {
		const indices = pieces.flatMap((_, index) => (index % 2 === row ? [index] : []));
		const wanted = indices.map((index) => pieces[index]?.middle ?? 0);
		const wide = indices.map((index) => widths[index] ?? 0);
		const { middles, fits } = sideBySide(wanted, wide, 0, width);
		if (!fits) return undefined;
		indices.forEach((index, place) => (places[index] = middles[place] ?? 0));
	}
	return places;
}

/** Name over share, side by side; where they would touch, on one line in two rows; at worst the names alone. */
export function namePlaces(pieces: readonly Piece[], width: number): NamePlace[] {
	const names = pieces.map((piece) => textWidth(piece.name));
	const shares = pieces.map((piece) => textWidth(piece.share, 600));
	const middles = pieces.map((piece) => piece.middle);
	const stacked = sideBySide(
		middles,
		names.map((name, index) => Math.max(name, shares[index] ?? 0)),
		0,
		width
	);
	if (stacked.fits) return stacked.middles.map((x) => ({ x, row: 0, share: 'over' }));
	const both = names.map((name, index) => name + 4 + (shares[index] ?? 0));
	const beside = inTwoRows(pieces, both, width);
	const places = beside ?? inTwoRows(pieces, names, width) ?? sideBySide(middles, names, 0, width).middles;
	return places.map((x, index) => ({ x, row: index % 2 === 0 ? 0 : 1, share: beside ? 'beside' : 'none' }));
}

/** Values under their handles, apart, and the round amounts that still have room between them. */
export function valuePlaces(
	values: readonly number[],
	domain: readonly [number, number],
	along: (value: number) => number,
	width: number,
	show: (value: number) => string
) {
	const widths = values.map((value) => textWidth(show(value), 600));
	const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const sorted = sideBySide(
		order.map((index) => along(values[index] ?? 1)),
		order.map((index) => widths[index] ?? 0),
		0,
		width,
		6
	).middles;
	const places: number[] = [];
	order.forEach((index, place) => (places[index] = sorted[place] ?? 0));
	const ticks = lineTicks(domain, Math.floor(width / 60))
		.map((value) => ({ value, text: show(value), at: along(value), width: textWidth(show(value)) }))
		.map((tick) => ({ ...tick, x: Math.max(tick.width / 2, Math.min(width - tick.width / 2, tick.at)) }))
		.filter((tick) =>
			places.every((place, index) => Math.abs(place - tick.x) > (tick.width + (widths[index] ?? 0)) / 2 + 6)
		);
	return { places, ticks: ticks.filter((tick, index) => clearOf(tick, ticks[index - 1])) };
}

interface Text {
	readonly x: number;
	readonly width: number;
}

const clearOf = (text: Text, before: Text | undefined) =>
	before === undefined || text.x - before.x > (text.width + before.width) / 2 + 6;

export interface SideText {
	readonly y: number;
	readonly text: string;
	readonly kind: 'value' | 'name' | 'share' | 'tick';
}

/** One column of texts beside an upright line: values at handles, names and shares at pieces, amounts where room is left. */
export function sideTexts(
	pieces: readonly Piece[],
	values: readonly number[],
	domain: readonly [number, number],
	along: (value: number) => number,
	show: (value: number) => string,
	room: { readonly width: number; readonly top: number; readonly bottom: number }
): SideText[] {
	const oneLine = pieces.every(({ name, share }) => textWidth(`${name} ${share}`, 600) <= room.width);
	const lines = pieces.flatMap(({ name, share, middle }): SideText[] =>
		oneLine
			? [{ y: middle + 4, text: `${name} ${share}`, kind: 'name' }]
			: [
					{ y: middle - 4, text: name, kind: 'name' },
					{ y: middle + 12, text: share, kind: 'share' }
				]
	);
	const shown = values.map((value): SideText => ({ y: along(value) + 4, text: show(value), kind: 'value' }));
	const gap = 16;
	const fits = (lines.length + shown.length - 1) * gap <= room.bottom - room.top;
	const all = [...shown, ...(fits ? lines : lines.filter((line) => line.kind === 'name'))];
	const places = apart(
		all.map((text) => text.y),
		gap,
		room.top,
		room.bottom
	);
	const placed = all.map((text, index) => ({ ...text, y: places[index] ?? 0 }));
	const ticks = lineTicks(domain, 4)
		.map((value): SideText => ({ y: along(value) + 4, text: show(value), kind: 'tick' }))
		.filter((tick) => placed.every((text) => Math.abs(text.y - tick.y) >= gap));
	return [...placed, ...ticks];
}
