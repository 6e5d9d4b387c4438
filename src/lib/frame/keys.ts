import type { Workbench } from '../workbench.svelte.ts';

/** What the frame does for a key; places answer T themselves. */
export interface KeyDeeds {
	go(digit: string): void;
	saveFile(): void;
	find(): void;
	table(): void;
	/** one customer's story, on Design unless the place has one */
	story(): void;
}

const TYPING = /^(text|search|email|url|tel|number|password)$/;

/** Single keys are at rest while somebody types or a menu or dialog is open. */
export function atRest(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.closest('[role=dialog],[role=menu]')) return true;
	if (target instanceof HTMLInputElement) return TYPING.test(target.type);
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function withCommand(event: KeyboardEvent, bench: Workbench, deeds: KeyDeeds): boolean {
	const key = event.key.toLowerCase();
	// In a field whose text is being changed, undo is the browser's own.
	const box = event.target instanceof HTMLInputElement ? event.target : null;
	const typing = box !== null && TYPING.test(box.type) && box.dataset.settled === undefined;
	if (key === 's') deeds.saveFile();
	else if (key === 'z' && !typing && event.shiftKey) bench.redo();
	else if (key === 'z' && !typing) bench.undo();
	else return false;
	return true;
}

function single(event: KeyboardEvent, bench: Workbench, deeds: KeyDeeds): boolean {
	const key = event.key.toLowerCase();
	if (/^[1-6]$/.test(key)) deeds.go(key);
	else if (key === '/') deeds.find();
	else if (key === '?') bench.dialog = 'help';
	else if (key === 't') deeds.table();
	else if (key === 'y') deeds.story();
	else if (key === 'd') bench.dialog = 'changes';
	else if (key === '0') bench.reset();
	else return false;
	return true;
}

export function pressed(event: KeyboardEvent, bench: Workbench, deeds: KeyDeeds, covered: boolean): void {
	if (event.defaultPrevented || event.altKey || event.isComposing || covered) return;
	if (event.key === 'Escape') {
		if (!atRest(event.target)) bench.front?.run.cancel();
		return;
	}
	const done =
		event.ctrlKey || event.metaKey
			? withCommand(event, bench, deeds)
			: bench.singleKeys && !atRest(event.target) && single(event, bench, deeds);
	if (done) event.preventDefault();
}
