import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test, typeInto } from './page.ts';

test.describe.configure({ timeout: 180_000 });

const LANGUAGES = [
	[
		'/',
		{
			migration: 'Tier migration in a year',
			story: 'One customer’s life',
			show: 'Show',
			simulated: /simulated customer/
		}
	],
	['/zh/', { migration: '一年内的等级迁移', story: '一位顾客的经历', show: '展开', simulated: /模拟顾客/ }]
] as const;

/** The card of a title, once it is drawn. */
const card = (page: Page, title: string) => page.getByRole('figure', { name: title, exact: true });

async function lowerCards(page: Page, title: string): Promise<void> {
	await page.keyboard.press('y');
	await expect(card(page, title)).toBeVisible({ timeout: 90_000 });
}

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
	);
}

for (const [path, words] of LANGUAGES)
	for (const [width, height, theme] of [
		[1280, 900, 'light'],
		[360, 780, 'dark']
	] as const)
		test(`cards of tiers and story: axe finds nothing, nothing clips: ${path} ${width} ${theme}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.addInitScript((name) => {
				localStorage.setItem('earnburn.theme', name);
				localStorage.setItem('earnburn.language', 'chosen');
			}, theme);
			await open(page, path);
			await lowerCards(page, words.migration);
			await expect(page.getByText(words.simulated)).toBeVisible({ timeout: 60_000 });
			if (width === 360) {
				// folded to a sentence each, and opened by a button
				await expect(card(page, words.migration).getByRole('grid')).toBeHidden();
				for (const title of [words.migration, words.story])
					await card(page, title).getByRole('button', { name: words.show }).click();
			}
			await expect(card(page, words.migration).getByRole('grid')).toBeVisible();
			expect(await violations(page)).toEqual([]);
			const sideways = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth
			);
			expect(sideways).toBe(false);
		});

test('the matrix is walked with arrows and each cell is a sentence; its table has the same shares', async ({
	page
}) => {
	await open(page);
	await lowerCards(page, 'Tier migration in a year');
	const matrix = card(page, 'Tier migration in a year');
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
	await matrix.getByRole('gridcell').nth(1).focus();
	expect(await focused()).toMatch(
		/^Of the Basic members at the start of a year, .+ are Basic at its end \(.+ people; in 9 of 10 futures .+\)\.$/
	);
	await page.keyboard.press('ArrowRight');
	expect(await focused()).toMatch(/are Silver at its end/);
	await page.keyboard.press('ArrowDown');
	expect(await focused()).toMatch(/^Of the Silver members.+are Silver at its end/);
	await page.keyboard.press('Home');
	expect(await focused()).toMatch(/have left by its end/);
	const shares = await matrix.getByRole('gridcell').allInnerTexts();
	await page.keyboard.press('t');
	const cells = await matrix.getByRole('cell').allInnerTexts();
	const numbers = shares.map((text) => /[\d.]+/.exec(text)?.[0]);
	// share rows of four tiers and their sum, each followed by a row of people
	const told = [0, 10, 20, 30].flatMap((from) => cells.slice(from, from + 4)).map((text) => /[\d.]+/.exec(text)?.[0]);
	expect(told).toEqual(numbers);
});

test('Y opens a story; another choice tells of another customer; a number asks for that one; the table tells every event', async ({
	page
}) => {
	await open(page);
	await lowerCards(page, 'One customer’s life');
	const story = card(page, 'One customer’s life');
	const who = story.getByText(/simulated customer/);
	await expect(who).toBeVisible({ timeout: 60_000 });
	const choice = story.getByRole('combobox', { name: 'Which customer' });
	await expect(choice).toBeFocused();
	const first = await who.innerText();
	await choice.selectOption('heavy');
	await expect(who).not.toHaveText(first, { timeout: 30_000 });
	await choice.selectOption('number');
	await story.getByRole('spinbutton', { name: 'Customer number' }).fill('17');
	await page.keyboard.press('Enter');
	await expect(who).toHaveText('simulated customer 17', { timeout: 30_000 });
	await story.getByRole('button', { name: /^Table/ }).click();
	await expect(story.getByRole('columnheader', { name: 'what happened' })).toBeVisible();
});

test('all assumptions with evidence and source; one switch turns the weak ones off in one step', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Assumptions/ }).click();
	await page.getByRole('button', { name: 'All assumptions, their evidence and sources' }).click();
	const window = page.getByRole('dialog', { name: /^Assumptions/ });
	await expect(window.getByRole('row').nth(10)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const only = window.getByRole('group', { name: 'Well-evidenced effects only' });
	await only.getByRole('button', { name: 'on', exact: true }).click();
	await expect(window.getByText('you, since the preset was opened').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: /^Undo:/ }).click();
	await expect(page.getByRole('button', { name: 'No changes' })).toBeVisible();
});

test('a rule that is stepped into is told in the Why card with an example', async ({ page }) => {
	await open(page);
	await lowerCards(page, 'Tier migration in a year');
	await typeInto(page, 'Silver threshold', '600');
	await expect(page.getByText(/Silver threshold ¥600: .+ orders a month at ¥38 gets there in month \d+/)).toBeVisible({
		timeout: 60_000
	});
});
