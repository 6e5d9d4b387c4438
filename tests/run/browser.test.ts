import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserPool } from '../../src/run/browser.ts';
import { drive, type Answer } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { serve } from '../../src/run/serve.ts';
import { digestOfLedgers, smallCoffee } from './scenarios.ts';

const scenario = smallCoffee({ sample: 3000 });
const workers: ModuleWorker[] = [];

/** A browser's worker as far as the pool sees it: the same service at the other end of a message channel. */
class ModuleWorker extends EventTarget {
	readonly name: string;
	readonly type: string | undefined;
	ended = false;
	private readonly channel = new MessageChannel();

	constructor(url: URL, options?: WorkerOptions) {
		super();
		this.name = url.pathname;
		this.type = options?.type;
		workers.push(this);
		serve(this.channel.port2);
		this.channel.port1.onmessage = ({ data }: MessageEvent) => {
			if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
		};
	}
	postMessage(message: unknown, transfer: Transferable[] = []) {
		this.posted?.();
		this.channel.port1.postMessage(message, transfer);
	}
	/** called with each message to the worker */
	posted?: () => void;
	terminate() {
		this.ended = true;
		this.channel.port1.close();
		this.channel.port2.close();
	}
}

vi.stubGlobal('Worker', ModuleWorker);
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()));

async function digestOn(executor: ReturnType<typeof createInline>): Promise<string> {
	const { answer } = await drive(scenario, executor, { cap: 10 });
	executor.close();
	return digestOfLedgers((answer as Answer).outcome);
}
const reference = await digestOn(createInline());

test('a warm pool of module workers, two at least, one fewer than cores', () => {
	for (const [cores, expected] of [
		[1, 2],
		[2, 2],
		[8, 7]
	] as const) {
		vi.stubGlobal('navigator', { hardwareConcurrency: cores });
		const pool = createBrowserPool();
		expect(pool.workers).toBe(expected);
		expect(workers.splice(0).map(({ name, type }) => [name.split('/').at(-1), type])).toEqual(
			Array(expected).fill(['browser.worker.ts', 'module'])
		);
		pool.close();
	}
});

test('the same bytes as on this thread, and closing ends every worker', async () => {
	expect(await digestOn(createBrowserPool(2))).toBe(reference);
	expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
});

/** Worker events that tell of a death; a browser tells nothing else. */
const deaths = [
	['error', () => Object.assign(new Event('error'), { message: 'Uncaught RangeError' })],
	['error without a message, as when the file cannot be loaded', () => new Event('error')],
	['messageerror', () => new Event('messageerror')]
] as const;

test.each(deaths)('%s in the middle of the work: another worker takes over, same bytes', async (_, event) => {
	const pool = createBrowserPool(2);
	const [first] = workers;
	let messages = 0;
	if (first)
		first.posted = () => {
			// Before the answer can come.
			if (++messages === 2) queueMicrotask(() => first.dispatchEvent(event()));
		};
	expect(await digestOn(pool)).toBe(reference);
	expect(messages).toBe(2);
	expect(first?.ended).toBe(true);
	expect(workers).toHaveLength(3);
});
