import { QUICK, SIMULATED } from '../all.ts';
import { keep } from './keep.ts';

keep('figures', [...QUICK, ...SIMULATED]);
