import { resolve } from '$app/paths';
import type { Locale } from './messages/messages.ts';

/** The address of a place in a language, under whatever base the site stands. */
export function addressOf(locale: Locale, path: string) {
	const pathname = `/${locale === 'zh' ? 'zh/' : ''}${path}`;
	return resolve(pathname as '/');
}
