// The sources of the counting kernel: the product's, with one line more in six functions. Used for counting only; what is timed is
// the product's own kernel.

const IMPORT = "import { tallyFrom, tallyOrder, tallyTo } from '../../../tests/bench/tally';\n";

/** What is put behind which line; a line that is not there is an error, so that counts cannot go wrong in silence. @type {Record<string, [string, string][]>} */
const LINES = {
	'src/engine/kernel/purchase.ts': [
		['export function order(): void {', 'tallyOrder();'],
		['export function placeBeside(gross: f64): void {', 'tallyOrder();']
	],
	'src/engine/kernel/life.ts': [
		['function activate(): void {', 'tallyFrom(me.now);'],
		['function leave(): void {', 'if (!me.runOff) tallyTo(me.now);'],
		['function close(): void {', 'if (!me.left) tallyTo(plan(P_HORIZON));'],
		['if (!gone || me.left) return;', 'tallyFrom(me.now);']
	]
};

/** @param {(name: string) => string | null} sourceOf @returns {(name: string) => string | null} */
export const counting = (sourceOf) => (name) => {
	const source = sourceOf(name);
	const lines = LINES[name];
	if (source === null || !lines) return source;
	return lines.reduce((text, [after, more]) => {
		if (text.split(after).length !== 2) throw new Error(`${name} has no line "${after}" to count at.`);
		return text.replace(after, `${after}\n${more}\n`);
	}, IMPORT + source);
};
