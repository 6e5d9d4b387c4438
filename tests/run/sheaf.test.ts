import { expect, test } from 'vitest';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, playBlocks } from '../../src/engine/replicate.ts';
import { rowOf } from '../../src/engine/sheaf.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { createPlayer } from '../../src/run/player.ts';
import { smallCoffee } from './scenarios.ts';

const kernel = await wasmKernel();
const scenario = smallCoffee();
const arm = 'silver-gold';
const job = { digest: 'a', text: JSON.stringify(scenario), weekly: false, events: 1, preview: false, drive: 0 };

test.each([
	{ triangles: false, cuts: [0, BLOCKS] },
	{ triangles: false, cuts: [0, 1, 4, BLOCKS] },
	{ triangles: true, cuts: [0, 3, 4, BLOCKS] }
])('blocks cut at $cuts make the row that all of them make (triangles: $triangles)', async ({ triangles, cuts }) => {
	const study = { scenario, weekly: false, triangles };
	const future = futureOf(study, 3);
	const whole = foldRow(study, future, playBlocks(kernel, study, arm, 3, 0, BLOCKS));
	const pieces = cuts.slice(1).map((to, i) => ({ arm, replication: 3, from: cuts[i] ?? 0, to }));
	const { sheaves, futures } = await createPlayer().play({ ...job, triangles, pieces });
	expect(futures).toEqual([future]);
	expect(rowOf(future, [...sheaves].reverse())).toEqual(whole);
	expect(whole.blockTotals.length % BLOCKS).toBe(0);
	expect(whole.triangle !== undefined).toBe(triangles);
});
