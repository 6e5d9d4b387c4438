import type { CardWords } from './cards.en.ts';

const fromTier = (from: string | null) => (from === null ? '当年新入会的会员中，' : `年初的${from}会员中，`);
const toTier = (to: string | null) => (to === null ? '到年末已流失' : `年末为${to}`);

/** 等级与顾客故事卡片的中文；随卡片加载。 */
export const zh: CardWords = {
	folds: { more: '展开', less: '收起' },
	ladder: {
		migration: '一年内的等级迁移',
		migrationShort: (months) => `${months} 个月内的等级迁移`,
		migrationUnit: '占该行 %',
		less: (b, a) => `${b} − ${a}，百分点`,
		keeps: (tier, share) => `${share} 的${tier}会员保级。`,
		keepsAndRises: (tier, kept, lowest, risen) => `${kept} 的${tier}会员保级；${risen} 的${lowest}会员升级。`,
		lessSentence: (rise, leave) => `全部等级合计：升级 ${rise}，流失 ${leave}。`,
		corner: '从 \\ 到',
		joined: '新入会',
		left: '流失',
		people: '合计，人',
		all: '合计',
		ofRow: (name) => `${name}，占比`,
		peopleOf: (name) => `${name}，人数`,
		cell: ({ from, to, share, people, range }) =>
			`${fromTier(from)}${share} ${toTier(to)}（${people} 人${range === null ? '' : `；10 个未来中有 9 个在 ${range}`}）。`,
		cellLess: (from, to, difference) => `${fromTier(from)}${difference} ${toTier(to)}。`,
		nobody: (from) => (from === null ? '没有会员在整年内新入会。' : `没有会员在整年年初处于${from}。`),
		rangeOf: (low, high) => `${low} 至 ${high}`,
		noLadder: '本方案没有等级。可在“等级”组中开启。',
		distance: (tier) => `距${tier}还差多少`,
		near: (_people, tier) => `{people} 位会员距${tier}只差一单。`,
		nearDesc: (people, tier) => `${people} 位会员距${tier}只差平常的一单。`,
		nearLess: (more, b, fewer) =>
			`方案 ${b} 下只差一单的会员${fewer ? '少' : '多'} ${more} 位；区间相同，按各自门槛的百分比。`,
		nearBand: '一单之内',
		missing: '还差 100%',
		half: '50',
		pileBelow: (more) => `▾ 紧贴门槛之下的会员比更远处多 ${more}。`,
		pileAbove: (more) => `▾ 刚过门槛的会员比更高处多 ${more}。`,
		pileBoth: (below, above) => `▾ 紧贴门槛之下的会员比更远处多 ${below}，刚过门槛的多 ${above}。`,
		bin: (from, to) => `还差 ${from} 至 ${to}`,
		binAbove: (from, to) => `已达到，超出 ${from} 至 ${to}`,
		binHead: '还差（占门槛 %）',
		peopleHead: (name) => (name === '' ? '会员数' : `会员数，${name}`),
		binPoint: (bin, people) => `${bin}：${people} 位会员`,
		tierChoice: '等级',
		time: '升级用时',
		timeUnit: '占会员 %',
		timeHalf: (tier, month) => `入会${month}时已有一半会员达到${tier}`,
		timeNot: (tier, share, month) => `${tier}：到${month}为 ${share}，未及一半`,
		timeNote: '流失或模拟期结束的会员只计到当时（Kaplan–Meier 估计）；阴影为 95% 区间。',
		timePoint: (month, shares) => `${month}：${shares}`,
		median: '中位月数',
		notReached: '未达到',
		low: '下限',
		high: '上限',
		month: '月'
	}
};
