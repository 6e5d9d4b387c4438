import { existsSync } from 'node:fs';
import { build } from 'vite';

export default async function buildCli() {
	if (!existsSync('src/cli/main.ts')) return;
	await build({ configFile: 'vite.cli.config.ts', logLevel: 'warn', build: { emptyOutDir: false } });
}
