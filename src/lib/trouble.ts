import type { Issue } from '$engine/scenario/index.ts';
import type { Code } from '../words/issues.ts';

/** An issue of a scenario, or what went wrong while reading, running or storing it, under its code. */
export interface Trouble extends Omit<Issue, 'code'> {
	readonly code: Code;
}

export const trouble = (code: Code, values: Issue['values'] = {}): Trouble => ({
	...{ code, path: '', line: null, column: null, values }
});
