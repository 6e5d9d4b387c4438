// Builds what npm run bench runs, into test-results/bench: the reduced model as WebAssembly and in C, the counting kernel, and the
// programs that are timed, bundled as the site and the command line are.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compile, forAsc } from '../../scripts/asc.mjs';
import { counting } from './counting.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}test-results/bench/`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** @param {string} name a file from the root of the repository @returns {string | null} */
function sourceOf(name) {
	const ofMachine = ['src/engine/kernel/target.ts', 'tests/bench/reduced/bits.ts'].includes(name);
	try {
		return forAsc(readFileSync(root + (ofMachine ? name.replace('.ts', '.as.txt') : name), 'utf8'));
	} catch {
		return null;
	}
}

writeFileSync(`${out}reduced.wasm`, await compile('tests/bench/reduced/kernel.ts', sourceOf));
writeFileSync(`${out}counting.wasm`, await compile('tests/bench/counting.ts', counting(sourceOf)));

/** @param {string} source @param {string} program */
function compileC(source, program) {
	try {
		execFileSync('gcc', ['-O3', '-march=native', '-o', out + program, `${root}tests/bench/${source}`, '-lm'], {
			stdio: ['ignore', 'ignore', 'pipe']
		});
	} catch (reason) {
		const { code, stderr } = /** @type {{ code?: string, stderr?: Buffer }} */ (reason);
		if (code !== 'ENOENT') throw new Error(`${source} does not compile:\n${stderr}`, { cause: reason });
		console.log(`gcc is not installed: ${source} is not run.`);
	}
}
compileC('peers/reduced.c', 'reduced-c');

await build({
	configFile: false,
	root,
	publicDir: false,
	logLevel: 'warn',
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: out,
		emptyOutDir: false,
		target: 'node20',
		rolldownOptions: {
			input: {
				bench: `${root}tests/bench/main.ts`,
				reduced: `${root}tests/bench/work/reduced.ts`,
				presets: `${root}tests/bench/work/presets.ts`,
				drive: `${root}tests/bench/work/drive.ts`,
				variance: `${root}tests/bench/work/variance.ts`,
				'sim.node': `${root}src/run/node.worker.ts`
			},
			output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
		}
	}
});
