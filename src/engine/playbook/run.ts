// An experiment is run: the claim as it stands, along its axis, and on which assumed sizes the answer rests.
import { ln, exp } from '../kernel/special.ts';
import type { Outcome } from '../outcome.ts';
import { get } from '../scenario/path.ts';
import type { Num } from '../scenario/spread.ts';
import { middle } from '../scenario/num.ts';
import type { Scenario } from '../scenario/types.ts';
import { arranged, experimentDigest, type Moved } from './arrange.ts';
import { judge, together, type Judged, type Status } from './judge.ts';
import { measure } from './measure.ts';
import type { Axis, Experiment, Size } from './types.ts';

/** Plays so many futures of these arms (and of no programme). */
export type Play = (scenario: Scenario, arms: readonly string[], futures: number) => Promise<Outcome>;

export interface AxisPoint {
	readonly value: number;
	readonly judged: readonly Judged[];
	readonly status: Status;
}

/** Where the mean of the first test crosses its line along the axis. */
export interface Crossing {
	readonly at: number;
	/** values of the axis at which the 95 % interval of the mean touches the line: between them neither side is shown; null: beyond the axis */
	readonly low: number | null;
	readonly high: number | null;
	/** times that the mean changes sides along the axis */
	readonly changes: number;
}

/** An assumed size within whose range the answer changes. */
export interface Flip {
	readonly size: Size;
	/** the answer at the two sides, all else as assumed */
	readonly below: Status;
	readonly above: Status;
	/** the answer changes between these two */
	readonly between: readonly [number, number];
}

export interface Verdict {
	readonly experiment: Experiment;
	/** depends: neither shown nor refuted, or shown only on one side of a value (of the axis or of an assumed size) */
	readonly answer: 'holds' | 'doesNotHold' | 'depends';
	readonly status: Status;
	/** the tests as the experiment assumes; of an axis: empty, see points */
	readonly judged: readonly Judged[];
	readonly points: readonly AxisPoint[];
	readonly crossing: Crossing | null;
	readonly flips: readonly Flip[];
	readonly digest: string;
}

/** Halvings of the way from what is assumed to an end of the range: 1/16 of it is left. */
const HALVINGS = 4;
/** Points put between two neighbours of the axis where the answer changes. */
const REFINED = 3;
/** A range whose ends differ by more than this factor is halved by ratio. */
const BY_RATIO = 10;

/** Runs one experiment. Deterministic: the same file and engine give the same verdict. */
export async function runExperiment(experiment: Experiment, base: Scenario, play: Play): Promise<Verdict> {
	const { axis } = experiment;
	const at = (moved: Moved) => judgeAll(experiment, base, play, moved);
	const points: AxisPoint[] = [];
	if (axis) {
		for (const value of axis.values) points.push(pointOf(value, await at({ axis: value })));
		for (let i = 0; i < REFINED; i++) {
			const pair = changing(points);
			if (pair === null) break;
			const value = half(pair[0].value, pair[1].value, axis.values);
			points.push(pointOf(value, await at({ axis: value })));
			points.sort((a, b) => a.value - b.value);
		}
	}
	const judged = axis ? [] : await at({});
	const status = axis ? alongAxis(axis, points) : together(judged);
	const flips: Flip[] = [];
	for (const size of experiment.sizes) flips.push(...(await flipsOf(experiment, base, play, size, status)));
	return {
		...{ experiment, status, judged, points, flips },
		answer: status === 'refuted' ? 'doesNotHold' : status === 'holds' && flips.length === 0 ? 'holds' : 'depends',
		crossing: axis ? crossingOf(axis, points) : null,
		digest: experimentDigest(experiment, base)
	};
}

function pointOf(value: number, judged: readonly Judged[]): AxisPoint {
	return { value, judged, status: together(judged) };
}

async function judgeAll(experiment: Experiment, base: Scenario, play: Play, moved: Moved): Promise<Judged[]> {
	const outcomes: Record<string, Outcome> = {};
	for (const variant of experiment.variants) {
		const arms = new Set<string>();
		for (const { variant: own, design, against } of experiment.tests) {
			if (own === variant.id) arms.add(design);
			if (against?.variant === variant.id) arms.add(against.design);
		}
		arms.delete('none');
		const scenario = arranged(experiment, base, variant, moved);
		outcomes[variant.id] = await play(scenario, [...arms], experiment.futures);
	}
	return experiment.tests.map((test) => judge(test, measure(test, outcomes)));
}

/** Which answer the points of an axis give to what is claimed about it. */
function alongAxis(axis: Axis, points: readonly AxisPoint[]): Status {
	if (axis.expect === 'all') {
		const statuses = points.map(({ status }) => status);
		if (statuses.every((status) => status === 'holds')) return 'holds';
		return statuses.every((status) => status === 'refuted') ? 'refuted' : 'open';
	}
	const ends = [points[0]?.status, points[points.length - 1]?.status];
	const [fails, passes] = axis.expect === 'rises' ? ends : ends.reverse();
	if (fails === 'refuted' && passes === 'holds') return 'holds';
	return fails === 'holds' || passes === 'refuted' ? 'refuted' : 'open';
}

/** The distance of a point from the line of its first test, positive on the side claimed: mean and interval. */
function marginOf({ judged }: AxisPoint): { mean: number; low: number; high: number } {
	const first = judged[0];
	if (first === undefined || first.mean === null || first.low === null || first.high === null) {
		return { mean: NaN, low: NaN, high: NaN };
	}
	const { value, is } = first.test;
	if (is === 'below') return { mean: value - first.mean, low: value - first.high, high: value - first.low };
	return { mean: first.mean - value, low: first.low - value, high: first.high - value };
}

const sideOf = (margin: number): boolean => margin > 0;

/** The last two neighbours between which the mean changes sides. */
function changing(points: readonly AxisPoint[]): readonly [AxisPoint, AxisPoint] | null {
	for (let i = points.length - 1; i > 0; i--) {
		const [left, right] = [points[i - 1], points[i]];
		if (left && right && sideOf(marginOf(left).mean) !== sideOf(marginOf(right).mean)) return [left, right];
	}
	return null;
}

const byRatio = (low: number, high: number): boolean => low > 0 && high / low > BY_RATIO;

/** The middle of two values, by ratio where the whole range is wide. */
function half(a: number, b: number, range: readonly number[]): number {
	const [low = a, high = b] = [range[0], range[range.length - 1]];
	return byRatio(low, high) ? Math.sqrt(a * b) : (a + b) / 2;
}

function crossingOf(axis: Axis, points: readonly AxisPoint[]): Crossing | null {
	const pair = changing(points);
	if (pair === null) return null;
	const log = byRatio(axis.values[0] ?? 0, axis.values[axis.values.length - 1] ?? 0);
	const margins = points.map((point) => ({ x: log ? ln(point.value) : point.value, ...marginOf(point) }));
	const back = (x: number) => (log ? exp(x) : x);
	const last = points.indexOf(pair[1]);
	const zero = (of: 'mean' | 'low' | 'high', i: number): number | null => {
		const [left, right] = [margins[i - 1], margins[i]];
		if (!left || !right || sideOf(left[of]) === sideOf(right[of])) return null;
		return back(left.x + ((right.x - left.x) * left[of]) / (left[of] - right[of]));
	};
	/** The crossing of an end of the interval nearest to that of the mean, on one side of it. */
	const search = (of: 'low' | 'high', step: 1 | -1): number | null => {
		for (let i = last; i > 0 && i < margins.length; i += step) {
			const found = zero(of, i);
			if (found !== null) return found;
		}
		return null;
	};
	const at = zero('mean', last) ?? pair[1].value;
	const rising = sideOf(marginOf(pair[1]).mean);
	let changes = 0;
	for (let i = 1; i < margins.length; i++) if (zero('mean', i) !== null) changes++;
	return { at, low: search(rising ? 'high' : 'low', -1), high: search(rising ? 'low' : 'high', 1), changes };
}

/**
 * Where within its range an assumed size changes the answer, all else as assumed and in the same futures. Along an axis only its two ends
 * are asked again, since they carry the claim.
 */
async function flipsOf(
	experiment: Experiment,
	base: Scenario,
	play: Play,
	size: Size,
	status: Status
): Promise<Flip[]> {
	const { axis } = experiment;
	const known = new Map<number, Status>();
	const statusAt = async (value: number): Promise<Status> => {
		const before = known.get(value);
		if (before !== undefined) return before;
		const moved = { size, value };
		let found: Status;
		if (axis) {
			const ends = [axis.values[0] ?? 0, axis.values[axis.values.length - 1] ?? 0];
			const points: AxisPoint[] = [];
			for (const end of ends)
				points.push(pointOf(end, await judgeAll(experiment, base, play, { ...moved, axis: end })));
			found = alongAxis(axis, points);
		} else found = together(await judgeAll(experiment, base, play, moved));
		known.set(value, found);
		return found;
	};
	const flips: Flip[] = [];
	const assumed = assumedValue(experiment, base, size);
	for (const end of [size.low, size.high]) {
		const far = await statusAt(end);
		if (far === status || end === assumed) continue;
		let [inner, outer] = [assumed, end];
		let outerStatus = far;
		for (let i = 0; i < HALVINGS; i++) {
			const value = half(Math.min(inner, outer), Math.max(inner, outer), [size.low, size.high]);
			const found = await statusAt(value);
			if (found === status) inner = value;
			else [outer, outerStatus] = [value, found];
		}
		flips.push(
			end === size.low
				? { size, below: outerStatus, above: status, between: [outer, inner] }
				: { size, below: status, above: outerStatus, between: [inner, outer] }
		);
	}
	return flips;
}

/** What the experiment takes a size to be: 1 of a factor, else the middle of what stands there, within the range; where nothing stands, its middle. */
function assumedValue(experiment: Experiment, base: Scenario, size: Size): number {
	if (size.as === 'times') return clamp(1, size);
	const first = experiment.variants[0];
	const path = size.paths[0];
	if (first === undefined || path === undefined) return size.low;
	const value = get(arranged(experiment, base, first, {}), path) as Num | null;
	return value === null ? half(size.low, size.high, [size.low, size.high]) : clamp(middle(value), size);
}

const clamp = (value: number, { low, high }: Size): number => Math.min(high, Math.max(low, value));
