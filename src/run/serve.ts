import { expose, transfer, type Endpoint } from 'comlink';
import { createPlayer } from './player.ts';

/** Plays jobs for whoever is at the other end; ledgers are handed over, not copied. */
export function serve(endpoint: Endpoint): void {
	const player = createPlayer();
	const play: typeof player.play = async (job) => {
		const played = await player.play(job);
		return transfer(
			played,
			played.parts.map((part) => part.ledger.buffer)
		);
	};
	expose({ play }, endpoint);
}
