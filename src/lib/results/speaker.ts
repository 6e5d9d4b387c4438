import type { Workbench } from '../workbench.svelte.ts';

/** What sentences about a result are made with: a workbench, or a report that stands alone. */
export type Speaker = Pick<Workbench, 'scenario' | 'format' | 'words' | 'locale'>;
