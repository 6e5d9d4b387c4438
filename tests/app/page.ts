import { expect, test as base, type Page } from '@playwright/test';

/** Everything a page should never do: say something on the console, or ask another origin. */
export interface Watched {
	readonly said: string[];
	readonly foreign: string[];
}

export const test = base.extend<{ watched: Watched }>({
	watched: [
		async ({ page, baseURL }, use) => {
			const watched: Watched = { said: [], foreign: [] };
			const origin = new URL(baseURL ?? '').origin;
			page.on('console', (message) => watched.said.push(message.text()));
			page.on('pageerror', (error) => watched.said.push(String(error)));
			page.on('request', (request) => {
				const { protocol, origin: asked } = new URL(request.url());
				if (/^https?:/.test(protocol) && asked !== origin) watched.foreign.push(request.url());
			});
			await use(watched);
			expect(watched.said, 'the console stays quiet').toEqual([]);
			expect(watched.foreign, 'no request leaves the origin').toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };

export const PLACES = ['', 'compare/', 'sweep/', 'risk/', 'data/', 'library/'] as const;

/** Opens a place and waits until the page is alive: undo answers only then. */
export async function open(page: Page, path = '/'): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html[data-awake]')).toBeAttached();
}

/** The field of an input by its label. */
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
	await field(page, label).fill(text);
	await field(page, label).press('Enter');
}

export const headline = (page: Page) => page.locator('main h1');

/** The result on screen belongs to the inputs on screen. */
export async function fresh(page: Page): Promise<void> {
	await expect(page.locator('main h1:not(.stale)')).toBeVisible({ timeout: 60_000 });
}
