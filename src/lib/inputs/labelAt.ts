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
		return named(valueAt(scenario, keys.slice(0, end).join('.')));
	}
	return null;
}

/** Groups whose members would not be understood without the group's name. */
const NEEDS_GROUP = /^response\.|\.costs\.|\.expiry\.|^customers\.drift\.|\.validity\./;

/** What an input is called on screen: "Gold: threshold to reach", "Tier pressure: strength". */
export function labelAt(scenario: Scenario, path: string, words: { threshold: (tier: string) => string }): Words {
	const field = fieldAt(path);
	const row = rowName(scenario, path);
	if (row && /\.tiers\.list\.\d+\.reach$/.test(path)) return { en: words.threshold(row.en), zh: words.threshold(row.zh) };
	const own = field?.label ?? { en: path, zh: path };
	if (row) return { en: `${row.en}: ${own.en}`, zh: `${row.zh}：${own.zh}` };
	if (!NEEDS_GROUP.test(path)) return own;
	const group = fieldAt(path.split('.').slice(0, -1).join('.'))?.label;
	if (!group) return own;
	if (own.en === 'On') return group;
	return { en: `${group.en}: ${own.en}`, zh: `${group.zh}：${own.zh}` };
}
