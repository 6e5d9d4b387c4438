import { expect, field, fresh, headline, open, test, typeInto } from './page.ts';

test.describe.configure({ timeout: 120_000 });

test('the page holds a finished example that reads with JavaScript off', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	for (const [path, lang, says] of [
		['/', 'en', /Members cost ¥.+ to reward over 24 months/],
		['/zh/', 'zh-CN', /24 个月内，会员奖励支出/]
	] as const) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(headline(page)).toHaveText(says);
		const plots = page.locator('main figure svg[role]:visible');
		expect(await plots.count()).toBeGreaterThanOrEqual(4);
		await expect(page.locator('#page-final svg[role]:visible').locator('.marks *').first()).toBeVisible();
	}
	await context.close();
});

test('the example is recomputed on this computer and found the same', async ({ page }) => {
	await open(page);
	await expect(page.getByText('✓ Recomputed on this computer, same')).toBeVisible({ timeout: 90_000 });
});

test('dragging the Gold threshold changes the numbers, undo brings back the exact text', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Escape');
	const before = await headline(page).innerText();
	const handle = page.getByRole('slider', { name: 'Gold threshold' });
	const box = await handle.boundingBox();
	if (!box) throw new Error('The handle is not on screen.');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let step = 1; step <= 8; step++) await page.mouse.move(x - step * 4, y);
	await page.mouse.up();
	await expect(field(page, 'Gold threshold')).not.toHaveValue('¥2,500');
	await expect(page.getByRole('button', { name: /^Set Gold threshold back to/ })).toHaveText(/was ¥2,500/);
	await fresh(page);
	await expect(headline(page)).not.toHaveText(before);
	// one drag is one step
	await page.getByRole('button', { name: /^Undo: Gold threshold ¥2,500 → / }).click();
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,500');
	await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
	await expect(headline(page)).toHaveText(before);
	await page.getByRole('button', { name: /^Redo: Gold threshold/ }).click();
	await expect(field(page, 'Gold threshold')).not.toHaveValue('¥2,500');
});

test('undo shows the answer of before in the next frame: it is kept, not computed again', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Escape');
	const before = await headline(page).innerText();
	await page.getByRole('slider', { name: 'Gold threshold' }).press('ArrowLeft');
	await fresh(page);
	await expect(headline(page)).not.toHaveText(before);
	const undo = page.getByRole('button', { name: /^Undo: Gold threshold/ });
	const after = await undo.evaluate(async (button: HTMLElement) => {
		button.click();
		await new Promise(requestAnimationFrame);
		const h1 = document.querySelector<HTMLElement>('main h1');
		return { text: h1?.innerText, stale: h1?.classList.contains('stale') };
	});
	expect(after).toEqual({ text: before, stale: false });
});

test('a range that is typed is echoed as a sentence', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Members/ }).click();
	await typeInto(page, 'Mean basket', '30 to 45');
	await expect(page.getByText(/9 chances in 10 it lies between ¥30 and ¥45; middle about ¥36/)).toBeVisible();
	await expect(page.getByRole('slider', { name: 'Mean basket, low end' })).toHaveAttribute('aria-valuetext', '¥30');
	await page.getByRole('combobox', { name: 'Mean basket, shape' }).selectOption('even');
	await expect(page.getByText(/Anywhere between ¥30 and ¥45/)).toBeVisible();
});

test('a number that can be read in two ways is asked about', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Costs & budget/ }).click();
	await typeInto(page, 'Budget', '1.200');
	await expect(page.getByText('Which is meant?')).toBeVisible();
	await page.getByRole('button', { name: '¥1,200', exact: true }).click();
	await expect(field(page, 'Budget')).toHaveValue('¥1,200');
});

test('a value that cannot be is refused at its field, with the work untouched', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Silver threshold', '3000');
	const row = page.locator('[data-path$="tiers.list.1.reach"]');
	await expect(row.getByRole('alert')).toContainText('E110');
	await expect(field(page, 'Silver threshold')).toHaveValue('¥3,000');
	await expect(page.getByRole('button', { name: 'No changes' })).toBeVisible();
	// the remedy makes room for what was typed, in one step
	await row.getByRole('button', { name: /^Set Gold threshold to/ }).click();
	await expect(row.getByRole('alert')).toHaveCount(0);
	await expect(page.getByRole('button', { name: '2 changes' })).toBeVisible();
	await page.getByRole('button', { name: /^Undo:/ }).click();
	await expect(field(page, 'Silver threshold')).toHaveValue('¥500');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,500');
});

test('what changed is listed, set back one by one, and 0 sets everything back in one step', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Silver threshold', '600');
	await typeInto(page, 'Gold threshold', '3000');
	await page.locator('main').click({ position: { x: 5, y: 5 } });
	await page.keyboard.press('d');
	const dialog = page.getByRole('dialog', { name: 'What changed' });
	await expect(dialog.getByText('¥500 → ¥600')).toBeVisible();
	await dialog.getByRole('button', { name: 'Set back: Silver threshold' }).click();
	await expect(dialog.getByText('¥500 → ¥600')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await page.keyboard.press('0');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,500');
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥3,000');
});

test('every number of the headline opens its origin', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /where redemption cost comes from$/ }).click();
	await expect(page.getByText('R = face value used + rewards in kind')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('R = face value used + rewards in kind')).toHaveCount(0);
});

test('a run can be stopped and continued', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Gold threshold', '2700');
	await page.getByRole('button', { name: /^Stop/ }).click();
	await expect(page.getByText(/^Stopped at/)).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
	await expect(page.getByRole('button', { name: /^Stop/ })).toBeVisible();
});

test('T shows the tables behind the charts', async ({ page }) => {
	await open(page);
	await page.keyboard.press('t');
	await expect(page.getByRole('table')).toHaveCount(4);
	await page.keyboard.press('t');
	await expect(page.getByRole('table')).toHaveCount(0);
});
