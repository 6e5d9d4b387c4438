// A worker thread of the built command line that meets a fault at the n-th message that all workers together receive.
import { getEnvironmentData, parentPort } from 'node:worker_threads';
// First, so that no message comes before its listener is there.
import '../../dist/sim.node.js';

const { kind, at, every, counter } = getEnvironmentData('fault');
const count = new Int32Array(counter);

parentPort.on('message', () => {
	const n = Atomics.add(count, 0, 1) + 1;
	if (every ? n % at !== 0 : n !== at) return;
	Atomics.add(count, 1, 1);
	if (kind === 'throws') throw new Error('A fault put in by the test.');
	if (kind === 'exits') process.exit(3);
	for (;;);
});
