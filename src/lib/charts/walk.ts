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
