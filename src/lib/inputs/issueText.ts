import { issueText as inWords } from '../../words/issues.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { Trouble } from '../trouble.ts';

/** An issue or failure as a sentence in the language of the page. */
export function issueText({ locale }: Workbench, trouble: Trouble): string {
	return inWords(trouble, locale);
}
