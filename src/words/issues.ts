import type { Issue, IssueCode } from '../engine/scenario/index.ts';
import { inUnit, labelOf, named, type Sentence } from './issueParts.ts';
import type { Locale } from './locale.ts';
import { grouped } from './number.ts';

/** Codes that come from running, storing and sharing, besides those of reading a scenario. */
export type RunCode = 'E140' | 'E141' | 'E201' | 'E203' | 'E204' | 'E301' | 'E302' | 'E501';
export type Code = IssueCode | RunCode;

/** What a sentence needs of an issue. */
export interface Told {
	readonly code: Code;
	readonly path: string;
	readonly line: number | null;
	readonly column: number | null;
	readonly values: Issue['values'];
}

type Wording = (told: Told) => Sentence;

const both = (say: (locale: Locale) => string): Sentence => ({ en: say('en'), zh: say('zh') });
const megabytes = (bytes: unknown) => grouped(Number(bytes) / 1e6, 1).replace(/\.0$/, '');
/** A sign as it may be shown: one that cannot be seen by its number. */
const visible = (sign: unknown) =>
	String(sign).replace(/[^\x20-\x7e\u00a1-\u200a\u2010-\u2027\u2030-\u205e\u2070-\uffff]/g, (hidden) => {
		const number = hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		return `U+${number}`;
	});
const count = (value: unknown) => (typeof value === 'number' ? inUnit(value, 'none', 'en') : String(value));

function place({ line, column }: Told): Sentence {
	return line === null || column === null
		? { en: '', zh: '' }
		: { en: ` line ${line}, column ${column},`, zh: `第 ${line} 行第 ${column} 列` };
}

/** E104 comes with the kind of limit that was missed. */
function outOfRange({ path, values }: Told): Sentence {
	const label = labelOf(path);
	const { min, max, unit } = values;
	if (values['options'] !== undefined)
		return {
			en: `${label.en} is “${values['value']}”. It must be one of: ${values['options']}.`,
			zh: `${label.zh}为“${values['value']}”，只能是：${values['options']}。`
		};
	if (values['letters'] === true)
		return {
			en: `The id “${values['value']}” may hold only letters A–Z, digits, - and _. Names go into the field name.`,
			zh: `标识“${values['value']}”只能含字母 A–Z、数字、- 和 _。名称请写在 name 中。`
		};
	if (values['prefix'] !== undefined)
		return {
			en: `${label.en} must begin with ${values['prefix']}.`,
			zh: `${label.zh}必须以 ${values['prefix']} 开头。`
		};
	if (values['length'] !== undefined)
		return {
			en: `${label.en} has ${count(values['length'])} characters. It may have ${count(max)} at most.`,
			zh: `${label.zh}有 ${count(values['length'])} 个字符，最多 ${count(max)} 个。`
		};
	if (values['count'] !== undefined) {
		const exactly = min === max;
		return {
			en: `${label.en} has ${count(values['count'])} entries. It must have ${exactly ? `exactly ${count(max)}` : `${count(min)} to ${count(max)}`}.`,
			zh: `${label.zh}有 ${count(values['count'])} 项，应为${exactly ? `正好 ${count(max)}` : ` ${count(min)} 至 ${count(max)}`} 项。`
		};
	}
	if (values['whole'] === true)
		return {
			en: `${label.en} is ${count(values['value'])}. It must be a whole number.`,
			zh: `${label.zh}为 ${count(values['value'])}，必须是整数。`
		};
	const shown = (value: unknown, locale: Locale) => inUnit(value, unit, locale);
	return {
		en: `${label.en} is ${shown(values['value'], 'en')}. It must be between ${shown(min, 'en')} and ${shown(max, 'en')}.`,
		zh: `${label.zh}为 ${shown(values['value'], 'zh')}，应在 ${shown(min, 'zh')} 至 ${shown(max, 'zh')} 之间。`
	};
}

/** E115, by the rule that is broken. */
function contradiction({ values }: Told): Sentence {
	switch (values['rule']) {
		case 'twoTiers':
			return {
				en: `Tiers are on, but there ${values['count'] === 1 ? 'is 1' : 'are none'}. A ladder needs at least 2: add tiers or switch them off.`,
				zh: `等级已开启，但只有 ${count(values['count'])} 个。至少需要 2 个：请增加等级或关闭。`
			};
		case 'entryTier':
			return {
				en: `The first tier is the entry tier, so it must be reached at 0, not at ${count(values['value'])}.`,
				zh: `第一个等级是入门等级，达到门槛应为 0，而不是 ${count(values['value'])}。`
			};
		case 'keepAboveReach':
			return {
				en: `To keep the tier takes ${count(values['keep'])}, more than the ${count(values['reach'])} it takes to reach it. Lower the one or raise the other.`,
				zh: `保级门槛（${count(values['keep'])}）高于达到门槛（${count(values['reach'])}）。请调低前者或调高后者。`
			};
		case 'openingMembers':
			return {
				en: `There are ${count(values['members'])} members on day 0, but only ${count(values['seeds'])} customers at the start.`,
				zh: `第 0 天有 ${count(values['members'])} 名会员，但初始顾客只有 ${count(values['seeds'])} 名。`
			};
		case 'needed':
			return {
				en: `${count(values['needed'])} key actions are needed, but there are only ${count(values['actions'])}.`,
				zh: `需要 ${count(values['needed'])} 个关键行为，但总共只有 ${count(values['actions'])} 个。`
			};
		case 'endBeforeStart':
			return {
				en: `It ends (${values['end']}) before it starts (${values['start']}). Change one of the two.`,
				zh: `结束（${values['end']}）早于开始（${values['start']}）。请修改其中之一。`
			};
		case 'noItems':
			return {
				en: 'Points are redeemed for items of a catalogue, but no item is on. Add one or switch one on.',
				zh: '积分用于兑换商品，但没有开启任何商品。请增加或开启一个。'
			};
		case 'changePath':
			return {
				en: `“${values['at']}” cannot change inside a run. A rule change may set points, tiers, joining, actions, stamp card, paid membership, referral reward and welcome gift.`,
				zh: `“${values['at']}”不能在模拟期内变更。规则变更可设置积分、等级、入会、互动行为、集章卡、付费会员、推荐奖励和新人礼。`
			};
		case 'withdrawnLate':
			return {
				en: `The change is withdrawn on ${values['withdrawn']}, but it takes effect on ${values['date']}. A withdrawal comes before that day; to undo rules in force, add a further change.`,
				zh: `撤回日期（${values['withdrawn']}）不早于生效日期（${values['date']}）。撤回须在生效前；如要撤销已生效的规则，请再加一项变更。`
			};
		case 'watches':
			return {
				en: `${count(values['count'])} guardrails and stocks are to be watched day by day; there is room for ${count(values['most'])}. Take the limit off some.`,
				zh: `需逐日监测的护栏与库存共 ${count(values['count'])} 项，最多 ${count(values['most'])} 项。请取消部分上限。`
			};
		case 'headStart':
			return {
				en: `The head start (${count(values['value'])}) fills the whole card of ${count(values['stamps'])} stamps. Make it smaller.`,
				zh: `起始章数（${count(values['value'])}）已填满整张 ${count(values['stamps'])} 章的卡。请减少。`
			};
		case 'segments':
			return {
				en: `The segments up to this one hold ${inUnit(values['sum'], 'share', 'en')} of all customers. Together they may hold 100 %: make shares smaller.`,
				zh: `到此分组为止合计占顾客的 ${inUnit(values['sum'], 'share', 'zh')}，总和不得超过 100%。请减小比例。`
			};
		case 'budgetWithoutCost':
			return {
				en: 'The channel has a budget, but nothing it buys has a cost, so nobody can tell how many people it reaches. State a cost, or leave the budget empty.',
				zh: '渠道填写了预算，但各项成本均为 0，无法推算触达人数。请填写成本，或留空预算。'
			};
		case 'friends':
			return {
				en: `One customer could bring ${count(values['perMonth'])} others a month and ${count(values['friends'])} within the horizon. Up to ${count(values['mostPerMonth'])} and ${count(values['most'])} can be followed: lower the invitations, their acceptance or a multiplier.`,
				zh: `一位顾客每月可带来 ${count(values['perMonth'])} 人、期限内 ${count(values['friends'])} 人，最多只能模拟每月 ${count(values['mostPerMonth'])} 人、期限内 ${count(values['most'])} 人。请降低邀请次数、接受率或倍数。`
			};
		case 'unlimited':
			return {
				en: `Each customer brings ${inUnit(values['k'], 'times', 'en')} others, so growth never stops. State the size of the market, which ends it, or lower the invitations.`,
				zh: `每位顾客带来 ${inUnit(values['k'], 'times', 'zh')} 人，增长不会停止。请填写市场规模作为上限，或降低邀请次数。`
			};
		case 'expectedTier':
			return {
				en: 'The share of members in a tier is expected, but no tier is named. Name one.',
				zh: '预期的是某个等级的会员占比，但没有写明等级。请填写。'
			};
		case 'expectedNoTier':
			return {
				en: `A tier is named, but “${values['metric']}” is not a figure of a tier. Remove the tier, or expect tierShare.`,
				zh: `写明了等级，但“${values['metric']}”不是等级的指标。请删除等级，或改为 tierShare。`
			};
		case 'noBounds':
			return {
				en: 'Nothing is expected: give a lower bound, an upper bound, or both.',
				zh: '没有写明预期：请填写下限、上限或两者。'
			};
		case 'noFutures':
			return {
				en: 'The budget either holds in a future or does not: say in how many of 100 it should.',
				zh: '每个未来中预算要么够用要么不够：请写明在 100 个未来中应有多少个够用。'
			};
		case 'correlationOf':
			return {
				en: `“${values['input']}” is not an input that can be uncertain, so nothing can move with it. Name a number that takes a range.`,
				zh: `“${values['input']}”不是可以取范围的输入，无法与其他输入联动。请填写可以取范围的数字。`
			};
		case 'correlationSelf':
			return {
				en: 'Both paths name the same input (a rule of two designs is drawn once). Name two different ones.',
				zh: '两个路径指同一个输入（各方案的同一规则只抽取一次）。请填写两个不同的输入。'
			};
		case 'correlationTwice':
			return {
				en: 'The correlation of these two inputs is stated twice. Keep one of the two.',
				zh: '这两个输入的相关系数写了两次，请保留一个。'
			};
		case 'correlations':
			return {
				en: `These ${count(values['count'])} correlations of ${count(values['inputs'])} inputs cannot all hold; a pair that is not stated counts as 0. State the missing pairs, or bring them nearer to 0 (all × ${count(values['factor'])} is possible).`,
				zh: `${count(values['inputs'])} 个输入的这 ${count(values['count'])} 个相关系数无法同时成立；没有写出的一对按 0 计。请补全缺少的，或调近 0（全部乘以 ${count(values['factor'])} 即可）。`
			};
		case 'lostBeforeRisk':
			return {
				en: `A customer is labelled lost after ${count(values['lost'])} days, which is not later than at risk (${count(values['risk'])}). Raise the one or lower the other.`,
				zh: `视为流失的天数（${count(values['lost'])}）不晚于视为将要流失的天数（${count(values['risk'])}）。请调高前者或调低后者。`
			};
		case 'worldTiers':
			return {
				en: 'A campaign that exists anyway cannot ask for tiers: without a programme there are none. Move it to a design, or leave the list empty.',
				zh: '外部环境的活动不能按等级选人：没有会员方案就没有等级。请移到方案中，或清空列表。'
			};
		case 'prizeChances':
			return {
				en: `The chances of the prizes add up to ${count(values['chance'])}. One draw wins one prize at most, so they may add up to 1.`,
				zh: `各奖品中奖率合计 ${count(values['chance'])}。一次抽奖最多中一项，合计不能超过 1。`
			};
		case 'tooManyDates':
			return {
				en: `There are ${count(values['count'])} dates of contacts and campaigns, counting those that exist anyway. At most ${count(values['max'])} are simulated: leave some out.`,
				zh: `触达日期与活动共 ${count(values['count'])} 个（含外部环境的），最多模拟 ${count(values['max'])} 个，请减少。`
			};
		case 'tooManyPrizes':
			return {
				en: `There are ${count(values['count'])} prizes, counting those of campaigns that exist anyway. At most ${count(values['max'])} are simulated: leave some out.`,
				zh: `奖品共 ${count(values['count'])} 种（含外部环境的活动），最多模拟 ${count(values['max'])} 种，请减少。`
			};
		default:
			return { en: 'Two settings contradict each other.', zh: '两项设置相互矛盾。' };
	}
}

/** What happened, what is safe where that is in doubt, what to do. Every code in both languages, or it does not compile. */
const WORDINGS: Record<Code, Wording> = {
	E100: (told) => ({
		en: `This is not text in UTF-8:${place(told).en} a character cannot be read. Save the file as UTF-8.`,
		zh: `这不是 UTF-8 文本：${place(told).zh}有无法读取的字符。请另存为 UTF-8。`
	}),
	E101: (told) => {
		const { expected, found } = told.values;
		if (expected === 'another key')
			return {
				en: `“${visible(found)}” is given twice. Keep one of the two.`,
				zh: `“${visible(found)}”出现两次，请保留一个。`
			};
		const [wanted, seen] = [named(expected), named(found)];
		return {
			en: `This is not a scenario file:${place(told).en} expected ${wanted.en}, found ${found === 'end of file' ? seen.en : `“${visible(found)}”`}.`,
			zh: `这不是方案文件：${place(told).zh}应为${wanted.zh}，却是${found === 'end of file' ? seen.zh : `“${visible(found)}”`}。`
		};
	},
	E102: ({ path, values }) => {
		const [label, wanted, got] = [labelOf(path), named(values['expected']), named(values['got'])];
		return values['got'] === 'missing'
			? { en: `${label.en} is missing. It must be ${wanted.en}.`, zh: `缺少${label.zh}，应为${wanted.zh}。` }
			: {
					en: `${label.en} must be ${wanted.en}, not ${got.en}.`,
					zh: `${label.zh}应为${wanted.zh}，而不是${got.zh}。`
				};
	},
	E103: ({ values }) => ({
		en:
			`“${values['key']}” is not a known setting.` +
			(values['nearest'] === undefined
				? ' Remove it, or begin its name with x- to keep a remark.'
				: ` Did you mean “${values['nearest']}”?`),
		zh:
			`无法识别设置“${values['key']}”。` +
			(values['nearest'] === undefined
				? '请删除，或把名称改为以 x- 开头以保留备注。'
				: `是否应为“${values['nearest']}”？`)
	}),
	E104: outOfRange,
	E105: ({ values }) =>
		values['tokens'] === undefined
			? {
					en: `The file is nested deeper than ${count(values['depth'])} levels. A scenario never is: check where it comes from.`,
					zh: `文件嵌套超过 ${count(values['depth'])} 层。方案文件不会如此，请检查来源。`
				}
			: {
					en: `The file has more than ${count(values['tokens'])} parts. A scenario never has: check where it comes from.`,
					zh: `文件超过 ${count(values['tokens'])} 个元素。方案文件不会如此，请检查来源。`
				},
	E106: ({ values }) => ({
		en: `The name “${values['key']}” is not allowed in a file. Nothing of it was read; remove it.`,
		zh: `文件中不允许使用名称“${values['key']}”。未读取其内容，请删除。`
	}),
	E107: ({ path, values }) => {
		const label = labelOf(path);
		const value = values['value'];
		const shown = typeof value === 'boolean' || value === null ? '' : ` (${count(value)})`;
		return {
			en: `${label.en}${shown} is known but not simulated yet. Switch it off or set it back; the rest can run.`,
			zh: `${label.zh}${shown}可以识别，但尚不能模拟。请关闭或恢复默认，其余部分可以运行。`
		};
	},
	E110: ({ values }) => ({
		en: `The bar to ${values['keep'] ? 'keep' : 'reach'} tier ${Number(values['tier']) + 1} (${count(values['reach'])}) is not above that of the tier below (${count(values['below'])}). Raise it or lower the other.`,
		zh: `第 ${Number(values['tier']) + 1} 级的${values['keep'] ? '保级' : '达到'}门槛（${count(values['reach'])}）不高于下一级（${count(values['below'])}）。请调高或调低另一个。`
	}),
	E111: ({ path, values: { low, middle, high } }) => {
		const label = labelOf(path);
		const parts = [low, middle, high].filter((part) => part !== undefined && part !== null).map(count);
		return {
			en: `The range of ${label.en} is not in order: ${parts.join(', ')}. It must rise from low to high.`,
			zh: `${label.zh}的范围次序不对：${parts.join('、')}。应由低到高。`
		};
	},
	E112: ({ path, values }) => ({
		en: `The range of ${labelOf(path).en} begins at ${count(values['low'])}. A skewed shape needs a low end above 0: raise it or choose another shape.`,
		zh: `${labelOf(path).zh}的范围从 ${count(values['low'])} 开始。右偏形状的下限须大于 0：请调高或换一种形状。`
	}),
	E113: ({ values }) =>
		values['reserved'] === true
			? {
					en: `The id “${values['id']}” stands for no programme. Choose another.`,
					zh: `标识“${values['id']}”表示无会员方案，请换一个。`
				}
			: {
					en: `The id “${values['id']}” is used twice in this list. Change one of them.`,
					zh: `标识“${values['id']}”在此列表中重复，请改其中一个。`
				},
	E114: ({ values }) => {
		const kind = named(values['kind']);
		return {
			en: `There is no ${kind.en} “${values['id']}” in this file. Check the spelling.`,
			zh: `文件中没有${kind.zh}“${values['id']}”，请检查拼写。`
		};
	},
	E115: contradiction,
	E120: ({ values }) => ({
		en: `${megabytes(values['size'])} MB is larger than the ${megabytes(values['max'])} MB limit for scenarios. It was not read. Is it an order list?`,
		zh: `文件 ${megabytes(values['size'])} MB，超过方案文件 ${megabytes(values['max'])} MB 上限，未读取。这是订单数据吗？`
	}),
	E130: ({ values }) => ({
		en: `Made by a newer version (file ${values['version']}, this program ${values['known']}). Update Earnburn; the file is untouched.`,
		zh: `文件由更新版本创建（文件 ${values['version']}，本程序 ${values['known']}）。请更新 Earnburn；文件未改动。`
	}),
	W100: ({ path, values }) => {
		const label = labelOf(path);
		const shown = (value: unknown, locale: Locale) => inUnit(value, values['unit'], locale);
		const range = (locale: Locale, to: string) =>
			values['low'] === values['high']
				? shown(values['low'], locale)
				: shown(values['low'], locale) + to + shown(values['high'], locale);
		return {
			en: `${label.en} is ${range('en', ' to ')}; seldom outside ${shown(values['min'], 'en')} to ${shown(values['max'], 'en')}. It is used as it stands.`,
			zh: `${label.zh}为 ${range('zh', ' 至 ')}，通常在 ${shown(values['min'], 'zh')} 至 ${shown(values['max'], 'zh')} 之间。仍按此值计算。`
		};
	},
	W104: ({ path }) => ({
		en: `${labelOf(path).en} is minus zero; it was read as 0.`,
		zh: `${labelOf(path).zh}为负零，按 0 读取。`
	}),
	W115: ({ values }) => ({
		en: `“${values['input']}” is a single value or not in use here, so this pair has no effect.`,
		zh: `“${values['input']}”在此为单一数值或未使用，这一对不起作用。`
	}),
	W401: ({ values }) => ({
		en: `Each member brings ${count(values['k'])} others: growth never stops. Shown until the market limit is reached.`,
		zh: `每位会员带来 ${count(values['k'])} 位新会员，增长不会停止；计算到市场上限为止。`
	}),
	W402: ({ path }) => ({
		en: `${labelOf(path).en} is 0 %: every reward is a loss. The result is shown; ratios are not.`,
		zh: `${labelOf(path).zh}为 0%，所有奖励都是亏损。结果照常显示，比率不显示。`
	}),
	E140: ({ values }) => ({
		en: `This link was cut off (${count(values['have'])} of ${count(values['want'])} characters). Ask for the file instead.`,
		zh: `链接不完整（${count(values['want'])} 个字符中只有 ${count(values['have'])} 个）。请让对方发送文件。`
	}),
	E141: ({ values }) => ({
		en: `This link expands beyond ${megabytes(values['max'])} MB, so it was not opened. Ask for the file instead.`,
		zh: `链接展开后超过 ${megabytes(values['max'])} MB，未打开。请让对方发送文件。`
	}),
	E201: ({ values }) =>
		both((locale) => {
			const percent = values['percent'];
			if (locale === 'zh')
				return `计算${percent === undefined ? '' : `在 ${percent}% 处`}中断，已完成部分已保留。请继续；如再次中断将减少并行数。`;
			return `The calculation stopped${percent === undefined ? '' : ` at ${percent} %`}. Finished parts are kept. Continue; if it stops again, fewer workers are used.`;
		}),
	E203: ({ values }) => ({
		en: `${count(values['customers'])} customers × ${count(values['replications'])} runs is too much for here. Use fewer customers, or run it from the command line.`,
		zh: `${count(values['customers'])} 位顾客 × ${count(values['replications'])} 次超出此处能力。请减少顾客数，或用命令行运行。`
	}),
	E204: ({ values }) => ({
		en: `A figure came out as no number${values['metric'] === undefined ? '' : ` (${values['metric']})`}, so it is not shown. Nothing you entered is lost. Please report it with the file.`,
		zh: `有一个数字无法得出${values['metric'] === undefined ? '' : `（${values['metric']}）`}，因此不显示。您的输入均已保留。请连同文件反馈。`
	}),
	E301: () => ({
		en: 'The browser has no room left. Your work is still on screen but not saved. Save it to a file.',
		zh: '浏览器存储已满。内容仍在屏幕上，但尚未保存。请保存为文件。'
	}),
	E302: () => ({
		en: 'A saved record is damaged. It was set aside, nothing was deleted; the others open as usual. Download the raw copy.',
		zh: '有一条保存记录已损坏，已单独存放，没有删除；其余照常打开。可下载原始副本。'
	}),
	E501: () => ({
		en: 'The same part was computed twice with different results, so the study was stopped. Finished parts are kept. Check the machines it ran on.',
		zh: '同一部分两次计算结果不同，研究已停止，已完成部分已保留。请检查所用机器。'
	})
};

export const CODES = Object.keys(WORDINGS) as readonly Code[];

/** An issue or failure as a sentence, without its code and without its place where the place is shown beside it. */
export function issueText(told: Told, locale: Locale): string {
	return WORDINGS[told.code](told)[locale];
}
