import { LONG } from '../all.ts';
import { keep } from './keep.ts';

keep('intervals', LONG);
