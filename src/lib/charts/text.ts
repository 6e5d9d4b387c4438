// Text laid out without measuring: the server has no fonts, and both sides must place it alike.

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/;
const THIN = /[ .,:;'|!ilj()·\u00A0]/;

/** A little more than the text needs in the widest of the system faces, px; 600 is set wider than 400. */
export function textWidth(text: string, weight: 400 | 600 = 400, size = 12): number {
	let ems = 0;
	for (const letter of text)
		ems += WIDE.test(letter) ? 1 : THIN.test(letter) ? 0.34 : /[mwMW%]/.test(letter) ? 0.86 : 0.62;
	return Math.ceil(ems * size * (weight === 600 ? 1.12 : 1));
}

/**
 * Moves labels apart along one axis: neighbours keep the gap between them, each stays as near as can be to where it
 * is wanted, all between low and high. Order is kept. When there is no room for all, the gaps shrink alike.
 * (Isotonic regression of what is left after the gaps: pool adjacent violators.)
 */
export function apart(wanted: readonly number[], gap: number | readonly number[], low: number, high: number): number[] {
	const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
	const gaps = order.slice(1).map((_, place) => (typeof gap === 'number' ? gap : (gap[place] ?? 0)));
	const needed = gaps.reduce((sum, one) => sum + one, 0);
	const scale = needed > high - low ? (high - low) / needed : 1;
	const offsets = [0];
	for (const one of gaps) offsets.push((offsets.at(-1) ?? 0) + one * scale);
	const free = high - (offsets.at(-1) ?? 0);

	const blocks: { sum: number; size: number }[] = [];
	order.forEach((index, place) => {
		let block = { sum: (wanted[index] ?? 0) - (offsets[place] ?? 0), size: 1 };
		for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size; last = blocks.at(-1)) {
			blocks.pop();
			block = { sum: last.sum + block.sum, size: last.size + block.size };
		}
		blocks.push(block);
	});
	const bases = blocks.flatMap(({ sum, size }) =>
		new Array<number>(size).fill(Math.max(low, Math.min(free, sum / size)))
	);
	const placed = new Array<number>(wanted.length).fill(0);
	order.forEach((index, place) => (placed[index] = (bases[place] ?? 0) + (offsets[place] ?? 0)));
	return placed;
}

/** Texts side by side: middles such that none touches the next, and whether there was room for that. */
export function sideBySide(middles: readonly number[], widths: readonly number[], low: number, high: number, gap = 8) {
	const gaps = widths.slice(1).map((width, place) => (width + (widths[place] ?? 0)) / 2 + gap);
	const from = low + (widths[0] ?? 0) / 2;
	const to = high - (widths.at(-1) ?? 0) / 2;
	const fits = gaps.reduce((sum, one) => sum + one, 0) <= to - from;
	return { middles: apart(middles, gaps, from, to), fits };
}

/** The middle of a text of this width, pushed inside low … high. */
export function within(middle: number, width: number, low: number, high: number): number {
	return Math.max(low + width / 2, Math.min(high - width / 2, middle));
}

/** One line where it fits, else two of about the same length, broken after a space or a comma. */
export function inLines(text: string, width: number): string[] {
	if (textWidth(text) <= width) return [text];
	const breaks = [...text.matchAll(/[ ，：、；]/g)].map((match) => match.index + 1);
	const longer = (at: number) => Math.max(textWidth(text.slice(0, at)), textWidth(text.slice(at)));
	const best = breaks.reduce((least, at) => (longer(at) < longer(least) ? at : least), breaks[0] ?? text.length);
	return [text.slice(0, best).trim(), text.slice(best).trim()].filter((line) => line !== '');
}

interface Text {
	readonly x: number;
	readonly width: number;
}

/** Keeps the texts of an axis that do not touch, the first and the last before all others. */
export function uncrowded<T extends Text>(texts: readonly T[], gap = 8): T[] {
	const [first, ...rest] = texts;
	const last = rest.pop();
	if (first === undefined || last === undefined) return [...texts];
	const kept = [first];
	const touches = (a: Text, b: Text) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap;
	for (const text of rest) {
		if (!touches(kept.at(-1) ?? first, text) && !touches(text, last)) kept.push(text);
	}
	return [...kept, last];
}
