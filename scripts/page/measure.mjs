// The measurements of measure-page.mjs: each opens the built page, does what a user would do, and returns numbers in milliseconds.
import seedrandom from 'seedrandom';
import { longestTask, processorTime } from './cpu.mjs';
import { install, watchTasks } from './probe.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ longest: number, long: number }} Tasks */

/** @param {number[]} values @param {number} share */
export const quantile = (values, share) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

/** @param {Page} page @returns {Promise<Tasks>} */
const tasks = (page) => page.evaluate(() => ({ .../** @type {any} */ (window).tasks }));
/** @param {Page} page */
const forgetTasks = (page) =>
	page.evaluate(() => Object.assign(/** @type {any} */ (window).tasks, { longest: 0, long: 0 }));

/** @param {Page} page */
const gold = (page) => page.getByRole('slider', { name: /Gold/ }).first();
/** @param {Page} page */
const silver = (page) => page.getByRole('slider', { name: /Silver/ }).first();

/** @param {import('playwright').Browser} browser @param {string} address @param {number} slowdown */
export async function open(browser, address, slowdown = 1) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
	const page = await context.newPage();
	if (slowdown > 1) {
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	}
	await page.addInitScript(watchTasks);
	const begun = performance.now();
	await page.goto(address);
	await page.locator('main h1').waitFor();
	const visible = performance.now() - begun;
	await page.locator('html[data-awake]').waitFor({ state: 'attached' });
	const awake = performance.now() - begun;
	return { page, begun, visible, awake, close: () => context.close() };
}

/** A cold page: when its answer is seen, when it answers, when this computer's own first answer is there. */
export async function opening(/** @type {Parameters<typeof open>} */ ...where) {
	const { page, begun, visible, awake, close } = await open(...where);
	const { longest } = await tasks(page);
	await page.getByText('Recomputed on this computer, same').waitFor({ timeout: 120_000 });
	const same = performance.now() - begun;
	await page.evaluate(install);
	await silver(page).focus();
	const first = await page.evaluate(() => /** @type {any} */ (window).probe.key('ArrowLeft'));
	await close();
	return { visible, awake, same, first, longest };
}

/** The example's own run ended and the handles in place. @param {Page} page */
async function ready(page) {
	await page.getByText('Recomputed on this computer, same').waitFor({ timeout: 120_000 });
	await page.evaluate(install);
	await forgetTasks(page);
}

/** One step of the other bar, so that no position comes twice: a position that was asked before is answered at once. @param {Page} page */
async function elsewhere(page) {
	await silver(page).focus();
	await page.evaluate(() => /** @type {any} */ (window).probe.key('ArrowLeft'));
	await gold(page).focus();
}

/** Steps of the Gold threshold by key. @param {Page} page @param {number} moves */
export async function byKey(page, moves) {
	await ready(page);
	/** @type {number[]} */
	const answers = [];
	for (let move = 0; move < moves; move++) {
		if (move % 10 === 0) await elsewhere(page);
		const key = move % 20 < 10 ? 'ArrowRight' : 'ArrowLeft';
		answers.push(await page.evaluate((key) => /** @type {any} */ (window).probe.key(key), key));
	}
	return { answers: answers.filter(Number.isFinite), tasks: await tasks(page) };
}

/** The same by a mouse that is held down and moved. A move that changes nothing is not counted. @param {Page} page @param {number} moves */
export async function byMouse(page, moves) {
	await ready(page);
	/** @type {number[]} */
	const answers = [];
	let missed = 0;
	while (answers.length < moves && missed < moves) {
		await elsewhere(page);
		const box = await gold(page).boundingBox();
		if (!box) throw new Error('The handle is not on screen.');
		let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await page.mouse.move(x, y);
		await page.mouse.down();
		const step = answers.length % 20 < 10 ? -4 : 4;
		for (let i = 0; i < 10 && answers.length < moves; i++) {
			await page.evaluate(() => /** @type {any} */ (window).probe.follow());
			await page.mouse.move((x += step), y);
			const passed = await page.evaluate(() => /** @type {any} */ (window).probe.followed());
			if (Number.isFinite(passed)) answers.push(passed);
			else missed++;
		}
		await page.mouse.up();
	}
	return { answers, tasks: await tasks(page) };
}

/** Stops runs at random moments. @param {Page} page @param {number} times */
export async function stops(page, times) {
	await ready(page);
	const random = seedrandom('stop');
	/** @type {number[]} */
	const taken = [];
	for (let time = 0; time < times; time++) {
		if (time % 10 === 0) await elsewhere(page);
		await page.evaluate(
			(key) => /** @type {any} */ (window).probe.key(key),
			time % 20 < 10 ? 'ArrowRight' : 'ArrowLeft'
		);
		await new Promise((resolve) => setTimeout(resolve, random() * 400));
		const passed = await page.evaluate(() => /** @type {any} */ (window).probe.stop());
		if (Number.isFinite(passed)) taken.push(passed);
	}
	return taken;
}

/** From one step of a threshold until the answer has settled: on the clock, of the processor, and after how many futures. @param {Page} page */
export async function settling(page) {
	await ready(page);
	await gold(page).focus();
	const browser = /** @type {import('playwright').Browser} */ (page.context().browser());
	const before = await processorTime(browser);
	const begun = performance.now();
	await page.evaluate(() => /** @type {any} */ (window).probe.key('ArrowRight'));
	const line = page.getByText(/^Settled: ±/);
	await line.waitFor({ timeout: 300_000 });
	const passed = performance.now() - begun;
	const cpu = (await processorTime(browser)) - before;
	return {
		passed,
		cpu,
		futures: /at ([\d,]+) runs/.exec(await line.innerText())?.[1] ?? '?',
		tasks: await tasks(page)
	};
}

/**
 * Longest tasks in processor time: of a cold page until it is awake, and while the Gold threshold makes so many steps.
 * @param {import('playwright').Browser} browser @param {string} address @param {number} moves
 */
export async function ownTime(browser, address, moves) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
	const page = await context.newPage();
	await page.addInitScript(watchTasks);
	const waking = await longestTask(browser, page, async () => {
		await page.goto(address);
		await page.locator('html[data-awake]').waitFor({ state: 'attached' });
	});
	await ready(page);
	await elsewhere(page);
	const moving = await longestTask(browser, page, async () => {
		for (let move = 0; move < moves; move++)
			await page.evaluate(() => /** @type {any} */ (window).probe.key('ArrowRight'));
	});
	await context.close();
	return { waking, moving };
}
