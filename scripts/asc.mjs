// The AssemblyScript compiler as the kernel is compiled with it; the benchmarks compile their entries the same way.
import asc from 'assemblyscript/asc';
import binaryen from 'assemblyscript/binaryen';

export const options = ['-O3', '--noAssert', '--runtime', 'stub', '--outFile', 'kernel.wasm'];

/** Sizes up to which Binaryen inlines: of any function, of one without loops or calls, of one called once. asc has no option for them. */
export const inlining = { always: 60, flexible: 200, oneCaller: 1000 };

/**
 * asc adds ".ts" itself (it would look for "x.ts.ts") and does not know "import type". The one customer gets a fixed address, so that
 * a field is one load instead of two.
 * @param {string} source
 */
export const forAsc = (source) =>
	source
		.replace('const me = new Customer();', 'const me = changetype<Customer>(memory.data(offsetof<Customer>(), 16));')
		.replace(/(from\s+|import\s+)(['"])(\.\.?\/[^'"]+)\.ts\2/g, '$1$2$3$2')
		.replace(/^import type \{/gm, 'import {');

/**
 * WebAssembly of `entry` and what it imports.
 * @param {string} entry
 * @param {(name: string) => string | null} sourceOf what asc is to read under a name, already passed through forAsc
 * @returns {Promise<Uint8Array>}
 */
export async function compile(entry, sourceOf) {
	/** @type {Uint8Array | undefined} */
	let wasm;
	const { error, stderr } = await asc.main([entry, ...options], {
		readFile: (name) => sourceOf(name),
		writeFile: (_name, contents) => {
			wasm = /** @type {Uint8Array} */ (contents);
		},
		listFiles: () => []
	});
	process.stderr.write(stderr.toString());
	if (error || !wasm) {
		throw new Error(`${entry} does not compile to WebAssembly (target.ts above is target.as.txt).`, { cause: error });
	}
	return inlined(wasm);
}

/**
 * The kernel is many small functions; asc's own sizes leave most of them calls. A life takes 0.90 of the time this way.
 * @param {Uint8Array} wasm @returns {Uint8Array}
 */
function inlined(wasm) {
	const module = binaryen.readBinary(wasm);
	binaryen.setOptimizeLevel(3);
	binaryen.setShrinkLevel(0);
	binaryen.setAlwaysInlineMaxSize(inlining.always);
	binaryen.setFlexibleInlineMaxSize(inlining.flexible);
	binaryen.setOneCallerInlineMaxSize(inlining.oneCaller);
	module.optimize();
	module.optimize();
	return module.emitBinary();
}
