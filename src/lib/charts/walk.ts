import { tick } from 'svelte';
import { walked } from './periods.ts';

/** Moves the one tab stop of a list of points to where the key leads, and the focus with it. */
export async function walk(
	event: KeyboardEvent,
	at: number,
	last: number,
	page: number,
	go: (next: number) => void
): Promise<void> {
	const next = walked(event.key, at, last, page);
	const list = event.currentTarget instanceof Element ? event.currentTarget.parentElement : null;
	if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
	event.preventDefault();
	go(next);
	await tick();
	list?.querySelector<SVGElement>('[tabindex="0"]')?.focus();
}

/** Where an arrow, Home or End leads in a grid; undefined for any other key. Ends of lines hold. */
export function walkedGrid(
	key: string,
	{ row, column }: { readonly row: number; readonly column: number },
	lastRow: number,
	lastColumn: number
): { readonly row: number; readonly column: number } | undefined {
	const steps: Readonly<Record<string, readonly [number, number]>> = {
		ArrowRight: [row, Math.min(lastColumn, column + 1)],
		ArrowLeft: [row, Math.max(0, column - 1)],
		ArrowDown: [Math.min(lastRow, row + 1), column],
		ArrowUp: [Math.max(0, row - 1), column],
		Home: [row, 0],
		End: [row, lastColumn]
	};
	const next = steps[key];
	return next && { row: next[0], column: next[1] };
}
