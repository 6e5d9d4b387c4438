import { expect, test } from 'vitest';
import { History, type State, type Step } from '../../src/lib/history.svelte.ts';

const state = (horizonMonths: number) => ({ scenario: { horizonMonths } }) as unknown as State;
const step = (from: number, to: number): Step => ({
	deed: { kind: 'edit', path: 'horizonMonths' },
	before: state(from),
	after: state(to)
});

test('one gesture is one step from its first value to its last', () => {
	const history = new History();
	history.record(step(1, 2), 'drag');
	history.record(step(2, 3), 'drag');
	expect(history.last).toMatchObject({ before: state(1), after: state(3) });
	history.endGesture();
	history.record(step(3, 4), 'drag');
	expect(history.undo()).toEqual(state(3));
	expect(history.undo()).toEqual(state(1));
	expect(history.undo()).toBeNull();
	expect(history.redo()).toEqual(state(3));
});

test('a new step ends what could be redone', () => {
	const history = new History();
	history.record(step(1, 2), null);
	history.undo();
	history.record(step(1, 5), null);
	expect(history.next).toBeNull();
});
