// Habits of a reduced customer, from the product's quantiles: rate and dropout gamma, mean basket lognormal.
import { me, luck } from '../../../src/engine/kernel/customer.ts';
import { gamma, tabulateGamma } from '../../../src/engine/kernel/draws.ts';
import { exp, normalQuantile } from '../../../src/engine/kernel/special.ts';
import {
	AMOUNT_SHAPE,
	BASKET_LN_MEAN,
	BASKET_LN_SD,
	DROPOUT_MEAN,
	DROPOUT_SHAPE,
	RATE_MEAN,
	RATE_SHAPE,
	U_BASKET,
	U_DROPOUT,
	U_RATE
} from './tables.ts';

const TABLE_RATE: i32 = 0;
const TABLE_DROPOUT: i32 = 1;
export const TABLE_AMOUNT: i32 = 3;

/** Quantile tables; kept while the kernel lives. */
export function tabulate(): void {
	tabulateGamma(TABLE_RATE, RATE_SHAPE);
	tabulateGamma(TABLE_DROPOUT, DROPOUT_SHAPE);
	tabulateGamma(TABLE_AMOUNT, AMOUNT_SHAPE);
}

export function drawTraits(): void {
	me.rate = gamma(TABLE_RATE, luck(U_RATE, 0)) * (RATE_MEAN / RATE_SHAPE);
	me.pace = me.rate;
	me.leave = gamma(TABLE_DROPOUT, luck(U_DROPOUT, 0)) * (DROPOUT_MEAN / DROPOUT_SHAPE);
	me.basket = exp(BASKET_LN_MEAN + BASKET_LN_SD * normalQuantile(luck(U_BASKET, 0)));
	me.scale = me.basket / AMOUNT_SHAPE;
}
