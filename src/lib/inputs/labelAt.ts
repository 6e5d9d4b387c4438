import { fieldAt } from '$engine/scenario/index.ts';
import type { Words } from '$engine/scenario/index.ts';
import { valueAt, type Scenario } from '../scenario.ts';

const named = (row: unknown): Words | null =>
	typeof row === 'object' && row !== null && 'name' in row ? (row.name as Words) : null;

/** The row of a list that a path leads through (a tier, a channel, a reward), designs aside. */
function rowName(scenario: Scenario, path: string): Words | null {
	const keys = path.split('.');
	for (let end = keys.length - 1; end > 1; end--) {
		if (!/^\d+$/.test(keys[end - 1] ?? '') || keys[end - 2] === 'designs') continue;
		const name = named(valueAt(scenario, keys.slice(0, end).join('.')));
		if (name) return name;
	}
	return null;
}

/** Names for places whose own label speaks only inside its group. */
const NAMES: readonly (readonly [place: RegExp, en: string, zh: string])[] = [
	[/\.points\.earn\.points$/, 'Points earned', '获得积分'],
	[/\.points\.earn\.per$/, 'for each', '每消费'],
	[/\.points\.value\.points$/, 'Points it takes', '抵现所需积分'],
	[/\.points\.value\.money$/, 'Money off', '抵扣金额'],
	[/\.points\.burn\.minimum$/, 'Redeem from', '起兑积分'],
	[/\.points\.burn\.increment$/, 'Redeem in steps of', '兑换递增'],
	[/\.points\.burn\.capShare$/, 'Share of an order points may pay', '单笔抵扣上限'],
	[/\.points\.expiry\.months$/, 'Points lapse after', '积分有效期'],
	[/\.tiers\.validity\.kind$/, 'A tier holds for', '等级有效期'],
	[/\.tiers\.validity\.n$/, 'Periods it holds', '有效期数'],
	[/^customers\.drift\.sd$/, 'Change of habit', '习惯变化'],
	[/^horizonMonths$/, 'Months simulated', '模拟期'],
	[/^activation\.chance$/, 'Chance of one key action', '完成单个关键行为的概率']
];

/** Groups whose members would not be understood without the group's name. */
const NEEDS_GROUP =
	/^response\.|\.costs\.|\.enrolment\.(?!how)|^business\.(fee|ads)\.|^(referral|winBack)\.(?!on)|\.(inviter|friend|renewal)\./;

/** Switches whose own label says only that they switch. */
const SWITCH = /^(On|Given)$/;

/** Bars of a tier with several conditions are told apart by what they count. */
const BAR = /\.rules\.all\.\d+\.any\.\d+\.(measure|reach|keep)$/;

function barLabel(scenario: Scenario, path: string, own: Words): Words {
	const measure = path.replace(/\w+$/, 'measure');
	const field = fieldAt(measure);
	const by = field?.kind === 'choice' ? field.options.find(({ id }) => id === valueAt(scenario, measure)) : undefined;
	if (!by || measure === path) return own;
	return { en: `${own.en}, ${by.label.en}`, zh: `${own.zh}，${by.label.zh}` };
}

/** What an input is called on screen: "Gold: threshold to reach", "Tier pressure: strength". */
export function labelAt(scenario: Scenario, path: string, words: { threshold: (tier: string) => string }): Words {
	const field = fieldAt(path);
	const row = rowName(scenario, path);
	if (row && /\.tiers\.list\.\d+\.reach$/.test(path))
		return { en: words.threshold(row.en), zh: words.threshold(row.zh) };
	const given = NAMES.find(([place]) => place.test(path));
	if (given) return { en: given[1], zh: given[2] };
	const plain = field?.label ?? { en: path, zh: path };
	const own = BAR.test(path) ? barLabel(scenario, path, plain) : plain;
	const says = SWITCH.test(own.en) ? fieldAt(path.replace(/\.on$/, ''))?.label : undefined;
	if (row && says) return path.includes('.rules.') ? { en: `${row.en}: ${says.en}`, zh: `${row.zh}：${says.zh}` } : row;
	if (row) return { en: `${row.en}: ${own.en}`, zh: `${row.zh}：${own.zh}` };
	if (!NEEDS_GROUP.test(path) && !SWITCH.test(own.en)) return own;
	const group = fieldAt(path.split('.').slice(0, -1).join('.'))?.label;
	if (!group) return own;
	if (SWITCH.test(own.en)) return group;
	return { en: `${group.en}: ${own.en}`, zh: `${group.zh}：${own.zh}` };
}
