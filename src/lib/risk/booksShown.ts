import type { Books } from '$engine/finance/books.ts';
import type { RiskDesk } from './riskDesk.svelte.ts';

/** The months on show: those of the opened future once they are there, else the mean. */
export function booksShown({ tables, openedBooks, opened }: RiskDesk): Books | undefined {
	if (!tables.shown || tables.shown === 'long') return undefined;
	const { books, mean } = tables.shown;
	const kept = books.find(({ replication }) => replication === opened);
	const played = openedBooks.shown?.replication === opened && !openedBooks.stale ? openedBooks.shown : undefined;
	return opened === null ? mean : (kept ?? played ?? mean);
}
