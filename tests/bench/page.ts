// The tables of docs/performance.md, each between two comments of its name.
import { short, whole, type Ratio } from './numbers.ts';
import type { Peers } from './peers.ts';
import type { Scale } from './scale.ts';
import type { Presets } from './work/presets.ts';
import type { Variance } from './work/variance.ts';

interface Taken {
	readonly date: string;
	readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string; readonly platform: string };
}

export interface Results {
	readonly peers?: Taken & Peers;
	readonly presets?: Taken & Presets;
	readonly scale?: Taken & Scale;
	readonly variance?: Taken & Variance;
}

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
	[row(...head), row(...head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map((cells) => row(...cells))].join(
		'\n'
	);

const taken = ({ date, machine }: Taken, what: string) =>
	`${what} ${machine.cores} cores (${machine.cpu}, ${machine.platform}), Node ${machine.node}, ${date}.`;

const spread = (found: Ratio | null) =>
	found ? `${short(found.ratio)} (${short(found.least)}–${short(found.most)})` : 'not run';
const megabytes = (peak: number | null) => (peak === null ? '–' : whole(peak));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function peersOf(found: Taken & Peers): string {
	const rows = found.results.map(({ what, measured }) =>
		measured
			? [
					what,
					whole(measured.ms),
					short(measured.perWeek),
					short(measured.perPurchase),
					spread(measured.toC),
					spread(measured.toWasm),
					(['purchases', 'points', 'profit'] as const).map((figure) => percent(measured.agrees[figure] - 1)).join(', '),
					megabytes(measured.peak)
				]
			: [what, 'not run', '', '', '', '', '', '']
	);
	const head = [
		'program',
		'ms',
		'ns per customer-week',
		'ns per purchase',
		'÷ C',
		'÷ this engine',
		'means differ by',
		'MB at most'
	];
	return [
		taken(
			found,
			`${whole(found.customers)} customers, ${found.rounds} rounds in turn, medians; quotients of medians (least–most of one round).`
		),
		'',
		table(head, rows)
	].join('\n');
}

function presetsOf(found: Taken & Presets): string {
	const rows = found.arms.map((arm) => [
		arm.preset,
		arm.arm,
		short((arm.ms * 1e6) / arm.weeks),
		short((arm.ms * 1e6) / arm.purchases),
		whole(arm.customers / (arm.ms / 1000)),
		short(arm.purchases / arm.customers),
		String(arm.passes),
		short(arm.draws)
	]);
	const head = [
		'preset',
		'design',
		'ns per customer-week',
		'ns per purchase',
		'customers a second',
		'purchases each',
		'passes',
		'draws, ms'
	];
	return [
		taken(found, `${whole(found.sample)} customers a future, one core, ${found.rounds} futures in turn, medians.`),
		'',
		table(head, rows)
	].join('\n');
}

/** Mechanisms that take less are not listed. */
const LISTED = 0.02;

function sharesOf(found: Taken & Presets): string {
	const names = [...new Set(found.shares.map(({ preset }) => preset))];
	const rows = names.map((preset) => {
		const listed = found.shares
			.filter((share) => share.preset === preset && share.share >= LISTED)
			.sort((a, b) => b.share - a.share);
		return [preset, listed.map(({ mechanism, share }) => `${mechanism} ${Math.round(100 * share)} %`).join(', ')];
	});
	const head = `| preset | time that is gone when one mechanism is off, from ${100 * LISTED} % of the time of its designs |\n| --- | --- |`;
	return [head, ...rows.map((cells) => row(...cells))].join('\n');
}

function scaleOf(found: Taken & Scale): string {
	const { million, designs } = found;
	const ms = (count: number) => designs.find((one) => one.designs === count)?.ms ?? NaN;
	return [
		taken(
			found,
			'Coffee chain, Silver and Gold beside its twin, 24 months, worker threads of Node; memory of the whole process, seen from outside.'
		),
		'',
		table(
			['customers, 1 future, 1 worker', 'ms', 'MB at most'],
			found.customers.map(({ customers, ms, peak }) => [whole(customers), whole(ms), megabytes(peak)])
		),
		'',
		table(
			['the largest of them, one core, one future', 's'],
			[
				['reduced model, WebAssembly', short(million.reduced / 1000)],
				['reduced model, C', million.c === null ? 'not run' : short(million.c / 1000)],
				['coffee chain, the twin alone', short(million.twin / 1000)],
				['coffee chain, one design alone', short((million.coffee - million.twin) / 1000)]
			]
		),
		'',
		table(
			['workers, 200 futures of 2,000 customers', 'ms', 'times as fast as one', 'MB at most'],
			found.workers.map(({ workers, ms, speedUp, peak }) => [
				String(workers),
				whole(ms),
				spread(speedUp),
				megabytes(peak)
			])
		),
		'',
		table(
			['futures of 2,000 customers, 1 worker', 'ms', 'ms a future', 'MB at most'],
			found.replications.map(({ replications, ms, peak }) => [
				whole(replications),
				whole(ms),
				short(ms / replications),
				megabytes(peak)
			])
		),
		'',
		table(
			['designs beside the twin, 10 futures, 1 worker', 'ms'],
			designs.map(({ designs: count, ms }) => [String(count), whole(ms)])
		),
		'',
		`The first design costs ${whole(ms(1) - ms(0))} ms, each of the last four ${whole((ms(8) - ms(4)) / 4)} ms.`
	].join('\n');
}

function varianceOf(found: Taken & Variance): string {
	const rows = found.rows.map(({ change, metric, whole: all, chance }) => [change, metric, whole(all), whole(chance)]);
	const head = ['change', 'metric', 'all drawn anew', 'inputs known, no common shocks'];
	return [
		taken(
			found,
			`Coffee chain, ${found.futures} futures of ${found.sample} customers: variance of the difference with separate seeds ÷ in the same futures.`
		),
		'',
		table(head, rows)
	].join('\n');
}

/** The figures that were to be reached, each with what was measured; as far as it was. */
function figuresOf({ peers, presets, scale, variance }: Results): string {
	const peer = (id: string) => peers?.results.find((one) => one.id === id)?.measured;
	const rows: [string, string, number | undefined, (value: number) => boolean][] = [];
	const add = (what: string, wanted: string, value: number | undefined | null, reached: (value: number) => boolean) =>
		rows.push([what, wanted, value ?? undefined, reached]);
	const wasm = peer('wasm');
	add('reduced model, WebAssembly, ÷ C', '≤ 1.5', wasm?.toC?.ratio, (v) => v <= 1.5);
	add('NumPy week by week ÷ reduced model, WebAssembly', '≥ 10', peer('numpy')?.toWasm.ratio, (v) => v >= 10);
	add('an object per customer ÷ reduced model, WebAssembly', '≥ 25', peer('objects')?.toWasm.ratio, (v) => v >= 25);
	add('reduced model, TypeScript, ÷ C', '≤ 4', peer('typescript')?.toC?.ratio, (v) => v <= 4);
	const coffee = presets?.arms.find(({ preset, arm }) => preset === 'coffee-chain' && arm === 'silver-gold');
	const perPurchase = coffee && wasm ? (coffee.ms * 1e6) / coffee.purchases / wasm.perPurchase : undefined;
	add('coffee chain, Silver and Gold, ÷ reduced model, per purchase', '≤ 3', perPurchase, (v) => v <= 3);
	const two = scale?.workers.find(({ workers }) => workers === 2);
	add('two workers, times as fast as one', '≥ 1.9', two?.speedUp.ratio, (v) => v >= 1.9);
	const million = (scale?.customers.at(-1)?.customers ?? 0) > 900_000 ? scale?.million : undefined;
	const largest = '1,000,000 customers, 24 months, one future, one core, s';
	add(`${largest}: reduced model`, '≤ 1.2', million && million.reduced / 1000, (v) => v <= 1.2);
	add(
		`${largest}: one design of the coffee chain`,
		'≤ 4',
		million && (million.coffee - million.twin) / 1000,
		(v) => v <= 4
	);
	const peak = (count: number) => scale?.workers.find(({ workers }) => workers === count)?.peak ?? undefined;
	const [one, four] = [peak(1), peak(4)];
	add('memory a worker thread adds, MB', '≤ 64', one && four && (four - one) / 3, (v) => v <= 64);
	const ms = (count: number) => scale?.designs.find(({ designs }) => designs === count)?.ms ?? NaN;
	add(
		'a design from the fifth to the eighth ÷ the first',
		'≤ 1',
		scale && (ms(8) - ms(4)) / 4 / (ms(1) - ms(0)),
		(v) => v <= 1
	);
	const threshold = variance?.rows.find(({ metric }) => metric === 'netBenefit')?.whole;
	add(
		'variance of a difference by one threshold, separate seeds ÷ common luck',
		'≥ 1,000',
		threshold,
		(v) => v >= 1000
	);
	const cells = rows
		.filter(([, , value]) => value !== undefined)
		.map(([what, wanted, value = NaN, reached]) => [what, wanted, short(value), reached(value) ? 'yes' : '**no**']);
	return table(['figure', 'wanted', 'measured', 'reached'], cells);
}

/** What has been measured, by the name of its place on the page. */
export function tables(found: Results): Record<string, string> {
	return {
		figures: figuresOf(found),
		...(found.peers && { peers: peersOf(found.peers) }),
		...(found.presets && { presets: presetsOf(found.presets), shares: sharesOf(found.presets) }),
		...(found.scale && { scale: scaleOf(found.scale) }),
		...(found.variance && { variance: varianceOf(found.variance) })
	};
}

/** The page with its tables renewed. @throws when a place is missing */
export function insert(page: string, made: Readonly<Record<string, string>>): string {
	return Object.entries(made).reduce((text, [name, content]) => {
		const [from, to] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
		const [start, end] = [text.indexOf(from), text.indexOf(to)];
		if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}.`);
		return `${text.slice(0, start + from.length)}\n\n${content}\n\n${text.slice(end)}`;
	}, page);
}
