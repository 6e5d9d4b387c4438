// The report drawn without a browser, by the components that the page draws with.
import { render } from 'svelte/server';
import Report from './Report.svelte';
import { reportPage } from './reportPage.ts';
import type { ReportData } from './reportData.ts';

/** Marks that a page would wake up with; paper has none. */
const HYDRATION = /<!--[\s\S]*?-->/g;

/** @param packed the scenario as it stands in a link */
export function renderReport(data: ReportData, packed: string): string {
	const { body, head } = render(Report, { props: { data } });
	const styles = [...head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
	const { locale, scenario, recipe } = data;
	const title = scenario.name[locale] || scenario.name.en;
	return reportPage({ locale, title, body: body.replaceAll(HYDRATION, ''), styles, recipe, packed });
}
