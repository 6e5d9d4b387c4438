import { bench, describe } from 'vitest';
import { uniform } from '../../src/engine/kernel/random.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { drawReplication } from '../../src/engine/plan/plan.ts';
import { playBlocks } from '../../src/engine/replicate.ts';
import { monthly, preset } from '../laws/studies.ts';

// Ratios within one run count, not the times. The TypeScript kernel runs here as Vitest serves it, module by module with live
// bindings; bundled, as the page would run it, it is several times faster (docs/performance.md).
const wasm = await wasmKernel();
const typescript = portableKernel();
const study = monthly(preset('coffee-chain', { sample: 1000 }));
let replication = 0;
const next = () => replication++ % 16;

describe('1,000 lives of the coffee chain, 24 months and burn-in', () => {
	bench('no programme, WebAssembly', () => void playBlocks(wasm, study, 'none', next(), 0, 10));
	bench('Silver and Gold, WebAssembly', () => void playBlocks(wasm, study, 'silver-gold', next(), 0, 10));
	bench('Stars 2018, WebAssembly', () => void playBlocks(wasm, study, 'stars-2018', next(), 0, 10));
	bench('no programme, TypeScript', () => void playBlocks(typescript, study, 'none', next(), 0, 10));
});

describe('before any life', () => {
	bench('draws of a replication', () => void drawReplication(study.scenario, false, replication++));
	bench('1,000 uniforms (TypeScript)', () => {
		for (let i = 0; i < 1000; i++) uniform(1, 2, 3, i);
	});
});
