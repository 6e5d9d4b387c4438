import { readFile, stat } from 'node:fs/promises';
import {
	fitOrders,
	fitSbg,
	NOT_CAUSAL,
	ORDERS_BYTES_MAX,
	patchOf,
	readOrders,
	readRetention,
	sbgRetention,
	sbgSurvival,
	type FitTrouble,
	type OrderReading,
	type OrderTrouble,
	type RetentionTrouble
} from '../fit/index.ts';
import type { Context } from './context.ts';
import { csv } from '../exports/csv.ts';
import { DONE, REFUSED, type ExitCode } from './exit.ts';
import { printFit, printRetention } from './printFit.ts';
import type { FitCommand } from './program.ts';
import { Refused } from './refused.ts';
import { jsonText, shown } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

type Trouble = OrderTrouble | FitTrouble | RetentionTrouble;

function refuse(file: string, trouble: Trouble, { words }: Context): never {
	const { refused, trouble: said, nothing } = words.fit;
	throw new Refused(`${shown(refused(file, `${said(trouble)} ${nothing}`))}\n`);
}

async function bytesOf(file: string, context: Context): Promise<Uint8Array> {
	const size = await stat(file).then(
		(found) => found.size,
		() => null
	);
	// Refused before it is read.
	if (size !== null && size > ORDERS_BYTES_MAX)
		return refuse(file, { code: 'tooLarge', bytes: size, max: ORDERS_BYTES_MAX }, context);
	try {
		return await readFile(file);
	} catch {
		throw new Refused(`${shown(context.words.noFile(file))}\n`);
	}
}

/** Writes a file beside the result; false where it cannot be written, which is said. */
async function kept(file: string | undefined, text: () => string, said: string, context: Context): Promise<boolean> {
	if (file === undefined) return true;
	const { terminal, words } = context;
	try {
		await writeWhole(file, text());
		terminal.err(`${shown(said)}\n`);
		return true;
	} catch {
		terminal.err(`${shown(words.notWritten(file))}\n`);
		return false;
	}
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

function rejectedText({ rejected }: OrderReading, { words }: Context): string {
	const rows = rejected.map(({ line, reason, cells }) => [line, words.fit.reason(reason), ...cells]);
	return csv([words.fit.rejectedHead, ...rows]);
}

async function fitRetention(file: string, options: FitCommand, context: Context): Promise<ExitCode> {
	const table = readRetention(await bytesOf(file, context));
	if (!table.ok) return refuse(file, table.trouble, context);
	const { survivors } = table;
	const fit = fitSbg(survivors);
	const start = survivors[0] ?? 0;
	const projection = Array.from({ length: survivors.length + 5 }, (_, t) => ({
		renewals: t,
		members: survivors[t] ?? null,
		expected: start * sbgSurvival(fit.parameters, t),
		retention: t === 0 ? null : sbgRetention(fit.parameters, t)
	}));
	const patch = { membership: { renewal: fit.parameters } };
	if (options.json) context.terminal.out(jsonText({ file, fit, projection, patch, note: NOT_CAUSAL }));
	else printRetention(survivors.length, fit, projection, context);
	return (await kept(options.out, () => pretty(patch), context.words.fit.patch(options.out ?? ''), context))
		? DONE
		: REFUSED;
}

/** earnburn fit ORDERS.csv */
export async function fit(file: string, options: FitCommand, context: Context): Promise<ExitCode> {
	const { terminal, words } = context;
	if (options.model === 'sbg') return fitRetention(file, options, context);
	const reading = readOrders(await bytesOf(file, context), {
		...(options.columns && { columns: options.columns }),
		...(options.dateOrder && { dateOrder: options.dateOrder }),
		...(options.decimal && { decimal: options.decimal })
	});
	if (!reading.ok) {
		const { trouble } = reading;
		if (trouble.code === 'noRows' && options.rejected !== undefined) {
			const text = csv(trouble.rejected.map(({ line, reason, cells }) => [line, words.fit.reason(reason), ...cells]));
			await kept(
				options.rejected,
				() => text,
				words.fit.rejectedRows(options.rejected, trouble.rejected.length),
				context
			);
		}
		return refuse(file, trouble, context);
	}
	const answer = fitOrders(reading.log, {
		...(options.calibrationEnd !== undefined && { calibrationEnd: options.calibrationEnd }),
		model: options.model ?? 'auto'
	});
	if (!answer.ok) return refuse(file, answer.trouble, context);

	const patch = patchOf(answer.fit);
	if (options.json) {
		const { log: _log, ok: _ok, ...rows } = reading;
		terminal.out(jsonText({ file, rows, ...answer.fit, patch, note: NOT_CAUSAL }));
	} else printFit(file, reading, answer.fit, context);
	const patchKept = await kept(options.out, () => pretty(patch), words.fit.patch(options.out ?? ''), context);
	const rejectedKept = await kept(
		options.rejected,
		() => rejectedText(reading, context),
		words.fit.rejectedRows(options.rejected ?? '', reading.rejected.length),
		context
	);
	return patchKept && rejectedKept ? DONE : REFUSED;
}
