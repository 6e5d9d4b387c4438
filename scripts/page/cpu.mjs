// Processor time instead of time on the clock: it says the same on a machine that has other work.

/** @typedef {{ name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }} TraceEvent */

/**
 * Longest task of the page's main thread while something is done, milliseconds of processor time.
 * @param {import('playwright').Browser} browser @param {import('playwright').Page} page @param {() => Promise<unknown>} work
 */
export async function longestTask(browser, page, work) {
	await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
	await work();
	/** @type {{ traceEvents: TraceEvent[] }} */
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
	const main = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`)
	);
	const tasks = traceEvents.filter(({ name, pid, tid }) => /\bRunTask$/.test(name) && main.has(`${pid} ${tid}`));
	return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

/** Processor time that the pages' processes have used so far, workers included, milliseconds. @param {import('playwright').Browser} browser */
export async function processorTime(browser) {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
}
