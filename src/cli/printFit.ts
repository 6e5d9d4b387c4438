import { orderDays, REASONS, type Fit, type Holdout, type OrderReading, type OrdersFit } from '../fit/index.ts';
import { grouped } from '../words/number.ts';
import type { Context } from './context.ts';
import { table } from './table.ts';
import { shown } from './terminal.ts';

const Z95 = 1.6448536269514722;
const lines = (texts: readonly string[]) => texts.map((text) => `  ${shown(text)}\n`).join('');
const share = (value: number | null, unknown: string) => (value === null ? unknown : `${grouped(100 * value, 1)} %`);
/** Four digits that say something. */
const digits = (value: number) =>
	grouped(value, Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(Math.abs(value) || 1)))));

function parameters(fit: Fit, { words }: Context): string {
	const { estimate, error, range, unknown } = words.fit;
	const rows = fit.names.map((name, i) => {
		const [value, se] = [fit.values[i] ?? NaN, fit.uncertainty?.standardErrors[i]];
		if (se === undefined) return [name, digits(value), unknown, unknown];
		// Of the logs, as the draws are.
		const factor = Math.exp((Z95 * se) / value);
		return [name, digits(value), digits(se), words.to(digits(value / factor), digits(value * factor))];
	});
	return table([['', estimate, error, range], ...rows]);
}

function rowLines(file: string, reading: OrderReading, { words }: Context): string {
	const { account, rejected, columns, log, dateOrder, serials } = reading;
	const { fit } = words;
	const days = orderDays(log);
	return (
		`${shown(fit.rows(file, account.read, account.used))}\n` +
		lines([
			...REASONS.flatMap((reason) => {
				const first = rejected.find((row) => row.reason === reason);
				return first ? [fit.rejected(account.rejected[reason], reason, first.line)] : [];
			}),
			fit.columns(columns.customer.name, columns.date.name, columns.amount?.name ?? null),
			...(reading.encoding === 'gb18030' ? [fit.chinese] : []),
			...(dateOrder ? [fit.dates(dateOrder)] : []),
			...(serials > 0 ? [fit.serials(serials)] : []),
			fit.span(reading.firstDay, reading.lastDay, log.customers.length, days.customer.length),
			...(account.zero > 0 ? [fit.zero(account.zero)] : []),
			...(account.repeated > 0 ? [fit.repeated(account.repeated)] : [])
		])
	);
}

/** Weeks that a table for people shows: about eight, the last with them. */
function someWeeks({ tracking }: Holdout): Holdout['tracking'] {
	const step = Math.max(1, Math.ceil(tracking.length / 8));
	return tracking.filter((_, i) => (tracking.length - 1 - i) % step === 0);
}

function holdoutText(holdout: Holdout, counts: OrdersFit['counts'], { words }: Context): string {
	const { fit } = words;
	const { actual, expected, miss } = holdout;
	const said =
		miss === null
			? fit.totalNone(grouped(expected, 0))
			: fit.total(grouped(expected, 0), grouped(actual, 0), share(Math.abs(miss), fit.unknown), miss < 0);
	const { weekly, cumulative } = holdout.typicalMiss;
	const tested = holdout.calibrationEnd === counts.fittedTo ? '' : ` ${fit.tested(holdout.calibrationEnd)}`;
	const groups = holdout.groups.map(({ orders, customers, actual, expected }) => [
		orders,
		grouped(customers, 0),
		grouped(actual, 3),
		grouped(expected, 3)
	]);
	const weeks = someWeeks(holdout).map(({ week, actual, expected }) => [
		String(week),
		grouped(actual, 0),
		grouped(expected, 0)
	]);
	return (
		`\n${fit.holdout(holdout.from, holdout.to, grouped(holdout.weeks, 0))}${tested}\n` +
		lines([
			said,
			fit.typical(share(weekly, fit.unknown), share(cumulative, fit.unknown)),
			...(holdout.newcomers > 0 ? [fit.newcomers(holdout.newcomers)] : [])
		]) +
		`\n${table([fit.groups, ...groups])}\n${table([fit.weeks, ...weeks])}`
	);
}

/** The result of a fit for people. */
export function printFit(file: string, reading: OrderReading, found: OrdersFit, context: Context): void {
	const { terminal, words } = context;
	const { fit } = words;
	const { counts, behaviour, behaviours, nbd, spend, holdout, warnings } = found;
	terminal.out(rowLines(file, reading, context));
	const { fittedFrom, fittedTo, watched, repeatOrders, repeaters } = counts;
	terminal.out(`\n${fit.fitted(fittedFrom, fittedTo, watched, repeatOrders, repeaters)}\n`);
	const height = ({ model, logLikelihood }: Fit) => `${fit.model(model)} ${grouped(logLikelihood, 1)}`;
	const others = [...behaviours.filter(({ model }) => model !== behaviour.model), nbd].map(height).join(', ');
	terminal.out(
		`\n${fit.likelihood(fit.model(behaviour.model), grouped(behaviour.logLikelihood, 1))}${words.semicolon}${fit.against(others)}\n`
	);
	terminal.out(parameters(behaviour, context));
	if (spend) {
		terminal.out(`\n${fit.likelihood(fit.model('gammagamma'), grouped(spend.fit.logLikelihood, 1))}\n`);
		terminal.out(parameters(spend.fit, context));
		if (spend.mean !== null) terminal.out(lines([fit.meanSpend(grouped(spend.mean, 2), spend.customers)]));
	}
	if (holdout) terminal.out(holdoutText(holdout, counts, context));
	terminal.out(`\n${fit.warnings}\n`);
	terminal.out(lines([...warnings.map(fit.warning), fit.together, fit.notCausal]));
}

export interface Projected {
	readonly renewals: number;
	readonly members: number | null;
	readonly expected: number;
	readonly retention: number | null;
}

/** sBG: what the members did, and go on to do. */
export function printRetention(rows: number, found: Fit, projection: readonly Projected[], context: Context): void {
	const { terminal, words } = context;
	const { fit } = words;
	terminal.out(`${fit.likelihood(fit.retention(rows), grouped(found.logLikelihood, 2))}\n`);
	terminal.out(`${parameters(found, context)}\n`);
	const body = projection.map(({ renewals, members, expected, retention }) => [
		String(renewals),
		members === null ? '' : grouped(members, Number.isInteger(members) ? 0 : 1),
		grouped(expected, 1),
		retention === null ? '' : share(retention, '')
	]);
	terminal.out(table([fit.renewals, ...body]));
	terminal.out(`\n${shown(fit.notCausal)}\n`);
}
