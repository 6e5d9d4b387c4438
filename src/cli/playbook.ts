import type { Verdict } from '../engine/playbook/run.ts';
import { runExperiment } from '../engine/playbook/run.ts';
import type { Currency, Scenario } from '../engine/scenario/types.ts';
import { ENGINE } from '../engine/version.ts';
import { createNodePool } from '../run/node.ts';
import { Cancelled, playOn } from '../run/playbook.ts';
import { someAtOnce } from '../run/someAtOnce.ts';
import { ANSWERS, condition, resultText, statusWord } from '../words/playbook.ts';
import type { Context } from './context.ts';
import { DONE, INCOMPLETE, REFUSED, type ExitCode } from './exit.ts';
import { experiments, presetScenarios } from './playbookFiles.ts';
import { playbookPage } from './playbookPage.ts';
import { playFindings } from './findings.ts';
import type { PlaybookOptions } from './program.ts';
import { Refused } from './refused.ts';
import { jsonText, shown } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

/** Experiments in progress at a time: each waits for its runs, one after another. */
const AT_ONCE = 4;

/** earnburn playbook: the articles' claims as experiments, and what came out. */
export async function playbook(ids: readonly string[], options: PlaybookOptions, context: Context): Promise<ExitCode> {
	const { terminal, words, signal } = context;
	const bases = presetScenarios();
	const all = experiments(bases);
	const known = all.map(({ experiment }) => experiment.id);
	for (const id of ids) {
		if (!known.includes(id)) throw new Refused(`${words.noExperiment(id, known.join(', '))}\n`);
	}
	const chosen = ids.length === 0 ? all : all.filter(({ experiment }) => ids.includes(experiment.id));
	const pool = createNodePool(options.workers);
	try {
		const verdicts: Verdict[] = [];
		const coming = someAtOnce(AT_ONCE, chosen, ({ experiment, base }) =>
			runExperiment(experiment, base, playOn(pool, signal))
		);
		for (const one of coming) {
			const verdict = await one;
			verdicts.push(verdict);
			const { currency } = bases[verdict.experiment.base] as Scenario;
			if (!options.json) terminal.out(`${shown(report(verdict, currency, context))}\n`);
		}
		const findings = options.page === undefined ? [] : await playFindings(bases, pool, signal);
		if (options.json) terminal.out(jsonText({ engine: ENGINE, verdicts: verdicts.map(plain) }));
		else terminal.out(tally(verdicts, context));
		if (options.page !== undefined) {
			try {
				await writeWhole(options.page, playbookPage(verdicts, chosen, bases, findings));
			} catch {
				terminal.err(`${shown(words.notWritten(options.page))}\n`);
				return REFUSED;
			}
		}
		return DONE;
	} catch (error) {
		if (!(error instanceof Cancelled)) throw error;
		terminal.err(`${words.stopped}\n`);
		return INCOMPLETE;
	} finally {
		pool.close();
	}
}

function report(verdict: Verdict, currency: Currency, { locale, words }: Context): string {
	const { experiment, judged, answer } = verdict;
	const lines = [`${experiment.seeds.join(' ')} · ${experiment.id} — ${ANSWERS[answer][locale]}`];
	lines.push(`  ${experiment.claim[locale]}`);
	for (const one of judged) {
		const says = `${one.test.says[locale]}${words.colon}${resultText(one, currency, locale)}`;
		lines.push(`  · ${says} [${statusWord(one.status, locale)}]`);
	}
	const beside = condition(verdict, currency, locale);
	const onlyFlips = verdict.judged.every(({ status }) => status === 'holds' || status === 'told');
	if (beside !== '' && (onlyFlips || verdict.flips.length > 0)) {
		lines.push(`  → ${onlyFlips ? beside : condition({ ...verdict, judged: [] }, currency, locale)}`);
	}
	return `${lines.join('\n')}\n`;
}

function tally(verdicts: readonly Verdict[], { words, locale }: Context): string {
	const count = (answer: Verdict['answer']) => verdicts.filter((verdict) => verdict.answer === answer).length;
	const parts = (['holds', 'depends', 'doesNotHold'] as const).map(
		(answer) => `${ANSWERS[answer][locale]} ${count(answer)}`
	);
	return `${words.tally(verdicts.length)}${words.colon}${parts.join(' · ')} · ${words.engine(ENGINE)}\n`;
}

/** A verdict as plain data. */
function plain(verdict: Verdict): object {
	const { experiment, answer, status, judged, points, crossing, flips, digest } = verdict;
	const test = ({ test: { says, metric, variant, design }, ...rest }: Verdict['judged'][number]) => ({
		...{ says, metric, variant, design },
		...rest
	});
	return {
		...{ id: experiment.id, seeds: experiment.seeds, claim: experiment.claim, answer, status, crossing, digest },
		tests: judged.map(test),
		points: points.map((point) => ({ value: point.value, status: point.status, tests: point.judged.map(test) })),
		flips: flips.map(({ size, below, above, between }) => ({
			size: size.name,
			paths: size.paths,
			below,
			above,
			between
		}))
	};
}
