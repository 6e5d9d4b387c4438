import { example } from '$lib/results/example.ts';

export const entries = () => [{}, { lang: 'zh' }];

/** Runs when the page is built, never on a server: the finished example that stands in the page (R1). */
export const load = async () => ({ example: await example() });
