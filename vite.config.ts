import { sveltekit } from '@sveltejs/kit/vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The writer of workbooks packs its files in workers made from text, which the content policy of the page forbids; its own build for pages
 * offers no other way. What it imports to pack with is therefore ours, which packs on the spot.
 */
const packsOnTheSpot: Plugin = {
	name: 'packs-on-the-spot',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === 'fflate' && importer?.includes('/write-excel-file/') ? resolve('src/lib/share/packing.ts') : null
};

export default defineConfig({
	plugins: [packsOnTheSpot, sveltekit()],
	worker: { format: 'es' },
	test: {
		environment: 'node',
		include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
		exclude: ['tests/app/**', 'node_modules/**'],
		testTimeout: 60_000, // a laptop under load is not a failure; no test measures time
		globalSetup: ['./tests/setup-cli.ts'],
		expect: { requireAssertions: true },
		reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
		benchmark: { include: ['tests/bench/**/*.bench.ts'] }
	}
});
