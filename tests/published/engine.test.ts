import { SIMULATED } from './all.ts';
import { check } from './check.ts';

check(SIMULATED);
