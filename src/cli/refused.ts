/** The input or the usage cannot be worked with; the text says what, what is safe and what to do. */
export class Refused extends Error {
	constructor(text: string) {
		super(text);
		this.name = 'Refused';
	}
}
