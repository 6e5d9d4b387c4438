import { SIMULATED } from './all.ts';
import { check, withoutSlow } from './check.ts';

check(withoutSlow(SIMULATED));
