import { describe, expect, test } from 'vitest';
import { missing, where } from '../fit/cdnow.ts';
import { QUICK } from './all.ts';

describe.each(QUICK)('$title', ({ cases }) => {
	for (const { id, source, needsLog, figures } of cases)
		test.skipIf(needsLog && missing)(`${id} (${source})${needsLog ? where : ''}`, () => {
			expect(figures().filter(({ holds }) => !holds)).toEqual([]);
		});
});
