import { expose, transfer, type Endpoint } from 'comlink';
import type { Part } from '../engine/replicate.ts';
import { createPlayer } from './player.ts';

/** All ledgers of a job in one buffer: handing one over takes a tenth of the time of handing over ten. */
function inOneBuffer(parts: readonly Part[]): { parts: Part[]; buffer: ArrayBuffer } {
	const cells = parts.reduce((sum, { ledger, triangle }) => sum + ledger.length + (triangle?.length ?? 0), 0);
	const all = new Float64Array(cells);
	let at = 0;
	const move = (table: Float64Array): Float64Array => {
		const place = all.subarray(at, at + table.length);
		place.set(table);
		at += table.length;
		return place;
	};
	const moved = parts.map((part) => {
		const ledger = move(part.ledger);
		return part.triangle ? { ...part, ledger, triangle: move(part.triangle) } : { ...part, ledger };
	});
	return { parts: moved, buffer: all.buffer };
}

/** Plays jobs for whoever is at the other end. */
export function serve(endpoint: Endpoint): void {
	const player = createPlayer();
	const play: typeof player.play = async (job) => {
		const { parts, build } = await player.play(job);
		const moved = inOneBuffer(parts);
		return transfer({ parts: moved.parts, build }, [moved.buffer]);
	};
	expose({ play }, endpoint);
}
