// Reads off a run what the Design place shows of it. Loaded with the engine, not with the page.
import type { Answer } from '$run/drive.ts';
import { compare } from '$engine/compare.ts';
import { expectationIssues, expectationsOf, type Verdict } from '$engine/expectations.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import { findingOf, FINDINGS } from '../../words/findings.ts';
import type { Reader } from '../running.svelte.ts';
import type { DesignQuestion } from './designRunning.svelte.ts';
import { ladderShown } from './ladderShown.ts';
import { LIFT_FIGURES } from './liftWords.ts';
import { EXTRAS, FIGURES, type Against, type ExtraId, type FigureId, type Shown } from './shown.ts';

/** The design that the scenario measures its others by; null where it names none that is there, or this one. */
export function referenceOf(scenario: Scenario, design: string): string | null {
	const { reference } = scenario;
	return reference !== design && scenario.designs.some(({ id }) => id === reference) ? reference : null;
}

function againstOf(answer: Answer, design: string): Against | null {
	const reference = referenceOf(answer.outcome.scenario, design);
	if (reference === null || !answer.outcome.arms.some((arm) => arm.id === reference)) return null;
	const net = compare(answer.outcome, reference, design).differences.netBenefit;
	if (!net) return null;
	const winner = net.winner === 'b' ? 'design' : net.winner === 'a' ? 'reference' : null;
	return { design: reference, mean: net.stat.mean, ahead: net.bWins, winner };
}

/** What the file expects of the design; nothing while an expectation is not one yet. */
function expectedOf({ outcome, summary }: Answer, id: string): Verdict[] {
	if (expectationIssues(outcome.scenario).length > 0) return [];
	return expectationsOf(outcome, summary).filter(({ design }) => design === id);
}

export function shownOf(answer: Answer, id: string): Shown | null {
	const { outcome, summary } = answer;
	const found = summary.designs.find((one) => one.id === id);
	const twin = summary.designs.find((one) => one.id === 'none');
	if (!found) return null;
	const { cost, finalCost, netBenefit, pays, budget, tierShares, spendBins, horizon } = found;
	const figures = Object.fromEntries(
		FIGURES.flatMap((key): [FigureId, (typeof horizon)[string]][] => (horizon[key] ? [[key, horizon[key]]] : []))
	);
	const extra = (key: ExtraId) => (horizon[key]?.mean ?? 0) - (twin?.horizon[key]?.mean ?? 0);
	const extras = Object.fromEntries(EXTRAS.map((key) => [key, extra(key)])) as Record<ExtraId, number>;
	const lifts = Object.fromEntries(LIFT_FIGURES.flatMap((key) => (horizon[key] ? [[key, horizon[key]]] : [])));
	const rows = outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	const passes = rows.reduce((most, row) => Math.max(most, row.passes), 1);
	const merchantResult = horizon.merchantResult?.mean ?? null;
	const against = againstOf(answer, id);
	const { engine, scenarioDigest, provisional, replications, periods, settled } = summary;
	const design = { id, cost, finalCost, netBenefit, pays, budget, tierShares, spendBins };
	return {
		...{ engine, scenarioDigest, provisional, replications, periods, settled },
		...{ figures, extras, merchantResult, passes, against, design },
		cards: { ladder: found.ladder && ladderShown(found.ladder), lifts, expected: expectedOf(answer, id) }
	};
}

/** The design that is asked about, beside the one that the scenario measures its others by. */
export const DESIGN_READER: Reader<DesignQuestion, Shown> = {
	arms({ scenario, about }) {
		const reference = referenceOf(scenario, about);
		return reference === null ? [about] : [about, reference];
	},
	read: (answer, { about }) => shownOf(answer, about)
};

/** The sentence that a preset is there for, from a result of all its designs. */
export interface Finding {
	readonly en: string;
	readonly zh: string;
	/** futures it rests on */
	readonly replications: number;
}

export const hasFinding = (scenario: Scenario): boolean => FINDINGS[scenario.name.en] !== undefined;

/** null: the scenario has no finding, or a design that it is about has not been played. */
export function findingIn({ outcome, summary }: Answer): Finding | null {
	const [en, zh] = [findingOf(outcome.scenario, summary, 'en'), findingOf(outcome.scenario, summary, 'zh')];
	return en === null || zh === null ? null : { en, zh, replications: summary.replications };
}
