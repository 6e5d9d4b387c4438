/** Scenarios a worker keeps. Pool and worker count alike, so that the pool knows what need not travel again. */
export const SCENARIOS_KEPT = 4;

/** Puts an entry last in line and drops the one used longest ago. */
export function keepRecent<K, V>(entries: Map<K, V>, key: K, value: V, most: number): void {
	entries.delete(key);
	entries.set(key, value);
	if (entries.size <= most) return;
	for (const oldest of entries.keys()) {
		entries.delete(oldest);
		return;
	}
}
