/** Where a command writes. Results go to out, everything about the run to err. */
export interface Terminal {
	out(text: string): void;
	err(text: string): void;
	/** a person looks at err, so a line may be overwritten */
	readonly interactive: boolean;
}

export const terminal: Terminal = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	interactive: process.stderr.isTTY === true
};

/** Signs that would act on a terminal instead of being shown: control characters and marks of direction. */
const ACTING = /[^\n\t\x20-\x7e\u00a0-\u200d\u2010-\u2029\u202f-\u2065\u206a-\uffff]/g;

/** Text from a file as it may be shown: what would act on the terminal is seen as a mark. */
export const shown = (text: string): string => text.replace(ACTING, '\u{fffd}');

/** JSON in which nothing acts on a terminal; the data is the same. */
export const jsonText = (value: unknown): string =>
	JSON.stringify(value).replace(ACTING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) + '\n';
