// Where a Chromium is and how it is started. Node modules only: setup.mjs imports this before anything is installed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cacheFile = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', '.cache', 'chromium.json');

/** Chromium refuses its sandbox to root on Linux. */
const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** @param {string} executablePath */
export const launchOptions = (executablePath) => ({ executablePath, args });

/** @returns {string | undefined} the executable that setup.mjs last saw starting */
function remembered() {
	try {
		return JSON.parse(readFileSync(cacheFile, 'utf8')).executablePath;
	} catch {
		return undefined;
	}
}

/** @param {string} executablePath */
export function remember(executablePath) {
	mkdirSync(dirname(cacheFile), { recursive: true });
	writeFileSync(cacheFile, JSON.stringify({ executablePath }) + '\n');
}

/** Paths worth trying, best first. */
export function candidates() {
	/** @type {Record<string, string[]>} */
	const usual = {
		linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
		darwin: [
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium'
		],
		win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']
	};
	const paths = [process.env.CHROMIUM_PATH, remembered(), ...(usual[process.platform] ?? [])];
	return [...new Set(paths)].filter((path) => path !== undefined).filter((path) => existsSync(path));
}

/** For Playwright: the first path worth trying, else Playwright's own browser. */
export function findChromium() {
	const [executablePath] = candidates();
	return executablePath ? launchOptions(executablePath) : { args };
}
