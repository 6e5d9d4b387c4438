import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, PLACES, test } from './page.ts';

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
	);
}

for (const theme of ['light', 'dark'] as const)
	for (const language of ['/', '/zh/'])
		for (const [width, height] of [
			[1280, 900],
			[360, 780]
		] as const) {
			test(`axe finds nothing: ${theme} ${language} ${width}`, async ({ page }) => {
				test.setTimeout(120_000);
				await page.setViewportSize({ width, height });
				await page.addInitScript((name) => {
					localStorage.setItem('earnburn.theme', name);
					localStorage.setItem('earnburn.language', 'chosen');
				}, theme);
				for (const path of PLACES) {
					await open(page, language + path);
					expect(await violations(page), language + path).toEqual([]);
				}
			});
		}

test('axe finds nothing in the windows', async ({ page }) => {
	test.setTimeout(120_000);
	await open(page);
	for (const key of ['?', 'd']) {
		await page.keyboard.press(key);
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(await violations(page), key).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await violations(page), 'share').toEqual([]);
});
