import type { Scenario, Words } from '$engine/scenario/types.ts';

/** What one step did; the page finds the words when it shows them. */
export type Deed =
	| { readonly kind: 'edit'; readonly path: string }
	| { readonly kind: 'reset' }
	| { readonly kind: 'rename' }
	| { readonly kind: 'open'; readonly name: Words }
	| { readonly kind: 'designs'; readonly did: DesignDeed; readonly name: Words };

/** What was done with the list of designs. */
export type DesignDeed = 'duplicate' | 'rename' | 'move' | 'remove' | 'take';

export interface Step {
	readonly deed: Deed;
	readonly before: State;
	readonly after: State;
}

/** Everything a step brings back: the work, and what reset goes back to. */
export interface State {
	readonly scenario: Scenario;
	readonly baseline: Scenario;
}

export class History {
	#past = $state.raw<readonly Step[]>([]);
	#future = $state.raw<readonly Step[]>([]);
	/** the drag or typing that the last step belongs to */
	#gesture: string | null = null;

	readonly last = $derived(this.#past.at(-1) ?? null);
	readonly next = $derived(this.#future.at(-1) ?? null);

	/** One gesture on one field is one step, however many values it passes through. */
	record(step: Step, gesture: string | null): void {
		const last = this.#past.at(-1);
		const joins = gesture !== null && gesture === this.#gesture && last !== undefined;
		const joined = joins ? { ...step, before: last.before } : step;
		this.#past = [...(joins ? this.#past.slice(0, -1) : this.#past), joined];
		this.#future = [];
		this.#gesture = gesture;
	}

	endGesture(): void {
		this.#gesture = null;
	}

	undo(): State | null {
		const step = this.#past.at(-1);
		if (!step) return null;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, step];
		this.#gesture = null;
		return step.before;
	}

	redo(): State | null {
		const step = this.#future.at(-1);
		if (!step) return null;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, step];
		this.#gesture = null;
		return step.after;
	}
}
