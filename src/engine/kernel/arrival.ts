// Who comes, when, and through which channel: the same candidates in every arm.
import {
	ACQUISITION,
	CELL_CHANNEL,
	CELL_END,
	CELL_MONTH,
	CELL_WIDTH,
	CELLS_AT,
	CH_COST,
	CH_WIDTH,
	CHANNELS_AT,
	LIVES,
	P_BURN_IN,
	P_CELLS,
	P_FRIENDS_CHANNEL,
	P_KEY0,
	P_KEY1,
	P_OFFSET,
	P_POPULATION,
	P_SAMPLE,
	REFERRED,
	REGISTERED,
	SATURATION_AT,
	THINNED,
	U_AGE,
	U_ARRIVAL,
	U_THIN
} from './accounts.ts';
import { enterPeriod, monthStart, periodStart } from './calendar.ts';
import { luck, me, plan, post, reset, till, planInt } from './customer.ts';
import { NOTE_THINNED, note } from './note.ts';
import { firstWord, scramble, secondWord } from './random.ts';
import { at, toInt } from './target.ts';

/**
 * Who is sample member `index`? A systematic sample: every (population ÷ sample)-th candidate of the whole population,
 * shifted by a keyed offset, so that each candidate has the same chance and keeps the same luck in any sample.
 */
export function identify(index: i32): void {
	const population = plan(P_POPULATION);
	const sample = plan(P_SAMPLE);
	let position: f64 = index;
	if (population > sample) position = Math.floor(((index + plan(P_OFFSET)) * population) / sample);
	if (position > population - 1.0) position = population - 1.0;
	let low: i32 = 0;
	let high: i32 = planInt(P_CELLS) - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (at(CELLS_AT + middle * CELL_WIDTH + CELL_END) > position) high = middle;
		else low = middle + 1;
	}
	const cell = CELLS_AT + low * CELL_WIDTH;
	const ordinal = position - (low > 0 ? at(cell - CELL_WIDTH + CELL_END) : 0.0);
	me.channel = toInt(at(cell + CELL_CHANNEL));
	me.month = toInt(at(cell + CELL_MONTH));
	me.seed = me.month < 0;
	// Identity is channel, month and place in that month's queue, not the place in the sample.
	scramble(planInt(P_KEY0), planInt(P_KEY1), (me.channel << 16) | (me.month + 1), toInt(ordinal));
	me.key0 = firstWord();
	me.key1 = secondWord();
	me.friend = false;
	reset();
	me.periodEnd = periodStart(0);
	if (me.seed) {
		me.arrived = -plan(P_BURN_IN) * luck(U_AGE, 0);
	} else {
		const start = monthStart(me.month) > 0.0 ? monthStart(me.month) : 0.0;
		me.arrived = start + (monthStart(me.month + 1) - start) * luck(U_ARRIVAL, 0);
	}
	me.now = me.arrived;
}

/** Registration; false where the market has no room left for this candidate (for friends their acceptance has seen to that). */
export function register(): bool {
	enterPeriod(me.seed ? 0.0 : me.arrived);
	if (me.friend) post(REFERRED, 1.0);
	else post(LIVES, 1.0);
	if (!me.seed && !me.friend && luck(U_THIN, 0) >= at(SATURATION_AT + me.month)) {
		post(THINNED, 1.0);
		note(NOTE_THINNED, 0.0, 0.0, 0.0, 0.0);
		return false;
	}
	post(REGISTERED, 1.0);
	// a friend costs a registration where friends have a channel of their own
	if (!me.seed && (!me.friend || plan(P_FRIENDS_CHANNEL) >= 0.0)) {
		post(ACQUISITION, till(at(CHANNELS_AT + me.channel * CH_WIDTH + CH_COST)));
	}
	return true;
}
