import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** What each floor of src/ may import, itself included; docs/architecture.md shows the same house. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	kernel: ['kernel'],
	wasm: ['wasm', 'kernel'],
	random: ['random', 'stats', 'kernel', 'wasm'],
	stats: ['random', 'stats', 'kernel', 'wasm'],
	scenario: ['scenario', 'random', 'stats', 'kernel', 'wasm'],
	engine: ['engine', 'scenario', 'random', 'stats', 'kernel', 'wasm'],
	run: ['run', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm', 'data'],
	fit: ['fit', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm'],
	words: ['words', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm'],
	exports: ['exports', 'words', 'run', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm'],
	library: ['library', 'fit', 'run', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm', 'data'],
	cli: [
		'cli',
		'report',
		'exports',
		'words',
		'fit',
		'run',
		'engine',
		'scenario',
		'random',
		'stats',
		'kernel',
		'wasm',
		'data'
	],
	report: ['report', 'lib', 'exports', 'words', 'run', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm'],
	lib: ['lib', 'report', 'exports', 'words', 'run', 'engine', 'scenario', 'random', 'stats', 'kernel', 'wasm', 'data'],
	routes: [
		'routes',
		'lib',
		'exports',
		'words',
		'run',
		'engine',
		'scenario',
		'random',
		'stats',
		'kernel',
		'wasm',
		'data'
	]
};

const ALIASES: Record<string, string> = { $engine: 'src/engine', $run: 'src/run', $lib: 'src/lib' };

const ENGINE_ROOMS = ['kernel', 'wasm', 'random', 'stats', 'scenario'];

/** The floor a path of the repository stands on; data is what lies outside src. */
export function floorOf(path: string): string {
	const [top, second, third] = path.split('/');
	if (top !== 'src') return 'data';
	if (second === 'engine') return third && ENGINE_ROOMS.includes(third) ? third : 'engine';
	if (second === 'lib' && third === 'report') return 'report';
	if (second && ['run', 'fit', 'words', 'exports', 'cli', 'lib'].includes(second)) return second;
	return second === 'index.ts' ? 'library' : 'routes';
}

function scriptsOf(path: string, source: string): string {
	if (!path.endsWith('.svelte')) return source;
	return [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

/** Every module a file names: imports, exports from, import(), and new URL() of workers. */
export function importsOf(path: string, source: string): string[] {
	const script = scriptsOf(path, source);
	const named = ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName);
	const urls = [...script.matchAll(/new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g)].map((match) => match[1]);
	return [...named, ...urls.filter((url) => url !== undefined)];
}

/** The path inside the repository, or undefined for a package. */
export function resolve(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier));
	const [alias = '', ...rest] = specifier.split('/');
	const folder = ALIASES[alias];
	return folder === undefined ? undefined : posix.join(folder, ...rest);
}

/** One sentence for each import that goes up. */
export function upwardImports(path: string, source: string): string[] {
	const floor = floorOf(path);
	return importsOf(path, source).flatMap((specifier) => {
		const target = resolve(path, specifier);
		if (target === undefined || MAY_IMPORT[floor]?.includes(floorOf(target))) return [];
		return [`${path} (${floor}) imports ${specifier} (${floorOf(target)})`];
	});
}
