// The whole of it, the long studies too, and the report: npm run validate.
import { afterAll } from 'vitest';
import { EVERY } from './all.ts';
import type { Figure } from './case.ts';
import { check } from './check.ts';
import { REPORT, writeReport } from './report.ts';

const found = new Map<string, readonly Figure[]>();
check(EVERY, ({ id }, figures) => found.set(id, figures));
afterAll(() => {
	writeReport(found);
	console.log(`Written: ${REPORT}`);
});
