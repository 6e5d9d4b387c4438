import type { Scenario } from '../scenario.ts';

/** Designs side by side at most. */
export const COLUMNS_MAX = 4;

/**
 * Ids of the designs that stand side by side, A first: those chosen that are still there; if none was chosen, the design that the
 * scenario compares with, then the others in their order.
 */
export function columnsOf({ designs, reference }: Scenario, chosen: readonly string[] | null): string[] {
	const ids = designs.map(({ id }) => id);
	const kept = (chosen ?? []).filter((id) => ids.includes(id));
	if (kept.length > 0) return kept.slice(0, COLUMNS_MAX);
	const first = ids.filter((id) => id === reference);
	return [...first, ...ids.filter((id) => id !== reference)].slice(0, COLUMNS_MAX);
}

/** A design comes in, or goes; the last one stays. One that comes in where four stand takes the place of the last. */
export function toggled(columns: readonly string[], id: string): string[] {
	if (columns.includes(id)) return columns.length > 1 ? columns.filter((one) => one !== id) : [...columns];
	return [...columns.slice(0, COLUMNS_MAX - 1), id];
}

/** This design becomes A; the one that was A takes its place. */
export function asBaseline(columns: readonly string[], id: string): string[] {
	const [a, ...others] = columns;
	if (a === undefined || a === id) return [...columns];
	return [id, ...others.map((one) => (one === id ? a : one))];
}
