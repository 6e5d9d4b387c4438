import { exp } from '$engine/kernel/special.ts';
import { fieldAt } from '$engine/scenario/index.ts';
import { labelAt } from '../inputs/labelAt.ts';
import { numberWords } from '../inputs/valueWords.ts';
import { riskWords } from '../messages/risk.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** What a driver is called: the input's own label, or a common shock in words. */
export function driverName(bench: Workbench, id: string): string {
	const { shocks } = riskWords(bench.locale).drivers;
	if (id in shocks) return shocks[id as keyof typeof shocks];
	return labelAt(bench.scenario, id, bench.words.tiers)[bench.locale];
}

/** Three significant digits say enough of a drawn value. */
const short = (value: number) => Number(value.toPrecision(3));

/** A driver's value with its unit; shocks as what they multiply by. */
export function driverValue(bench: Workbench, id: string, value: number): string {
	const { times } = riskWords(bench.locale).drivers;
	if (id === '@demand') return times(bench.format.decimal(value, 2));
	if (id.startsWith('@')) return times(bench.format.decimal(exp(value), 2));
	const field = fieldAt(id);
	return field?.kind === 'number' ? numberWords(field, short(value), bench) : bench.format.decimal(value, 2);
}
