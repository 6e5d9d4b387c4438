// One file that needs nothing: styles and pictures stand in it, nothing is fetched, nothing runs.
import marks from '../charts/marks.css?inline';
import tokens from '../look/tokens.css?inline';
import { recipeCode, type Recipe } from '../../exports/recipe.ts';
import { reportWords } from '../../words/report.ts';
import type { Locale } from '../format/index.ts';
import paper from './report.css?inline';

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface PageParts {
	readonly locale: Locale;
	readonly title: string;
	/** the report, drawn */
	readonly body: string;
	/** styles of the components in it */
	readonly styles: string;
	readonly recipe: Recipe;
	/** the scenario as it stands in a link */
	readonly packed: string;
}

/** The policy forbids what a page could fetch or run: whoever opens it sees that nothing leaves. */
export function reportPage({ locale, title, body, styles, recipe, packed }: PageParts): string {
	const policy = "default-src 'none'; style-src 'unsafe-inline'";
	return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Earnburn ${escaped(recipe.engine)}">
<meta name="earnburn-recipe" content="${escaped(recipeCode(recipe))}">
<meta name="earnburn-scenario" content="#${escaped(packed)}">
<title>${escaped(reportWords(locale).title(title))}</title>
<style>
${tokens}
${marks}
${styles}
${paper}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
