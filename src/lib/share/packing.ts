// What the writer of workbooks packs with in the page (vite.config.ts): fflate, without workers made from text.
import { zipSync, type Zippable } from 'fflate';

export * from 'fflate';

/** As fflate's `zip`, at once. */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
	done(null, zipSync(files));
}
