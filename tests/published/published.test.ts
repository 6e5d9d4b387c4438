import { QUICK } from './all.ts';
import { check } from './check.ts';

check(QUICK);
