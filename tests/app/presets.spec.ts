import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, field, headline, open, test } from './page.ts';

test.describe.configure({ timeout: 180_000 });

/** One preset of each kind: points as money, coupons, a paid tier, no tiers, several conditions, levels without points, rule changes. */
const KINDS = [
	['Coffee chain', '连锁咖啡店'],
	['Ride hailing, coupon points', '网约车，优惠券积分'],
	['Marketplace, paid tier', '电商平台，付费会员'],
	['Shop of 600', '六百会员小店'],
	['Airline, flights and spend', '航空公司，航段与消费双重门槛'],
	['Community, spiritual levels', '社区，精神权益等级'],
	['Threshold rollback', '门槛回调']
] as const;

async function openPreset(page: Page, name: string): Promise<void> {
	await page.locator('.project').click();
	await page.getByRole('menuitem', { name, exact: true }).click();
	await expect(page.locator('.project')).toContainText(name);
	await expect(page.locator('main h1:not(.stale)')).toBeVisible({ timeout: 90_000 });
}

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
	);
}

for (const [theme, at, path, width] of [
	['light', 0, '/', 1280],
	['dark', 1, '/zh/', 360]
] as const)
	test(`every kind of preset opens with a result that nobody stumbles over: ${theme} ${path} ${width}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 860 });
		await page.addInitScript((name) => {
			localStorage.setItem('earnburn.theme', name);
			localStorage.setItem('earnburn.language', 'chosen');
		}, theme);
		await open(page, path);
		for (const names of KINDS) {
			const name = names[at];
			await openPreset(page, name);
			await expect(headline(page), name).not.toContainText(/NaN|undefined|null|Infinity/);
			await expect(page.locator('main'), name).not.toContainText(/NaN|undefined/);
			expect(await violations(page), name).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(wide, `${name} is wider than the page`).toBeLessThanOrEqual(0);
		}
	});

test('presets stand in groups and are walked by keys', async ({ page }) => {
	await open(page);
	await page.locator('.project').focus();
	await page.keyboard.press('Enter');
	const menu = page.getByRole('menu');
	await expect(menu.getByRole('group')).toHaveCount(4);
	await expect(menu.getByRole('group', { name: 'Airlines' }).getByRole('menuitem')).toHaveCount(2);
	// fourteen presets, and what the menu holds besides
	await expect(menu.getByRole('menuitem')).toHaveCount(14 + 4);
	await page.keyboard.press('s');
	await expect(menu.getByRole('menuitem', { name: 'Shop of 600' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.project')).toContainText('Shop of 600');
});

test('a preset says what it is there for until something is changed', async ({ page }) => {
	await open(page);
	await openPreset(page, 'Shop of 600');
	const finding = page.getByText('What this preset shows');
	await expect(finding).toBeVisible({ timeout: 120_000 });
	await expect(page.locator('.finding')).toContainText(/600 members spend ¥[\d,.]+ a year/);
	await page.getByRole('button', { name: /^Earning/ }).click();
	await field(page, 'for each').fill('2');
	await field(page, 'for each').press('Enter');
	await expect(finding).toHaveCount(0);
});

test('a mechanism that is off is one switch; on, its inputs follow', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Earning/ }).click();
	const row = page.locator('[data-path$="stampCard.on"]');
	await expect(row).toBeVisible();
	await expect(page.locator('[data-path*="stampCard."]')).toHaveCount(1);
	await row.getByRole('button', { name: 'on', exact: true }).click();
	await expect(field(page, 'Stamps given at the start')).toBeVisible();
	// what few people set waits behind one line
	await expect(field(page, 'At most per order')).toHaveCount(0);
	await page
		.locator('#group-earning')
		.getByRole('button', { name: /more settings$/ })
		.click();
	await expect(field(page, 'At most per order')).toBeVisible();
});

test('prices without tax are said so, and a design without redemptions draws no empty axis', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Costs & budget/ }).click();
	await page
		.locator('#group-costs')
		.getByRole('button', { name: /more settings$/ })
		.click();
	await expect(page.getByText('Prices exclude tax.')).toHaveCount(0);
	await page.locator('[data-path="taxIncluded"]').getByRole('button', { name: 'off', exact: true }).click();
	await expect(page.getByText('Prices exclude tax.')).toBeVisible();
	await openPreset(page, 'Marketplace, paid tier');
	await expect(headline(page)).toContainText(/^The programme costs/);
	await expect(page.getByText('Nothing is redeemed in this design.').first()).toBeVisible();
	await expect(page.getByText('Membership fees')).toBeVisible();
});
