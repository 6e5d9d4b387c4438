import { expect, test, vi } from 'vitest';
import { NotANumber } from '../../src/engine/defined.ts';
import { presets, scenarioFrom } from '../laws/studies.ts';
import { extremeFile, firstUndefined, levelsOf, readRemedied, resultsFor } from './extremes.ts';

// EXTREMES=120 tries every pair of values with a chance of 1 − 10⁻⁶ each; the few rows of an ordinary run are a sample of them.
const ROWS = Number(process.env['EXTREMES'] ?? 2);
vi.setConfig({ testTimeout: 60_000 + 20_000 * ROWS });

/** How much is played, not what: kept small. */
const KEEP =
	/^(earnburn|sample|replications|horizonMonths|customers\.seeds\.burnInMonths)$|tiers\.(on|list\.\d+\.(reach|keep))$|points\.(kind|items\.\d+\.on)$/;

test.each(presets())(
	'%s: every input at 0, its least or its most, all together: refused, or numbers throughout',
	(file, raw) => {
		const wrong: string[] = [];
		let played = 0;
		for (let row = 0; row < ROWS; row++) {
			const base = scenarioFrom({ ...raw, sample: 100, horizonMonths: [1, 7, 14][row % 3] });
			const { scenario, issues } = readRemedied(extremeFile(base, levelsOf(base, KEEP, row % 3 > 0), row));
			if (!scenario) {
				wrong.push(`row ${row}: ${issues.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
				continue;
			}
			played++;
			const began = performance.now();
			try {
				const found = firstUndefined(resultsFor(scenario, 2));
				if (found) wrong.push(`row ${row}: ${found}`);
			} catch (error) {
				// a stop that says so is an answer too
				if (error instanceof NotANumber && error.beyond) continue;
				wrong.push(
					`row ${row}: ${error instanceof Error ? error.message + (process.env['EXTREMES'] ? error.stack : '') : String(error)}`
				);
			}
			if (process.env['EXTREMES']) console.log(file, row, Math.round(performance.now() - began));
		}
		expect(wrong).toEqual([]);
		expect(played).toBeGreaterThan(ROWS / 2);
	}
);
