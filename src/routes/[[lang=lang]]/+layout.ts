import type { Locale } from '$lib/messages/messages.ts';

export const load = ({ params }): { locale: Locale } => ({ locale: params.lang ?? 'en' });
