import { Argument, Command, InvalidArgumentError } from 'commander';
import { ENGINE } from '../engine/version.ts';
import { version } from '../../package.json';
import type { Behaviour, Role } from '../fit/index.ts';
import type { CliWords } from './words/words.ts';

export interface SimulateOptions {
	readonly replications?: number;
	readonly customers?: number;
	readonly seed?: string;
	readonly designs?: readonly string[];
	readonly weekly?: boolean;
	readonly json?: boolean;
	readonly csv?: string;
	readonly workers?: number;
	readonly quiet?: boolean;
}
export type CompareOptions = Omit<SimulateOptions, 'designs' | 'csv' | 'weekly'> & {
	readonly a?: string;
	readonly b?: string;
};
export interface TraceOptions {
	readonly customer: number;
	readonly design?: string;
	readonly replication: number;
	readonly seed?: string;
	readonly json?: boolean;
}

export interface FitCommand {
	readonly calibrationEnd?: string;
	readonly model?: Behaviour | 'auto' | 'sbg';
	readonly columns?: Readonly<Partial<Record<Role, string>>>;
	readonly dateOrder?: 'dmy' | 'mdy';
	readonly decimal?: '.' | ',';
	readonly json?: boolean;
	readonly out?: string;
	readonly rejected?: string;
}

export interface FinanceCommand extends Omit<SimulateOptions, 'designs' | 'csv' | 'weekly'> {
	readonly design?: string;
	readonly replication?: number;
	readonly expected?: number;
	readonly plan?: string;
	readonly triangle?: string;
	readonly cumulative?: boolean;
	readonly case?: string;
}

export interface ReportCommand extends Omit<SimulateOptions, 'designs' | 'weekly'> {
	readonly design?: string;
	readonly replication?: number;
	readonly expected?: number;
	readonly out?: string;
	readonly xlsx?: string;
}
export interface VerifyOptions {
	readonly scenario?: string;
	readonly workers?: number;
	readonly quiet?: boolean;
}
export interface RulesOptions {
	readonly design?: string;
	readonly out?: string;
}

export interface PlaybookOptions {
	readonly json?: boolean;
	readonly page?: string;
	readonly workers?: number;
}

/** What the commands do; the program only says how they are called. */
export interface Actions {
	check(file: string): Promise<void>;
	simulate(file: string, options: SimulateOptions): Promise<void>;
	compare(file: string, options: CompareOptions): Promise<void>;
	trace(file: string, options: TraceOptions): Promise<void>;
	fit(file: string, options: FitCommand): Promise<void>;
	finance(file: string | undefined, options: FinanceCommand): Promise<void>;
	report(file: string, options: ReportCommand): Promise<void>;
	verify(file: string, options: VerifyOptions): Promise<void>;
	rules(file: string, options: RulesOptions): Promise<void>;
	playbook(ids: readonly string[], options: PlaybookOptions): Promise<void>;
	schema(options: { readonly table?: boolean }): Promise<void>;
}

function count(text: string, least: number): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value)) throw new InvalidArgumentError('');
	return value;
}
const fromOne = (text: string) => count(text, 1);
const fromZero = (text: string) => count(text, 0);
function share(text: string): number {
	const value = Number(text);
	if (!/^\d*\.?\d+$/.test(text) || value > 1) throw new InvalidArgumentError('');
	return value;
}
function language(text: string): string {
	if (text !== 'en' && text !== 'zh') throw new InvalidArgumentError('');
	return text;
}
/** One of these words, and what it stands for. */
const oneOf =
	<T extends string>(words: Readonly<Record<string, T>>) =>
	(text: string): T => {
		const meant = Object.hasOwn(words, text) ? words[text] : undefined;
		if (meant === undefined) throw new InvalidArgumentError('');
		return meant;
	};
function isoDate(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('');
	return text;
}
/** customer=…,date=…,amount=… */
function columns(text: string): Partial<Record<Role, string>> {
	const pairs = text.split(',').map((pair) => /^(customer|date|amount)=(.+)$/.exec(pair.trim()));
	if (pairs.includes(null)) throw new InvalidArgumentError('');
	return Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2]]));
}
const names = (text: string) => text.split(',').map((name) => name.trim());

export function createProgram(words: CliWords, actions: Actions): Command {
	const { options } = words;
	const program = new Command('earnburn');
	program
		.description(words.about)
		.exitOverride()
		// Commander's own messages are English only: usage.ts says them.
		.configureOutput({ outputError: () => {} })
		.configureHelp({
			styleTitle: (title) => words.titles[title] ?? title,
			subcommandDescription: (command) => command.description()
		})
		.version(`earnburn ${version} (engine ${ENGINE})`, '--version', options.version)
		.helpOption('--help', options.help)
		.helpCommand(false)
		.option('--lang <language>', options.lang, language)
		.addHelpText('after', `\n${words.exitCodes}`);

	const command = (name: keyof CliWords['commands'], file: boolean) => {
		const added = program.command(name).description(words.commands[name]);
		return file ? added.addArgument(new Argument('<file>', words.file)) : added;
	};
	const run = (added: Command) =>
		added
			.option('--replications <n>', options.replications, fromOne)
			.option('--customers <n>', options.customers, fromOne)
			.option('--seed <text>', options.seed)
			.option('--json', options.json)
			.option('--workers <n>', options.workers, fromOne)
			.option('--quiet', options.quiet);

	command('check', true).action(actions.check);
	run(command('simulate', true))
		.option('--designs <ids>', options.designs, names)
		.option('--weekly', options.weekly)
		.option('--csv <file>', options.csv)
		.action(actions.simulate);
	run(command('compare', true)).option('--a <id>', options.a).option('--b <id>', options.b).action(actions.compare);
	command('trace', true)
		.requiredOption('--customer <n>', options.customer, fromZero)
		.option('--design <id>', options.design)
		.option('--replication <n>', options.replication, fromZero, 0)
		.option('--seed <text>', options.seed)
		.option('--json', options.json)
		.action(actions.trace);
	program
		.command('fit')
		.description(words.commands.fit)
		.addArgument(new Argument('<orders>', words.orders))
		.option('--calibration-end <date>', options.calibrationEnd, isoDate)
		.option(
			'--model <name>',
			options.model,
			oneOf({ auto: 'auto', bgnbd: 'bgnbd', paretonbd: 'paretonbd', sbg: 'sbg' } as const)
		)
		.option('--columns <names>', options.columns, columns)
		.option('--date-order <order>', options.dateOrder, oneOf({ dmy: 'dmy', mdy: 'mdy' } as const))
		.option('--decimal <sign>', options.decimal, oneOf({ point: '.', comma: ',', '.': '.', ',': ',' } as const))
		.option('--json', options.json)
		.option('--out <file>', options.out)
		.option('--rejected <file>', options.rejected)
		.action(actions.fit);
	run(
		program
			.command('finance')
			.description(words.commands.finance)
			.addArgument(new Argument('[file]', words.file))
			.option('--design <id>', options.financeDesign)
			.option('--replication <n>', options.financeReplication, fromZero)
			.option('--expected <share>', options.expected, share)
			.option('--plan <file>', options.plan)
			.option('--triangle <file>', options.triangle)
			.option('--cumulative', options.cumulative)
			.option('--case <file>', options.case)
	).action(actions.finance);
	run(
		command('report', true)
			.option('--out <file>', options.reportOut)
			.option('--xlsx <file>', options.xlsx)
			.option('--csv <file>', options.reportCsv)
			.option('--design <id>', options.financeDesign)
			.option('--replication <n>', options.reportReplication, fromZero)
			.option('--expected <share>', options.expected, share)
	).action(actions.report);
	program
		.command('verify')
		.description(words.commands.verify)
		.addArgument(new Argument('<file>', words.exported))
		.option('--scenario <file>', options.verifyScenario)
		.option('--workers <n>', options.workers, fromOne)
		.option('--quiet', options.quiet)
		.action(actions.verify);
	command('rules', true)
		.option('--design <id>', options.financeDesign)
		.option('--out <file>', options.rulesOut)
		.action(actions.rules);
	program
		.command('playbook')
		.description(words.commands.playbook)
		.addArgument(new Argument('[experiments...]', words.experiments))
		.option('--json', options.json)
		.option('--page <file>', options.page)
		.option('--workers <n>', options.workers, fromOne)
		.action(actions.playbook);
	command('schema', false).option('--table', options.table).action(actions.schema);
	return program;
}
