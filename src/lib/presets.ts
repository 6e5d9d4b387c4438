import type { Words } from '$engine/scenario/types.ts';
import coffeeChain from '../../simulations/coffee-chain.earnburn.json?raw';
import { fromText } from './scenario.ts';
import type { Workbench } from './workbench.svelte.ts';

const NAMES = import.meta.glob<Words>('../../simulations/*.earnburn.json', { eager: true, import: 'name' });
const TEXTS = import.meta.glob<string>('../../simulations/*.earnburn.json', { query: '?raw', import: 'default' });

const FIRST = 'coffee-chain';
const idOf = (path: string) => path.replace(/^.*\/|\.earnburn\.json$/g, '');

/** The files of simulations/, the coffee chain first. The page and the command line read the same files. */
export const PRESETS: readonly { readonly id: string; readonly name: Words }[] = Object.entries(NAMES)
	.map(([path, name]) => ({ id: idOf(path), name }))
	.sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST));

/** The scenario of the first visit; a preset that does not read is a bug, not the user's concern. */
export function firstScenario() {
	const reading = fromText(coffeeChain);
	if ('issues' in reading) throw new Error(`The first preset does not read: ${JSON.stringify(reading.issues)}`);
	return reading.scenario;
}

export async function openPreset(bench: Workbench, id: string): Promise<void> {
	const load = Object.entries(TEXTS).find(([path]) => idOf(path) === id)?.[1];
	if (!load) return;
	const reading = fromText(await load());
	if ('issues' in reading) bench.receive({ from: id, issues: reading.issues });
	else bench.open(reading.scenario);
}
