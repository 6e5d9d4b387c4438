import { fields } from './fields/scenario.ts';
import type { Field } from './field.ts';
import type { Findings } from './issue.ts';
import { visit } from './path.ts';

/** E107 for everything the format knows, the kernel does not simulate yet, and the file switches on. Today that is nothing. */
export function refuseLater(scenario: unknown, findings: Findings, format: Field = fields): void {
	for (const { path, field, value } of visit(format, scenario, '', true)) {
		if (field.simulated) continue;
		const refuse = (shown: string | number | boolean | null, remedy: unknown) =>
			findings.add('E107', path, { value: shown }, { path, value: remedy });
		if (field.kind === 'flag' && value !== field.default) refuse(value === true, field.default);
		else if (field.kind === 'number' && !Number.isNaN(value) && value !== field.neutral)
			refuse(typeof value === 'number' ? value : null, field.neutral);
		else if (field.kind === 'choice' && field.options.some((option) => option.id === value && !option.simulated))
			refuse(String(value), field.default);
		else if (field.kind === 'twelve' && (value as number[]).some((weight, _, all) => weight !== all[0]))
			refuse(null, field.default);
		else if (field.kind === 'list' && (value as unknown[]).length > 0 && !hasSwitch(field.item))
			refuse((value as unknown[]).length, []);
	}
}

/** Rows with a switch of their own may stand in the file, switched off. */
function hasSwitch(
	item: (typeof fields)['fields'][keyof (typeof fields)['fields']] | { kind: string; fields?: object }
): boolean {
	return item.kind === 'group' && 'fields' in item && item.fields !== undefined && 'on' in item.fields;
}
