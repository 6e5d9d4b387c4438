import { cut } from '../messages/messages.ts';

/** A sentence with its marks filled in, as plain text. */
export const filled = (sentence: string, mark: (name: string) => string): string =>
	cut(sentence)
		.map((piece) => (piece.mark ? mark(piece.text) : piece.text))
		.join('');
