import { expect, field, open, PLACES, test, typeInto } from './page.ts';

test('digits lead to the six places, each with one honest sentence', async ({ page }) => {
	await open(page);
	for (const [index, path] of PLACES.entries()) {
		await page.keyboard.press(String(index + 1));
		await expect(page).toHaveURL(new RegExp(`/${path}$`));
		await expect(page.locator('nav [aria-current=page]')).toHaveCount(1);
	}
	await expect(page.getByText('It is not built yet', { exact: false }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Back to Design' }).click();
	await expect(page).toHaveURL(/\/$/);
});

test('single keys are inert while somebody types', async ({ page }) => {
	await open(page);
	await page.keyboard.press('/');
	const find = page.getByRole('searchbox', { name: 'Find an input' });
	await expect(find).toBeFocused();
	await page.keyboard.type('2 d0?');
	await expect(find).toHaveValue('2 d0?');
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await find.fill('market');
	await expect(field(page, 'Market size')).toBeVisible();
});

test('the other language keeps the work and is remembered', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Gold threshold', '2600');
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await expect(field(page, '金卡门槛')).toHaveValue('¥2,600');
	await expect(page.getByRole('button', { name: '1 项改动' })).toBeVisible();
	await expect(page.getByRole('button', { name: /^撤销：金卡门槛 ¥2,500 → ¥2,600/ })).toBeEnabled();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL(/[^h]\/$/);
});

test('the work is saved in this browser and is there after a reload', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Gold threshold', '2600');
	await expect(page.getByText('Saved in this browser')).toBeVisible();
	await page.reload();
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,600');
	await expect(page.getByRole('button', { name: '1 change' })).toBeVisible();
});

test('when the browser refuses storage the page says so and offers a file', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await open(page);
	await typeInto(page, 'Gold threshold', '2600');
	await expect(page.getByRole('alert').filter({ hasText: 'E301' })).toBeVisible();
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,600');
});

test('dark is dark from the first paint after a reload', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Theme: as the system' }).click();
	await page.getByRole('button', { name: 'Theme: light' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload({ waitUntil: 'commit' });
	await expect(page.locator('html[data-theme=dark]')).toBeAttached();
});

test.describe('a browser that prefers Chinese', () => {
	test.use({ locale: 'zh-CN' });

	test('is led to /zh/ on the first visit, and not once a language was chosen', async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveURL(/\/zh\/$/);
		await expect(page.locator('html[data-awake]')).toBeAttached();
		await page.getByRole('button', { name: 'English' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});
});

for (const width of [320, 360]) {
	test(`nothing scrolls sideways at ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 780 });
		for (const path of PLACES)
			for (const language of ['/', '/zh/']) {
				await open(page, language + path);
				const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
				expect(whole, language + path).toBeLessThanOrEqual(seen ?? 0);
			}
	});
}

test('the help lists the keys', async ({ page }) => {
	await open(page);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
