import { minorUnits } from '../engine/plan/money.ts';
import type { BlowUps, Redemption } from '../engine/finance/blowUp.ts';
import type { Factor } from '../engine/finance/blowUp.ts';
import type { LiabilityRow } from '../engine/finance/rollForward.ts';
import type { Statement } from '../engine/finance/statement.ts';
import type { Results } from './results.ts';

/** What every kind of result carries of its run. */
type Recipe = Pick<
	Results,
	'engine' | 'scenario' | 'currency' | 'launch' | 'complete' | 'replications' | 'sample' | 'population'
>;

/** A statement as plain data: money in major units, points whole. */
export type FinanceResults = Recipe &
	Statement & {
		/** what the budget does; null without a budget */
		readonly budget: Results['designs'][number]['budget'];
	};

/** @param results of the same run */
export function financeResults(results: Results, statement: Statement): FinanceResults {
	const minor = minorUnits(results.currency);
	const { engine, scenario, currency, launch, complete, replications, sample, population } = results;
	const factors = (amount: Readonly<Record<Factor, number>>): Record<Factor, number> => ({
		growth: amount.growth / minor,
		redemption: amount.redemption / minor,
		cost: amount.cost / minor
	});
	const blowUps = (found: BlowUps | null): BlowUps | null =>
		found && { ...found, excess: found.excess / minor, amount: factors(found.amount) };
	const redemption = (one: Redemption): Redemption => ({
		issued: Math.round(one.issued),
		redeemed: Math.round(one.redeemed),
		cost: one.cost / minor
	});
	const liability = (rows: readonly LiabilityRow[] | null) =>
		rows?.map((row) => ({
			opening: row.opening / minor,
			issued: row.issued / minor,
			redeemed: row.redeemed / minor,
			lapsed: row.lapsed / minor,
			reestimate: row.reestimate / minor,
			closing: row.closing / minor
		})) ?? null;
	const { blowUp } = statement;
	return {
		...{ engine, scenario, currency, launch, complete, sample, population },
		...statement,
		replications,
		liability: liability(statement.liability),
		atFace: liability(statement.atFace),
		estimates: statement.estimates.map((one) => ({ ...one, cost: one.cost / minor, value: one.value / minor })),
		deferred:
			statement.deferred?.map((row) => ({
				...row,
				sales: row.sales / minor,
				issued: Math.round(row.issued),
				standAlone: row.standAlone / minor,
				opening: row.opening / minor,
				allocated: row.allocated / minor,
				redeemedToDate: Math.round(row.redeemedToDate),
				expectedTotal: Math.round(row.expectedTotal),
				revenue: row.revenue / minor,
				reestimate: row.reestimate / minor,
				deferred: row.deferred / minor,
				hindsight: row.hindsight / minor
			})) ?? null,
		blowUp: blowUp && {
			planned: redemption(blowUp.planned),
			breaching: blowUps(blowUp.breaching),
			dearest: blowUps(blowUp.dearest),
			all: blowUps(blowUp.all)
		},
		budget: results.designs.find(({ id }) => id === statement.design)?.budget ?? null
	};
}
