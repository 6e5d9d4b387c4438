/** A row of an accounting table that does not tie (faults.md F47): the table is withheld, the rest may be shown. */
export class Untied extends Error {
	readonly code = 'E204';
	readonly table: string;
	/** from 0 */
	readonly row: number;
	/** what is missing (+) or too much (−) at the closing, in the unit of the table */
	readonly amount: number;

	constructor(table: string, row: number, amount: number) {
		super(`E204: row ${row + 1} of the table ${table} is off by ${amount}`);
		this.name = 'Untied';
		this.table = table;
		this.row = row;
		this.amount = amount;
	}
}
