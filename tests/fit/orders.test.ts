import { describe, expect, test } from 'vitest';
import { orderDays, historiesOf, readOrders, type OrderOptions, type Reason } from '../../src/fit/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function good(file: string | Uint8Array, options?: OrderOptions) {
	const reading = readOrders(typeof file === 'string' ? bytes(file) : file, options);
	if (!reading.ok) throw new Error(JSON.stringify(reading.trouble));
	const { read, used, rejected } = reading.account;
	expect(Object.values(rejected).reduce((sum, n) => sum + n, used)).toBe(read);
	expect(reading.rejected.length).toBe(read - used);
	return reading;
}
function trouble(file: string | Uint8Array, options?: OrderOptions) {
	const reading = readOrders(typeof file === 'string' ? bytes(file) : file, options);
	if (reading.ok) throw new Error('It was read.');
	return reading.trouble;
}
const day = (iso: string) => Date.parse(iso) / 86_400_000;
/** The days and amounts that were read. */
function read(file: string | Uint8Array, options?: OrderOptions) {
	const { log } = good(file, options);
	return { days: [...log.day], amounts: log.amount && [...log.amount], customers: log.customers };
}

describe('encodings', () => {
	const text = '会员编号,下单时间,实付金额\n张三,2024-03-05,12.5\n李四,2024-03-06,8\n';
	test('UTF-8 with and without a mark, UTF-16 with a mark', () => {
		const utf16 = (little: boolean) => {
			const view = new DataView(new ArrayBuffer(2 * text.length + 2));
			[...`\ufeff${text}`].forEach((sign, i) => view.setUint16(2 * i, sign.charCodeAt(0), little));
			return new Uint8Array(view.buffer);
		};
		for (const file of [bytes(text), bytes(`\ufeff${text}`), utf16(true), utf16(false)])
			expect(read(file).customers).toEqual(['张三', '李四']);
	});
	test('GB18030, which spreadsheets in Chinese write', () => {
		// 客户,日期,金额 / 张三,2024-03-05,12.5
		const row = [0xd5, 0xc5, 0xc8, 0xfd, ...bytes(',2024-03-05,12.5\r\n')];
		const head = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a];
		const reading = good(Uint8Array.from([...head, ...row]));
		expect(reading.encoding).toBe('gb18030');
		expect(reading.log.customers).toEqual(['张三']);
		expect(reading.columns).toMatchObject({
			customer: { name: '客户' },
			date: { name: '日期' },
			amount: { name: '金额' }
		});
	});
	test('what is no text is refused', () => {
		expect(trouble(Uint8Array.of(0xff, 0xff, 0x80, 0xff))).toEqual({ code: 'notText' });
	});
});

describe('columns', () => {
	test.each([
		[
			'customer_id,order_id,order_date,qty,amount_usd\n7,1,2024-01-05,2,3.5\n',
			'customer_id',
			'order_date',
			'amount_usd'
		],
		['Date;Total;Customer\n2024-01-05;3,5;7\n', 'Customer', 'Date', 'Total'],
		['memberId\tcreatedAt\trevenue\nx\t2024-01-05T10:00:00Z\t3.50\n', 'memberId', 'createdAt', 'revenue'],
		['when,who,how much\n2024-01-05,x,3.50\n', 'who', 'when', 'how much'],
		['2024-01-05,x,3.50\n2024-01-06,y,4.25\n', '2', '1', '3']
	])('%j', (file, customer, date, amount) => {
		expect(good(file).columns).toMatchObject({
			customer: { name: customer },
			date: { name: date },
			amount: { name: amount }
		});
	});
	test('asked for by name or number; none such is said with what there is', () => {
		const file = 'a,b,c\n2024-01-05,1,2\n2024-01-06,3,4\n';
		expect(good(file, { columns: { customer: 'b', amount: '3' } }).columns).toMatchObject({
			customer: { at: 1 },
			amount: { at: 2 }
		});
		expect(trouble(file, { columns: { customer: 'nobody' } })).toEqual({
			code: 'noSuchColumn',
			name: 'nobody',
			names: ['a', 'b', 'c']
		});
	});
	test('two that may be meant are asked, not guessed', () => {
		expect(trouble('customer,date,order amount,paid amount\nx,2024-01-05,2,3\n')).toEqual({
			code: 'whichColumn',
			role: 'amount',
			names: ['order amount', 'paid amount']
		});
		expect(trouble('buyer,seller x,moment\n1,2,3\n')).toMatchObject({ code: 'whichColumn', role: 'date' });
	});
	test('one column only, and nothing at all', () => {
		expect(trouble('customer\n1\n2\n')).toEqual({ code: 'oneColumn' });
		expect(trouble('')).toEqual({ code: 'empty' });
		expect(trouble('\n\n \n')).toEqual({ code: 'empty' });
	});
	test('without amounts there are orders all the same', () => {
		expect(read('customer,date\nx,2024-01-05\n')).toEqual({
			days: [day('2024-01-05')],
			amounts: null,
			customers: ['x']
		});
	});
});

describe('dates', () => {
	const dated = (...texts: string[]) => `customer,date,amount\n${texts.map((text) => `x,${text},1\n`).join('')}`;
	test('year first, with and without a time; the date counts as written', () => {
		const texts = [
			'2024-03-05',
			'2024/3/5',
			'2024.3.5',
			'20240305',
			'2024年3月5日',
			'2024-03-05T23:59:59+08:00',
			'2024-03-05 00:01'
		];
		expect(read(dated(...texts)).days).toEqual(texts.map(() => day('2024-03-05')));
	});
	test('03/04 is asked; one date above 12 answers for the column', () => {
		expect(trouble(dated('03/04/2024', '05/06/2024'))).toEqual({
			code: 'dateOrder',
			example: '03/04/2024',
			other: null
		});
		expect(read(dated('03/04/2024', '13/04/2024')).days).toEqual([day('2024-04-03'), day('2024-04-13')]);
		expect(read(dated('03/04/2024', '04/13/2024')).days).toEqual([day('2024-03-04'), day('2024-04-13')]);
		expect(read(dated('05/05/2024')).days.length + good(dated('05/05/2024', '2024-01-01')).account.rejected.date).toBe(
			1
		);
	});
	test('both ways in one column is asked; what does not fit the answer is rejected', () => {
		const file = dated('13/04/2024', '04/13/2024');
		expect(trouble(file)).toEqual({ code: 'dateOrder', example: '13/04/2024', other: '04/13/2024' });
		expect(good(file, { dateOrder: 'dmy' }).rejected).toMatchObject([{ line: 3, reason: 'date' }]);
		expect(read(dated('03/04/2024'), { dateOrder: 'mdy' }).days).toEqual([day('2024-03-04')]);
	});
	test('Excel’s numbers are days since 1900, and counted', () => {
		const reading = good(dated('45356', '45356.75'));
		expect([...reading.log.day]).toEqual([day('2024-03-05'), day('2024-03-05')]);
		expect(reading.serials).toBe(2);
	});
	test('days that are none: 30 February, month 13, years of two digits', () => {
		expect(
			good(dated('2024-01-01', '2024-02-30', '2024-13-01', '5/6/24', '45', 'yesterday')).account.rejected.date
		).toBe(5);
	});
});

describe('amounts', () => {
	const costing = (...texts: string[]) =>
		`customer;date;amount\n${texts.map((text) => `x;2024-01-05;${text}\n`).join('')}`;
	test('currencies, groups, full width, brackets', () => {
		expect(read(costing('12.50', '¥8', '$1,234.50', '９.5', 'EUR 7', '3 元')).amounts).toEqual([
			12.5, 8, 1234.5, 9.5, 7, 3
		]);
		expect(good(costing('5', '(12.50)', '-3')).account.rejected.negative).toBe(2);
	});
	test('a decimal comma where nothing else is possible', () => {
		expect(read(costing('12,5', '1.234,50', '1.234')).amounts).toEqual([12.5, 1234.5, 1234]);
	});
	test('1,234 alone is asked, and 1.234 too', () => {
		expect(trouble(costing('1,234', '5'))).toEqual({ code: 'decimal', example: '1,234', other: null });
		expect(trouble(costing('1.234'))).toEqual({ code: 'decimal', example: '1.234', other: null });
		expect(read(costing('1,234'), { decimal: '.' }).amounts).toEqual([1234]);
		expect(read(costing('1,234'), { decimal: ',' }).amounts).toEqual([1.234]);
	});
	test('a point and a comma that contradict each other are asked', () => {
		expect(trouble(costing('12.5', '12,5'))).toEqual({ code: 'decimal', example: '12.5', other: '12,5' });
	});
	test('0 is an order, and reported', () => {
		expect(good(costing('0', '5')).account).toMatchObject({ used: 2, zero: 1 });
	});
});

describe('broken files', () => {
	test('a quote that is never closed loses its own line only', () => {
		const reading = good(
			'customer,date,amount\n1,2024-01-01,5\n2,"2024-01-02,6\n3,2024-01-03,7\n"4",2024-01-04,8\n5,2024-01-05,"9"\n'
		);
		expect(reading.rejected).toMatchObject([{ line: 3, reason: 'quotes' }]);
		expect(reading.log.customers).toEqual(['1', '3', '4', '5']);
	});
	test('quoted delimiters, quotes and line breaks are good', () => {
		const reading = good(
			'customer,date,amount,note\r\n"Smith, ""Jo""",2024-01-01,5,"two\r\nlines"\r\ny,2024-01-02,6,\r\n'
		);
		expect(reading.log.customers).toEqual(['Smith, "Jo"', 'y']);
	});
	test('NUL, missing and extra columns, no customer, blank lines; line ends of every kind', () => {
		const reading = good(
			'customer,date,amount\r1,2024-01-01,5\n\n2\0,2024-01-01,5\r\n3,2024-01-01\n4,2024-01-01,5,6\n,2024-01-01,5\n5,2024-01-01,5,\n'
		);
		expect(reading.account).toMatchObject({
			read: 6,
			used: 2,
			blank: 1,
			rejected: { nul: 1, columns: 2, customer: 1 }
		});
	});
	test('repeated rows count and are reported', () => {
		expect(good('customer,date,amount\n1,2024-01-01,5\n1,2024-01-01,5\n1,2024-01-01,6\n').account).toMatchObject({
			used: 3,
			repeated: 1
		});
	});
	test('all rows bad: the account says why', () => {
		expect(trouble('customer,date,amount\n1,tomorrow,5\n2,later,5\n', { columns: { date: 'date' } })).toMatchObject({
			code: 'noRows',
			account: { read: 2, used: 0, rejected: { date: 2 } }
		});
	});
	test('over 200 MB is refused by its size', () => {
		expect(trouble({ length: 200_000_001 } as Uint8Array)).toEqual({
			code: 'tooLarge',
			bytes: 200_000_001,
			max: 200_000_000
		});
	});

	test('217 bad rows among 2,000 balance, by reason and by line', () => {
		const wrongs: readonly (readonly [Reason, string])[] = [
			['quotes', 'c,"2024-01-05"x,3'],
			['nul', 'c,2024-01-05,3\0'],
			['columns', 'c,2024-01-05'],
			['customer', ' ,2024-01-05,3'],
			['date', 'c,2024-02-31,3'],
			['amountMissing', 'c,2024-01-05,'],
			['amount', 'c,2024-01-05,three'],
			['negative', 'c,2024-01-05,-3']
		];
		const expected: { line: number; reason: Reason }[] = [];
		const lines = Array.from({ length: 2000 }, (_, i) => {
			const [reason, wrong] = wrongs[expected.length % wrongs.length] ?? ['date', ''];
			if (i % 9 !== 4 || expected.length === 217) return `c${i % 300},2024-0${1 + (i % 9)}-11,${i % 50}.25`;
			expected.push({ line: i + 2, reason: reason as Reason });
			return wrong;
		});
		const { account, rejected } = good(`customer,date,amount\n${lines.join('\n')}\n`);
		expect(expected.length).toBe(217);
		expect(account).toMatchObject({ read: 2000, used: 1783 });
		expect(rejected.map(({ line, reason }) => ({ line, reason }))).toEqual(expected);
	});
});

test('orders of one day are one visit: x, t_x, T in weeks and the mean of repeat days', () => {
	const { log } = good(
		'customer,date,amount\na,2024-01-01,10\na,2024-01-15,4\na,2024-01-15,6\na,2024-01-08,2\nb,2024-01-10,1\nc,2024-02-20,1\na,2024-02-12,9\n'
	);
	const histories = historiesOf(orderDays(log), day('2024-01-29'));
	expect(histories.count).toBe(2);
	expect(histories.newcomers).toBe(1);
	expect([...histories.x]).toEqual([2, 0]);
	expect([...histories.tx]).toEqual([2, 0]);
	expect([...histories.T]).toEqual([4, 19 / 7]);
	expect([...(histories.spend ?? [])]).toEqual([6, 0]);
	expect([...histories.later]).toEqual([1, 0]);
});
