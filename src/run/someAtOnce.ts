/**
 * Works on a list, so many items at a time, in order; each answer has its own promise. For work that waits for other threads more than it
 * computes. After a failure no further item is begun.
 */
export function someAtOnce<T, R>(many: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R>[] {
	const lanes: Promise<unknown>[] = Array.from({ length: many }, () => Promise.resolve());
	return items.map((item, i) => {
		const lane = i % many;
		const answer = (lanes[lane] ?? Promise.resolve()).then(() => work(item));
		lanes[lane] = answer;
		// Whoever awaits the answer hears of the failure; nobody may have come to it yet.
		answer.catch(() => {});
		return answer;
	});
}
