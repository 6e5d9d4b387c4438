import { build } from './build.ts';
import { designsAfterChanges } from './changed.ts';
import { checkTogether } from './cross.ts';
import { fields } from './fields/scenario.ts';
import { Findings } from './issue.ts';
import { refuseLater } from './later.ts';
import { noteOddities } from './notes.ts';
import type { Scenario } from './types.ts';

export const VERSION = 1;

/** The one place where a value of unknown shape becomes a Scenario, or a list of what is wrong. */
export function check(value: unknown): { readonly scenario: Scenario; readonly findings: Findings } {
	const findings = new Findings();
	const version = typeof value === 'object' && value !== null ? (value as { earnburn?: unknown }).earnburn : undefined;
	if (typeof version === 'number' && Number.isSafeInteger(version) && version > VERSION)
		findings.add('E130', 'earnburn', { version, known: VERSION });
	else if (version === undefined && typeof value === 'object' && value !== null && !Array.isArray(value))
		findings.add('E102', 'earnburn', { expected: 'number', got: 'missing' });
	const newer = findings.issues[0]?.code === 'E130';
	const scenario = (newer ? undefined : build(fields, value, '', findings)) as Scenario;
	if (newer || typeof value !== 'object' || value === null || Array.isArray(value)) return { scenario, findings };
	checkTogether(scenario, findings);
	refuseLater(scenario, findings);
	if (findings.issues.length === 0) checkChanges(scenario, findings);
	if (findings.issues.length === 0) noteOddities(scenario, findings);
	return { scenario, findings };
}

/** Every set of rules that a design has inside the run must be one that could stand in a file; what is wrong is said at the change. */
function checkChanges(scenario: Scenario, findings: Findings): void {
	for (const [index, design] of scenario.designs.entries())
		for (const { row, change, design: changed } of designsAfterChanges(design)) {
			const alone = {
				...scenario,
				designs: scenario.designs.map((one) => (one === design ? { ...changed, changes: [] } : one))
			};
			const at = `designs.${index}`;
			for (const issue of check(alone).findings.issues) {
				const line = change.set.findIndex(({ path }) => issue.path.startsWith(`${at}.${path}`));
				findings.add(issue.code, `${at}.changes.${row}.set.${Math.max(0, line)}.value`, issue.values);
			}
		}
}
