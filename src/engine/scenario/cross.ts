/** Checks that look at more than one place. Numbers that were refused are NaN and fail no comparison. */
import { CHANGEABLE } from './changed.ts';
import { checkContacts } from './contactRules.ts';
import { fields } from './fields/scenario.ts';
import { keyOf } from './future.ts';
import { checkGrowth } from './growth.ts';
import type { Findings } from './issue.ts';
import { below, fieldAt, get, visit } from './path.ts';
import { blocksOf, rootOf, shrinkTo } from './together.ts';
import type { Design, Scenario, Tiers } from './types.ts';

/** An id must be unique among its siblings; what refers to one must find it. */
function checkNames(scenario: Scenario, findings: Findings): void {
	const tiersOf = (design: Design) => design.tiers.list.map((tier) => tier.id);
	const known = {
		design: scenario.designs.map((design) => design.id),
		channel: scenario.channels.map((channel) => channel.id),
		segment: scenario.segments.map((segment) => segment.id),
		source: scenario.sources.map((source) => source.id),
		tier: scenario.designs.flatMap(tiersOf)
	};
	for (const { path, field, value } of visit(fields, scenario)) {
		if (field.kind === 'list' && Array.isArray(value)) {
			const seen = new Set<unknown>();
			for (const [row, item] of (value as { id?: unknown }[]).entries()) {
				const id = typeof item === 'object' && item !== null ? item.id : undefined;
				if (typeof id !== 'string' || id === '') continue;
				const reserved = path === 'designs' && id === 'none';
				if (seen.has(id) || reserved) findings.add('E113', below(below(path, row), 'id'), { id, reserved });
				seen.add(id);
			}
		}
		if (field.kind !== 'text' || field.role !== 'reference' || typeof value !== 'string' || value === '') continue;
		const own = /^designs\.(\d+)\./.exec(path)?.[1];
		const design = own === undefined ? undefined : scenario.designs[Number(own)];
		const names = field.refersTo === 'tier' && design ? tiersOf(design) : known[field.refersTo ?? 'design'];
		if (names.includes(value)) continue;
		const remedy = field.nullable ? { path, value: null } : undefined;
		findings.add('E114', path, { id: value.slice(0, 60), kind: field.refersTo ?? '' }, remedy);
	}
}

function checkLadder(tiers: Tiers, path: string, findings: Findings): void {
	const list = below(path, 'list');
	if (tiers.on && tiers.list.length < 2 && !findings.issues.some((issue) => issue.path.startsWith(list)))
		findings.add('E115', list, { rule: 'twoTiers', count: tiers.list.length });
	for (const [row, tier] of tiers.list.entries()) {
		const reach = `${list}.${row}.reach`;
		const lower = tiers.list[row - 1];
		if (row === 0 && tier.reach > 0)
			findings.add('E115', reach, { rule: 'entryTier', value: tier.reach }, { path: reach, value: 0 });
		if (lower && tier.reach <= lower.reach) {
			const values = { tier: row, reach: tier.reach, below: lower.reach };
			findings.add('E110', reach, values, { path: reach, value: lower.reach + 1 });
		}
		const keep = `${list}.${row}.keep`;
		if (tier.keep === null) continue;
		if (tier.keep > tier.reach) {
			const values = { rule: 'keepAboveReach', keep: tier.keep, reach: tier.reach };
			findings.add('E115', keep, values, { path: keep, value: tier.reach });
		}
		const keepBelow = lower ? (lower.keep ?? lower.reach) : -1;
		if (row > 1 && tier.keep < keepBelow) {
			const values = { tier: row, reach: tier.keep, below: keepBelow, keep: true };
			findings.add('E110', keep, values, { path: keep, value: keepBelow });
		}
	}
}

function checkDesign(design: Design, path: string, findings: Findings): void {
	const contradicts = (at: string, values: Record<string, string | number>, remedy?: unknown) =>
		findings.add(
			'E115',
			`${path}.${at}`,
			values,
			remedy === undefined ? undefined : { path: `${path}.${at}`, value: remedy }
		);
	checkLadder(design.tiers, `${path}.tiers`, findings);
	if (design.points.kind === 'catalogue' && !design.points.items.some((item) => item.on))
		contradicts('points.items', { rule: 'noItems' });
	const watched = watchesOf(design);
	if (watched > WATCHED_MOST) contradicts('points.items', { rule: 'watches', count: watched, most: WATCHED_MOST });
	for (const [row, { from, to }] of design.points.earn.bonuses.entries())
		if (from !== null && to !== null && from !== '' && to !== '' && to < from)
			contradicts(`points.earn.bonuses.${row}.to`, { rule: 'endBeforeStart', start: from, end: to }, from);
	if (design.stampCard.headStart >= design.stampCard.stamps)
		contradicts(
			'stampCard.headStart',
			{ rule: 'headStart', value: design.stampCard.headStart, stamps: design.stampCard.stamps },
			0
		);
	for (const [row, change] of design.changes.entries()) {
		for (const [line, { path: at }] of change.set.entries()) {
			const place = `${path}.changes.${row}.set.${line}.path`;
			if (!inDesign(design, at)) findings.add('E114', place, { id: at.slice(0, 60), kind: 'path' });
			else if (!CHANGEABLE.includes(at.split('.')[0] ?? '')) findings.add('E115', place, { rule: 'changePath', at });
		}
		const { withdrawn, date } = change;
		if (withdrawn !== null && withdrawn !== '' && withdrawn >= date)
			contradicts(`changes.${row}.withdrawn`, { rule: 'withdrawnLate', withdrawn, date }, null);
	}
}

/** Guardrails and stocks that are counted day by day; the kernel has room for these, the budget and the market. */
const WATCHED_MOST = 6;

function watchesOf({ guardrails, points }: Design): number {
	const stocked =
		points.kind === 'catalogue' ? points.items.filter((item) => item.on && item.stock !== null).length : 0;
	const coupon = points.kind === 'coupon' && points.coupon.stock !== null ? 1 : 0;
	return guardrails.filter(({ on }) => on).length + stocked + coupon;
}

/** Does the path lead to a rule of this design? */
function inDesign(design: Design, path: string): boolean {
	return path !== '' && fieldAt(`designs.0.${path}`) !== undefined && get(design, path) !== undefined;
}

/** Pairs must name two inputs that may be uncertain, each two once, and hold together. */
function checkCorrelations(scenario: Scenario, findings: Findings): void {
	const pairs = scenario.correlations;
	const seen = new Set<string>();
	const names = pairs.map(({ a, b }, row): readonly [string, string] | null => {
		const good = [['a', a] as const, ['b', b] as const].map(([end, path]) => {
			const at = `correlations.${row}.${end}`;
			const field = fieldAt(path);
			if (get(scenario, path) === undefined) findings.add('E114', at, { id: path.slice(0, 60), kind: 'path' });
			else if (field?.kind !== 'number' || !field.uncertain || /\.(low|middle|high)$/.test(path))
				findings.add('E115', at, { rule: 'correlationOf', input: path });
			else return keyOf(scenario, path);
			return null;
		});
		const [one, other] = good;
		if (one == null || other == null) return null;
		const both = one < other ? `${one} ${other}` : `${other} ${one}`;
		if (one === other) findings.add('E115', `correlations.${row}`, { rule: 'correlationSelf' });
		else if (seen.has(both)) findings.add('E115', `correlations.${row}`, { rule: 'correlationTwice' });
		else {
			seen.add(both);
			return [one, other];
		}
		return null;
	});
	for (const block of blocksOf(pairs, names)) {
		if (block.matrix.flat().some(Number.isNaN) || rootOf(block.matrix)) continue;
		const factor = shrinkTo(block);
		// Towards 0, so that rounding makes no impossible one of them.
		const smaller = (rho: number) => Math.trunc(rho * factor * 100) / 100;
		const value = pairs.map((pair, row) => (block.rows.includes(row) ? { ...pair, rho: smaller(pair.rho) } : pair));
		const values = { rule: 'correlations', count: block.rows.length, inputs: block.keys.length, factor };
		findings.add('E115', `correlations.${block.rows.at(-1)}.rho`, values, { path: 'correlations', value });
	}
}

export function checkTogether(scenario: Scenario, findings: Findings): void {
	const { activation } = scenario;
	if (activation.needed > activation.actions) {
		const values = { rule: 'needed', needed: activation.needed, actions: activation.actions };
		findings.add('E115', 'activation.needed', values, { path: 'activation.needed', value: activation.actions });
	}
	for (const [row, { startMonth, endMonth }] of scenario.channels.entries()) {
		if (endMonth === null || !(endMonth < startMonth)) continue;
		const path = `channels.${row}.endMonth`;
		findings.add(
			'E115',
			path,
			{ rule: 'endBeforeStart', start: startMonth, end: endMonth },
			{ path, value: startMonth }
		);
	}
	for (const [row, { low, high }] of scenario.expectations.entries()) {
		const path = `expectations.${row}`;
		if (low !== null && high !== null && low > high)
			findings.add('E111', path, { low, high }, { path: `${path}.high`, value: low });
	}
	checkCorrelations(scenario, findings);
	checkGrowth(scenario, findings);
	checkContacts(scenario, findings);
	for (const [row, { opening }] of scenario.designs.entries()) {
		const members = opening.members.reduce((sum, { count }) => sum + count, 0);
		const seeds = scenario.customers.seeds.count;
		if (!opening.on || !(members > seeds)) continue;
		const values = { rule: 'openingMembers', members, seeds };
		findings.add('E115', `designs.${row}.opening.members`, values, { path: 'customers.seeds.count', value: members });
	}
	for (const [row, design] of scenario.designs.entries()) checkDesign(design, `designs.${row}`, findings);
	checkNames(scenario, findings);
}
