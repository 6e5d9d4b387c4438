import { fields } from './fields/scenario.ts';
import { uncertainInputs } from './future.ts';
import type { Findings } from './issue.ts';
import { visit } from './path.ts';
import { isUncertain, type Num } from './spread.ts';
import type { Scenario } from './types.ts';

/** Notes: nothing is refused, but the reader should know. */
export function noteOddities(scenario: Scenario, findings: Findings): void {
	const { revenue, grossMargin, commission } = scenario.business;
	const income = revenue === 'commission' ? commission : grossMargin;
	const path = revenue === 'commission' ? 'business.commission' : 'business.grossMargin';
	// who lives on fees or advertising may well sell nothing
	if (income === 0 && (revenue === 'retail' || revenue === 'commission')) findings.add('W402', path, { value: 0 });
	const uncertain = new Set(uncertainInputs(scenario).map(({ path }) => path));
	for (const [row, { a, b }] of scenario.correlations.entries())
		for (const [end, path] of Object.entries({ a, b }))
			if (!uncertain.has(path)) findings.add('W115', `correlations.${row}.${end}`, { input: path });
	for (const { path, field, value } of visit(fields, scenario, '', true)) {
		if (field.kind !== 'number' || value === null) continue;
		const num = value as Num;
		const [low, high] = isUncertain(num) ? [num.low, num.high] : [num, num];
		const [min, max] = field.plausible;
		if (low < min || high > max) findings.add('W100', path, { low, high, min, max, unit: field.unit });
	}
}
