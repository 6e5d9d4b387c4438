import type { Progress } from '../run/drive.ts';
import type { Terminal } from './terminal.ts';
import type { CliWords } from './words/words.ts';

const WIDTH = 24;

export interface ProgressBar {
	show(progress: Progress): void;
	clear(): void;
}

const silent: ProgressBar = { show() {}, clear() {} };

/** A line that is overwritten, only where a person looks. */
export function progressBar({ interactive, err }: Terminal, quiet: boolean, words: CliWords): ProgressBar {
	if (quiet || !interactive) return silent;
	let last = '';
	return {
		show({ share, counted }) {
			const full = Math.floor(share * WIDTH);
			const percent = Math.floor(share * 100);
			const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
			const line = `${bar} ${percent} % · ${words.progress(counted)}`;
			if (line !== last) err(`\r\u001b[2K${line}`);
			last = line;
		},
		clear() {
			if (last !== '') err('\r\u001b[2K');
			last = '';
		}
	};
}
