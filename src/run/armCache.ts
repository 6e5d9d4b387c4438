import type { Row } from '../engine/outcome.ts';

/** Rows already played, by arm and replication; the arms used longest ago go first when it grows beyond its bytes. */
export interface ArmCache {
	get(arm: string, replication: number): Row | undefined;
	put(arm: string, replication: number, row: Row): void;
}

export function createArmCache(bytes = 256 * 2 ** 20): ArmCache {
	throw new Error(`Not built yet: ${bytes}`);
}
