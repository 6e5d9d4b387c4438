import type { Subject } from './case.ts';
import { accountsSubject } from './subjects/accounts.ts';
import { baseSubject } from './subjects/base.ts';
import { bgnbdSubject } from './subjects/bgnbd.ts';
import { cdnowSubject } from './subjects/cdnow.ts';
import { coverageSubject } from './subjects/coverage.ts';
import { effectsSubject } from './subjects/effects.ts';
import { mechanismsSubject } from './subjects/mechanisms.ts';
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

/** Simulated by the engine: a minute. */
export const SIMULATED: readonly Subject[] = [baseSubject, effectsSubject, mechanismsSubject];

/** Whole studies again and again: minutes, and only in `npm run validate`. */
export const LONG: readonly Subject[] = [coverageSubject];

export const EVERY: readonly Subject[] = [...QUICK, ...SIMULATED, ...LONG];
