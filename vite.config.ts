import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
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
