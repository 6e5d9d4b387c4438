import type { Words } from '$engine/scenario/types.ts';
import coffeeChain from '../../simulations/coffee-chain.earnburn.json?raw';
import { digestOf, fromText, type Reading, type Scenario } from './scenario.ts';
import type { Workbench } from './workbench.svelte.ts';

const NAMES = import.meta.glob<Words>('../../simulations/*.earnburn.json', { eager: true, import: 'name' });
const TEXTS = import.meta.glob<string>('../../simulations/*.earnburn.json', { query: '?raw', import: 'default' });

export type PresetGroup = 'shops' | 'platforms' | 'travel' | 'changes';

/** Which presets stand together, in their order; one that is in none stands with the platforms. */
const GROUPED: Readonly<Record<PresetGroup, readonly string[]>> = {
	shops: ['coffee-chain', 'shop-of-600', 'beauty-calendar-year'],
	platforms: [
		'ride-coupons',
		'marketplace-paid',
		'payment-hybrid',
		'ticket-platform',
		'community-levels',
		'gold-startup'
	],
	travel: ['airline-distance', 'airline-all-of'],
	changes: ['threshold-rollback', 'devaluation', 'expiry-shock']
};

const idOf = (path: string) => path.replace(/^.*\/|\.earnburn\.json$/g, '');
const ALL = Object.entries(NAMES).map(([path, name]) => ({ id: idOf(path), name }));
const groupOf = (id: string) =>
	(Object.keys(GROUPED) as PresetGroup[]).find((group) => GROUPED[group].includes(id)) ?? 'platforms';

/** The files of simulations/ in groups, the coffee chain first. The page and the command line read the same files. */
export const PRESETS: readonly {
	readonly id: PresetGroup;
	readonly presets: readonly { readonly id: string; readonly name: Words }[];
}[] = (Object.keys(GROUPED) as PresetGroup[]).map((id) => ({
	id,
	presets: ALL.filter((preset) => groupOf(preset.id) === id).sort(
		(a, b) => GROUPED[id].indexOf(a.id) - GROUPED[id].indexOf(b.id)
	)
}));

/** The scenario of the first visit; a preset that does not read is a bug, not the user's concern. */
export function firstScenario() {
	const reading = fromText(coffeeChain);
	if ('issues' in reading) throw new Error(`The first preset does not read: ${JSON.stringify(reading.issues)}`);
	return reading.scenario;
}

/** null: there is no such preset. */
export async function presetOf(id: string): Promise<Reading | null> {
	const load = Object.entries(TEXTS).find(([path]) => idOf(path) === id)?.[1];
	return load ? fromText(await load()) : null;
}

export async function openPreset(bench: Workbench, id: string): Promise<void> {
	const reading = await presetOf(id);
	if (!reading) return;
	if ('issues' in reading) bench.receive({ from: id, issues: reading.issues });
	else bench.open(reading.scenario);
}

/** Is this a preset as it was published, digit for digit? */
export async function isPreset(scenario: Scenario): Promise<boolean> {
	const named = ALL.filter(({ name }) => name.en === scenario.name.en);
	const readings = await Promise.all(named.map(({ id }) => presetOf(id)));
	return readings.some((one) => one && 'scenario' in one && digestOf(one.scenario) === digestOf(scenario));
}
