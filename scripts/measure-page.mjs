// Times the built page in a real browser (npm run bench:page after npm run build): from opening to the answer recomputed, from a moved
// threshold to the first answer and to the frame that shows it, the longest task of the main thread, and how long Stop takes.
// A benchmark, not a test: it prints, and judges nothing. MOVES and SLOWDOWN (CPU throttling) can be set.
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findChromium } from './browser.mjs';

const MOVES = Number(process.env.MOVES ?? 60);
const SLOWDOWN = Number(process.env.SLOWDOWN ?? 1);

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

const server = await preview({ preview: { port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(findChromium());
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
if (SLOWDOWN > 1) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}
await page.addInitScript(() => {
	const longest = { value: 0, count: 0 };
	Object.assign(window, { longest });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			longest.value = Math.max(longest.value, duration);
			longest.count++;
		}
	}).observe({ type: 'longtask', buffered: true });
});

const opened = Date.now();
await page.goto(address);
await page.locator('h1').waitFor();
const visible = Date.now() - opened;
await page.getByText('Recomputed on this computer, same').waitFor({ timeout: 120_000 });
const same = Date.now() - opened;
/** @returns {Promise<{ value: number, count: number }>} */
const tasks = () => page.evaluate(() => ({ .../** @type {any} */ (window).longest }));
const opening = await tasks();
await page.evaluate(() => Object.assign(/** @type {any} */ (window).longest, { value: 0, count: 0 }));

const gold = page.getByRole('slider', { name: /Gold/ }).first();
const silver = page.getByRole('slider', { name: /Silver/ }).first();

/** One step of the focused handle; milliseconds until the frame that shows its first answer. @param {string} key */
const step = (key) =>
	page.evaluate((name) => {
		const headline = /** @type {HTMLElement} */ (document.querySelector('h1'));
		const begun = performance.now();
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
		return /** @type {Promise<number>} */ (
			new Promise((resolve) => {
				let wasStale = false;
				const look = () => {
					const stale = headline.classList.contains('stale');
					wasStale ||= stale;
					const passed = performance.now() - begun;
					if ((wasStale && !stale) || passed > 5000) resolve(passed);
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			})
		);
	}, key);

/** @type {number[]} */
const answers = [];
for (let move = 0; move < MOVES; move++) {
	// ten steps up, one of the other bar, ten steps down: no position comes twice
	if (move % 10 === 0) {
		await silver.focus();
		await step('ArrowLeft');
		await gold.focus();
	}
	answers.push(await step(move % 20 < 10 ? 'ArrowRight' : 'ArrowLeft'));
}
const moving = await tasks();
console.log(`visible ${visible} ms, recomputed and the same ${same} ms after opening (CPU slowed ${SLOWDOWN}×)`);
console.log(`longest task while opening ${Math.round(opening.value)} ms (${opening.count} over 50 ms)`);
console.log(
	`${MOVES} moves: first answer on screen after p50 ${Math.round(quantile(answers, 0.5))} ms, p95 ${Math.round(quantile(answers, 0.95))} ms, most ${Math.round(Math.max(...answers))} ms`
);
console.log(`longest task while moving ${Math.round(moving.value)} ms (${moving.count} over 50 ms)`);
await browser.close();
await server.close();
process.exit(0);
