import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, headline, open, test } from './page.ts';

test.describe.configure({ timeout: 120_000 });

type File = Record<string, unknown> & { designs: Record<string, unknown>[] };
const coffee = JSON.parse(readFileSync('simulations/coffee-chain.earnburn.json', 'utf8')) as File;
const [first] = coffee.designs as [Record<string, unknown>];

/** A few futures of few customers, so that the answer is there at once. */
const small = {
	...coffee,
	sample: 200,
	horizonMonths: 12,
	replications: 60,
	budget: { amount: 1_200_000, period: 'total' }
};

/** Opens the place with a scenario that this browser is made to remember. */
async function openWith(page: Page, changes: object = {}, path = '/risk/', theme = 'light'): Promise<void> {
	const text = JSON.stringify({ ...small, ...changes });
	await page.addInitScript(
		([kept, look]) => {
			if (sessionStorage.getItem('put')) return;
			sessionStorage.setItem('put', 'yes');
			for (const key of ['scenario', 'baseline']) localStorage.setItem(`earnburn.${key}`, kept);
			localStorage.setItem('earnburn.theme', look);
			localStorage.setItem('earnburn.language', 'chosen');
		},
		[text, theme] as const
	);
	await open(page, path);
	await expect(page.locator('main h1:not(.stale)')).toBeVisible({ timeout: 60_000 });
	// 60 futures are all there are: the run has come to its end
	await expect(page.locator('main .quiet')).toContainText('60', { timeout: 60_000 });
}

const card = (page: Page, title: string | RegExp): Locator =>
	page.locator('figure').filter({ has: page.getByRole('heading', { name: title }) });

/** The headline with plain spaces. */
const said = async (page: Page) => (await headline(page).innerText()).replaceAll('\u00A0', ' ');

const number = (text: string | null) => Number((text ?? '').replace(/[^\d.−-]/g, '').replace('−', '-'));

async function cells(table: Locator): Promise<string[][]> {
	return table
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
		);
}

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).analyze();
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
	);
}

test('how often, when and by how much: sentence, dots and tables say the same', async ({ page }) => {
	await openWith(page);
	await expect
		.poll(() => said(page), { timeout: 30_000 })
		.toMatch(
			/^In (\d+) of 100 futures the ¥1\.2 million budget is exceeded; in those, by ¥[\d.,]+.* on average; the first in month \d+\. To hold in 95 of 100/
		);
	const breaks = number(/In (\d+) of 100/.exec(await said(page))?.[1] ?? null);
	const dots = card(page, 'Cost against the budget');
	await expect(dots.locator('svg text', { hasText: `${100 - breaks} hold` })).toBeVisible();
	await dots.getByRole('button', { name: /Table/ }).click();
	const over = (await cells(dots.locator('table'))).filter(([name]) => name?.endsWith('◆'));
	expect(Math.abs(over.length * 2 - breaks)).toBeLessThanOrEqual(2);

	// months of first breach add up to the futures that break
	const months = card(page, 'Month of first breach');
	await months.getByRole('button', { name: /Table/ }).click();
	const counted = (await cells(months.locator('table'))).reduce((sum, [, count]) => sum + Number(count), 0);
	expect(Math.round((counted / 60) * 100)).toBe(breaks);

	// the budget that holds in 95 of 100 is the point of the curve
	const [safe, curve] = [card(page, 'Budget that holds'), card(page, 'Exceedance curve')];
	for (const one of [safe, curve]) await one.getByRole('button', { name: /Table/ }).click();
	const at95 = (await cells(curve.locator('table'))).find(([name]) => name === '90 of 100');
	const safe95 = (await cells(safe.locator('table'))).find(([name]) => name?.includes('90'));
	expect(safe95?.[1]).toBe(at95?.[1]);
});

test('99 of 100 is refused where the runs cannot see it, with the number of runs and a button', async ({ page }) => {
	await openWith(page);
	const safe = card(page, 'Budget that holds');
	await expect(safe).toContainText(/Needs about [\d,]+ runs for a steady 99 of 100; now 60\./);
	await safe.getByRole('button', { name: /^Run/ }).click();
	await expect(page.locator('main .quiet')).not.toContainText(/^60 runs/, { timeout: 60_000 });
	const stop = safe.getByRole('button', { name: 'Stop' });
	await expect(stop.or(safe.getByText(/steady 99 of 100; now (?!60\.)/)).first()).toBeVisible({ timeout: 60_000 });
});

test('the budget line is dragged, keyed and typed: a recount at once, one step when let go', async ({ page }) => {
	await openWith(page);
	const before = await headline(page).innerText();
	const handle = page.getByRole('slider', { name: 'Budget line' });
	const box = (await handle.locator('.knob').boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x - 40, y, { steps: 4 });
	await expect(page.getByText(/Let go to keep it/)).toBeVisible();
	await expect(headline(page)).not.toHaveText(before);
	const during = /In .*? of 100/.exec(await said(page))?.[0] ?? '?';
	await page.mouse.up();
	await expect(page.getByText(/Let go to keep it/)).toBeHidden();
	await expect.poll(() => said(page)).toContain(during);
	await expect(page.getByRole('button', { name: /^Undo: Budget/ })).toBeEnabled();
	await page.keyboard.press('Control+z');
	await expect(headline(page)).toHaveText(before, { timeout: 30_000 });
	await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

	await handle.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => said(page)).toContain('¥1.3 million budget');
	await page.keyboard.press('Control+z');
	await expect(headline(page)).toHaveText(before, { timeout: 30_000 });

	const field = page.getByRole('textbox', { name: 'Budget' });
	await field.fill('50000000');
	await field.press('Enter');
	await expect
		.poll(() => said(page), { timeout: 30_000 })
		.toMatch(/^None of 60 futures broke the ¥50 million budget\. That can still mean up to [\d.]+ %\.$/);
	await field.fill('1000');
	await field.press('Enter');
	await expect
		.poll(() => said(page), { timeout: 30_000 })
		.toMatch(/^Every one of 60 futures exceeds the ¥1,000 budget, by ¥.* on average; the first in month 1\./);
});

test('the tables tie as printed, of the mean and of an opened future', async ({ page }) => {
	await openWith(page);
	const roll = card(page, 'Points roll-forward');
	await expect(roll.locator('tbody tr')).toHaveCount(12, { timeout: 60_000 });
	const added = async () => {
		const rows = await cells(roll.locator('.wide table'));
		let last: number | null = null;
		for (const row of rows) {
			const values = row.slice(1, -1).map(number);
			expect(values.slice(0, -1).reduce((sum, value) => sum + Math.round(value * 100), 0)).toBe(
				Math.round((values.at(-1) ?? NaN) * 100)
			);
			if (last !== null) expect(values[0]).toBe(last);
			last = values.at(-1) ?? null;
			expect(row.at(-1)).toBe('✓ ties');
		}
		return rows.flat().join();
	};
	const mean = await added();
	await page.getByRole('button', { name: 'At cost', exact: true }).click();
	await expect(roll).toContainText('re-estimate');
	await added();
	await page.getByRole('button', { name: 'Points', exact: true }).click();

	const worst = card(page, 'Three worst futures');
	await worst.getByRole('button', { name: 'Open', exact: true }).first().click();
	await expect(worst.getByRole('status')).toContainText(/Future #\d{4} is open/);
	await expect(page.locator('.area-roll')).toContainText(/Future #\d{4}/, { timeout: 60_000 });
	expect(await added()).not.toBe(mean);
	await expect(card(page, 'Points owed, at cost').locator('.chosen').first()).toBeVisible();

	const later = card(page, 'Deferred revenue');
	for (const row of await cells(later.locator('.wide table'))) expect(row.at(-1)).toBe('✓ ties');
});

test('stress runs beside the plan with the same luck; 0 clears it and leaves the scenario alone', async ({ page }) => {
	await openWith(page);
	const before = await headline(page).innerText();
	await page.getByRole('button', { name: 'Redemption halted' }).click();
	const stress = card(page, /^Under stress/);
	await expect(stress).toContainText(/breaks in 0 of 100 futures/, { timeout: 60_000 });
	const rows = await cells(stress.locator('table'));
	expect(number(rows.find(([name]) => name?.startsWith('Cost'))?.[2] ?? null)).toBe(0);
	await page.getByRole('button', { name: 'Redemption +20 %' }).click();
	await expect(stress).toContainText('Redemption +20 % and Redemption halted');
	await page.locator('main').press('0');
	await expect(stress).toBeHidden();
	await expect(headline(page)).toHaveText(before);
	await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('guards are compared on the same futures', async ({ page }) => {
	await openWith(page);
	const guards = card(page, 'If something acted when the budget is gone');
	await expect(guards.locator('tbody tr')).toHaveCount(3, { timeout: 90_000 });
	const rows = await cells(guards.locator('table'));
	const breaks = Number(/In (\d+) of 100/.exec(await said(page))?.[1]);
	expect(Number(rows[0]?.[1])).toBe(breaks);
	expect(number(rows[2]?.[2] ?? null)).toBeLessThan(number(rows[0]?.[2] ?? null));
});

const bare = { ...first, points: { kind: 'none' }, guardrails: [] };
const business = coffee.business as object;
const ODD: readonly (readonly [string, object])[] = [
	['no budget', { budget: { amount: null } }],
	['zero margin, a loss', { business: { ...business, grossMargin: 0 } }],
	['K above 1', { referral: { on: true, byFunction: 0.35, accepted: 0.5 }, market: { size: 300_000 } }],
	['too few runs', { replications: 10 }],
	['no points', { designs: [bare] }],
	['a monthly budget', { budget: { amount: 100_000, period: 'month' } }]
];

for (const [name, changes] of ODD)
	test(`${name}: a whole answer without a stumble`, async ({ page }) => {
		const text = JSON.stringify({ ...small, replications: 30, ...changes });
		await page.addInitScript((kept) => {
			for (const key of ['scenario', 'baseline']) localStorage.setItem(`earnburn.${key}`, kept);
			localStorage.setItem('earnburn.language', 'chosen');
		}, text);
		await open(page, '/risk/');
		await expect(page.locator('main h1:not(.stale)')).toBeVisible({ timeout: 60_000 });
		await expect(page.locator('main .quiet')).toContainText(/(10|30) runs/, { timeout: 60_000 });
		const roll = card(page, 'Points roll-forward');
		await expect(roll).not.toContainText('Playing the futures', { timeout: 90_000 });
		await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity|null/);
		if (name === 'no budget') {
			await expect(headline(page)).toContainText('Enter a budget to see how often it breaks.');
			await expect(roll.locator('tbody tr')).toHaveCount(12);
		}
		if (name === 'no points') await expect(roll).toContainText('no points');
		if (name === 'a monthly budget') await expect(headline(page)).toContainText('a month budget');
		expect(await violations(page)).toEqual([]);
	});

for (const [path, theme, width] of [
	['/risk/', 'dark', 360],
	['/zh/risk/', 'light', 360],
	['/zh/risk/', 'dark', 1280]
] as const)
	test(`whole and without faults: ${path} ${theme} ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await openWith(page, {}, path, theme);
		await expect(page.locator('.area-roll').getByText('✓').filter({ visible: true }).first()).toBeVisible({
			timeout: 60_000
		});
		if (path.startsWith('/zh')) await expect(headline(page)).toContainText(/100 个未来中有/);
		expect(await violations(page)).toEqual([]);
		const wide = await page.evaluate(() => {
			const main = document.querySelector('main')!;
			return Math.max(document.documentElement.scrollWidth - window.innerWidth, main.scrollWidth - main.clientWidth);
		});
		expect(wide).toBeLessThanOrEqual(0);
		// every card to its table and back
		await page.locator('main').press('t');
		await expect(page.locator('.area-dots table')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});
