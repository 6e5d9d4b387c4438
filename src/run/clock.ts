/** Counts the seconds in which this thread was awake. */
export interface Clock {
	/** Calls back once a second; a night asleep or frozen counts as one call. Returns how to stop. */
	everySecond(tick: () => void): () => void;
}

export const awake: Clock = {
	everySecond(tick) {
		const timer: unknown = setInterval(tick, 1000);
		// In Node a clock alone is no reason to keep the process.
		if (typeof timer === 'object') (timer as { unref(): void }).unref();
		return () => clearInterval(timer as number);
	}
};
