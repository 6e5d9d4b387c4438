import { defineConfig } from 'vite';

export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: 'dist',
		target: 'node20',
		rolldownOptions: {
			input: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'sim.node': 'src/run/node.worker.ts' },
			output: {
				entryFileNames: '[name].js',
				chunkFileNames: 'chunks/[name]-[hash].js',
				banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : '')
			}
		}
	}
});
