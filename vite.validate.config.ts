import { defineConfig } from 'vitest/config';

/** npm run validate: everything published and the long studies, with their report. A few minutes. */
export default defineConfig({
	test: {
		environment: 'node',
		include: ['tests/published/validate.ts'],
		testTimeout: 3_600_000, // how long a study takes depends on the machine; no test measures time
		expect: { requireAssertions: true },
		reporters: ['verbose']
	}
});
