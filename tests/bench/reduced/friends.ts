// Friends wait on a stack until the life that brought them is over, as in src/engine/kernel/referral.ts.
import { CHILDREN_AT, CHILDREN_MAX } from '../../../src/engine/kernel/accounts.ts';
import { me, post, reset } from '../../../src/engine/kernel/customer.ts';
import { firstWord, scramble, secondWord } from '../../../src/engine/kernel/random.ts';
import { at, put, toInt } from '../../../src/engine/kernel/target.ts';
import { REFERRED } from './tables.ts';

/** Set apart from every purpose of luck. */
const FRIEND: i32 = 0x46000000;
const WIDTH: i32 = 3; // two words of key, moment of joining

let waiting: i32 = 0;
let brought: i32 = 0;
let most: i32 = 0;

/** A block begins, in which `cap` friends may come at most. */
export function beginBlock(cap: i32): void {
	brought = 0;
	most = cap;
}

export function beginFriends(): void {
	waiting = 0;
}

/** A friend whose identity hangs on the customer's and on the purchase that brings him; he joins at once. */
export function bringFriend(): void {
	if (brought >= most || waiting === CHILDREN_MAX) return;
	brought++;
	scramble(me.key0, me.key1, FRIEND, me.orders);
	const row = CHILDREN_AT + waiting * WIDTH;
	put(row, firstWord());
	put(row + 1, secondWord());
	put(row + 2, me.now);
	waiting++;
	post(REFERRED, 1.0);
}

/** Makes the next friend who waits the one being played; false when nobody waits. */
export function nextFriend(): bool {
	if (waiting === 0) return false;
	waiting--;
	const row = CHILDREN_AT + waiting * WIDTH;
	me.key0 = toInt(at(row));
	me.key1 = toInt(at(row + 1));
	reset();
	me.now = at(row + 2);
	return true;
}
