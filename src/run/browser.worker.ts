import type { Endpoint } from 'comlink';
import { serve } from './serve.ts';

serve(self as unknown as Endpoint);
