export type PlaceId = 'design' | 'compare' | 'sweep' | 'risk' | 'data' | 'library';

/** The six places in the order of their digit keys. */
export const PLACES: readonly { readonly id: PlaceId; readonly digit: string; readonly path: string }[] = [
	{ id: 'design', digit: '1', path: '' },
	{ id: 'compare', digit: '2', path: 'compare/' },
	{ id: 'sweep', digit: '3', path: 'sweep/' },
	{ id: 'risk', digit: '4', path: 'risk/' },
	{ id: 'data', digit: '5', path: 'data/' },
	{ id: 'library', digit: '6', path: 'library/' }
];

/** Which place an address without its base and language stands for. */
export function placeOf(routeId: string | null): PlaceId {
	const last = routeId?.split('/').at(-1) ?? '';
	return PLACES.find((place) => place.path === `${last}/`)?.id ?? 'design';
}
