import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './page.ts';

test.describe.configure({ timeout: 180_000 });

/** The first answer of the Compare place. */
async function answered(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 2, name: /^(Headline numbers|主要数字)$/ })).toBeVisible({
		timeout: 90_000
	});
}

const card = (page: Page, title: string | RegExp): Locator =>
	page.locator('figure').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

const digits = (shown: string) => Number(shown.replace('−', '-').replaceAll(/[^\d.-]/g, ''));

/** Nothing changes any more under the eyes of the test. */
async function still(page: Page): Promise<void> {
	await answered(page);
	// past the first look: twenty futures at least
	const plays = card(page, /^(Play futures|播放未来)$/).locator('svg[role]:visible .mark-fill');
	await expect(plays).toHaveCount(40, { timeout: 90_000 });
	await page.keyboard.press('Escape');
	await expect(page.getByText(/^(Stopped at|已停在)/)).toBeVisible();
	await expect(page.locator('main h1.stale')).toHaveCount(0);
}

test('designs stand side by side with a verdict that names nobody too early', async ({ page }) => {
	await open(page, '/compare/');
	await answered(page);
	await expect(page.locator('main h1')).toContainText(/B ?.*(ahead of A|wins by|Too close|stays ahead)/);
	for (const title of [
		'Inputs that differ',
		'Where the difference comes from, A to B',
		'Play futures',
		/^Frequency, margin/
	])
		await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
});

test('the waterfall adds up to the cent, and to the headline', async ({ page }) => {
	await open(page, '/compare/');
	await still(page);
	const figure = card(page, 'Where the difference comes from, A to B');
	await figure.getByRole('button', { name: /^Table/ }).click();
	const rows = await figure.locator('tbody tr').all();
	const cents = await Promise.all(
		rows.map(async (row) => Math.round(digits(await row.locator('td').first().innerText()) * 100))
	);
	expect(cents.length).toBeGreaterThan(4);
	expect(cents.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(cents.at(-1));
	// the same net benefit as in the headline table, rounded to its digits
	const net = page.getByRole('row', { name: /^Net benefit/ }).first();
	const shown = await net.locator('td').nth(1).innerText();
	const unit = shown.endsWith('m') ? 1e6 : shown.endsWith('k') ? 1e3 : 1;
	expect(Math.abs(digits(shown) * unit - cents.at(-1)! / 100)).toBeLessThanOrEqual(unit * 0.51);
});

test('T turns charts into tables and back', async ({ page }) => {
	await open(page, '/compare/');
	await still(page);
	const before = await page.getByRole('table').count();
	await page.keyboard.press('t');
	expect(await page.getByRole('table').count()).toBeGreaterThan(before);
	await page.keyboard.press('t');
	expect(await page.getByRole('table').count()).toBe(before);
});

test('futures are played one by one, and stand still where motion is not wanted', async ({ page }) => {
	await open(page, '/compare/');
	await still(page);
	const figure = card(page, 'Play futures');
	const marks = figure.locator('svg[role]:visible .mark-fill');
	await expect(marks).toHaveCount(40);
	await figure.getByRole('button', { name: 'Step' }).click();
	await expect(marks).toHaveCount(2);
	await figure.getByRole('button', { name: 'Step' }).click();
	await expect(marks).toHaveCount(4);
	await page.locator('main').press(' ');
	await expect(figure.getByRole('button', { name: /^Pause/ })).toBeVisible();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await expect(figure.getByRole('button', { name: /^(Play|Pause)/ })).toHaveCount(0);
	await expect(marks).toHaveCount(40);
});

test('a design is duplicated, renamed, moved and removed; each is one step to undo', async ({ page }) => {
	await open(page, '/compare/');
	await answered(page);
	const columns = page.getByRole('group', { name: 'Designs side by side' });
	await page.getByRole('button', { name: '+ Duplicate current' }).click();
	await expect(columns.getByRole('button', { name: /^C Silver and Gold, copy/ })).toBeVisible();
	await columns.getByRole('button', { name: /^C / }).click();
	await page.getByRole('menuitem', { name: 'Rename…' }).click();
	await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
	await page.getByRole('button', { name: 'Rename', exact: true }).click();
	await expect(columns.getByRole('button', { name: /^C Mine/ })).toBeVisible();
	await columns.getByRole('button', { name: /^C Mine/ }).click();
	await page.getByRole('menuitem', { name: 'Move to the left' }).click();
	await expect(columns.getByRole('button', { name: /^B Mine/ })).toBeVisible();
	await columns.getByRole('button', { name: /^B Mine/ }).click();
	await page.getByRole('menuitem', { name: 'Remove from the project' }).click();
	await expect(columns.getByRole('button', { name: /Mine/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo: removed “Mine”' }).click();
	await expect(columns.getByRole('button', { name: /Mine/ })).toBeVisible();
	// what is chosen stays while other places are looked at
	await page.getByRole('link', { name: /^Design/ }).click();
	await page.getByRole('link', { name: /^Compare/ }).click();
	await expect(columns.getByRole('button', { name: /Mine/ })).toBeVisible();
});

test('a design is taken from a preset, and refused where its amounts are in other money', async ({ page }) => {
	await open(page, '/compare/');
	await answered(page);
	await page.getByRole('button', { name: 'Take from another project…' }).click();
	const dialog = page.getByRole('dialog');
	const take = dialog.getByRole('button', { name: 'Take it' });
	await expect(take).toBeDisabled();
	const project = dialog.getByLabel('Project');
	const names = await project.locator('option').allInnerTexts();
	await project.selectOption({ label: names.find((name) => /Ride|ride/.test(name))! });
	await expect(dialog.getByLabel('Design')).toBeVisible();
	await take.click();
	await expect(dialog).toHaveCount(0);
	const columns = page.getByRole('group', { name: 'Designs side by side' });
	await expect(columns.getByRole('button', { name: /^C / })).toBeVisible();
	await page.getByRole('button', { name: /^Undo: took/ }).click();
	await expect(columns.getByRole('button', { name: /^C / })).toHaveCount(0);
});

test('with one design there is a sentence and one button', async ({ page }) => {
	await open(page, '/compare/');
	await answered(page);
	const columns = page.getByRole('group', { name: 'Designs side by side' });
	await columns.getByRole('button', { name: /^B / }).click();
	await page.getByRole('menuitem', { name: 'Remove from the project' }).click();
	await expect(page.locator('main h1')).toHaveText(/^One design so far/);
	await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
	await expect(columns.getByRole('button', { name: /^B / })).toBeVisible();
	await answered(page);
});

test('which rules bring the difference is worked out when asked for, and adds up', async ({ page }) => {
	await open(page, '/compare/');
	await still(page);
	const figure = card(page, 'Which rules bring it');
	await figure.getByRole('button', { name: 'Work it out' }).click();
	await figure.getByRole('button', { name: /^Table/ }).click({ timeout: 120_000 });
	const rows = await figure.locator('tbody tr').all();
	const cents = await Promise.all(
		rows.map(async (row) => Math.round(digits(await row.locator('td').first().innerText()) * 100))
	);
	expect(cents.length).toBeGreaterThan(3);
	expect(cents.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(cents.at(-1));
});

for (const theme of ['light', 'dark'] as const)
	for (const language of ['/', '/zh/'])
		for (const [width, height] of [
			[1280, 900],
			[360, 780]
		] as const) {
			test(`axe finds nothing: ${theme} ${language}compare/ ${width}`, async ({ page }) => {
				await page.setViewportSize({ width, height });
				await page.addInitScript((name) => {
					localStorage.setItem('earnburn.theme', name);
					localStorage.setItem('earnburn.language', 'chosen');
				}, theme);
				await open(page, `${language}compare/`);
				await still(page);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(
					violations.flatMap(({ id, nodes }) =>
						nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
					)
				).toEqual([]);
				const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				expect(sideways).toBeLessThanOrEqual(0);
			});
		}
