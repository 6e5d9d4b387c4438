import type { Subject } from './case.ts';
import { accountsSubject } from './subjects/accounts.ts';
import { bgnbdSubject } from './subjects/bgnbd.ts';
import { cdnowSubject } from './subjects/cdnow.ts';
import { renewingSubject } from './subjects/renewing.ts';
import { statisticsSubject } from './subjects/statistics.ts';

/** Closed forms, fits and accounts: seconds. */
export const QUICK: readonly Subject[] = [
	bgnbdSubject,
	cdnowSubject,
	renewingSubject,
	accountsSubject,
	statisticsSubject
];

export const EVERY: readonly Subject[] = [...QUICK];
