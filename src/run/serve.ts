import { expose, transfer, type Endpoint } from 'comlink';
import type { Played } from './job.ts';
import { createPlayer } from './player.ts';

/** All tables of an answer in one buffer: handing one over takes a tenth of the time of handing over ten. */
function inOneBuffer({ sheaves, futures, ...rest }: Played): { played: Played; buffer: ArrayBuffer } {
	const tables = [
		...sheaves.flatMap(({ ledger, blockTotals, blockCost, triangle }) => [
			...[ledger, blockTotals, blockCost],
			...(triangle ? [triangle] : [])
		]),
		...futures.flatMap(({ funnel, reachCost }) => [...funnel, reachCost])
	];
	const all = new Float64Array(tables.reduce((cells, table) => cells + table.length, 0));
	let at = 0;
	const move = (table: Float64Array): Float64Array => {
		const place = all.subarray(at, at + table.length);
		place.set(table);
		at += table.length;
		return place;
	};
	const played: Played = {
		sheaves: sheaves.map((sheaf) => ({
			...sheaf,
			...{ ledger: move(sheaf.ledger), blockTotals: move(sheaf.blockTotals), blockCost: move(sheaf.blockCost) },
			...(sheaf.triangle && { triangle: move(sheaf.triangle) })
		})),
		futures: futures.map((future) => {
			return { ...future, funnel: future.funnel.map(move), reachCost: move(future.reachCost) };
		}),
		...rest
	};
	return { played, buffer: all.buffer };
}

/** Plays jobs for whoever is at the other end. */
export function serve(endpoint: Endpoint): void {
	const player = createPlayer();
	const play: typeof player.play = async (job) => {
		const { played, buffer } = inOneBuffer(await player.play(job));
		return transfer(played, [buffer]);
	};
	expose({ play }, endpoint);
}
