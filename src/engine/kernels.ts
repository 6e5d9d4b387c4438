import {
	ACCOUNTS,
	DAILY_AT,
	DAYS_MAX,
	HEAP_CELLS,
	LEDGER_AT,
	P_PERIODS,
	P_WATCHES,
	TABLE_CELLS,
	TRACE_AT,
	TRACE_WIDTH
} from './kernel/accounts.ts';
import * as portable from './kernel/kernel.ts';
import { heapView } from './kernel/target.ts';
import { BLOCKS } from './outcome.ts';
import { compactTriangle } from './triangle.ts';
import { KERNEL_WASM_BASE64 } from './wasm/kernel.generated.ts';

/** The kernel with its memory: one plan at a time. */
export interface Kernel {
	/** Takes over a plan (layout: kernel/accounts.ts). A plan that is loaded already costs nothing. */
	load(plan: Float64Array): void;
	/** Plays one of BLOCKS interleaved slices of the sample; a fresh copy of its ledger. */
	play(block: number): Float64Array;
	/** What the watches counted in the block played last: watch · DAYS_MAX + day. A view, good until the next call. */
	daily(): Float64Array;
	/** Points by month of issue in the block played last, where the plan asks for them (P_TABLES); layout: triangle.ts. */
	triangle(): Float64Array;
	/** Plays one life; rows of TRACE_WIDTH numbers, one per event, and the ledger of that life alone. */
	trace(customer: number): { rows: Float64Array; ledger: Float64Array };
}

/** What a build of the kernel exports to JavaScript. */
export interface Exports {
	prepare(): void;
	play(block: number, blocks: number): void;
	trace(index: number): number;
}

/** A build of the kernel; `view` of its heap is asked each time, since WebAssembly memory may move when it grows. */
export function kernelOver(exports: Exports, view: () => Float64Array): Kernel {
	let loaded: Float64Array | undefined;
	let ledgerCells = 0;
	let watches = 0;
	let periods = 0;
	const ledger = () => view().slice(LEDGER_AT, LEDGER_AT + ledgerCells);
	return {
		load(plan) {
			if (plan === loaded) return;
			view().set(plan);
			periods = plan[P_PERIODS] ?? 0;
			ledgerCells = ACCOUNTS * periods + TABLE_CELLS;
			watches = plan[P_WATCHES] ?? 0;
			exports.prepare();
			loaded = plan;
		},
		play(block) {
			exports.play(block, BLOCKS);
			return ledger();
		},
		daily() {
			return view().subarray(DAILY_AT, DAILY_AT + watches * DAYS_MAX);
		},
		triangle() {
			return compactTriangle(view(), periods);
		},
		trace(customer) {
			const count = exports.trace(customer);
			return { rows: view().slice(TRACE_AT, TRACE_AT + count * TRACE_WIDTH), ledger: ledger() };
		}
	};
}

let thePortable: Kernel | undefined;

/** The kernel as TypeScript. It has one heap per realm, so there is one of it: load before you play. */
export function portableKernel(): Kernel {
	return (thePortable ??= kernelOver(portable, heapView));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}

interface WasmExports extends Exports {
	readonly memory: WebAssembly.Memory;
	heap(): number;
}

/** The same kernel compiled to WebAssembly. Rejects where the page or worker may not compile it. */
export async function wasmKernel(): Promise<Kernel> {
	const abort = () => {
		throw new Error('The kernel stopped.');
	};
	const { instance } = await WebAssembly.instantiate(bytesOf(KERNEL_WASM_BASE64), { env: { abort } });
	const exports = instance.exports as unknown as WasmExports;
	return kernelOver(exports, () => new Float64Array(exports.memory.buffer, exports.heap(), HEAP_CELLS));
}
