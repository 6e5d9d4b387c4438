// The report made in the page: the components that the command line draws with, taken off before they wake up.
import { flushSync, mount, unmount } from 'svelte';
import { isPreset } from '../presets.ts';
import Report from '../report/Report.svelte';
import { reportData } from '../report/reportData.ts';
import { reportPage } from '../report/reportPage.ts';
import paper from '../report/report.css?inline';
import type { Locale } from '../format/index.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { hasFinance, packOf, playAll } from './exportRun.ts';

/** The rules of the page's style sheets that something in the report uses: those of the components, not of the page around them. */
function stylesFor(report: Element): string {
	const used = (selector: string) => {
		// what a state or a part adds cannot be asked about
		const plain = selector.replace(/::?(?:before|after|hover|active|focus[\w-]*|focus|placeholder|selection)\b/g, '');
		try {
			return report.matches(plain) || report.querySelector(plain) !== null;
		} catch {
			return false;
		}
	};
	const taken = (rules: CSSRuleList): string =>
		[...rules]
			.map((rule) => {
				if (rule instanceof CSSStyleRule)
					return rule.selectorText.includes('.svelte-') && used(rule.selectorText) ? rule.cssText : '';
				if (rule instanceof CSSContainerRule || rule instanceof CSSMediaRule) {
					const inner = taken(rule.cssRules);
					const name = rule instanceof CSSContainerRule ? '@container' : '@media';
					return inner === '' ? '' : `${name} ${rule.conditionText} {\n${inner}\n}`;
				}
				return '';
			})
			.filter((text) => text !== '')
			.join('\n');
	return [...document.styleSheets].map((sheet) => taken(sheet.cssRules)).join('\n');
}

/** Prints the report in the place of the page. */
function print(report: Element, styles: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`${paper}\n${styles}\n@media print { body > :not(.on-paper) { display: none !important; } }
@media screen { .on-paper { display: none; } }`);
	const holder = document.createElement('div');
	holder.className = 'on-paper';
	holder.dataset.theme = 'light';
	holder.lang = report.getAttribute('lang') ?? 'en';
	holder.append(report.cloneNode(true));
	document.body.append(holder);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	const done = () => {
		holder.remove();
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	};
	addEventListener('afterprint', done, { once: true });
	window.print();
}

export async function makeReport(
	bench: Workbench,
	given: {
		readonly locale: Locale;
		readonly design: string;
		readonly futures: number | null;
		readonly link: string;
		readonly packed: string;
	},
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<{ blob: Blob; print: () => void } | null> {
	const { scenario, baseline } = bench;
	const { locale, design, futures, link, packed } = given;
	const triangles = hasFinance(scenario);
	const played = await playAll(scenario, { futures, triangles }, signal, onProgress);
	if (!played) return null;
	const { answer, results, recipe } = played;
	const pack = triangles ? (await packOf(played, design)).pack : null;
	const origin = { scenario: baseline, from: (await isPreset(baseline)) ? ('preset' as const) : ('file' as const) };
	const data = reportData(answer, { locale, scenario, origin, results, pack, recipe, link });

	const stage = document.createElement('div');
	const component = mount(Report, { target: stage, props: { data } });
	flushSync();
	const report = stage.firstElementChild;
	if (!report) throw new Error('no report');
	report.setAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en');
	const styles = stylesFor(report);
	const body = report.outerHTML.replaceAll(/<!--[\s\S]*?-->/g, '');
	const still = report.cloneNode(true) as Element;
	await unmount(component);
	const title = scenario.name[locale] || scenario.name.en;
	const html = reportPage({ locale, title, body, styles, recipe, packed });
	return {
		blob: new Blob([html], { type: 'text/html;charset=utf-8' }),
		print: () => print(still, styles)
	};
}
