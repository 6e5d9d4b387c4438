// What came out of an experiment, in sentences: the command line and docs/playbook.md say the same.
import { metricOf, METRICS, type Unit } from '../engine/metrics.ts';
import type { Judged, Status } from '../engine/playbook/judge.ts';
import type { Crossing, Flip, Verdict } from '../engine/playbook/run.ts';
import type { Axis, Size, Test } from '../engine/playbook/types.ts';
import { fieldAt } from '../engine/scenario/index.ts';
import type { Currency, Words } from '../engine/scenario/types.ts';
import type { Locale } from './locale.ts';
import { metricName } from './metrics.ts';
import { figure, grouped } from './number.ts';

const EXTRA_NAMES: Readonly<Record<string, Words>> = {
	overBudget: { en: 'Over budget', zh: '超出预算' },
	budgetExcess: { en: 'Excess ÷ budget', zh: '超支 ÷ 预算' },
	breachMonth: { en: 'Month of first breach', zh: '首次超支的月份' }
};

export const ANSWERS: Readonly<Record<Verdict['answer'], Words>> = {
	holds: { en: 'holds', zh: '成立' },
	doesNotHold: { en: 'does not hold', zh: '不成立' },
	depends: { en: 'depends', zh: '视条件而定' }
};

const STATUS: Readonly<Record<Status | 'told', Words>> = {
	holds: { en: 'shown', zh: '已证实' },
	refuted: { en: 'refuted', zh: '被推翻' },
	open: { en: 'neither', zh: '未定' },
	told: { en: 'for information', zh: '仅供参考' }
};

export const statusWord = (status: Status | 'told', locale: Locale): string => STATUS[status][locale];

function unitOf(metric: string): Unit {
	if (metric === 'breachMonth') return 'ratio';
	return METRICS.some(({ id }) => id === metric) ? metricOf(metric).unit : 'share';
}

export const measureName = (metric: string, locale: Locale): string =>
	EXTRA_NAMES[metric]?.[locale] ?? metricName(metric, locale);

/** A figure of a test, money in major units. */
function say(test: Test, value: number | null, currency: Currency): string {
	if (value === null) return '—';
	if (test.as === 'ratio' && test.against) return `${grouped(value, 2)}×`;
	if (test.metric === 'breachMonth') return grouped(value, 1);
	const unit = unitOf(test.metric);
	return unit === 'share' && Math.abs(value) < 0.02 && value !== 0
		? `${grouped(value * 100, 2)} %`
		: figure(value, unit, currency);
}

const of100 = (share: number) => grouped(share * 100, 0);

/** What is measured: metric, design and variant against what. */
export function measureText(test: Test, { variants }: Verdict['experiment'], locale: Locale): string {
	const name = (id: string) => variants.find((variant) => variant.id === id)?.name[locale] ?? id;
	const one = (variant: string, design: string) =>
		variants.length > 1 ? `${design}${locale === 'zh' ? '，' : ', '}${name(variant)}` : design;
	const months = test.months;
	const when =
		months === null
			? ''
			: locale === 'zh'
				? `，第 ${months[0]}–${months[1]} 个月`
				: `, months ${months[0]} to ${months[1]}`;
	const what = `${measureName(test.metric, locale)}${when}`;
	const own = one(test.variant, test.design);
	if (test.against === null) return locale === 'zh' ? `${what}（${own}）` : `${what} (${own})`;
	const other = one(test.against.variant, test.against.design);
	const sign = test.as === 'ratio' ? ' ÷ ' : ' − ';
	const otherMetric =
		test.against.metric === test.metric
			? ''
			: `${measureName(test.against.metric, locale)}${locale === 'zh' ? '：' : ': '}`;
	return locale === 'zh'
		? `${what}（${own}${sign}${otherMetric}${other}）`
		: `${what} (${own}${sign}${otherMetric}${other})`;
}

/** What shows a test and what refutes it. */
export function criterion(test: Test, currency: Currency, locale: Locale): string {
	const line = say(test, test.value, currency);
	const above = test.is === 'above';
	if (test.is === 'told') return locale === 'zh' ? '不作断言' : 'nothing is claimed';
	if (test.is === 'equals') {
		return locale === 'zh'
			? `均值的 95% 区间包含 ${line}；否则被推翻`
			: `the 95 % interval of the mean holds ${line}; refuted if not`;
	}
	if (test.of100 !== null) {
		return locale === 'zh'
			? `100 个未来中至少 ${test.of100} 个${above ? '高于' : '低于'} ${line}（按区间下限）；若上限仍少于此数则被推翻`
			: `${above ? 'above' : 'below'} ${line} in at least ${test.of100} of 100 futures by the lower end of their interval; refuted if in fewer by the upper end`;
	}
	return locale === 'zh'
		? `均值的 95% 区间全部${above ? '高于' : '低于'} ${line}；若全部在另一侧则被推翻`
		: `the 95 % interval of the mean lies ${above ? 'above' : 'below'} ${line}; refuted if it lies on the other side`;
}

/** The figure that came out. */
export function resultText({ test, mean, low, high, share, n }: Judged, currency: Currency, locale: Locale): string {
	const figures = [mean, low, high].map((value) => say(test, value, currency));
	const futures =
		locale === 'zh'
			? `100 个未来中 ${of100(share.share)} 个（${of100(share.low)} 至 ${of100(share.high)}）`
			: `${of100(share.share)} of 100 futures (${of100(share.low)} to ${of100(share.high)})`;
	const line = say(test, test.value, currency);
	const side =
		locale === 'zh'
			? `${test.is === 'below' ? '低于' : '高于'} ${line}：`
			: `${test.is === 'below' ? 'below' : 'above'} ${line} in `;
	if (test.metric === 'overBudget') return futures;
	if (n < share.n || test.metric === 'breachMonth' || test.is === 'equals') {
		return locale === 'zh'
			? `均值 ${figures[0]}（${figures[1]} 至 ${figures[2]}；${n} 个未来）`
			: `mean ${figures[0]} (${figures[1]} to ${figures[2]}; ${n} futures)`;
	}
	return locale === 'zh'
		? `均值 ${figures[0]}（${figures[1]} 至 ${figures[2]}），${side}${futures}`
		: `mean ${figures[0]} (${figures[1]} to ${figures[2]}), ${side}${futures}`;
}

/** Three digits that matter of an input's value. */
function sizeFigure(value: number): string {
	const size = Math.abs(value);
	const digits = size >= 100 || value === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
	const text = grouped(value, digits);
	return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function axisName(axis: Axis, locale: Locale): string {
	const label = fieldAt(axis.path)?.label[locale];
	return label === undefined || label === '' ? axis.path : label;
}

/** Where along the axis the answer changes. */
export function crossingText(axis: Axis, crossing: Crossing | null, locale: Locale): string {
	const name = axisName(axis, locale);
	const [first = 0, last = 0] = [axis.values[0], axis.values[axis.values.length - 1]];
	if (crossing === null) {
		return locale === 'zh'
			? `${name}在 ${sizeFigure(first)} 至 ${sizeFigure(last)} 之间均值不变号`
			: `the mean stays on one side for ${name} from ${sizeFigure(first)} to ${sizeFigure(last)}`;
	}
	const low = crossing.low ?? first;
	const high = crossing.high ?? last;
	const open =
		crossing.low === null || crossing.high === null
			? locale === 'zh'
				? '，区间超出所查范围'
				: ', the interval reaches beyond what was looked at'
			: '';
	const often =
		crossing.changes > 1
			? locale === 'zh'
				? `；共变号 ${crossing.changes} 次`
				: `; it changes ${crossing.changes} times`
			: '';
	return locale === 'zh'
		? `${name}约为 ${sizeFigure(crossing.at)} 时变号（${sizeFigure(low)} 至 ${sizeFigure(high)} 之间两边都未证实${open}）${often}`
		: `it changes at ${name} ${sizeFigure(crossing.at)} (between ${sizeFigure(low)} and ${sizeFigure(high)} neither side is shown${open})${often}`;
}

const times = (size: Size, value: number): string => sizeFigure(value) + (size.as === 'times' ? '×' : '');

const ANSWER_OF: Readonly<Record<Status, Words>> = {
	holds: { en: 'it holds', zh: '成立' },
	refuted: { en: 'it does not hold', zh: '不成立' },
	open: { en: 'neither is shown', zh: '两边都未证实' }
};

/** On which assumed size the answer rests, and where it changes. */
export function flipText({ size, below, above, between }: Flip, locale: Locale): string {
	const [low, high] = between.map((value) => times(size, value));
	return locale === 'zh'
		? `${size.name.zh}：不高于 ${low} 时${ANSWER_OF[below].zh}，不低于 ${high} 时${ANSWER_OF[above].zh}`
		: `${size.name.en}: up to ${low} ${ANSWER_OF[below].en}, from ${high} on ${ANSWER_OF[above].en}`;
}

/** Sizes that were moved through their range without changing the answer. */
export function steadyText({ experiment, flips }: Verdict, locale: Locale): string {
	const steady = experiment.sizes.filter((size) => !flips.some((flip) => flip.size === size));
	const each = steady.map((size) => {
		const range =
			locale === 'zh'
				? `${times(size, size.low)} 至 ${times(size, size.high)}`
				: `${times(size, size.low)} to ${times(size, size.high)}`;
		return locale === 'zh' ? `${size.name.zh}（${range}）` : `${size.name.en} (${range})`;
	});
	return each.join(locale === 'zh' ? '；' : '; ');
}

/** The condition beside the answer, in one line. */
export function condition(verdict: Verdict, currency: Currency, locale: Locale): string {
	const { experiment, crossing, flips, judged, points, status } = verdict;
	const parts: string[] = [];
	if (experiment.axis) parts.push(crossingText(experiment.axis, crossing, locale));
	const notShown = judged.filter((one) => one.status === 'refuted' || one.status === 'open');
	for (const one of notShown) {
		parts.push(`${one.test.says[locale]}${locale === 'zh' ? '：' : ': '}${resultText(one, currency, locale)}`);
	}
	const ends = experiment.axis && status !== 'holds' ? [points[0], points[points.length - 1]] : [];
	for (const end of ends) {
		const first = end?.judged[0];
		if (end && first) {
			const at = locale === 'zh' ? `${sizeFigure(end.value)} 时` : `at ${sizeFigure(end.value)} the `;
			parts.push(`${at}${resultText(first, currency, locale)}`);
		}
	}
	parts.push(...flips.map((flip) => flipText(flip, locale)));
	return parts.join(locale === 'zh' ? '；' : '; ');
}

export const axisFigure = sizeFigure;
