import { defineConfig } from 'vitest/config';

/** npm run validate: everything published and the long studies, with their report. A few minutes on two cores. */
export default defineConfig({
	test: {
		environment: 'node',
		include: ['tests/published/validate/figures.ts', 'tests/published/validate/intervals.ts'],
		globalSetup: ['tests/published/validate/report.ts'],
		testTimeout: 7_200_000, // how long a study takes depends on the machine; no test measures time
		expect: { requireAssertions: true },
		reporters: ['verbose']
	}
});
