import type { FitTrouble, OrderTrouble, Reason, RetentionTrouble, Role, Warning } from '../../fit/index.ts';
import { grouped } from '../../words/number.ts';

const whole = (n: number) => grouped(n, 0);
const many = (n: number, one: string, more: string) => `${whole(n)} ${n === 1 ? one : more}`;
const roles: Readonly<Record<Role, string>> = { customer: 'the customer', date: 'the date', amount: 'the amount' };
const reasons: Readonly<Record<Reason, string>> = {
	quotes: 'quotes that do not close',
	nul: 'a NUL sign in the row',
	columns: 'columns missing or too many',
	customer: 'no customer',
	date: 'no such day',
	amountMissing: 'no amount',
	amount: 'the amount is no number',
	negative: 'a negative amount (a refund is no order)'
};
const models: Readonly<Record<string, string>> = {
	bgnbd: 'BG/NBD',
	paretonbd: 'Pareto/NBD',
	nbd: 'NBD',
	gammagamma: 'Gamma–Gamma',
	sbg: 'sBG'
};
const model = (id: string) => models[id] ?? id;

function trouble(found: OrderTrouble | FitTrouble | RetentionTrouble): string {
	switch (found.code) {
		case 'tooLarge':
			return `It has ${whole(found.bytes / 1e6)} MB; up to ${whole(found.max / 1e6)} MB can be read. Cut it by years or leave out columns.`;
		case 'notText':
			return 'It is not text in UTF-8, UTF-16 or GB18030. Save it as CSV in UTF-8. A workbook (.xlsx) must be saved as CSV first.';
		case 'empty':
			return 'It has no rows.';
		case 'noRows':
			return `None of its ${many(found.account.read, 'row', 'rows')} can be used: ${reasonsOf(found.account.rejected)}.`;
		case 'oneColumn':
			return 'It has one column. An order list needs at least the customer and the date, separated by comma, semicolon or tab.';
		case 'noSuchColumn':
			return `There is no column ${found.name}. It has: ${found.names.join(', ')}.`;
		case 'whichColumn':
			return `Which column is ${roles[found.role]}: ${found.names.join(', ')}? Say so with --columns ${found.role}=NAME.`;
		case 'dateOrder':
			return found.other === null
				? `Is ${found.example} written day/month or month/day? No date in the file tells. Say so with --date-order dmy or --date-order mdy.`
				: `${found.example} begins with the day and ${found.other} with the month. Say with --date-order dmy or mdy which is right; the others are rejected and counted.`;
		case 'decimal':
			return found.other === null
				? `Is the comma or the point in ${found.example} the decimal sign? Say so with --decimal point or --decimal comma.`
				: `${found.example} has a decimal point and ${found.other} a decimal comma. Say with --decimal point or comma which is right; the others are rejected and counted.`;
		case 'calibrationEnd':
			return `The end of calibration ${found.day} must lie after ${found.first}, the first day of the list, and not after ${found.last}, its last.`;
		case 'fewOrders':
			return `Only ${many(found.repeaters, 'customer', 'customers')} came back. At least ${found.least} are needed to say anything.`;
		case 'retentionRow':
			return `Line ${found.line}: “${found.text}” is no count of members, or more than the row before. A retention table has the members at the start, then after each renewal.`;
		case 'retentionShort':
			return `It has ${many(found.rows, 'row', 'rows')} of members. At least 3 are needed: at the start and after two renewals.`;
	}
}

function reasonsOf(rejected: Readonly<Record<Reason, number>>): string {
	return Object.entries(rejected)
		.filter(([, n]) => n > 0)
		.map(([reason, n]) => `${whole(n)} ${reasons[reason as Reason]}`)
		.join('; ');
}

function warning(found: Warning): string {
	switch (found.code) {
		case 'fewRepeaters':
			return `Only ${many(found.repeaters, 'customer', 'customers')} came back: the estimates are loose, and their errors are too small.`;
		case 'notConverged':
			return `${model(found.model)}: the search did not come to rest. Do not use these values.`;
		case 'flat':
			return `${model(found.model)}: some mixture of the parameters is not told by this list. Do not read them one by one.`;
		case 'edge':
			return `${model(found.model)}: ${found.parameter} ran to ${found.value.toPrecision(3)}. The list lies at the edge of the model; another may suit it better.`;
		case 'wide':
			return `${model(found.model)}: ${found.parameter} is known to no better than a factor of ${found.factor.toFixed(1)} either way.`;
		case 'twoTops':
			return `${model(found.model)}: quite different parameters fit as well.`;
		case 'nobodyLeaves':
			return `A model in which nobody leaves fits as well (log-likelihood ${found.gain.toFixed(1)} lower): this list does not tell how customers leave.`;
		case 'noMeanSpend':
			return `Gamma–Gamma: q is ${found.q.toFixed(2)}, not above 1, so the mean amount has no end. Set the basket by hand.`;
		case 'spendAndOrders':
			return `Frequent buyers spend ${found.correlation > 0 ? 'more' : 'less'} an order (correlation ${found.correlation.toFixed(2)}); Gamma–Gamma takes it for 0.`;
		case 'freeRepeaters':
			return `${many(found.customers, 'customer', 'customers')} with repeat orders of amount 0 only are left out of the fit of amounts.`;
		case 'noHoldout':
			return 'The list is too short to test the fit on days it has not seen.';
	}
}

/** What `earnburn fit` says. English. */
export const fitEn = {
	nothing: 'Nothing was fitted.',
	refused: (file: string, text: string) => `${file}: ${text}`,
	trouble,
	warning,
	model,
	reason: (reason: Reason) => reasons[reason],
	rows: (file: string, read: number, used: number) =>
		`${file}: ${many(read, 'row', 'rows')} read, ${whole(used)} used, ${whole(read - used)} rejected`,
	rejected: (n: number, reason: Reason, line: number) => `${whole(n)} × ${reasons[reason]}, the first in line ${line}`,
	columns: (customer: string, date: string, amount: string | null) =>
		`customer “${customer}”, date “${date}”, ${amount === null ? 'no amount' : `amount “${amount}”`}`,
	span: (first: string, last: string, customers: number, days: number) =>
		`${first} to ${last}, ${many(customers, 'customer', 'customers')}, ${whole(days)} orders once those of a day are merged`,
	zero: (n: number) => `${many(n, 'order', 'orders')} of amount 0: kept as orders`,
	repeated: (n: number) =>
		`${many(n, 'row says', 'rows say')} the same as an earlier one: kept, since two orders may be alike`,
	serials: (n: number) => `${many(n, 'date is', 'dates are')} a spreadsheet’s number, read as days since 1900`,
	chinese: 'not UTF-8, hence read as Chinese text (GB18030); if names look wrong, save the list in UTF-8',
	dates: (order: 'dmy' | 'mdy') => `dates like 03/04 read as ${order === 'dmy' ? 'day/month' : 'month/day'}`,
	fitted: (from: string, to: string, customers: number, orders: number, repeaters: number) =>
		`Fitted ${from} to ${to}: ${many(customers, 'customer', 'customers')}, ${whole(orders)} repeat orders by ${whole(repeaters)} of them`,
	likelihood: (name: string, value: string) => `${name}, log-likelihood ${value}`,
	against: (others: string) => `against ${others}`,
	estimate: 'estimate',
	error: 'standard error',
	range: '9 of 10 draws',
	unknown: 'not known',
	meanSpend: (mean: string, customers: number) =>
		`mean amount ${mean}, from ${many(customers, 'customer', 'customers')} who came back`,
	holdout: (from: string, to: string, weeks: string) =>
		`Test on days the fit has not seen, ${from} to ${to}, ${weeks} weeks`,
	tested: (end: string) => `(fitted to ${end} only)`,
	total: (expected: string, actual: string, miss: string, fewer: boolean) =>
		`${expected} repeat orders expected, ${actual} placed: ${miss} too ${fewer ? 'few' : 'many'}`,
	totalNone: (expected: string) => `${expected} repeat orders expected, none placed`,
	typical: (weekly: string, cumulative: string) =>
		`typical miss: ${weekly} of a week’s orders in the test; ${cumulative} of the running total, all weeks`,
	newcomers: (n: number) =>
		`${many(n, 'customer', 'customers')} came later and ${n === 1 ? 'is' : 'are'} not predicted`,
	groups: ['repeat orders before', 'customers', 'placed each', 'expected each'],
	weeks: ['week', 'placed in all', 'expected in all'],
	warnings: 'To keep in mind:',
	together: 'The parameters belong together: draw them jointly (covariance of their logs in --json).',
	notCausal: 'An order list shows how customers behave, not what the programme caused.',
	retention: (n: number) => `sBG from ${many(n, 'row', 'rows')} of members`,
	renewals: ['renewals', 'members', 'expected', 'renewed, expected'],
	patch: (file: string) => `${file}: values and ranges for a scenario`,
	rejectedRows: (file: string, rows: number) => `${file}: ${many(rows, 'rejected row', 'rejected rows')}`,
	rejectedHead: ['line', 'reason', 'row']
};

export type FitWords = typeof fitEn;
