import { onMount } from 'svelte';
import { fromText, toText } from './scenario.ts';
import { unpack } from '../exports/link.ts';
import { keep, recall } from './store.ts';
import { trouble } from './trouble.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Every write goes a moment after the last edit, so that a drag does not write sixty times a second. */
const SETTLE_MS = 400;

function takeUp(bench: Workbench): void {
	const [work, start] = (['scenario', 'baseline'] as const).map((key) => {
		const stored = recall(key);
		const reading = stored === null ? null : fromText(stored);
		return reading && 'scenario' in reading ? reading.scenario : null;
	});
	if (work) bench.takeUp(work, start ?? work);
	bench.singleKeys = recall('single-keys') !== 'off';
}

function readLink(bench: Workbench): void {
	const unpacked = unpack(location.hash);
	if (unpacked === null) return;
	history.replaceState(history.state, '', location.pathname + location.search);
	const from = bench.words.share.link;
	if ('code' in unpacked) {
		bench.receive({ from, issues: [trouble(unpacked.code, unpacked.values)] });
		return;
	}
	const reading = fromText(unpacked.text);
	bench.receive('issues' in reading ? { from, issues: reading.issues } : reading);
}

/** Where the workbench meets the browser: store, address, language of the page. */
export function rim(bench: Workbench): void {
	onMount(() => {
		takeUp(bench);
		readLink(bench);
		bench.live = true;
		document.documentElement.dataset.awake = '';
		const onHash = () => readLink(bench);
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	});

	$effect(() => {
		document.documentElement.lang = bench.locale === 'zh' ? 'zh-CN' : 'en';
	});

	$effect(() => {
		const { scenario, baseline } = bench;
		if (!bench.live || (bench.history.last === null && bench.history.next === null)) return;
		bench.saved = 'saving';
		const save = () =>
			(bench.saved = keep('scenario', toText(scenario)) && keep('baseline', toText(baseline)) ? 'saved' : 'failed');
		const timer = setTimeout(save, SETTLE_MS);
		return () => clearTimeout(timer);
	});
}
