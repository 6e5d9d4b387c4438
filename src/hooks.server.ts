import type { Handle } from '@sveltejs/kit';

/** Both languages are prerendered; each page says which one it is in. */
export const handle: Handle = ({ event, resolve }) => {
	const chinese = event.params.lang === 'zh';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', chinese ? 'zh-CN' : 'en')
	});
};
