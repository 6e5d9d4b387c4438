import { expect, open, test } from './page.ts';

test.describe.configure({ timeout: 120_000 });

test('workers that die in the middle of the work are replaced, and the digits stay the same', async ({ page }) => {
	await open(page);
	await expect.poll(() => page.workers().length).toBeGreaterThanOrEqual(2);
	const doomed = page.workers();
	// a worker that closes itself says nothing to the page: the browser reports neither an error nor an end
	await Promise.all(doomed.map((worker) => worker.evaluate(() => self.close()).catch(() => undefined)));
	await expect(page.getByText('✓ Recomputed on this computer, same')).toBeVisible({ timeout: 90_000 });
	expect(page.workers().some((worker) => !doomed.includes(worker))).toBe(true);
});
