import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { emitDeclarations } from '../../vite.cli.config.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { emptyFolder, runNode } from './run.ts';

const exec = promisify(execFile);
const npm = (args: readonly string[], cwd: string) =>
	exec('npm', [...args, '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd });

/** An empty folder into which the packed tarball was installed, without a network. */
const folder = emptyFolder();
const installed = join(folder, 'node_modules/earnburn');
const SMALL = join(folder, 'small.earnburn.json');

beforeAll(async () => {
	// The build before the tests leaves the types out; a pack is made with them.
	emitDeclarations('dist');
	const { stdout } = await npm(['pack', '--json', '--pack-destination', folder], process.cwd());
	const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
	writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
	await npm(['install', join(folder, filename)], folder);
	writeFileSync(SMALL, JSON.stringify(smallCoffee()));
	copyFileSync('simulations/coffee-chain.earnburn.json', join(folder, 'coffee-chain.earnburn.json'));
}, 120_000);

test('the package brings no dependencies and nothing but the build', () => {
	const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
	expect(packages).toEqual(['earnburn']);
	expect(readdirSync(installed).filter((name) => !/^(README|LICENSE)/.test(name))).toEqual(['dist', 'package.json']);
});

test('npx earnburn works where only the package is installed', async () => {
	const { stdout } = await exec('npx', ['--offline', 'earnburn', 'check', SMALL], { cwd: folder });
	expect(stdout).toContain('good');
});

test('it simulates on its worker threads, from any folder', async () => {
	const args = ['simulate', SMALL, '--json', '--replications', '10'];
	const bin = join(installed, 'dist/cli.js');
	const [one, two] = await Promise.all(
		['1', '2'].map((workers) => runNode(bin, [...args, '--workers', workers], { cwd: emptyFolder() }))
	);
	expect(one).toMatchObject({ code: 0, err: '' });
	expect(JSON.parse(one?.out ?? '')).toMatchObject({ replications: 10, complete: true });
	expect(two?.out).toBe(one?.out);
});

/** The examples of docs/library.md, in order. */
const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
	([, code = '']) => code
);

test('the documentation has examples', () => {
	expect(examples.length).toBeGreaterThan(3);
});

test.each(examples.map((code, i) => [i + 1, code] as const))(
	'example %i of docs/library.md runs',
	async (i, code) => {
		const file = join(folder, `example-${i}.js`);
		// Fewer customers, so that it does not take long; the same calls.
		writeFileSync(file, code.replace('coffee-chain.earnburn.json', 'small.earnburn.json'));
		const { code: exit, out, err } = await runNode(file, [], { cwd: folder });
		expect({ exit, err }).toEqual({ exit: 0, err: '' });
		expect(out).not.toMatch(/undefined|NaN/);
		expect(out.length).toBeGreaterThan(10);
	},
	60_000
);

/** What TypeScript says of files in a project that has the package installed. */
function complaints(files: Readonly<Record<string, string>>, module: ts.ModuleKind): string[] {
	const project = join(folder, `project-${module}`);
	mkdirSync(project, { recursive: true });
	const paths = Object.entries(files).map(([name, text]) => {
		writeFileSync(join(project, name), text);
		return join(project, name);
	});
	const bundler = module === ts.ModuleKind.ESNext;
	const program = ts.createProgram(paths, {
		...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
		...{ noEmit: true, target: ts.ScriptTarget.ES2022, module, types: ['node'] },
		typeRoots: [resolve('node_modules/@types')],
		moduleResolution: bundler ? ts.ModuleResolutionKind.Bundler : ts.ModuleResolutionKind.NodeNext
	});
	return ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
		return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
	});
}

const files = {
	...Object.fromEntries(examples.map((code, i) => [`example-${i + 1}.mts`, code])),
	'typed.mts': `
		import { compare, simulate, type Comparison, type Scenario, type Simulation, type SimulateOptions } from 'earnburn';
		const options: SimulateOptions = { replications: 10, onProgress: ({ share }) => void share.toFixed(2) };
		export async function net(scenario: Scenario): Promise<number | undefined> {
			const months: number = scenario.horizonMonths;
			const reach: number | undefined = scenario.designs[0]?.tiers.list[months]?.reach;
			const simulation: Simulation = await simulate(scenario, options);
			const comparison: Comparison = compare(simulation, 'none', 'a');
			return reach ?? comparison.differences['netBenefit']?.stat.mean;
		}`
};

test.each([
	['nodenext', ts.ModuleKind.NodeNext],
	['bundler', ts.ModuleKind.ESNext]
])(
	'the types hold in a strict project that checks its libraries too (%s)',
	(_, module) => {
		expect(existsSync(join(installed, 'dist/index.d.ts'))).toBe(true);
		expect(complaints(files, module)).toEqual([]);
	},
	60_000
);

test('the types refuse what is wrong', () => {
	const wrong = "import { simulate } from 'earnburn'; await simulate({ seed: 5 }, { workers: 'two' });";
	expect(complaints({ 'wrong.mts': wrong }, ts.ModuleKind.NodeNext).length).toBeGreaterThan(0);
}, 60_000);
