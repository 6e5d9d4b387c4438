// NaN anywhere is a stop that names the first place (faults.md E8): input, plan field, account. Metrics: see metrics.ts.
import * as A from './kernel/accounts.ts';

/** An undefined number in the making of a future: a bug, or inputs nobody thought of; never a gap in a chart. */
export class NotANumber extends Error {
	readonly code = 'E204';
	/** true: a number, but beyond 2⁵³, where whole numbers can no longer be told apart */
	readonly beyond: boolean;

	constructor(what: string, arm: string | null, replication: number, beyond = false) {
		const where = `${arm === null ? '' : `design ${arm}, `}replication ${replication}`;
		super(`E204: ${what} is ${beyond ? 'more than can be counted to the unit' : 'not a number'} (${where})`);
		this.name = 'NotANumber';
		this.beyond = beyond;
	}
}

/** Throws where a drawn input is no number. */
export function assertDraws(draws: Readonly<Record<string, number>>, replication: number): void {
	for (const [path, value] of Object.entries(draws))
		if (value !== value) throw new NotANumber(`input ${path}`, null, replication);
}

const FIELDS = new Map(
	Object.entries(A).flatMap(([name, at]) => (name.startsWith('P_') && typeof at === 'number' ? [[at, name]] : []))
);
/** Regions of records, last first. */
const REGIONS = Object.entries(A)
	.flatMap(([name, at]) => (name.endsWith('_AT') && typeof at === 'number' && at < A.PLAN_CELLS ? [{ name, at }] : []))
	.sort((one, other) => other.at - one.at);

/** What a cell of the plan is called in kernel/accounts.ts. */
export function planCellName(cell: number): string {
	const region = REGIONS.find(({ at }) => at <= cell);
	return FIELDS.get(cell) ?? (region ? `${region.name} + ${cell - region.at}` : `cell ${cell}`);
}

/** Throws where a plan holds no number. */
export function assertPlan(plan: Float64Array, arm: string, replication: number): void {
	for (let cell = 0; cell < plan.length; cell++) {
		const value = plan[cell];
		if (value !== value) throw new NotANumber(`plan ${planCellName(cell)}`, arm, replication);
	}
}

/**
 * Throws where a ledger holds something that is no whole number within 2⁵³, with the first account and the first period that
 * does (accounts are numbered as in kernel/accounts.ts).
 */
export function assertLedger(ledger: Float64Array, periods: number, arm: string, replication: number): void {
	for (let cell = 0; cell < ledger.length; cell++) {
		const amount = ledger[cell] ?? 0;
		if (Number.isSafeInteger(amount)) continue;
		const account = Math.floor(cell / periods);
		const where =
			account < A.ACCOUNTS ? `account ${account} in period ${cell % periods}` : 'a table after the accounts';
		throw new NotANumber(`${where} (${amount})`, arm, replication, Number.isInteger(amount));
	}
}
