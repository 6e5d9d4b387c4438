import { existsSync, readFileSync } from 'node:fs';
import { historiesOf, orderDays, readOrders } from '../../src/fit/index.ts';

/** Fader & Hardie's order log; it lies beside the repository, not in it. */
export const CDNOW = '../shared/data/cdnow-orders.csv';
export const missing = !existsSync(CDNOW);

/** Said in the name of a test that is skipped. */
export const where = missing ? ` (skipped: ${CDNOW} is not here)` : '';

export const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;
export const CALIBRATION_END = '1997-09-30';

export function cdnow() {
	const reading = readOrders(readFileSync(CDNOW));
	if (!reading.ok) throw new Error(reading.trouble.code);
	const days = orderDays(reading.log);
	return { reading, days, histories: historiesOf(days, dayOf(CALIBRATION_END)) };
}
