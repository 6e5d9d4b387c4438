import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { readXlsx } from '../exports/readXlsx.ts';
import { expect, fresh, open, test } from './page.ts';

const share = async (page: Page, tab: string) => {
	await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
	await page.getByRole('tab', { name: tab }).click();
};
const saved = async (page: Page, press: () => Promise<void>): Promise<Download> => {
	const downloading = page.waitForEvent('download');
	await press();
	return downloading;
};
const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');
const dialog = (page: Page) => page.getByRole('dialog');
const saveButton = (page: Page) => dialog(page).getByRole('button', { name: /^(Save|保存)[,，]/ });

test('a picture of a chart stands alone, is light in the dark, and is not empty', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page);
	await fresh(page);
	await page.getByRole('button', { name: 'Save or copy “Redemption cost so far”' }).click();
	const window = dialog(page);
	await expect(window.getByRole('combobox', { name: 'Chart' })).toHaveValue('0');
	await window.getByRole('combobox', { name: 'As' }).selectOption('svg');
	await expect(window).toContainText('recipe');
	const svg = await textOf(await saved(page, () => saveButton(page).click()));
	expect(svg).toContain('Redemption cost so far');
	expect(svg).toContain('Half of futures end between');
	expect(svg).toContain('earnburn-recipe/1?kind=simulate');
	expect(svg).toMatch(/result [0-9a-f]{12}/);
	expect(svg).not.toMatch(/var\(|class=|style=|href=|<script|<style|foreignObject|oklab|color-mix|light-dark|NaN/);
	expect((svg.match(/https?:[^"\s]+/g) ?? []).filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual(
		[]
	);
	const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
	for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);

	const seen = await page.evaluate(async (text) => {
		const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
		const colours = new Set<number>();
		for (let i = 0; i < data.length; i += 4)
			colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
		return { width: image.naturalWidth, corner: data[0], colours: colours.size };
	}, svg);
	expect(seen.width).toBeGreaterThan(500);
	expect(seen.corner).toBeGreaterThan(240);
	expect(seen.colours).toBeGreaterThan(50);

	await window.getByRole('combobox', { name: 'As' }).selectOption('png');
	const png = readFileSync(await (await saved(page, () => saveButton(page).click())).path());
	expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
	expect(png.readUInt32BE(16)).toBe(2 * seen.width);
	await window.getByRole('combobox', { name: 'As' }).selectOption('csv');
	const csv = await textOf(await saved(page, () => saveButton(page).click()));
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	expect(csv.split('\r\n')).toHaveLength(1 + 25 + 1);
	expect(csv.split('\r\n')[2]).toMatch(/^1,\d+(\.\d+)?,/);
	// the page is as it was
	await expect(page.locator('[data-theme="light"]')).toHaveCount(0);
});

test('workbooks, CSV and rules come from the page, and a workbook is verified by running it again', async ({
	page
}) => {
	test.setTimeout(180_000);
	await open(page);
	await fresh(page);
	await share(page, 'Data');
	const window = dialog(page);
	await window.getByRole('radio', { name: 'Rules of the design' }).check();
	await window.getByRole('button', { name: 'Compute' }).click();
	const rules = JSON.parse(await textOf(await saved(page, () => saveButton(page).click()))) as { format: string };
	expect(rules.format).toBe('earnburn-rules/1');

	await window.getByRole('radio', { name: 'Finance pack' }).check();
	await window.getByRole('button', { name: 'Compute' }).click();
	await expect(saveButton(page)).toBeVisible({ timeout: 120_000 });
	const path = await (await saved(page, () => saveButton(page).click())).path();
	const { sheets, formulas } = readXlsx(readFileSync(path));
	expect(formulas).toBe(0);
	const points = sheets['Points']?.slice(1) ?? [];
	expect(points).toHaveLength(24);
	for (const [, ...cells] of points) {
		const [opening = 0, issued = 0, redeemed = 0, expired = 0, forfeited = 0, closing = 0] = cells.map(Number);
		expect(opening + issued - redeemed - expired - forfeited).toBe(closing);
	}
	for (const row of sheets['Every future']?.slice(1) ?? [])
		expect([row[8], row[15], row[22], row[27]]).toEqual([0, 0, 0, 0]);

	await window.getByRole('tab', { name: 'File' }).click();
	const choosing = page.waitForEvent('filechooser');
	await window.getByRole('button', { name: 'Choose a file' }).click();
	await (
		await choosing
	).setFiles({ name: 'pack.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
	await expect(window).toContainText('The same ✓', { timeout: 120_000 });
	await window.getByRole('textbox', { name: /paste a digest/ }).fill('0123456789ab');
	await window.getByRole('button', { name: 'Compare' }).click();
	await expect(window).toContainText('Differs ✗', { timeout: 120_000 });
});

test('the report of the page is one file in the language asked for, drawn as on the command line', async ({
	page,
	context
}) => {
	test.setTimeout(180_000);
	await open(page);
	await fresh(page);
	await share(page, 'Report');
	const window = dialog(page);
	await window.getByRole('combobox', { name: 'Language' }).selectOption('zh');
	await window.getByRole('button', { name: 'Make the report' }).click();
	await expect(saveButton(page)).toBeVisible({ timeout: 120_000 });
	const download = await saved(page, () => saveButton(page).click());
	expect(download.suggestedFilename()).toBe('coffee-chain-report.html');
	const html = await textOf(download);
	expect(html).toContain('<html lang="zh-CN"');
	expect(html).toContain('假设登记表');
	expect(html).not.toMatch(/<script|<link|<img|<button|undefined|NaN/);
	const paper = await context.newPage();
	await paper.setContent(html);
	await expect(paper.locator('h1')).toHaveText('连锁咖啡店');
	// the charts have their colours, and one width of each is drawn
	await expect(paper.locator('svg.drawing:visible').first()).toBeVisible();
	const fill = await paper
		.locator('.dot')
		.first()
		.evaluate((dot) => getComputedStyle(dot).fill);
	expect(fill).not.toBe('rgb(0, 0, 0)');
	const wide = await paper
		.locator('.card svg.drawing')
		.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 0).length);
	expect(wide).toBeLessThan((await paper.locator('.card svg.drawing').count()) * 0.6);
	const over = await paper.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(over).toBeLessThanOrEqual(0);
	await paper.close();
	await expect(window.getByRole('button', { name: 'Print or PDF' })).toBeVisible();
});

test('what is expected is kept, checked after each run, changed and taken back', async ({ page }) => {
	test.setTimeout(120_000);
	await open(page);
	await fresh(page);
	const card = page.getByRole('region', { name: 'What you expect' });
	await card.getByRole('button', { name: 'Add' }).click();
	await card.getByRole('textbox', { name: 'Of 100 futures' }).fill('1');
	await card.getByRole('button', { name: 'Keep' }).click();
	const line = card.getByRole('listitem').filter({ hasText: 'the budget holds in at least 1 of 100 futures' });
	await expect(line.getByRole('img', { name: 'met', exact: true })).toBeVisible({ timeout: 60_000 });
	await line.getByRole('button', { name: /^Change/ }).click();
	await card.getByRole('combobox', { name: 'What' }).selectOption('tierShare');
	await card.getByRole('combobox', { name: 'Tier' }).selectOption('gold');
	await card.getByRole('textbox', { name: /At least/ }).fill('1,5');
	await card.getByRole('textbox', { name: 'Of 100 futures' }).fill('');
	await card.getByRole('button', { name: 'Keep' }).click();
	await expect(card.getByRole('alert')).toContainText('A number is meant');
	await card.getByRole('textbox', { name: /At least/ }).fill('90');
	await card.getByRole('button', { name: 'Keep' }).click();
	await expect(card.getByRole('listitem')).toContainText('share of members in Gold at least 90.0 % on average');
	await expect(card.getByRole('img', { name: 'not met' })).toBeVisible({ timeout: 60_000 });
	const { violations } = await new AxeBuilder({ page }).include('.expected').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await card.getByRole('button', { name: /^Remove/ }).click();
	await expect(card).toContainText('Nothing is expected yet');
	await page.keyboard.press('Control+z');
	await expect(card.getByRole('listitem')).toHaveCount(1);
});

for (const [lang, width, theme] of [
	['en', 1280, 'light'],
	['zh', 360, 'dark']
] as const)
	test(`the Share window has no barrier: ${lang}, ${width} px, ${theme}`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: theme });
		await open(page, lang === 'zh' ? '/zh/' : '/');
		await fresh(page);
		if (width === 360) {
			await page.getByRole('button', { name: '更多' }).click();
			await page.getByRole('menuitem', { name: '分享' }).click();
		} else await page.getByRole('button', { name: 'Share', exact: true }).click();
		await expect(dialog(page).getByRole('tab')).toHaveCount(5);
		for (const tab of await dialog(page).getByRole('tab').all()) {
			await tab.click();
			await expect(dialog(page).getByRole('tabpanel')).not.toHaveText(/Working|处理中/);
			const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
			const over = await page.evaluate(() => {
				const body = document.querySelector('[role="dialog"] .body');
				return body ? body.scrollWidth - body.clientWidth : 0;
			});
			expect(over).toBeLessThanOrEqual(0);
		}
	});
