import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

export const CLI = 'dist/cli.js';

export interface Surroundings {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** arguments of node itself */
	readonly node?: readonly string[];
	/** called with everything on err so far; may send a signal */
	readonly onErr?: (err: string, signal: (name: NodeJS.Signals) => void) => void;
}

/** Runs a file with node and waits for its end. */
export function runNode(file: string, args: readonly string[], around: Surroundings = {}): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [...(around.node ?? []), file, ...args], {
			cwd: around.cwd ?? process.cwd(),
			env: { PATH: process.env.PATH ?? '', LANG: 'C', ...around.env }
		});
		let [out, err] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
			around.onErr?.(err, (name) => child.kill(name));
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, out, err }));
	});
}

/** Runs the built command line. */
export const earnburn = (args: readonly string[], around?: Surroundings) => runNode(CLI, args, around);

/** An empty folder of its own. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'earnburn-'));

/** A file with this text in a folder of its own. */
export function fileWith(text: string | Uint8Array, name = 'test.earnburn.json'): string {
	const file = join(emptyFolder(), name);
	writeFileSync(file, text);
	return file;
}
