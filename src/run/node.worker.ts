import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.ts';

if (!parentPort) throw new Error('This file is a worker thread of earnburn.');
serve(nodeEndpoint(parentPort));
