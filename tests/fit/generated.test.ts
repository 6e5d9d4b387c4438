import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { readOrders } from '../../src/fit/index.ts';

/** A cell as lists have them, and as they should not. */
const CELLS = {
	customer: ['17', 'Ann', '张三', '"Smith, J"', '"two\nlines"', '', ' ', '"open', 'a"b', '""', '=1+1', '\0'],
	date: [
		'2024-01-05',
		'2024/3/7',
		'20240309',
		'45360',
		'2024-02-30',
		'soon',
		'',
		'2024-01-05T10:00:00Z',
		'"2024-04-01"'
	],
	amount: ['5.50', '0', '12', '"1,200.75"', '-3', '', 'free', '¥8.25', '7.5 ']
};

test('2,000 generated lists: nothing is thrown, every row is used or rejected for a reason, and said with its line', () => {
	const next = seedrandom('lists');
	const pick = (from: readonly string[], good: number) =>
		from[Math.floor(next() * (next() < good ? Math.min(3, from.length) : from.length))] ?? '';
	let readable = 0;
	for (let n = 0; n < 2000; n++) {
		const good = n % 4 === 0 ? 1 : next();
		const end = ['\n', '\r\n', '\r'][n % 3] ?? '\n';
		const rows = Array.from({ length: Math.floor(next() * 40) }, () => {
			const cells = [pick(CELLS.customer, good), pick(CELLS.date, good), pick(CELLS.amount, good)];
			if (next() > good && next() < 0.2) cells.pop();
			return next() > good && next() < 0.1 ? '' : cells.join(',');
		});
		const text = ['customer,date,amount', ...rows].join(end) + (next() < 0.5 ? end : '');
		const bytes = new TextEncoder().encode(next() < 0.2 ? `\ufeff${text}` : text);
		if (good < 1 && next() < 0.05) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);

		const reading = readOrders(bytes);
		if (!reading.ok) {
			expect(reading.trouble.code).not.toBe('');
			continue;
		}
		readable++;
		const { read, used, rejected } = reading.account;
		expect(Object.values(rejected).reduce((sum, count) => sum + count, used)).toBe(read);
		expect(reading.rejected).toHaveLength(read - used);
		expect([reading.log.customer.length, reading.log.day.length, reading.log.amount?.length ?? used]).toEqual([
			used,
			used,
			used
		]);
		expect(reading.log.amount?.every((sum) => sum >= 0) ?? true).toBe(true);
		const lines = text.split(end).length + text.split('\n').length;
		for (const { line } of reading.rejected) expect(line > 1 && line <= lines).toBe(true);
		// Good lists lose nothing.
		if (good === 1) expect(used).toBe(rows.length);
	}
	expect(readable).toBeGreaterThan(1500);
});
