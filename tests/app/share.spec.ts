import { readFileSync } from 'node:fs';
import { expect, field, open, test, typeInto } from './page.ts';

async function linkOf(page: Parameters<typeof open>[0]): Promise<string> {
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await page.keyboard.press('Escape');
	return link;
}

test('a link carries the whole scenario and opens as a copy, asked first', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Gold threshold', '2600');
	const link = await linkOf(page);
	expect(link).toContain('/#1.');
	await typeInto(page, 'Gold threshold', '4000');
	await page.goto(link);
	const dialog = page.getByRole('dialog', { name: 'Open a copy' });
	await expect(dialog).toContainText('Open “Coffee chain” as a copy? Your current work stays.');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥4,000');
	await dialog.getByRole('button', { name: 'Open copy' }).click();
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,600');
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥4,000');
	expect(page.url()).not.toContain('#');
});

test('a cut link is told from a whole one and changes nothing', async ({ page }) => {
	await open(page);
	const link = await linkOf(page);
	await page.goto(link.slice(0, -200));
	const dialog = page.getByRole('dialog', { name: 'Cannot open this' });
	await expect(dialog).toContainText('This link was cut off');
	await expect(dialog).toContainText('E140');
	await page.keyboard.press('Escape');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,500');
});

test('a file round trip, and a bad file with place and remedy', async ({ page }) => {
	await open(page);
	await typeInto(page, 'Gold threshold', '2600');
	const downloading = page.waitForEvent('download');
	await page.keyboard.press('Control+s');
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('coffee-chain.earnburn.json');
	const text = readFileSync(await download.path(), 'utf8');
	expect(text).toContain('"reach": 2600');

	const drop = (name: string, content: string) =>
		page.evaluate(
			([fileName, body]) => {
				const data = new DataTransfer();
				data.items.add(new File([body ?? ''], fileName ?? '', { type: 'application/json' }));
				document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
			},
			[name, content]
		);
	await drop('bad.earnburn.json', text.replace('"reach": 2600', '"reach": 2600 "x": 1'));
	const dialog = page.getByRole('dialog', { name: 'Cannot open this' });
	await expect(dialog).toContainText('E101');
	await expect(dialog).toContainText(/line \d+, column \d+/);
	await page.keyboard.press('Escape');
	await expect(field(page, 'Gold threshold')).toHaveValue('¥2,600');

	await drop('good.earnburn.json', text.replace('"reach": 2600', '"reach": 3300'));
	await page.getByRole('button', { name: 'Open copy' }).click();
	await expect(field(page, 'Gold threshold')).toHaveValue('¥3,300');
});
