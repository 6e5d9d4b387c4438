import { readFile, stat } from 'node:fs/promises';
import { blowUp, type BlowUp, type Redemption } from '../engine/finance/blowUp.ts';
import { breakEvenLift } from '../engine/finance/breakEven.ts';
import { chainLadder, cumulative, type ChainLadder } from '../engine/finance/chainLadder.ts';
import {
	allocate,
	recognise,
	type Allocation,
	type Closing,
	type DeferredRow
} from '../engine/finance/deferredRevenue.ts';
import { pointsRollForward, type PointsRow } from '../engine/finance/rollForward.ts';
import { Untied } from '../engine/finance/untied.ts';
import { BYTES_MAX } from '../engine/scenario/index.ts';
import { decode } from '../fit/decode.ts';
import { delimiterOf, eachRow } from '../fit/rows.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { shown } from './terminal.ts';

export interface Ladder extends ChainLadder {
	/** running sums as given, oldest origin first */
	readonly triangle: readonly (readonly number[])[];
	readonly ultimates: readonly number[];
}

/** What an accounting case asks for, and the answers. Money in whatever unit the case is in. */
export interface CaseAnswer {
	readonly allocation?: Allocation & { readonly sales: number };
	readonly closings?: readonly (Closing & DeferredRow)[];
	readonly ladder?: Ladder;
	readonly breakEven?: { readonly margin: number; readonly cost: number; readonly lift: number | null };
	readonly blowUp?: BlowUp | null;
	readonly rollForward?: readonly PointsRow[];
	readonly withheld?: { readonly table: string; readonly row: number; readonly amount: number };
}

async function textOf(file: string, { words }: Context): Promise<string> {
	const size = await stat(file).then(
		(found) => found.size,
		() => null
	);
	const bytes = size !== null && size <= BYTES_MAX ? await readFile(file).catch(() => null) : null;
	const decoded = bytes && decode(bytes);
	if (!decoded) throw new Refused(`${shown(words.noFile(file))}\n`);
	return decoded.text.replace(/^\uFEFF/, '');
}

/** The first row that is none of a development triangle (from 1); 0: too few rows; null: it is one. */
function fault(rows: readonly (readonly number[])[]): number | null {
	if (rows.length < 2) return 0;
	const bad = rows.findIndex(
		(row, i) =>
			row.length === 0 || row.length > (rows[i - 1] ?? row).length || row.slice(0, -1).some((sum) => !(sum > 0))
	);
	return bad < 0 ? null : bad + 1;
}

/** Chain ladder of a triangle of amounts by age, or of running sums. */
function ladderOf(rows: readonly (readonly number[])[], sums: boolean, refuse: (row: number | null) => never): Ladder {
	const triangle = sums ? rows : cumulative(rows);
	const bad = fault(triangle);
	if (bad !== null) return refuse(bad === 0 ? null : bad);
	const ladder = chainLadder(triangle);
	return { ...ladder, triangle, ultimates: triangle.map((row, i) => (row.at(-1) ?? 0) + (ladder.reserves[i] ?? 0)) };
}

/**
 * A triangle from CSV: a row for each origin, oldest first, a column for each age; cells to come stay empty. Where the first cell is no
 * number, the first row and the first column are names.
 */
export async function readTriangle(file: string, sums: boolean, context: Context): Promise<CaseAnswer> {
	const text = await textOf(file, context);
	const refuse = (row: number | null): never => {
		throw new Refused(`${shown(context.words.finance.badTriangle(file, row))}\n`);
	};
	const rows: string[][] = [];
	eachRow(
		text,
		delimiterOf(text),
		() => true,
		({ cells }) => void rows.push(cells.map((cell) => cell.trim()))
	);
	const isNumber = (cell: string) => /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(cell);
	const named = !isNumber(rows[0]?.[0] ?? '');
	const amounts = (named ? rows.slice(1).map((row) => row.slice(1)) : rows).map((row, i) => {
		let end = row.length;
		while (end > 0 && row[end - 1] === '') end--;
		const kept = row.slice(0, end);
		return kept.every(isNumber) ? kept.map(Number) : refuse(i + 1);
	});
	return { ladder: ladderOf(amounts, sums, refuse) };
}

type Members = Readonly<Record<string, unknown>>;

/** An accounting case from JSON; every part is optional, at least one must be there. */
export async function readCase(file: string, context: Context): Promise<CaseAnswer> {
	const text = await textOf(file, context);
	const refuse = (place: string): never => {
		throw new Refused(`${shown(context.words.finance.badCase(file, place))}\n`);
	};
	const members = (value: unknown, place: string, known: readonly string[]): Members => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(place);
		const unknown = Object.keys(value).find((key) => !known.includes(key));
		return unknown === undefined ? (value as Members) : refuse(`${place}.${unknown}`);
	};
	const number = (value: unknown, place: string, least = 0, most = Infinity): number =>
		typeof value === 'number' && value >= least && value <= most && Number.isFinite(value) ? value : refuse(place);
	const rowsOf = (value: unknown, place: string): readonly unknown[] => (Array.isArray(value) ? value : refuse(place));
	const redemption = (value: unknown, place: string): Redemption => {
		const { issued, redeemed, cost } = members(value, place, ['issued', 'redeemed', 'cost']);
		return {
			issued: number(issued, `${place}.issued`),
			redeemed: number(redeemed, `${place}.redeemed`),
			cost: number(cost, `${place}.cost`)
		};
	};
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return refuse('JSON');
	}
	const parts = ['allocation', 'closings', 'triangle', 'cumulative', 'breakEven', 'blowUp', 'rollForward'];
	const asked = members(parsed, 'the case', parts);
	if (Object.keys(asked).length === 0) return refuse('the case');
	const answer: { -readonly [K in keyof CaseAnswer]: CaseAnswer[K] } = {};

	if (asked['allocation'] !== undefined) {
		const keys = ['sales', 'points', 'valuePerPoint', 'expectedRedemption'];
		const given = members(asked['allocation'], 'allocation', keys);
		const sales = number(given['sales'], 'allocation.sales');
		const points = number(given['points'], 'allocation.points');
		const value = number(given['valuePerPoint'], 'allocation.valuePerPoint');
		const rate = number(given['expectedRedemption'], 'allocation.expectedRedemption', 0, 1);
		answer.allocation = { sales, ...allocate(sales, points, value, rate) };
	}
	if (asked['closings'] !== undefined) {
		const { allocation } = answer;
		if (!allocation) return refuse('allocation');
		let before = 0;
		const closings = rowsOf(asked['closings'], 'closings').map((value, i): Closing => {
			const { redeemed, expected } = members(value, `closings.${i}`, ['redeemed', 'expected']);
			before = number(redeemed, `closings.${i}.redeemed`, before);
			return { redeemed: before, expected: number(expected, `closings.${i}.expected`) };
		});
		const rows = recognise(allocation.points, closings);
		answer.closings = closings.map((closing, i) => ({ ...closing, ...(rows[i] as DeferredRow) }));
	}
	if (asked['triangle'] !== undefined) {
		const rows = rowsOf(asked['triangle'], 'triangle').map((row, i) =>
			rowsOf(row, `triangle.${i}`).map((amount, k) => number(amount, `triangle.${i}.${k}`, -Infinity))
		);
		const sums = asked['cumulative'] ?? false;
		if (typeof sums !== 'boolean') return refuse('cumulative');
		answer.ladder = ladderOf(rows, sums, (row) => refuse(row === null ? 'triangle' : `triangle.${row - 1}`));
	}
	if (asked['breakEven'] !== undefined) {
		const given = members(asked['breakEven'], 'breakEven', ['margin', 'cost']);
		const [margin, cost] = [
			number(given['margin'], 'breakEven.margin', 0, 1),
			number(given['cost'], 'breakEven.cost', 0, 1)
		];
		answer.breakEven = { margin, cost, lift: breakEvenLift(margin, cost) };
	}
	if (asked['blowUp'] !== undefined) {
		const { planned, actual } = members(asked['blowUp'], 'blowUp', ['planned', 'actual']);
		answer.blowUp = blowUp(redemption(actual, 'blowUp.actual'), redemption(planned, 'blowUp.planned'));
	}
	if (asked['rollForward'] !== undefined) {
		const { opening = 0, rows } = members(asked['rollForward'], 'rollForward', ['opening', 'rows']);
		const keys = ['issued', 'redeemed', 'expired', 'forfeited', 'closing'] as const;
		const given = rowsOf(rows, 'rollForward.rows').map((value, i) => {
			const row = members(value, `rollForward.rows.${i}`, keys);
			const of = (key: string) => number(row[key] ?? 0, `rollForward.rows.${i}.${key}`);
			return {
				issued: of('issued'),
				redeemed: of('redeemed'),
				expired: of('expired'),
				forfeited: of('forfeited'),
				closing: row['closing'] === undefined ? null : of('closing')
			};
		});
		const flow = (key: 'issued' | 'redeemed' | 'expired' | 'forfeited') => given.map((row) => row[key]);
		const flows = {
			issued: flow('issued'),
			redeemed: flow('redeemed'),
			expired: flow('expired'),
			forfeited: flow('forfeited')
		};
		try {
			const closings = given.map(({ closing }) => closing);
			answer.rollForward = pointsRollForward(flows, number(opening, 'rollForward.opening'), closings);
		} catch (error) {
			if (!(error instanceof Untied)) throw error;
			answer.withheld = { table: error.table, row: error.row, amount: error.amount };
		}
	}
	return answer;
}
