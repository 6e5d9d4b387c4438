import { BYTES_MAX } from '$engine/scenario/index.ts';
import { fromBytes, toText } from '../scenario.ts';
import { trouble } from '../trouble.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** The project's name as every file system takes it. */
export function stem(bench: Workbench): string {
	const name = bench.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
	return name.toLowerCase() || 'scenario';
}

export const fileName = (bench: Workbench): string => `${stem(bench)}.earnburn.json`;

/** @throws where the browser refuses downloads */
export function saveBlob(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken its own hold of the blob once the download has begun.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const saveFile = (bench: Workbench): void =>
	saveBlob(new Blob([toText(bench.scenario)], { type: 'application/json' }), fileName(bench));

/** Reads a file and shows what it holds; the work on the table stays until the user opens the copy. */
export async function openFile(bench: Workbench, file: File): Promise<void> {
	if (file.size > BYTES_MAX) {
		bench.receive({ from: file.name, issues: [trouble('E120', { size: file.size, max: BYTES_MAX })] });
		return;
	}
	const reading = fromBytes(new Uint8Array(await file.arrayBuffer()));
	bench.receive('issues' in reading ? { from: file.name, issues: reading.issues } : reading);
}

/** The browser's own picker; what is picked is opened as a copy unless somebody else takes it. */
export function pickFile(bench: Workbench, take: (file: File) => unknown = (file) => openFile(bench, file)): void {
	const input = document.createElement('input');
	input.type = 'file';
	input.accept = '.json,application/json';
	input.addEventListener('change', () => {
		const [file] = input.files ?? [];
		if (file) void take(file);
	});
	input.click();
}
