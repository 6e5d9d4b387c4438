// What runs inside the measured page: the longest tasks, and the time from an event to the frame that shows what follows from it.

/** Before anything else on the page. */
export function watchTasks() {
	const tasks = { longest: 0, long: 0 };
	Object.assign(window, { tasks });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			tasks.longest = Math.max(tasks.longest, duration);
			tasks.long++;
		}
	}).observe({ type: 'longtask', buffered: true });
}

/** In the page, once it is there: `probe` measures from the next event of a type, or from a deed of its own. */
export function install() {
	const PATIENCE = 5000;
	const headline = /** @type {HTMLElement} */ (document.querySelector('main h1'));
	/** @returns {NodeListOf<HTMLButtonElement>} */
	const buttons = () => document.querySelectorAll('main button');
	const stopButton = () => [...buttons()].find((button) => button.textContent?.trim().startsWith('Stop'));
	const isStopped = () => /Stopped at/.test(document.querySelector('main')?.textContent ?? '');

	/** Resolves with the time of the frame in which `done` holds, NaN where patience ends. @param {() => boolean} done */
	const frameWhere = (done, patience = PATIENCE) =>
		/** @type {Promise<number>} */ (
			new Promise((resolve) => {
				const begun = performance.now();
				const look = (/** @type {number} */ now) => {
					if (done()) resolve(performance.now());
					else if (now - begun > patience) resolve(NaN);
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			})
		);

	/** A first answer is on screen when the headline has been marked as old and no longer is. */
	function answered() {
		let wasStale = false;
		return frameWhere(() => {
			const stale = headline.classList.contains('stale');
			wasStale ||= stale;
			return wasStale && !stale;
		});
	}

	/** @type {Promise<number> | undefined} */
	let following;
	Object.assign(window, {
		probe: {
			/** One step of the focused handle by key; ms to the first answer. @param {string} key */
			async key(key) {
				const begun = performance.now();
				document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
				return (await answered()) - begun;
			},
			/** From the next pointer move on, wherever it comes from. */
			follow() {
				following = new Promise((resolve) => {
					const moved = async (/** @type {PointerEvent} */ { timeStamp }) => resolve((await answered()) - timeStamp);
					window.addEventListener('pointermove', moved, { once: true, capture: true });
				});
			},
			followed: () => following,
			/** Stops the run at once; ms to the frame that says so. NaN: nothing was running. */
			async stop() {
				const button = stopButton();
				if (!button) return NaN;
				const begun = performance.now();
				button.click();
				return (await frameWhere(isStopped)) - begun;
			}
		}
	});
}
