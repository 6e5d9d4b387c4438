// The last line of .ci/run: what the two test runners wrote down, added up. Says nothing where a report is missing.
import { readFileSync } from 'node:fs';

/** @param {string} file */
function report(file) {
	try {
		return JSON.parse(readFileSync(new URL(`../test-results/${file}`, import.meta.url), 'utf8'));
	} catch {
		console.error(`No count: test-results/${file} was not written, so the tests did not run to their end.`);
		process.exit(1);
	}
}

const unit = report('vitest.json');
const app = report('playwright.json');

const passed = unit.numPassedTests + app.stats.expected;
// A file that cannot be loaded has no failed test in it and is a failure all the same.
const unitFailed = Math.max(unit.numFailedTests, unit.success ? 0 : 1);
const appFailed = app.stats.unexpected + app.stats.flaky + app.errors.length;
const failed = unitFailed + appFailed;
const skipped = unit.numPendingTests + unit.numTodoTests + app.stats.skipped;

if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
