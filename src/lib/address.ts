import type { Locale } from './messages/messages.ts';

/** The address of a place in a language; `resolve` puts it under whatever base the site stands. */
export function pathOf(locale: Locale, path: string): '/' {
	// Kit knows its addresses by type; these are put together from a language and one of PLACES.
	return `/${locale === 'zh' ? 'zh/' : ''}${path}` as '/';
}
