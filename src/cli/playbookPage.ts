// docs/playbook.md: what came out of every experiment, made by `npm run playbook`.
import { experimentDigest } from '../engine/playbook/arrange.ts';
import type { AxisPoint, Verdict } from '../engine/playbook/run.ts';
import { digestOf, writeBrief } from '../engine/scenario/write.ts';
import type { Currency, Scenario } from '../engine/scenario/types.ts';
import { ENGINE } from '../engine/version.ts';
import {
	ANSWERS,
	axisFigure,
	axisName,
	condition,
	criterion,
	crossingText,
	flipText,
	measureText,
	resultText,
	statusWord,
	steadyText
} from '../words/playbook.ts';
import { FINDING_FUTURES, type PresetFinding } from './findings.ts';
import type { Loaded } from './playbookFiles.ts';

const INTRO = `# The playbook

Claims of the articles that the project started from, as experiments (S-ids: [seeds.md](seeds.md)). Each is a file in
\`simulations/playbook/\` that states the claim, what is assumed to put it to the test, and what would refute it. What came out is a
consequence of these assumptions, not a proof: where the answer rests on the size of an effect that nobody has measured, the line says
on which, and at which value it changes. Run it with \`earnburn playbook\`; this page is made by \`npm run playbook\`.

**holds**: everything claimed is shown, and no assumed size within its range changes that. **does not hold**: something claimed is refuted.
**depends**: neither is shown, or it holds only beyond a value of an assumed size. An interval is the 95 % interval of the mean over futures.
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Names a file that the page was made from: with other files it is out of date. */
const stampOf = (id: string, digest: string): string => `${id} ${digest.slice(0, 12)}`;

/** The files that the page is made from, one a line. */
export function stamps(made: readonly Loaded[], bases: Readonly<Record<string, Scenario>>): string[] {
	return [
		...made.map(({ experiment, base }) => stampOf(experiment.id, experimentDigest(experiment, base))),
		...Object.entries(bases).map(([id, scenario]) => stampOf(id, digestOf(writeBrief(scenario))))
	];
}

/** The page as Markdown. */
export function playbookPage(
	verdicts: readonly Verdict[],
	made: readonly Loaded[],
	bases: Readonly<Record<string, Scenario>>,
	findings: readonly PresetFinding[]
): string {
	const currencyOf = (verdict: Verdict): Currency => bases[verdict.experiment.base]?.currency ?? 'CNY';
	const rows = verdicts.map((verdict) => {
		const { experiment, answer } = verdict;
		const beside = condition(verdict, currencyOf(verdict), 'en');
		return `| ${experiment.seeds.join(', ')} | [${cell(experiment.claim.en)}](#${experiment.id}) | **${ANSWERS[answer].en}** | ${cell(beside)} |`;
	});
	return [
		INTRO,
		`Engine ${ENGINE}.\n`,
		'<!-- prettier-ignore-start -->\n',
		'| claims | claim | answer | condition |',
		'| --- | --- | --- | --- |',
		...rows,
		'',
		...verdicts.map((verdict) => section(verdict, currencyOf(verdict))),
		...presetSection(findings),
		'## Made from\n',
		'```',
		...stamps(made, bases),
		'```',
		'\n<!-- prettier-ignore-end -->',
		''
	].join('\n');
}

function section(verdict: Verdict, currency: Currency): string {
	const { experiment, answer, judged, crossing, flips } = verdict;
	const { axis } = experiment;
	const lines = [
		`## ${experiment.id}\n`,
		`${experiment.seeds.join(', ')}: ${experiment.claim.en} ${experiment.claim.zh}\n`,
		`**${ANSWERS[answer].en}** ${ANSWERS[answer].zh}\n`,
		`Assumed: ${experiment.assumes.en} Base: preset \`${experiment.base}\`; ${experiment.futures} futures.\n`
	];
	if (axis) lines.push(...alongAxis(verdict, currency), `${sentence(crossingText(axis, crossing, 'en'))}\n`);
	else {
		lines.push('| claimed | measured | shown by | came out |  |', '| --- | --- | --- | --- | --- |');
		for (const one of judged) {
			const { test } = one;
			const cells = [
				test.says.en,
				measureText(test, experiment, 'en'),
				criterion(test, currency, 'en'),
				resultText(one, currency, 'en'),
				statusWord(one.status, 'en')
			];
			lines.push(`| ${cells.map(cell).join(' | ')} |`);
		}
		lines.push('');
	}
	for (const flip of flips) lines.push(`- Rests on ${flipText(flip, 'en')}.`);
	const steady = steadyText(verdict, 'en');
	if (steady !== '') lines.push(`- The same answer throughout: ${steady}.`);
	lines.push('');
	return lines.join('\n');
}

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

function alongAxis({ experiment, points }: Verdict, currency: Currency): string[] {
	const { axis, tests } = experiment;
	if (!axis) return [];
	const expected = {
		all: 'at every value',
		rises: 'not at the lowest value, and at the highest',
		falls: 'at the lowest value, and not at the highest'
	}[axis.expect];
	const lines = tests.map(
		(test) =>
			`Claimed: ${test.says.en} (${expected}). Measured: ${measureText(test, experiment, 'en')}; ${criterion(test, currency, 'en')}.\n`
	);
	lines.push(`| ${axisName(axis, 'en')} | came out |  |`, '| ---: | --- | --- |');
	const row = ({ value, judged, status }: AxisPoint) =>
		`| ${axisFigure(value)} | ${cell(judged.map((one) => resultText(one, currency, 'en')).join('; '))} | ${statusWord(status, 'en')} |`;
	return [...lines, ...points.map(row), ''];
}

function presetSection(findings: readonly PresetFinding[]): string[] {
	if (findings.length === 0) return [];
	return [
		'## What each preset shows\n',
		`Computed in ${FINDING_FUTURES} futures of each preset.\n`,
		'| preset | finding | |',
		'| --- | --- | --- |',
		...findings.map(({ id, text }) => `| \`${id}\` | ${cell(text.en)} | ${cell(text.zh)} |`),
		''
	];
}
