import type { Format } from '../format/index.ts';
import type { CompareMessages } from '../messages/compare.en.ts';
import type { Column, Compared } from './compared.ts';

type Words = CompareMessages['growth'];

/** People step by step, by column; steps that nobody takes are left out. */
export function funnelSteps(
	{ reached, columns }: Compared,
	words: Words
): { readonly id: string; readonly name: string; readonly people: readonly number[] }[] {
	const ids = ['exposed', 'clicked', 'downloaded', 'opened'] as const;
	const before = ids.map((id, at) => ({ id, people: columns.map(() => reached[at] ?? 0) }));
	const own = (['registered', 'activated'] as const).map((id) => ({
		id,
		people: columns.map(({ figures }) => figures[id]?.mean ?? 0)
	}));
	return [...before, ...own]
		.filter(({ people }) => people.some((one) => one >= 0.5))
		.map(({ id, people }) => ({ id, name: words.steps[id], people }));
}

/** One measure of each stage, by column, as it is written. */
function shown(id: keyof Words['rows'], { figures, payback }: Column, format: Format, words: Words): string {
	const mean = (key: keyof Column['figures']) => figures[key]?.mean;
	const written = (value: number | undefined, write: (value: number) => string) =>
		value === undefined ? '–' : write(value);
	const [cac, ltv] = [mean('cac'), mean('ltv')];
	switch (id) {
		case 'cac':
		case 'ltv':
			return written(mean(id), format.moneyExact);
		case 'ratio':
			return cac === undefined || ltv === undefined || cac === 0 ? '–' : format.decimal(ltv / cac, 1);
		case 'payback':
			if (!cac) return '–';
			return payback === null ? words.never : format.months(payback);
		case 'kFactor':
			return written(mean(id), (value) => format.decimal(value, 3));
		case 'activationRate':
		case 'repurchaseRate':
			return written(mean(id), (value) => format.percent(value));
		default:
			return written(mean(id), (value) => format.integer(Math.round(value)));
	}
}

/** The stages of growth by column; a stage that no column has is left out. */
export function growthRows({ columns }: Compared, format: Format, words: Words): (readonly string[])[] {
	return (Object.keys(words.rows) as (keyof Words['rows'])[])
		.map((id) => [words.rows[id], ...columns.map((column) => shown(id, column, format, words))])
		.filter(([, ...values]) => values.some((value) => value !== '–' && value !== '0'));
}
