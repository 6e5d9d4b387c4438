import type { Locale } from '../words/locale.ts';
import type { Terminal } from './terminal.ts';
import type { CliWords } from './words/words.ts';

/** What every command works with. */
export interface Context {
	readonly terminal: Terminal;
	readonly locale: Locale;
	readonly words: CliWords;
	/** aborted by Ctrl+C */
	readonly signal: AbortSignal;
}
