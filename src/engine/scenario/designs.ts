// The list of designs of a scenario under another order: what speaks of a design by its place moves with it.
import { check } from './check.ts';
import type { Reading } from './read.ts';
import type { Design, Scenario } from './types.ts';

/** A design of the new list, and the place it had; null: it is new. A place may come twice (a duplicate). */
export interface Placed {
	readonly design: Design;
	readonly from: number | null;
}

/** What a scenario rests on. */
type Grounds = Pick<Scenario, 'evidence' | 'sources'>;

const NO_GROUNDS: Grounds = { evidence: {}, sources: [] };

/** Designs that a scenario holds at most. */
export const DESIGNS_MAX = 8;

const PLACE = /^designs\.(\d+)(?=\.|$)/;

/** The paths that a path into the old list has in the new one; none where its design is gone. */
function moved(path: string, list: readonly Placed[]): string[] {
	const from = PLACE.exec(path)?.[1];
	if (from === undefined) return [path];
	return list.flatMap((placed, to) => (placed.from === Number(from) ? [path.replace(PLACE, `designs.${to}`)] : []));
}

/**
 * The scenario with these designs, checked like a file. Evidence goes with its design, also to a duplicate; correlations, tests and
 * expectations about a design that is gone go too, and what compared with it compares with none.
 */
export function withDesigns(scenario: Scenario, list: readonly Placed[], grounds: Grounds = NO_GROUNDS): Reading {
	const ids = new Set(list.map(({ design }) => design.id));
	const kept = <T>(rows: readonly T[], of: (row: T) => string | null): T[] =>
		rows.filter((row) => {
			const id = of(row);
			return id === null || ids.has(id);
		});
	const evidence = Object.fromEntries(
		Object.entries(scenario.evidence).flatMap(([path, entry]) => moved(path, list).map((to) => [to, entry] as const))
	);
	const correlations = scenario.correlations.flatMap((pair) => {
		const [a] = moved(pair.a, list);
		const [b] = moved(pair.b, list);
		return a === undefined || b === undefined ? [] : [{ ...pair, a, b }];
	});
	const { scenario: checked, findings } = check({
		...scenario,
		correlations,
		evidence: { ...evidence, ...grounds.evidence },
		sources: [...scenario.sources, ...grounds.sources],
		designs: list.map(({ design }) => design),
		reference: scenario.reference !== null && ids.has(scenario.reference) ? scenario.reference : null,
		expectations: kept(scenario.expectations, ({ design }) => design),
		response: { ...scenario.response, measured: kept(scenario.response.measured, ({ design }) => design) }
	});
	if (findings.issues.length > 0) return { ok: false, issues: findings.issues };
	return { ok: true, scenario: checked, notes: findings.notes };
}

/** The scenario with a design of another one at the end of its list, and what that design rests on. */
export function withTaken(scenario: Scenario, other: Scenario, index: number): Reading {
	const design = other.designs[index];
	if (design === undefined) return withDesigns(scenario, inPlace(scenario));
	const to = scenario.designs.length;
	const ids = scenario.designs.map(({ id }) => id);
	const taken = { design: { ...design, id: freeId(ids, design.id) }, from: null };
	const entries = Object.entries(other.evidence).filter(([path]) => PLACE.exec(path)?.[1] === String(index));
	const known = new Set(scenario.sources.map(({ id }) => id));
	const renamed = new Map<string, string>();
	const sources: Scenario['sources'][number][] = [];
	for (const source of other.sources) {
		if (!entries.some(([, entry]) => entry.source === source.id)) continue;
		const id = freeId([...known], source.id);
		known.add(id);
		renamed.set(source.id, id);
		sources.push({ ...source, id });
	}
	const evidence = Object.fromEntries(
		entries.map(([path, entry]) => [
			path.replace(PLACE, `designs.${to}`),
			{ ...entry, source: entry.source === null ? null : (renamed.get(entry.source) ?? null) }
		])
	);
	return withDesigns(scenario, [...inPlace(scenario), taken], { evidence, sources });
}

/** The list of designs as it stands. */
export const inPlace = ({ designs }: Scenario): Placed[] => designs.map((design, from) => ({ design, from }));

/** An id that no design of the list has: the wished one, or with a number behind it. */
export function freeId(taken: readonly string[], wished: string): string {
	const stem = wished.replace(/-\d+$/, '');
	for (let number = 1; ; number++) {
		const id = number === 1 ? wished : `${stem}-${number}`;
		if (!taken.includes(id) && id !== 'none') return id;
	}
}
