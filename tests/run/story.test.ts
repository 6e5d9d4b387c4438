import { describe, expect, test } from 'vitest';
import { ACCOUNTS } from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { columnOfMetric } from '../../src/engine/summary.ts';
import { drive } from '../../src/run/drive.ts';
import { futureOf, periodsOf } from '../../src/engine/replicate.ts';
import type { Design } from '../../src/engine/scenario/index.ts';
import { lifeMoney, storyOf } from '../../src/engine/story.ts';
import { CHOICES, partingOf, type StoryRequest } from '../../src/engine/story.types.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { createInline } from '../../src/run/inline.ts';
import { tell } from '../../src/run/tell.ts';
import { smallCoffee } from './scenarios.ts';

const base = smallCoffee({ sample: 300 });
const first = base.designs[0] as Design;
/** the same rules twice, and once with a Silver that is half as far */
const easier: Design = {
	...first,
	id: 'easier',
	tiers: { ...first.tiers, list: first.tiers.list.map((tier) => ({ ...tier, reach: tier.reach / 2 })) }
};
const scenario = { ...base, designs: [first, { ...first, id: 'twin' }, easier] };
const study = { scenario, weekly: false };
const kernel = await wasmKernel();
const request = (more: Partial<StoryRequest> = {}): StoryRequest => ({
	arms: ['none', first.id, 'easier'],
	replication: 1,
	choice: 'typical',
	scan: 150,
	...more
});

test('identical designs give identical lanes, byte for byte, whoever is chosen', () => {
	for (const choice of [...CHOICES, 17]) {
		const { lanes } = storyOf(kernel, study, request({ arms: [first.id, 'twin'], choice }));
		const [a, b] = lanes.map(({ events, money }) => JSON.stringify({ events, money }));
		expect(a, String(choice)).toBe(b);
		expect(partingOf(lanes[0]?.events ?? [], lanes[1]?.events ?? [])).toBeNull();
	}
});

test('the totals of all lives of a future add up to its ledger, in cents; the totals of a lane are those of its trace', async () => {
	const { sample, population } = futureOf(study, 1);
	const sums = new Map<string, { orders: number; margin: number; cost: number; net: number }>();
	const executor = createInline();
	const { answer } = await drive(scenario, executor, { cap: 10, stopWhenSettled: false });
	executor.close();
	if (!answer) throw new Error('no answer');
	for (const arm of ['none', first.id, 'easier']) {
		const row = answer.outcome.arms.find(({ id }) => id === arm)?.rows.find((one) => one.future.replication === 1);
		const periods = periodsOf(study);
		const totals = Array.from({ length: ACCOUNTS }, (_, account) =>
			Array.from({ length: periods }, (_, p) => row?.ledger[account * periods + p] ?? 0).reduce((a, b) => a + b, 0)
		);
		const sum = { orders: 0, margin: 0, cost: 0, net: 0 };
		for (let customer = 0; customer < sample; customer++) {
			const { money } = storyOf(kernel, study, request({ arms: [arm], choice: customer })).lanes[0] ?? {};
			for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += money?.[key] ?? NaN;
		}
		expect(sum, arm).toEqual(lifeMoney(totals, scenario));
		expect(sum.net).toBe(sum.margin - sum.cost);
		expect(sum.margin).toBeGreaterThan(0);
		sums.set(arm, sum);
	}
	// and the same lives give the metrics their margin and cost: a second formula over the same accounts
	const metric = (id: string) => columnOfMetric(answer.outcome, 'easier', id).raw[1] ?? NaN;
	const more = (key: 'margin' | 'cost') => (sums.get('easier')?.[key] ?? NaN) - (sums.get('none')?.[key] ?? NaN);
	expect((more('margin') * population) / sample).toBeCloseTo(metric('incrementalMargin'), 3);
	expect((more('cost') * population) / sample).toBeCloseTo(metric('programmeCost') - metric('fixedCost'), 3);
	expect(more('cost')).toBeGreaterThan(0);
	const trace = traceLife(kernel, study, first.id, 1, 17);
	const [lane] = storyOf(kernel, study, request({ arms: [first.id], choice: 17 })).lanes;
	expect(lane?.events).toEqual(trace.events);
	expect(lane?.money).toEqual(lifeMoney(trace.totals, scenario));
});

describe('who is chosen', () => {
	const all = Array.from({ length: 150 }, (_, at) => {
		const { sample } = futureOf(study, 1);
		const customer = Math.floor((at * sample) / 150);
		return storyOf(kernel, study, request({ choice: customer }));
	});
	const tierAtEnd = (events: readonly { kind: string; numbers: Readonly<Record<string, number | null>> }[]) =>
		events.findLast(({ kind }) => kind === 'promote' || kind === 'demote')?.numbers.tier ?? 0;

	test('most helped gets the most more than without the programme; heavy is near the top in spending', () => {
		const got = (at: number) => {
			const face = all[at]?.lanes[2]?.events.reduce(
				(sum, { kind, numbers }) => sum + (kind === 'redeem' ? (numbers.face ?? 0) : 0),
				0
			);
			return face ?? 0;
		};
		const helped = storyOf(kernel, study, request({ choice: 'helped' })).customer;
		const at = all.findIndex(({ customer }) => customer === helped);
		expect(all.filter((_, other) => got(other) > got(at)).length).toBeLessThan(8);
		const spend = (one: (typeof all)[number]) =>
			one.lanes[0]?.events.reduce(
				(sum, { kind, numbers, day }) => sum + (kind === 'order' && day >= 0 ? (numbers.gross ?? 0) : 0),
				0
			) ?? 0;
		const heavy = storyOf(kernel, study, request({ choice: 'heavy' }));
		const above = all.filter((one) => spend(one) > spend(heavy)).length;
		expect(above).toBeGreaterThan(2);
		expect(above).toBeLessThan(18);
	});

	test('the lives of an easier Silver part when it is reached, or when something else is noticed first', () => {
		const story = storyOf(kernel, study, request({ arms: [first.id, 'easier'], choice: 'near' }));
		const parted = all.filter(({ lanes }) => tierAtEnd(lanes[1]?.events ?? []) !== tierAtEnd(lanes[2]?.events ?? []));
		expect(parted.length).toBeGreaterThan(5);
		for (const { lanes } of parted) {
			const parting = partingOf(lanes[1]?.events ?? [], lanes[2]?.events ?? []);
			expect(parting).not.toBeNull();
			const before = (which: 1 | 2) =>
				lanes[which]?.events.filter(({ kind, day }) => kind === 'order' && day >= 0 && day < (parting?.day ?? 0));
			const [one, other] = [before(1) ?? [], before(2) ?? []];
			expect(Math.abs(one.length - other.length)).toBeLessThanOrEqual(1);
			one
				.slice(0, other.length)
				.forEach(({ day }, at) => expect(Math.abs(day - (other[at]?.day ?? NaN))).toBeLessThan(3));
		}
		expect(story.scanned).toBe(150);
	});
});

test('told by an executor: the same bytes as here, in WebAssembly and in TypeScript; by number nobody is scanned', async () => {
	const executor = createInline();
	const told = await tell(scenario, executor, request());
	executor.close();
	expect(JSON.stringify(told)).toBe(JSON.stringify(storyOf(kernel, study, request())));
	expect(JSON.stringify(told)).toBe(JSON.stringify(storyOf(portableKernel(), study, request())));
	expect(storyOf(kernel, study, request({ choice: 5 })).scanned).toBe(1);
});
