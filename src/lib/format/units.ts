export type Locale = 'en' | 'zh';

/** One word for so many: 1 million, 1 万. */
export interface Unit {
	readonly factor: number;
	/** in a sentence */
	readonly long: string;
	/** on an axis or beside a mark */
	readonly short: string;
}

export const ONE: Unit = { factor: 1, long: '', short: '' };

const MILLIONS: readonly Unit[] = [
	{ factor: 1e12, long: 'trillion', short: 'tn' },
	{ factor: 1e9, long: 'billion', short: 'bn' },
	{ factor: 1e6, long: 'million', short: 'm' }
];
const THOUSAND: Unit = { factor: 1e3, long: 'thousand', short: 'k' };
const WAN: readonly Unit[] = [
	{ factor: 1e12, long: '万亿', short: '万亿' },
	{ factor: 1e8, long: '亿', short: '亿' },
	{ factor: 1e4, long: '万', short: '万' }
];

/** In sentences English writes thousands out. */
export function sentenceUnit(locale: Locale, magnitude: number): Unit {
	return (locale === 'zh' ? WAN : MILLIONS).find((unit) => magnitude >= unit.factor) ?? ONE;
}

/** Beside marks English shortens thousands from 10,000 up. */
export function markUnit(locale: Locale, magnitude: number): Unit {
	const unit = sentenceUnit(locale, magnitude);
	return unit === ONE && locale === 'en' && magnitude >= 1e4 ? THOUSAND : unit;
}
