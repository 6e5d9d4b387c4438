import type { EventKind, LifeEvent } from '../engine/trace.ts';
import { campaignRows, touchRows } from '../engine/plan/contacts.ts';
import { minorUnits } from '../engine/plan/money.ts';
import { changesOf } from '../engine/scenario/index.ts';
import type { Design, Scenario, Words } from '../engine/scenario/types.ts';
import type { Locale } from './locale.ts';
import { grouped, money } from './number.ts';

/** Calendar day of a moment, days from launch. */
export function dateOf(scenario: Scenario, day: number): string {
	const [year = 1970, month = 1, date = 1] = scenario.launch.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + Math.floor(day))).toISOString().slice(0, 10);
}

type Sentence = Readonly<Record<Locale, string>>;
type Numbers = LifeEvent['numbers'];

/** What the sentences of one life say of its scenario. */
interface Speech {
	money(minor: number | null | undefined): string;
	count(value: number | null | undefined): string;
	share(value: number | null | undefined): string;
	/** a qualifying amount, in what the ladder counts */
	amount(value: number | null | undefined): string;
	date(day: number | null | undefined): string | null;
	tier(place: number | null | undefined): Sentence;
	channel(place: number | null | undefined): Sentence;
	benefit(place: number | null | undefined): Sentence;
	/** a rule change, in the order of their dates */
	change(place: number | null | undefined): Sentence;
	contact(place: number | null | undefined): Sentence;
	campaign(place: number | null | undefined): Sentence;
	prize(place: number | null | undefined): Sentence;
	action(place: number | null | undefined): Sentence;
	/** an amount of one of several measures */
	measured(measure: number | null | undefined, value: number | null | undefined): Sentence;
}

/** What a ladder can count, by the kernel's number of the measure; money has its own. */
const MEASURES: readonly (Sentence | null)[] = [
	null,
	{ en: 'orders', zh: '单' },
	{ en: 'EXP', zh: '成长值' },
	{ en: 'points earned', zh: '所获积分' },
	{ en: 'of distance', zh: '里程' },
	{ en: 'segments', zh: '航段' },
	{ en: 'nights', zh: '晚' },
	{ en: 'invitations', zh: '次邀请' },
	{ en: 'points on the account', zh: '积分余额' }
];

const plain = (text: string): Sentence => ({ en: text, zh: text });

function speechOf(scenario: Scenario, design: Design | null): Speech {
	const minor = minorUnits(scenario.currency);
	const asMoney = (value: number | null | undefined) => money((value ?? 0) / minor, scenario.currency);
	const count = (value: number | null | undefined) => grouped(value ?? 0, 0);
	const named = (words: Words | undefined, place: number | null | undefined): Sentence =>
		words && (words.en || words.zh)
			? { en: words.en || words.zh, zh: words.zh || words.en }
			: plain(`#${(place ?? 0) + 1}`);
	const numbered = (words: Words | undefined, place: number | null | undefined): Sentence =>
		words && (words.en || words.zh)
			? named(words, place)
			: { en: `no. ${(place ?? 0) + 1}`, zh: `第 ${(place ?? 0) + 1} 项` };
	const lists = design
		? [...(design.tiers.on ? design.tiers.list : []), ...(design.membership.on ? [design.membership] : [])]
		: [];
	const benefits = lists.flatMap((list) => list.benefits.filter((benefit) => benefit.on));
	const changes = design ? changesOf(design) : [];
	const contacts = touchRows(scenario, design);
	const campaigns = campaignRows(scenario, design);
	const prizes = campaigns.flatMap(({ item }) => item.prizes);
	const actions = design?.actions.filter((action) => action.on) ?? [];
	return {
		money: asMoney,
		count,
		share: (value) => `${grouped((value ?? 0) * 100, 0)} %`,
		amount: (value) => (design?.tiers.measure === 'spend' ? asMoney(value) : count(value)),
		date: (day) => (day === null || day === undefined ? null : dateOf(scenario, day)),
		tier: (place) => named(design?.tiers.list[place ?? 0]?.name, place),
		channel: (place) => named(scenario.channels[place ?? 0]?.name, place),
		benefit: (place) => named(benefits[place ?? 0]?.name, place),
		change: (place) => {
			const name = changes[place ?? 0]?.change.name;
			const number = (place ?? 0) + 1;
			return name && (name.en || name.zh) ? named(name, place) : { en: `number ${number}`, zh: `第 ${number} 项` };
		},
		contact: (place) => numbered(contacts[place ?? 0]?.item.name, place),
		campaign: (place) => numbered(campaigns[place ?? 0]?.item.name, place),
		prize: (place) => numbered(prizes[place ?? 0]?.name, place),
		action: (place) => {
			const { en, zh } = actions[place ?? 0]?.name ?? { en: '', zh: '' };
			const number = (place ?? 0) + 1;
			return { en: en || zh || `Action ${number}`, zh: zh || en || `互动 ${number}` };
		},
		measured: (measure, value) => {
			const what = MEASURES[measure ?? 0];
			return what ? { en: `${count(value)} ${what.en}`, zh: `${count(value)} ${what.zh}` } : plain(asMoney(value));
		}
	};
}

const until = (date: string | null): Sentence => ({
	en: date === null ? 'for good' : `until ${date}`,
	zh: date === null ? '永久有效' : `有效至 ${date}`
});

/** Why an invitation is sent, by driver. */
const INVITES: Readonly<Record<number, readonly [string, string]>> = {
	0: ['because the product is useful', '因产品好用'],
	1: ['to something worth seeing', '因内容精彩'],
	2: ['for the reward', '为获得奖励']
};
/** What a reward is given for, by its row (REWARDS_AT). */
const OCCASIONS: readonly Sentence[] = [
	{ en: 'the full card', zh: '集满奖励' },
	{ en: 'an invitation', zh: '邀请奖励' },
	{ en: 'having been invited', zh: '受邀奖励' },
	{ en: 'joining', zh: '新人礼' }
];
/** By cause, see kernel/complaints.ts. */
const LOSSES = [
	{ en: 'Lapsed points', zh: '积分失效' },
	{ en: 'A lower tier', zh: '等级下降' },
	{ en: 'Worse rules', zh: '规则变差' }
] as const;

/** Lifecycle labels, in the kernel's order. */
const LABELS: readonly Sentence[] = [
	{ en: 'introduction', zh: '导入期' },
	{ en: 'growth', zh: '成长期' },
	{ en: 'maturity', zh: '成熟期' },
	{ en: 'at risk', zh: '将要流失' },
	{ en: 'lost', zh: '流失' }
];

/** How far somebody came in a campaign. */
const STEPS: readonly Sentence[] = [
	{ en: 'invited, does not agree', zh: '受邀，未同意' },
	{ en: 'agrees, does not come', zh: '同意，未到场' },
	{ en: 'comes, does not buy', zh: '到场，未购买' },
	{ en: 'buys', zh: '到场购买' },
	plain(''),
	{ en: 'comes, but there is no room left', zh: '到场，但名额已满' }
];

/** One sentence for each kind of event: what happened, and why. */
const SENTENCES: Record<EventKind, (numbers: Numbers, say: Speech) => Sentence> = {
	arrive: ({ channel, ordersPerDay, meanOrder, month }, say) => {
		const perYear = grouped((ordersPerDay ?? 0) * 365.25, 1);
		const seed = (month ?? 0) < 0;
		const from = say.channel(channel);
		return {
			en:
				(seed ? 'A customer from before launch' : `Arrives through ${from.en}`) +
				`; by nature ${perYear} orders a year of ${say.money(meanOrder)} on average.`,
			zh:
				(seed ? '上线前已有的顾客' : `经由“${from.zh}”到来`) +
				`；本性每年下单 ${perYear} 次，平均每单 ${say.money(meanOrder)}。`
		};
	},
	turnedAway: () => ({
		en: 'Turned away: everybody in the market has been reached already.',
		zh: '未能加入：市场已饱和。'
	}),
	activate: () => ({
		en: 'Becomes active: enough key actions within the window. The first order follows.',
		zh: '激活：在期限内完成足够的关键行为，随即首单。'
	}),
	neverActive: () => ({
		en: 'Never becomes active: too few key actions within the window.',
		zh: '始终未激活：期限内关键行为不足。'
	}),
	enrol: ({ tier }, say) => ({
		en: `Joins the programme as ${say.tier(tier).en}.`,
		zh: `入会，等级“${say.tier(tier).zh}”。`
	}),
	order: ({ order, gross, face, lift }, say) => {
		const pays = (face ?? 0) > 0;
		const effect = (lift ?? 1) - 1;
		const percent = grouped(Math.abs(effect) * 100, 1);
		const moved = /[1-9]/.test(percent);
		return {
			en:
				`Order ${say.count(order)}: ${say.money(gross)}` +
				(pays ? `, of which ${say.money(face)} in points` : '') +
				(moved ? `; orders come ${percent} % ${effect > 0 ? 'more' : 'less'} often than without the programme` : '') +
				'.',
			zh:
				`第 ${say.count(order)} 单：${say.money(gross)}` +
				(pays ? `，其中积分抵扣 ${say.money(face)}` : '') +
				(moved ? `；下单频率比没有方案时${effect > 0 ? '高' : '低'} ${percent}%` : '') +
				'。'
		};
	},
	earn: ({ points, balance, lapsesOn, waiting }, say) => {
		const date = say.date(lapsesOn);
		const waits = (waiting ?? 0) > 0;
		return {
			en:
				`Earns ${say.count(points)} points, now ${say.count(balance)}` +
				(waits ? ` usable and ${say.count(waiting)} to come` : '') +
				(date === null ? '.' : `; they lapse on ${date}.`),
			zh:
				`获得 ${say.count(points)} 积分，` +
				(waits ? `可用 ${say.count(balance)}，待到账 ${say.count(waiting)}` : `余额 ${say.count(balance)}`) +
				(date === null ? '。' : `；${date} 过期。`)
		};
	},
	release: ({ points, balance, waiting }, say) => ({
		en:
			`${say.count(points)} points become usable, now ${say.count(balance)}` +
			((waiting ?? 0) > 0 ? `; ${say.count(waiting)} are still to come.` : '.'),
		zh:
			`${say.count(points)} 积分到账，可用 ${say.count(balance)}` +
			((waiting ?? 0) > 0 ? `，待到账 ${say.count(waiting)}。` : '。')
	}),
	fade: ({ points, balance }, say) => ({
		en: `${say.count(points)} points fade by the rules; ${say.count(balance)} are left.`,
		zh: `按规则衰减 ${say.count(points)} 积分，余 ${say.count(balance)}。`
	}),
	redeem: ({ points, face, cost, chance }, say) => {
		const inKind = (cost ?? 0) > 0;
		return {
			en:
				`Redeems ${say.count(points)} points worth ${say.money(face)}` +
				(inKind ? `, which costs ${say.money(cost)}` : '') +
				`; the chance of it was ${say.share(chance)}.`,
			zh:
				`兑换 ${say.count(points)} 积分，价值 ${say.money(face)}` +
				(inKind ? `，成本 ${say.money(cost)}` : '') +
				`；当时兑换的概率为 ${say.share(chance)}。`
		};
	},
	expire: ({ points, balance }, say) => ({
		en: `${say.count(points)} points expire: they were not used in time; ${say.count(balance)} are left.`,
		zh: `${say.count(points)} 积分过期未用，余 ${say.count(balance)}。`
	}),
	forfeit: ({ points }, say) => ({
		en: `Loses ${say.count(points)} points: the rules take them on demotion.`,
		zh: `因降级按规则作废 ${say.count(points)} 积分。`
	}),
	promote: ({ tier, qualifying, validUntil }, say) => ({
		en: `Rises to ${say.tier(tier).en}: ${say.amount(qualifying)} reaches the bar; ${until(say.date(validUntil)).en}.`,
		zh: `升为“${say.tier(tier).zh}”：${say.amount(qualifying)} 达到门槛；${until(say.date(validUntil)).zh}。`
	}),
	keep: ({ tier, qualifying, validUntil }, say) => ({
		en: `Keeps ${say.tier(tier).en}: ${say.amount(qualifying)} is enough; ${until(say.date(validUntil)).en}.`,
		zh: `保级“${say.tier(tier).zh}”：${say.amount(qualifying)} 已足够；${until(say.date(validUntil)).zh}。`
	}),
	demote: ({ tier, qualifying, bar }, say) => ({
		en: `Falls to ${say.tier(tier).en}: ${say.amount(qualifying)} is below the ${say.amount(bar)} it takes to stay.`,
		zh: `降为“${say.tier(tier).zh}”：${say.amount(qualifying)} 低于保级所需的 ${say.amount(bar)}。`
	}),
	loss: ({ cause, worth, complained }, say) => {
		const what = LOSSES[cause ?? 0] ?? LOSSES[0];
		return {
			en: `${what.en} worth ${say.money(worth)} to this member: ${complained === 1 ? 'complains' : 'says nothing'}, and is more likely to leave for 13 weeks.`,
			zh: `${what.zh}，对该会员价值 ${say.money(worth)}：${complained === 1 ? '投诉' : '未投诉'}，13 周内更易流失。`
		};
	},
	announce: ({ change, effectiveOn }, say) => ({
		en: `A rule change is announced: ${say.change(change).en}, from ${say.date(effectiveOn) ?? ''}.`,
		zh: `公布规则变更“${say.change(change).zh}”，${say.date(effectiveOn) ?? ''} 生效。`
	}),
	change: ({ change, balance, tier }, say) => ({
		en: `The rules change: ${say.change(change).en}; ${say.count(balance)} points and ${say.tier(tier).en} so far.`,
		zh: `规则变更“${say.change(change).zh}”生效；此前 ${say.count(balance)} 积分，等级“${say.tier(tier).zh}”。`
	}),
	withdraw: ({ change }, say) => ({
		en: `The rule change is withdrawn: ${say.change(change).en}.`,
		zh: `撤回规则变更“${say.change(change).zh}”。`
	}),
	benefit: ({ benefit, uses, cost }, say) => {
		const name = say.benefit(benefit);
		return {
			en: `Uses ${name.en} ${say.count(uses)} ${uses === 1 ? 'time' : 'times'} this month; costs ${say.money(cost)}.`,
			zh: `本月使用“${name.zh}”${say.count(uses)} 次，成本 ${say.money(cost)}。`
		};
	},
	leave: ({ orders }, say) => ({
		en: `Leaves for good after ${say.count(orders)} ${orders === 1 ? 'order' : 'orders'}.`,
		zh: `下过 ${say.count(orders)} 单后永久流失。`
	}),
	horizon: ({ balance }, say) => ({
		en: `The horizon: ${say.count(balance)} points are open. What follows only redeems or loses them.`,
		zh: `期限结束：尚有 ${say.count(balance)} 积分；此后只计它们的兑换或过期。`
	}),
	windowEnds: ({ qualifying }, say) => ({
		en: `The qualifying period ends: ${say.amount(qualifying)} no longer counts.`,
		zh: `计级周期结束：${say.amount(qualifying)} 不再计入。`
	}),
	reward: ({ row, value, cost }, say) => {
		const occasion = OCCASIONS[row ?? 0] ?? plain('');
		return {
			en: `Reward for ${occasion.en}: worth ${say.money(value)}; costs ${say.money(cost)} now.`,
			zh: `${occasion.zh}：价值 ${say.money(value)}，当下成本 ${say.money(cost)}。`
		};
	},
	coupon: ({ face, minimum, validUntil }, say) => ({
		en: `Gets a coupon of ${say.money(face)} for an order of ${say.money(minimum)} or more, ${until(say.date(validUntil)).en}.`,
		zh: `获得 ${say.money(face)} 优惠券，满 ${say.money(minimum)} 可用，${until(say.date(validUntil)).zh}。`
	}),
	couponUsed: ({ face, cost, gross, extra }, say) => ({
		en:
			`Uses a coupon of ${say.money(face)} on an order of ${say.money(gross)}; costs ${say.money(cost)}` +
			((extra ?? 0) > 0 ? '. Without it this order would not have been placed.' : '.'),
		zh:
			`在 ${say.money(gross)} 的订单上使用 ${say.money(face)} 优惠券，成本 ${say.money(cost)}` +
			((extra ?? 0) > 0 ? '。没有这张券就没有这一单。' : '。')
	}),
	couponLapsed: ({ face }, say) => ({
		en: `A coupon of ${say.money(face)} lapses unused.`,
		zh: `${say.money(face)} 优惠券过期未用。`
	}),
	cardFull: ({ stamps, card }, say) => ({
		en: `Card ${say.count(card)} is full with ${say.count(stamps)} stamps.`,
		zh: `第 ${say.count(card)} 张卡集满 ${say.count(stamps)} 章。`
	}),
	cardLapsed: ({ stamps }, say) => ({
		en: `The card lapses with ${say.count(stamps)} ${stamps === 1 ? 'stamp' : 'stamps'} on it.`,
		zh: `集章卡过期，作废 ${say.count(stamps)} 章。`
	}),
	paid: ({ fee, value, until: end, renewed }, say) => ({
		en:
			`${(renewed ?? 0) > 0 ? 'Renews' : 'Buys'} the paid membership for ${say.money(fee)}; ` +
			`it feels worth ${say.money(value)} a term; ${until(say.date(end)).en}.`,
		zh:
			`${(renewed ?? 0) > 0 ? '续费' : '购买'}付费会员 ${say.money(fee)}；` +
			`每期感知价值 ${say.money(value)}；${until(say.date(end)).zh}。`
	}),
	trial: ({ until: end }, say) => ({
		en: `Tries the paid membership for free, ${until(say.date(end)).en}.`,
		zh: `免费试用付费会员，${until(say.date(end)).zh}。`
	}),
	paidEnds: ({ terms }, say) => ({
		en: `The paid membership ends after ${say.count(terms)} paid ${terms === 1 ? 'term' : 'terms'}.`,
		zh: `付费会员到期未续，共付费 ${say.count(terms)} 期。`
	}),
	refund: ({ gross, cash, cancelled, returned }, say) => ({
		en:
			`Sends back an order of ${say.money(gross)}: ${say.money(cash)} is paid back, ` +
			`${say.count(cancelled)} points are cancelled, ${say.count(returned)} go back to the balance.`,
		zh:
			`退回 ${say.money(gross)} 的订单：退款 ${say.money(cash)}，` +
			`扣回 ${say.count(cancelled)} 积分，退还 ${say.count(returned)} 积分。`
	}),
	decidingBar: ({ tier, measure, amount, bar }, say) => {
		const [had, asked] = [say.measured(measure, amount), say.measured(measure, bar)];
		return {
			en: `Of the conditions of ${say.tier(tier).en} this one decided: ${had.en}, and it asks for ${asked.en}.`,
			zh: `在“${say.tier(tier).zh}”的各项条件中，起决定作用的是：已有 ${had.zh}，要求 ${asked.zh}。`
		};
	},
	action: ({ action, times, points, exp }, say) => {
		const name = say.action(action);
		const got = [
			(points ?? 0) > 0 && { en: `${say.count(points)} points`, zh: `${say.count(points)} 积分` },
			(exp ?? 0) > 0 && { en: `${say.count(exp)} EXP`, zh: `${say.count(exp)} 成长值` }
		].filter((part) => part !== false);
		return {
			en:
				`${name.en}: ${say.count(times)} ${times === 1 ? 'time' : 'times'} counted this month` +
				(got.length > 0 ? `, for ${got.map(({ en }) => en).join(' and ')}.` : '.'),
			zh:
				`“${name.zh}”本月计入 ${say.count(times)} 次` +
				(got.length > 0 ? `，获得 ${got.map(({ zh }) => zh).join('、')}。` : '。')
		};
	},
	qualifyingFades: ({ before, after }, say) => ({
		en: `What counts towards the tiers fades from ${say.amount(before)} to ${say.amount(after)}.`,
		zh: `计级数由 ${say.amount(before)} 衰减为 ${say.amount(after)}。`
	}),
	openingBalance: ({ points }, say) => ({
		en: `Brings ${say.count(points)} points along from before launch.`,
		zh: `带入上线前的 ${say.count(points)} 积分。`
	}),
	openingTier: ({ tier, qualifying, validUntil }, say) => ({
		en: `Opening tier ${say.tier(tier).en}: ${say.amount(qualifying)} in the 12 months before launch; ${until(say.date(validUntil)).en}.`,
		zh: `起始等级“${say.tier(tier).zh}”：上线前 12 个月为 ${say.amount(qualifying)}；${until(say.date(validUntil)).zh}。`
	}),
	invite: ({ driver, accepted }) => {
		const [en, zh] = INVITES[driver ?? 0] ?? ['', ''];
		const comes = (accepted ?? 0) > 0;
		return {
			en: `Invites a friend ${en}; ${comes ? 'the friend registers' : 'nobody registers'}.`,
			zh: `${zh}邀请一位朋友；${comes ? '朋友注册了' : '未注册'}。`
		};
	},
	falseAccounts: ({ accounts }, say) => ({
		en: `Opens ${say.count(accounts)} further ${accounts === 1 ? 'account' : 'accounts'} for the gifts of new members; no order will be placed with ${accounts === 1 ? 'it' : 'them'}.`,
		zh: `为领取新人礼另开 ${say.count(accounts)} 个账号，这些账号不会下单。`
	}),
	label: ({ label, silentDays, left }, say) => {
		const name = LABELS[label ?? 0] ?? plain('');
		const silent = Math.floor(silentDays ?? 0);
		const gone = (left ?? 0) > 0;
		return {
			en:
				`Labelled “${name.en}”` +
				((label ?? 0) > 2 ? `: no order for ${say.count(silent)} days` : '') +
				(gone ? '. In truth the customer has left.' : (label ?? 0) > 3 ? '. In truth still a customer.' : '.'),
			zh:
				`标为“${name.zh}”` +
				((label ?? 0) > 2 ? `：${say.count(silent)} 天未下单` : '') +
				(gone ? '。实际上顾客已流失。' : (label ?? 0) > 3 ? '。实际上仍是顾客。' : '。')
		};
	},
	contact: ({ contact, answers, cost, lift }, say) => {
		const name = say.contact(contact);
		const costs = (cost ?? 0) > 0;
		const moved = (answers ?? 0) > 0 && (lift ?? 0) > 0;
		return {
			en:
				`Contact: ${name.en}` +
				(costs ? `, costs ${say.money(cost)}` : '') +
				(moved
					? `; answers: orders come up to ${say.share(lift)} more often for a while.`
					: (answers ?? 0) > 0
						? '; answers.'
						: '; no answer.'),
			zh:
				`触达：${name.zh}` +
				(costs ? `，成本 ${say.money(cost)}` : '') +
				(moved
					? `；有响应，一段时间内下单频率最多提高 ${say.share(lift)}。`
					: (answers ?? 0) > 0
						? '；有响应。'
						: '；无响应。')
		};
	},
	campaign: ({ campaign, step, spend, extra }, say) => {
		const name = say.campaign(campaign);
		const reached = STEPS[step ?? 0] ?? plain('');
		const bought = step === 3;
		const anyway = bought && !((extra ?? 0) > 0);
		return {
			en:
				`Campaign ${name.en}: ${reached.en}` +
				(bought ? ` for ${say.money(spend)}` : '') +
				(anyway ? '; would have bought anyway.' : '.'),
			zh:
				`活动“${name.zh}”：${reached.zh}` +
				(bought ? `，消费 ${say.money(spend)}` : '') +
				(anyway ? '；本来就会购买。' : '。')
		};
	},
	prize: ({ prize, cost, value }, say) => ({
		en: `Wins ${say.prize(prize).en}, worth ${say.money(value)}; costs ${say.money(cost)}.`,
		zh: `抽中“${say.prize(prize).zh}”，价值 ${say.money(value)}，成本 ${say.money(cost)}。`
	}),
	winBack: ({ left, back }) => ({
		en:
			(back ?? 0) > 0
				? 'Win-back: had left, and comes back.'
				: (left ?? 0) > 0
					? 'Win-back: had left, and stays away.'
					: 'Win-back: had never left; nothing changes.',
		zh:
			(back ?? 0) > 0
				? '流失召回：已流失的顾客回来了。'
				: (left ?? 0) > 0
					? '流失召回：顾客已流失，未回来。'
					: '流失召回：顾客并未流失，没有变化。'
	})
};

/** Kinds of events that have a sentence. */
export const TOLD_EVENTS = Object.keys(SENTENCES) as EventKind[];

/** What happened and why, in words. @param design null: no programme */
export function eventText(event: LifeEvent, scenario: Scenario, design: Design | null, locale: Locale): string {
	return SENTENCES[event.kind](event.numbers, speechOf(scenario, design))[locale];
}
