/** Which column is what, by its name and by what stands in it. */
import { isAmount } from './amounts.ts';
import { dateShape, plain } from './dates.ts';

export type Role = 'customer' | 'date' | 'amount';
export const ROLES: readonly Role[] = ['customer', 'date', 'amount'];

export interface Column {
	/** from 0 */
	readonly at: number;
	/** its name in the header, or its number */
	readonly name: string;
}

/** amount: null where the log has none. */
export interface Columns {
	readonly customer: Column;
	readonly date: Column;
	readonly amount: Column | null;
	readonly header: boolean;
	readonly width: number;
}

export type ColumnTrouble =
	| { readonly code: 'oneColumn' }
	| { readonly code: 'noSuchColumn'; readonly name: string; readonly names: readonly string[] }
	| { readonly code: 'whichColumn'; readonly role: Role; readonly names: readonly string[] };

/** Names in the order in which they are believed; the parts of a name stand apart, as in customer_id or customerId. */
const NAMES: Readonly<Record<Role, readonly RegExp[]>> = {
	customer: [
		/^(customer|client|member|buyer|user|shopper|cust|visitor|account|card|uid|openid|unionid)( ?(id|no|nr|number|key|code))?$|^(会员|顾客|客户|用户|买家|消费者)(id|编号|号|号码|代码|标识|账号|帐号|昵称)?$/,
		/\b(customer|client|member|buyer|user|shopper|cust)\b|会员|顾客|客户|用户|买家/,
		/^(e ?mail|phone|mobile|手机号?|手机号码|邮箱)$/
	],
	date: [
		/^(order|purchase|transaction|invoice|sale|sales|payment|paid)? ?(date|day|time|datetime|timestamp|at|created at|date time)$|^(下单|订单|交易|购买|支付|付款|消费|成交)?(日期|时间)$/,
		/\b(date|datetime|timestamp|created at)\b|日期|时间/
	],
	amount: [
		/^(order|purchase|transaction|invoice|sale|sales|net|gross|total|paid|payment)? ?(amount|value|total|revenue|spend|sales)( ?(usd|cny|eur|gbp|rmb|jpy|paid))?$|^(实付|实收|订单|支付|付款|交易|消费|成交)?(金额|总额|总价)$/,
		/\b(amount|revenue|spend|total)\b|金额|总额|实付|实收/
	]
};

const words = (name: string): string =>
	plain(name)
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const isDate = (text: string) => dateShape(plain(text)) !== null;
const isClearDate = (text: string) => {
	const shape = dateShape(plain(text));
	return shape === 'ymd' || shape === 'slashed';
};

/** What share of the filled cells of a column pass. */
function share(rows: readonly (readonly string[])[], at: number, test: (text: string) => boolean): number {
	const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
	return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

const MOSTLY = 0.5;

/** The columns of a role by content alone; a column of another role is none. */
function byContent(role: Role, rows: readonly (readonly string[])[], free: readonly number[]): readonly number[] {
	if (role === 'date') return free.filter((at) => share(rows, at, isClearDate) > MOSTLY);
	if (role === 'amount')
		return free.filter((at) => share(rows, at, (cell) => isAmount(plain(cell)) && /[.,]\d/.test(cell)) > MOSTLY);
	return free;
}

const fits = (role: Role, rows: readonly (readonly string[])[], at: number): boolean =>
	role === 'customer' ||
	rows.length === 0 ||
	share(rows, at, role === 'date' ? isDate : (cell) => isAmount(plain(cell))) > 0;

/** A column of just the right name is taken whatever stands in it: then its rows are rejected, and one learns why. */
function byName(
	role: Role,
	rows: readonly (readonly string[])[],
	free: readonly number[],
	pattern: RegExp,
	names: readonly string[],
	rank: number
): readonly number[] {
	const named = free.filter((at) => pattern.test(words(names[at] ?? '')));
	return named.length === 1 && rank === 0 ? named : named.filter((at) => fits(role, rows, at));
}

/**
 * Finds the columns in the first rows of a log. What was asked for goes before names, names before content; of two
 * columns that may be meant, none is taken.
 */
export function findColumns(
	first: readonly (readonly string[])[],
	wished: Readonly<Partial<Record<Role, string>>>
): Columns | ColumnTrouble {
	const [head = [], ...body] = first;
	const width = head.length;
	if (width < 2) return { code: 'oneColumn' };
	const header = !head.some((cell) => isClearDate(cell)) && !head.every((cell) => cell === '' || isAmount(plain(cell)));
	const rows = header ? body : first;
	const names = head.map((cell, at) => (header && cell.trim() !== '' ? cell.trim() : String(at + 1)));
	const taken = new Map<Role, number>();

	for (const role of ROLES) {
		const wish = wished[role];
		if (wish === undefined) continue;
		const named = names.findIndex((name) => name === wish || words(name) === words(wish));
		const numbered = /^\d+$/.test(wish) && Number(wish) >= 1 && Number(wish) <= width ? Number(wish) - 1 : -1;
		const at = named >= 0 ? named : numbered;
		if (at < 0) return { code: 'noSuchColumn', name: wish, names };
		taken.set(role, at);
	}

	// Dates are told most surely, customers least: so that what is left for them is less.
	for (const role of ['date', 'amount', 'customer'] as const) {
		if (taken.has(role)) continue;
		const free = names.map((_, at) => at).filter((at) => ![...taken.values()].includes(at));
		const ranks = header ? NAMES[role].map((pattern, rank) => byName(role, rows, free, pattern, names, rank)) : [];
		const found = ranks.find((rank) => rank.length > 0) ?? byContent(role, rows, free);
		const [only] = found;
		if (only !== undefined && found.length === 1) taken.set(role, only);
		else if (role !== 'amount' || found.length > 1)
			return { code: 'whichColumn', role, names: (found.length > 1 ? found : free).map((at) => names[at] ?? '') };
	}

	const column = (at: number): Column => ({ at, name: names[at] ?? '' });
	const amount = taken.get('amount');
	return {
		customer: column(taken.get('customer') ?? 0),
		date: column(taken.get('date') ?? 0),
		amount: amount === undefined ? null : column(amount),
		header,
		width
	};
}
