// The real engine: a sample of one customer in five of the shop of 600 tells how much of the spread over futures is chance for all 600.
import { describe, expect, it } from 'vitest';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { placeOf } from '../../src/engine/metrics.ts';
import { untied } from '../../src/engine/metrics/identities.ts';
import { BLOCKS, type Outcome } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import { moments } from '../../src/engine/stats/moments.ts';
import { chancesOf, columnOf, gather, scalesOf } from '../../src/engine/summary/column.ts';
import { worldOf } from '../../src/engine/summary/facts.ts';
import { figuresOf } from '../../src/engine/summary/figures.ts';
import { monthly, preset } from '../laws/studies.ts';

const FUTURES = 300;
const kernel = await wasmKernel();

function play(sample: number): Outcome {
	const scenario = preset('shop-of-600', { sample });
	const study = monthly(scenario);
	const arms = ['none', ...scenario.designs.slice(0, 1).map(({ id }) => id)].map((id) => ({
		id,
		rows: Array.from({ length: FUTURES }, (_, replication) => {
			const future = futureOf(study, replication);
			return foldRow(study, future, playBlocks(kernel, study, id, replication, 0, BLOCKS));
		})
	}));
	const fixed = { scenarioDigest: 'test', weekly: false, provisional: false, replications: FUTURES };
	return { scenario, periods: periodsOf(study), arms, ...fixed };
}

const everybody = play(600);
const part = play(120);

const sd = (values: ArrayLike<number>): number => Math.sqrt(moments(values).variance);

/** A metric of the first design over all futures. */
function columnIn({ scenario, periods, arms }: Outcome, id: string) {
	const [none, design] = arms;
	const figures = figuresOf(worldOf(scenario, false, periods), design!.id, design!.rows, none!.rows, false);
	const place = placeOf(id);
	return columnOf(
		gather(FUTURES, (r) => figures[r]!.horizon[place]!),
		chancesOf(scalesOf(figures), (r) => figures[r]!.chance[place]!)
	);
}

/** Of a standard deviation over as many futures, 3.3 standard errors. */
const ERROR = 3.3 / Math.sqrt(2 * FUTURES);

describe('120 of 600 customers', () => {
	it('every ledger ties', () => {
		for (const { arms, periods } of [everybody, part]) {
			for (const { rows } of arms) {
				for (const row of rows) expect(untied(row, periods, { retail: true, ladder: false })).toEqual([]);
			}
		}
	});

	// Nothing uncertain moves these two in this shop: their spread over futures is chance alone.
	it.each(['orders', 'gross'])('%s: the chance part told by the sample’s blocks is the spread of all 600', (id) => {
		const whole = sd(columnIn(everybody, id).raw);
		const { split, raw, real } = columnIn(part, id);
		expect(Math.abs(Math.sqrt(split!.chance) / whole - 1)).toBeLessThan(ERROR);
		expect(sd(raw) / whole).toBeGreaterThan(2 - 2 * ERROR);
		// √(N/n)/2 · √(2/R) is the error of the scaled spread: what is left after taking the chance away carries all of its noise
		expect(Math.abs(sd(real) / whole - 1)).toBeLessThan(2.5 * 2 * ERROR);
		expect(sd(real)).toBeLessThan(sd(raw) * 0.75);
	});

	it('net benefit, paired by block with no programme: sample and full size tell the same chance', () => {
		const [small, whole] = [part, everybody].map((outcome) => columnIn(outcome, 'netBenefit').split!);
		expect(Math.abs(small!.chance / whole!.chance - 1)).toBeLessThan(0.2);
		expect(small!.observed).toBeGreaterThan(3 * whole!.observed);
	});
});
