import {
	choice,
	fixed,
	flag,
	group,
	id,
	int,
	list,
	num,
	words,
	type GroupField,
	type ListField,
	type Of
} from '../make.ts';
import type { Num, Words } from '../spread.ts';

const OURS = 'our assumption';

export interface Benefit {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly kind: 'main' | 'auxiliary' | 'recognition';
	/** money per use */
	readonly cost: Num;
	/** money per use, as perceived */
	readonly value: Num;
	readonly usesPerMonth: Num;
	readonly takeUp: Num;
	readonly fundedShare: Num;
	/** calendar months in which it runs; empty: all year */
	readonly months: readonly number[];
}

/** Of a tier, or of a paid membership. */
export const benefits: ListField & Of<readonly Benefit[]> = list(
	'Benefits',
	'权益',
	group('Benefit', '权益', {
		id: id(),
		name: words('Name', '名称'),
		on: flag('On', '启用', true),
		kind: choice('Kind', '类型', {
			main: ['main: our own business', '主营权益'],
			auxiliary: ['auxiliary: related business', '附属权益'],
			recognition: ['recognition', '精神权益']
		}),
		cost: num('Cost per use', '每次成本', {
			unit: 'money',
			hard: [0, 1e6],
			typical: 1,
			grade: 'D',
			source: OURS,
			step: 0.1
		}),
		value: num('Perceived value per use', '每次感知价值', {
			unit: 'money',
			hard: [0, 1e6],
			typical: 2,
			grade: 'D',
			source: OURS,
			step: 0.1,
			help: ['What it feels worth to the member; not the same as its cost.', '会员感受到的价值，不等于成本。']
		}),
		usesPerMonth: num('Uses a month', '每月使用次数', {
			unit: 'perMonth',
			hard: [0, 100],
			typical: 1,
			grade: 'D',
			source: OURS,
			step: 0.1
		}),
		takeUp: num('Members who use it', '使用率', {
			unit: 'share',
			hard: [0, 1],
			typical: 0.5,
			grade: 'D',
			source: OURS,
			step: 0.05
		}),
		fundedShare: num('Paid by merchants or partners', '商家或合作方承担', {
			unit: 'share',
			hard: [0, 1],
			typical: 0,
			step: 0.05,
			advanced: true
		}),
		months: list(
			'Calendar months',
			'适用月份',
			int('Month', '月份', { unit: 'calendarMonth', hard: [1, 12], typical: 1 }),
			{ max: 12, advanced: true, help: ['Empty: all year.', '留空表示全年。'] }
		)
	}),
	{ max: 8 }
);

export interface Decay {
	readonly on: boolean;
	readonly factor: number;
	readonly everyMonths: number;
}

/** Points, or what counts towards the tiers, are multiplied by a factor at intervals (e.g. × .7 each half year) of membership. */
export const fading: GroupField & Of<Decay> = group('Fading', '衰减', {
	on: flag('Fades', '启用衰减', false),
	factor: fixed('What remains each time', '每次保留', { unit: 'share', hard: [0, 1], typical: 0.7, step: 0.05 }),
	everyMonths: int('Every', '间隔', { unit: 'months', hard: [1, 60], typical: 6 })
});
