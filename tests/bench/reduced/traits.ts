// Habits of a reduced customer, from the product's quantiles: rate and dropout gamma, mean basket lognormal.
import { me, luck } from '../../../src/engine/kernel/customer.ts';
import { firstWord, secondWord } from '../../../src/engine/kernel/random.ts';
import { exp, normalQuantile } from '../../../src/engine/kernel/special.ts';
import { drawPair } from './pairs.ts';
import { quantile, tabulateQuantiles } from './quantiles.ts';
import {
	AMOUNT_SHAPE,
	BASKET_LN_MEAN,
	BASKET_LN_SD,
	DROPOUT_MEAN,
	DROPOUT_SHAPE,
	RATE_MEAN,
	RATE_SHAPE,
	U_BASKET,
	U_HABITS
} from './tables.ts';

const TABLE_RATE: i32 = 0;
const TABLE_DROPOUT: i32 = 1;
export const TABLE_AMOUNT: i32 = 2;
export const TABLE_CLOCK: i32 = 3;

/** Quantile tables; kept while the kernel lives. */
export function tabulate(): void {
	tabulateQuantiles(TABLE_RATE, RATE_SHAPE);
	tabulateQuantiles(TABLE_DROPOUT, DROPOUT_SHAPE);
	tabulateQuantiles(TABLE_AMOUNT, AMOUNT_SHAPE);
	tabulateQuantiles(TABLE_CLOCK, 1.0);
}

export function drawTraits(): void {
	drawPair(U_HABITS, 0);
	me.rate = quantile(TABLE_RATE, firstWord()) * (RATE_MEAN / RATE_SHAPE);
	me.leave = quantile(TABLE_DROPOUT, secondWord()) * (DROPOUT_MEAN / DROPOUT_SHAPE);
	me.basket = exp(BASKET_LN_MEAN + BASKET_LN_SD * normalQuantile(luck(U_BASKET, 0)));
	me.scale = me.basket / AMOUNT_SHAPE;
}
