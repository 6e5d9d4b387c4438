import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a timed program says in its one line, and the most memory it has held, seen from outside. */
export interface Answer<T> {
	readonly said: T;
	/** MB; null where /proc is not to be had */
	readonly peak: number | null;
}

/** The most memory a process has held so far (VmHWM), MB. */
function peakOf(pid: number | undefined): number | null {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]; // gone once the process has ended
		return kilobytes === undefined ? null : Number(kilobytes) / 1024;
	} catch {
		return null;
	}
}

/**
 * Runs a program that prints one line of JSON; null where it is not installed. Its memory is read every 20 ms from outside, so a
 * last rise before the end may be missed: programs that care wait for the end of their input.
 * @throws when it fails or says something else
 */
export function run<T>(command: string, args: readonly string[]): Promise<Answer<T> | null> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
		let text = '';
		let peak: number | null = null;
		const look = () => {
			const now = peakOf(child.pid);
			if (now !== null) peak = Math.max(peak ?? 0, now);
		};
		const watch = setInterval(look, 20);
		child.stdin.on('error', () => {});
		child.stdout.setEncoding('utf8').on('data', (more: string) => {
			text += more;
			if (!text.endsWith('\n')) return;
			look();
			child.stdin.end();
		});
		child.on('error', (reason: NodeJS.ErrnoException) => {
			clearInterval(watch);
			if (reason.code === 'ENOENT') resolve(null);
			else reject(reason);
		});
		child.on('close', (code) => {
			clearInterval(watch);
			if (code !== 0) return reject(new Error(`${command} ${args.join(' ')} ended with ${code}.`));
			try {
				resolve({ said: JSON.parse(text) as T, peak });
			} catch (cause) {
				reject(new Error(`${command} said: ${text}`, { cause }));
			}
		});
	});
}
