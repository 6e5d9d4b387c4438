import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { experiments, presetScenarios } from '../../src/cli/playbookFiles.ts';
import { stamps } from '../../src/cli/playbookPage.ts';
import { ENGINE } from '../../src/engine/version.ts';
import { ANSWERS } from '../../src/words/playbook.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/playbook.md'), 'utf8');
const bases = presetScenarios();
const made = experiments(bases);

// The page takes minutes to make; this only says whether it was made from these files by this engine.
test('docs/playbook.md was made from the experiments and presets as they stand: else npm run playbook', () => {
	const block = /## Made from\n\n```\n([^`]*)\n```/.exec(PAGE)?.[1];
	expect(block?.split('\n')).toEqual(stamps(made, bases));
	expect(PAGE).toContain(`\nEngine ${ENGINE}.\n`);
});

test.each(made.map(({ experiment }) => experiment))('$id has its line, its answer and its section', (experiment) => {
	const line = PAGE.split('\n').find((text) => text.startsWith('| S') && text.includes(`](#${experiment.id})`));
	expect(line).toContain(`| ${experiment.seeds.join(', ')} |`);
	expect(line).toContain(experiment.claim.en);
	expect(Object.values(ANSWERS).filter(({ en }) => line?.includes(`| **${en}** |`))).toHaveLength(1);
	const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${experiment.id}\n`));
	expect(section).toContain(experiment.claim.zh);
	expect(section).toContain(`Assumed: ${experiment.assumes.en}`);
	for (const { says } of experiment.tests) expect(section).toContain(says.en);
});

test('every preset says what it shows', () => {
	const rows = PAGE.split('\n').filter((text) => /^\| `[a-z0-9-]+` \| .+ \| .+ \|$/.test(text));
	expect(rows.map((row) => row.split('`')[1])).toEqual(Object.keys(bases));
	for (const row of rows) expect(row).not.toMatch(/—|NaN|undefined|\{/);
});
