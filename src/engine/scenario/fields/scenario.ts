/** The table's root: every field of a scenario file, in the order in which it is written. */
import { choice, date, flag, group, id, int, list, refersToOrNull, text, words } from '../make.ts';
import { budget, business, market } from './business.ts';
import { activation, channels, referral, segments } from './channels.ts';
import { abuse, changes, guardrails, opening, traffic } from './changes.ts';
import { campaigns, lifecycle, touches, winBack } from './contacts.ts';
import { customers } from './customers.ts';
import { correlations, evidence, expectations, sources } from './grounds.ts';
import { points } from './points.ts';
import { actions, costs, enrolment, membership, referralReward, stampCard, welcomeGift } from './programme.ts';
import { response } from './response.ts';
import { tiers } from './tiers.ts';

export const design = group('Design', '方案', {
	id: id(),
	name: words('Name', '名称'),
	note: words('Note', '说明', { maxLength: 2000 }),
	enrolment,
	points,
	tiers,
	costs,
	actions,
	stampCard,
	membership,
	referralReward,
	welcomeGift,
	touches,
	campaigns,
	changes,
	guardrails,
	traffic,
	abuse,
	opening
});

export const fields = group('Scenario', '方案文件', {
	earnburn: int('File version', '文件版本', { hard: [1, 1], typical: 1 }),
	name: words('Name', '名称'),
	note: words('Note', '说明', { maxLength: 2000 }),
	seed: text('Seed', '随机种子', 'earnburn', {
		help: ['The same word gives the same futures.', '相同的词得到相同的未来。']
	}),
	currency: choice('Currency', '货币', {
		CNY: ['Chinese yuan', '人民币'],
		USD: ['US dollar', '美元'],
		EUR: ['euro', '欧元'],
		GBP: ['pound sterling', '英镑'],
		JPY: ['Japanese yen', '日元'],
		CAD: ['Canadian dollar', '加元'],
		AUD: ['Australian dollar', '澳元'],
		HKD: ['Hong Kong dollar', '港元'],
		TWD: ['New Taiwan dollar', '新台币'],
		SGD: ['Singapore dollar', '新加坡元'],
		KRW: ['South Korean won', '韩元'],
		INR: ['Indian rupee', '印度卢比'],
		CHF: ['Swiss franc', '瑞士法郎'],
		SEK: ['Swedish krona', '瑞典克朗'],
		BRL: ['Brazilian real', '巴西雷亚尔']
	}),
	taxIncluded: flag('Prices include tax', '价格含税', true, {
		advanced: true,
		help: [
			'Stated beside the results; every amount of the file and of the results is then of one kind.',
			'注明于结果旁；文件与结果中的金额口径一致。'
		]
	}),
	launch: date('Launch', '上线日期', '2027-01-01'),
	horizonMonths: int('Horizon', '模拟期', { unit: 'months', hard: [1, 60], typical: 24 }),
	sample: int('Customers simulated per future', '每次模拟的顾客数', {
		unit: 'people',
		hard: [100, 1e7],
		plausible: [100, 1e6],
		typical: 20000,
		scale: 'log',
		step: 1000,
		advanced: true
	}),
	replications: int('Futures at most', '模拟次数上限', {
		hard: [2, 100000],
		plausible: [20, 20000],
		typical: 2000,
		scale: 'log',
		step: 100,
		advanced: true
	}),
	reference: refersToOrNull('Compared with', '对照方案', 'design'),
	budget,
	market,
	business,
	customers,
	activation,
	channels,
	segments,
	referral,
	lifecycle,
	touches,
	winBack,
	campaigns,
	response,
	correlations,
	designs: list('Designs', '方案', design, { max: 8 }),
	expectations,
	sources,
	evidence
});
