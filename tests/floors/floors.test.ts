import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, upwardImports } from './floors.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\.(test|bench|d|generated)\.ts$/.test(path));

test('imports go down only', () => {
	const upward = files.flatMap((path) => upwardImports(path, readFileSync(path, 'utf8')));
	expect(files.length).toBeGreaterThan(0);
	expect(upward).toEqual([]);
});

test.each([
	['src/engine/kernel/life.ts', "import { key } from '../random/keys.ts';"],
	['src/engine/kernel/life.ts', "import type { Plan } from '../plan.ts';"],
	['src/engine/random/keys.ts', "import { read } from '../scenario/read.ts';"],
	['src/engine/stats/moments.ts', "export { plan } from '../plan.ts';"],
	['src/engine/scenario/read.ts', "import { plan } from '../plan.ts';"],
	['src/engine/plan.ts', "import { drive } from '../run/drive.ts';"],
	['src/engine/plan.ts', "const words = await import('$lib/messages/en.ts');"],
	['src/engine/plan.ts', "import coffee from '../../simulations/coffee.json';"],
	['src/run/drive.ts', "import { print } from '../cli/print.ts';"],
	['src/run/drive.ts', "const url = new URL('../lib/worker.ts', import.meta.url);"],
	['src/index.ts', "export { main } from './cli/main.ts';"],
	['src/exports/csv.ts', "import { main } from '../cli/cli.ts';"],
	['src/words/issues.ts', "import { print } from '../cli/print.ts';"],
	['src/words/trace.ts', "import { drive } from '../run/drive.ts';"],
	['src/engine/plan.ts', "import { issueText } from '../words/issues.ts';"],
	['src/cli/main.ts', "import Page from '../routes/+page.svelte';"],
	['src/cli/main.ts', "import { Workbench } from '../lib/workbench.svelte.ts';"],
	['src/lib/Fan.svelte', '<script lang="ts">import { main } from "../cli/main.ts";</script>'],
	['src/lib/Fan.svelte', '<script module>import "x";</script><script>import Page from "../routes/P.svelte";</script>'],
	['src/routes/+page.svelte', '<script>import { main } from "../cli/main.ts";</script>']
])('an upward import planted in %s is reported: %s', (path, source) => {
	expect(upwardImports(path, source)).toHaveLength(1);
});

test.each([
	['src/engine/kernel/life.ts', "import { draw } from './draws.ts';"],
	['src/engine/scenario/read.ts', "import { z } from 'zod'; import { key } from '../random/keys.ts';"],
	['src/engine/replicate.ts', "import { KERNEL_WASM_BASE64 } from './wasm/kernel.generated.ts';"],
	['src/run/browser.ts', "import { read } from '$engine/index.ts'; new URL('./sim.worker.ts', import.meta.url);"],
	['src/lib/Fan.svelte', "<script>import { issueText } from '../words/issues.ts';</script>"],
	['src/routes/+page.svelte', '<script>import { Workbench } from "$lib/workbench.svelte.ts";</script>']
])('a downward import in %s is let through: %s', (path, source) => {
	expect(importsOf(path, source).length).toBeGreaterThan(0);
	expect(upwardImports(path, source)).toEqual([]);
});
