/** Work that could not be done although nothing is wrong with the user's data; the words are in src/words. */
export class Failure extends Error {
	/** E201: worker failed, E204: undefined number or a ledger that does not tie */
	readonly code: 'E201' | 'E204';

	constructor(code: 'E201' | 'E204', cause: unknown) {
		const said = cause instanceof Error ? cause.message : String(cause);
		super(said.startsWith(code) ? said : `${code}: ${said}`, { cause });
		this.name = 'Failure';
		this.code = code;
	}
}
