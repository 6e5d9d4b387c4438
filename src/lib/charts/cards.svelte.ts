import { getContext, setContext } from 'svelte';
import type { TableData } from './chart.types.ts';

/** A card as it stands on the page, for those who take pictures of it. */
export interface CardOnPage {
	readonly title: string;
	readonly element: HTMLElement;
	readonly table: TableData | undefined;
}

/** The cards of the place that is open; charts stand without it, too (on paper, in tests). */
export class CardsOnPage {
	/** in the order in which they stand on the page */
	all = $state.raw<readonly (() => CardOnPage)[]>([]);
	/** what its button says and does */
	readonly label: (title: string) => string;
	readonly take: (card: CardOnPage) => void;

	constructor(label: (title: string) => string, take: (card: CardOnPage) => void) {
		this.label = label;
		this.take = take;
	}

	/** @returns what takes it away again */
	add(card: () => CardOnPage): () => void {
		this.all = [...this.all, card];
		return () => (this.all = this.all.filter((one) => one !== card));
	}

	get list(): readonly CardOnPage[] {
		const cards = this.all.map((card) => card());
		return cards.sort((a, b) =>
			a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
		);
	}
}

const KEY = Symbol('cards');

export const setCards = (cards: CardsOnPage): CardsOnPage => setContext(KEY, cards);
export const cardsAround = (): CardsOnPage | undefined => getContext<CardsOnPage | undefined>(KEY);
