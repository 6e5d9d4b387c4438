import type { Format } from '../format/index.ts';

/** Bytes as people read them; thousands, not 1,024s, as file managers count. */
export function sizeText(bytes: number, format: Format): string {
	if (bytes < 1000) return `${format.integer(bytes)} B`;
	return bytes < 1_000_000 ? `${format.decimal(bytes / 1000, 1)} kB` : `${format.decimal(bytes / 1_000_000, 1)} MB`;
}
