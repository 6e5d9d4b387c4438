/** The known name that takes the fewest edits (letters added, dropped, changed or swapped), if they are few. */
export function nearest(name: string, known: readonly string[]): string | undefined {
	if (name.length > 60) return undefined;
	let best: string | undefined;
	let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const edits = distance(name.toLowerCase(), candidate.toLowerCase());
		if (edits < fewest) {
			fewest = edits;
			best = candidate;
		}
	}
	return best;
}

/** Edit distance with swaps of neighbours (Damerau–Levenshtein, optimal string alignment). */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let edits = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
			row.push(edits);
		}
		before = above;
		above = row;
	}
	return above[b.length] ?? 0;
}
