import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import ts from 'typescript';
import { defineConfig, type Plugin } from 'vite';

/** dist/index.d.ts and what it needs, for those who use the library from TypeScript. Not while tests start: they ask for it. */
function declarations(): Plugin {
	return {
		name: 'declarations',
		apply: () => !process.env.VITEST,
		writeBundle: () => emitDeclarations('dist')
	};
}

/** Writes the types of the library to a folder: index.d.ts and what is reached from there. */
export function emitDeclarations(outDir: string): void {
	const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
	const written = new Map<string, string>();
	const program = ts.createProgram(['src/index.ts', 'src/engine/kernel/portable.d.ts', 'src/run/comlink-node.d.ts'], {
		...options,
		...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
		...{ rootDir: 'src', outDir: 'types', types: ['node'] }
	});
	const emitted = program.emit(undefined, (file, text) => void written.set(file, text));
	const found = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
	const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => '.', getNewLine: () => '\n' };
	if (found.length > 0) throw new Error(`The types cannot be written.\n${ts.formatDiagnostics(found, host)}`);

	for (const file of reached('types/index.d.ts', written)) {
		const target = join(outDir, relative('types', file));
		mkdirSync(dirname(target), { recursive: true });
		// Whoever uses the types need not allow imports that end in .ts.
		writeFileSync(target, (written.get(file) ?? '').replace(/(from '\.[^']*|import\("\.[^"]*)\.ts(['"])/g, '$1.js$2'));
	}
}

function reached(entry: string, written: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
	const text = written.get(entry);
	if (text === undefined) throw new Error(`${entry} was not written.`);
	seen.add(entry);
	for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
		if (!fileName.startsWith('.')) throw new Error(`The types in ${entry} need a package: ${fileName}.`);
		const target = posix.join(posix.dirname(entry), fileName.replace(/\.ts$/, '.d.ts'));
		if (!seen.has(target)) reached(target, written, seen);
	}
	return seen;
}

export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	plugins: [
		// the report's charts are the page's own; their styles travel in the file
		svelte({ configFile: false, compilerOptions: { runes: true, css: 'injected' }, emitCss: false }),
		declarations()
	],
	resolve: { alias: { $engine: resolve('src/engine'), $run: resolve('src/run') } },
	build: {
		ssr: true,
		outDir: 'dist',
		target: 'node20',
		rolldownOptions: {
			input: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'sim.node': 'src/run/node.worker.ts' },
			output: {
				entryFileNames: '[name].js',
				// Beside the entries: the pool finds sim.node.js relative to its own file.
				chunkFileNames: '[name]-[hash].js',
				banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : '')
			}
		}
	}
});
