import { expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { ledgerOf, monthly, preset, total } from './studies.ts';

const kernel = await wasmKernel();

/** The coffee chain with the Gold threshold at 2,500 and at 2,000, everything certain, so that luck alone moves the result. */
function thresholds(seed: string) {
	const scenario = preset('coffee-chain', { sample: 1500 });
	const [design] = scenario.designs;
	if (!design) throw new Error('the coffee chain has a design');
	const list = design.tiers.list.map((tier, t) => (t === 2 ? { ...tier, reach: 2000 } : tier));
	const easier = { ...design, id: 'easier', tiers: { ...design.tiers, list } };
	return monthly({ ...scenario, seed, designs: [design, easier] });
}

const variance = (values: number[]) => {
	const mean = values.reduce((a, b) => a + b, 0) / values.length;
	return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
};

test('two designs that differ by one threshold are told apart with far fewer replications than with separate seeds', () => {
	const study = thresholds('pairs');
	const apart = thresholds('other luck');
	const id = study.scenario.designs[0]?.id ?? '';
	const paired: number[] = [];
	const separate: number[] = [];
	for (let replication = 0; replication < 40; replication++) {
		const gross = (of: typeof study, arm: string) => total(of, ledgerOf(kernel, of, arm, replication), A.GROSS);
		paired.push(gross(study, 'easier') - gross(study, id));
		separate.push(gross(study, 'easier') - gross(apart, id));
	}
	const ratio = variance(separate) / variance(paired);
	console.log(`variance of the difference, separate seeds over common luck: ${Math.round(ratio)}`);
	expect(ratio).toBeGreaterThan(100);
}, 60_000);
