import { measuredOf } from '../engine/measured.ts';
import type { Scenario } from '../engine/scenario/index.ts';
import { grouped } from '../words/number.ts';
import type { Context } from './context.ts';
import { armName } from './names.ts';
import { shown } from './terminal.ts';

/** What the user's own tests made of the assumed effects; nothing where the file holds none. */
export function printMeasured(scenario: Scenario, context: Context): void {
	const told = measuredOf(scenario);
	if (told === null) return;
	const { terminal, words } = context;
	const percent = (share: number) => grouped(100 * share, 1);
	const about = ({ mean, sd }: { mean: number; sd: number }) => `${percent(mean)} ± ${percent(sd)} %`;
	terminal.out(`\n${words.measured}\n`);
	for (const { id, design, measured, standardError, before, after } of told.tests) {
		const result = about({ mean: measured, sd: standardError });
		const name = `${shown(id)}, ${armName(scenario, design, context)}`;
		terminal.out(`  ${name} (${result})${words.colon}${about(before)} → ${about(after)}\n`);
	}
}
