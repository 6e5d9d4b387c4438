import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.mjs';

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port'))
			);
		});
	});
}

// Playwright's own workers read this file again: the environment hands them the port chosen first.
const port = Number((process.env.EARNBURN_TEST_PORT ??= String(await freePort())));

export default defineConfig({
	testDir: 'tests/app',
	outputDir: 'test-results/artifacts',
	workers: process.env.CI ? 1 : 2,
	fullyParallel: true,
	forbidOnly: true,
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	webServer: {
		command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false
	},
	use: { baseURL: `http://127.0.0.1:${port}`, launchOptions: findChromium(), trace: 'retain-on-failure' },
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }]
});
