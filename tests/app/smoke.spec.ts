import { expect, test } from '@playwright/test';

test('the workbench opens without a word on the console', async ({ page }) => {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(String(error)));
	await page.goto('/');
	await expect(page.locator('body')).toContainText('Earnburn');
	await expect(page).toHaveTitle(/Earnburn/);
	expect(said).toEqual([]);
});
