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
	/** name and share on one line, where two rows of them are needed */
	readonly inline: boolean;
}

/** Name over share, side by side; where they would touch, name and share on one line, alternating between two rows. */
export function namePlaces(pieces: readonly Piece[], width: number): NamePlace[] {
	const widths = pieces.map((piece) => Math.max(textWidth(piece.name), textWidth(piece.share, 600)));
	const middles = pieces.map((piece) => piece.middle);
	const single = sideBySide(middles, widths, 0, width);
	if (single.fits) return single.middles.map((x) => ({ x, row: 0, inline: false }));
	const places: NamePlace[] = [];
	for (const row of [0, 1] as const) {
		const indices = pieces.flatMap((_, index) => (index % 2 === row ? [index] : []));
		const wide = indices.map((index) => textWidth(`${pieces[index]?.name} ${pieces[index]?.share}`, 600));
		const at = sideBySide(
			indices.map((index) => middles[index] ?? 0),
			wide,
			0,
			width
		);
		indices.forEach((index, place) => (places[index] = { x: at.middles[place] ?? 0, row, inline: true }));
	}
	return places;
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
