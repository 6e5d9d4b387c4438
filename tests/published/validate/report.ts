import { rmSync } from 'node:fs';
import { REPORT, writeReport } from '../report.ts';
import { kept } from './keep.ts';

/** Before and after npm run validate: nothing of an earlier run, then the report of this one. */
export default function setup() {
	rmSync('test-results/validate', { recursive: true, force: true });
	return () => {
		writeReport(kept());
		console.log(`Written: ${REPORT}`);
	};
}
