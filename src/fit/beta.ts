import { gammaLn } from '../engine/kernel/special.ts';

/** ln B(p, q). */
export const betaLn = (p: number, q: number): number => gammaLn(p) + gammaLn(q) - gammaLn(p + q);
