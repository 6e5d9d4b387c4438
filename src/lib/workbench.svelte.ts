import { createContext } from 'svelte';
import type { Answer } from '$run/drive.ts';
import type { NumberField } from '$engine/scenario/field.ts';
import type { Num, Words } from '$engine/scenario/types.ts';
import type { CardsOnPage } from './charts/cards.svelte.ts';
import { format } from './format/index.ts';
import { Comparison } from './compare/comparison.svelte.ts';
import { History, type Deed, type DesignDeed } from './history.svelte.ts';
import type { GroupId } from './inputs/groups.ts';
import { effectsOf } from './inputs/effects.ts';
import { deedWords } from './inputs/deedWords.ts';
import { messages, type Locale } from './messages/messages.ts';
import { DesignRunning, type DesignQuestion } from './results/designRunning.svelte.ts';
import type { Stage } from './running.svelte.ts';
import type { Trouble } from './trouble.ts';
import {
	arranged,
	change,
	compare,
	digestOf,
	notesOf,
	taken,
	typed,
	valueAt,
	type Issue,
	type Placed,
	type Reading,
	type Scenario
} from './scenario.ts';

export type DialogName = 'share' | 'help' | 'changes' | 'assumptions' | 'rename' | 'incoming' | 'design-name' | 'take';

export type ShareTab = 'link' | 'file' | 'picture' | 'data' | 'report';

/** How the work stands in this browser's store. */
export type Saved = 'unchanged' | 'saving' | 'saved' | 'failed';

/** A value that was typed but does not fit: it stays in its field beside the reason, the scenario does not change. */
export interface Refusal {
	readonly path: string;
	readonly value: unknown;
	readonly issues: readonly Issue[];
	/** what the text could mean, to be asked */
	readonly readings: readonly Num[];
}

/** Something from outside, read and judged, not yet on the table. */
export type Incoming =
	| { readonly scenario: Scenario; readonly notes: readonly Issue[] }
	| { readonly from: string; readonly issues: readonly Trouble[] };

/** What the frame must know of the open place's run: how far it is, and how to stop it. */
export interface Front {
	readonly run: {
		readonly stage: Stage;
		readonly share: number;
		readonly busy: boolean;
		readonly shown: { readonly replications: number; readonly provisional: boolean } | null;
		cancel(): void;
		again(): Promise<Answer | null>;
	};
	ask(): void;
	/** which charts of the place show their tables instead */
	readonly tables?: Record<string, boolean> | undefined;
}

/** All charts to their tables, or all back. */
function toggleAll(tables: Record<string, boolean>): void {
	const shown = !Object.values(tables).includes(true);
	for (const chart of Object.keys(tables)) tables[chart] = shown;
}

const LETTERS = ['a', 'b', 'c', 'd'] as const;

/** The work on the table: one scenario, where it started, what was done to it, and its latest answer. */
export class Workbench {
	scenario = $state.raw<Scenario>() as Scenario;
	baseline = $state.raw<Scenario>() as Scenario;
	/** which design is edited and drawn */
	shown = $state(0);
	/** the page is awake and the engine may be asked */
	live = $state(false);
	saved = $state<Saved>('unchanged');
	dialog = $state<DialogName | null>(null);
	openGroups = $state<Record<GroupId, boolean>>({
		members: false,
		earning: false,
		tiers: true,
		redemption: true,
		costs: false,
		growth: false,
		events: false,
		assumptions: false
	});
	/** which charts show their tables instead */
	tables = $state({
		...{ cost: false, final: false, mix: false, net: false },
		...{ migration: false, distance: false, time: false, story: false, lifts: false, why: false }
	});
	/** which designs stand side by side, and what they come to */
	readonly comparison = new Comparison();
	/** how often one customer's story was asked for by key */
	storyWanted = $state(0);
	/** where the Share window opens, and of which card a picture is wanted */
	sharing = $state.raw<{ readonly tab: ShareTab; readonly card: string | null }>({ tab: 'link', card: null });
	singleKeys = $state(true);
	/** on a narrow screen inputs stand in a sheet, one group at a time */
	sheet = $state(true);
	sheetGroup = $state<GroupId | 'find'>('tiers');
	/** the cards of the open place */
	cards: CardsOnPage | null = null;
	/** what a link or file holds, until it is opened or sent away */
	incoming = $state.raw<Incoming | null>(null);
	refusals = $state.raw<Readonly<Record<string, Refusal>>>({});
	readonly history = new History();
	readonly run = new DesignRunning();
	/** the open place's questions; null in a place that asks nothing */
	front = $state.raw<Front | null>(null);

	#locale: () => Locale;
	readonly locale = $derived.by(() => this.#locale());
	readonly words = $derived(messages(this.locale));
	readonly format = $derived(format(this.locale, this.scenario.currency));
	readonly name = $derived(this.scenario.name[this.locale] || this.scenario.name.en || this.words.app.name);
	readonly design = $derived(this.scenario.designs[this.shown] ?? this.scenario.designs[0]);
	/** the class that carries the shown design's colour */
	readonly mark = $derived(`design-${LETTERS[this.shown] ?? 'a'}` as const);
	readonly letter = $derived(LETTERS[this.shown] ?? 'a');
	readonly undoLabel = $derived(
		this.history.last ? this.words.bar.undo(deedWords(this.history.last, this.locale)) : this.words.bar.undoNone
	);
	readonly redoLabel = $derived(
		this.history.next ? this.words.bar.redo(deedWords(this.history.next, this.locale)) : this.words.bar.redoNone
	);
	readonly changes = $derived(compare(this.baseline, this.scenario));
	readonly notes = $derived(notesOf(this.scenario));
	readonly digest = $derived(digestOf(this.scenario));
	/** more runs than settling needs, for the scenario they were asked for */
	#moreRuns = $state.raw<{ readonly digest: string; readonly replications: number } | null>(null);

	/** The language stands in the address, so the frame says how to read it. */
	constructor(scenario: Scenario, locale: () => Locale) {
		this.scenario = scenario;
		this.baseline = scenario;
		this.#locale = locale;
	}

	/** One place of the scenario gets another value; a gesture (drag, typing) makes one step of history. */
	edit(path: string, value: unknown, gesture: string | null = null): boolean {
		const outcome = change(this.scenario, path, value);
		const { [path]: _, ...others } = this.refusals;
		if ('issues' in outcome) {
			this.refusals = { ...others, [path]: { path, value, issues: outcome.issues, readings: [] } };
			return false;
		}
		this.refusals = others;
		if (digestOf(outcome.scenario) === this.digest) return true;
		this.#become(
			outcome.scenario,
			this.baseline,
			{ kind: 'edit', path },
			gesture === null || gesture === 'settle' ? gesture : `${path} ${gesture}`
		);
		return true;
	}

	/** Typed text becomes a value, or stays in its field beside the reason why not. */
	type(path: string, field: NumberField, text: string): void {
		const outcome = typed(text, field, path);
		if ('value' in outcome) this.edit(path, outcome.value);
		else this.refusals = { ...this.refusals, [path]: { path, value: text, issues: [], readings: [], ...outcome } };
	}

	/** The remedy of a refusal, then the refused value itself where the remedy made room for it: one step. */
	settle(path: string, remedy: { readonly path: string; readonly value: unknown }): void {
		const refused = this.refusals[path]?.value;
		this.edit(remedy.path, remedy.value, 'settle');
		if (remedy.path !== path && typeof refused !== 'string') this.edit(path, refused, 'settle');
		this.history.endGesture();
	}

	share(tab: ShareTab = 'link', card: string | null = null): void {
		this.sharing = { tab, card };
		this.dialog = 'share';
	}

	/** Nothing on the table changes before the user says so. */
	receive(incoming: Incoming): void {
		this.incoming = incoming;
		this.dialog = 'incoming';
	}

	/** Other work takes the table; one undo brings the present work back. */
	open(scenario: Scenario): void {
		this.refusals = {};
		this.#become(scenario, scenario, { kind: 'open', name: scenario.name }, null);
	}

	/** The designs under another order, with one more or one fewer: one step. What stands in the way is handed back. */
	arrange(list: readonly Placed[], did: DesignDeed, name: Words): readonly Issue[] {
		return this.#takeList(arranged(this.scenario, list), did, name);
	}

	/** A design of another project at the end of the list: one step. */
	take(other: Scenario, index: number): readonly Issue[] {
		const name = other.designs[index]?.name ?? other.name;
		return this.#takeList(taken(this.scenario, other, index), 'take', name);
	}

	#takeList(outcome: Reading, did: DesignDeed, name: Words): readonly Issue[] {
		if ('issues' in outcome) return outcome.issues;
		this.refusals = {};
		this.#become(outcome.scenario, this.baseline, { kind: 'designs', did, name }, null);
		return [];
	}

	rename(name: string): void {
		const other = this.locale === 'en' ? 'zh' : 'en';
		const names = { ...this.scenario.name, [this.locale]: name };
		if (names[other] === '') names[other] = name;
		const outcome = change(this.scenario, 'name', names);
		if (!('issues' in outcome)) this.#become(outcome.scenario, this.baseline, { kind: 'rename' }, null);
	}

	/** Weakly evidenced effects (C, D) off, or as they were at the start: one step. */
	onlyWellEvidenced(only: boolean): void {
		for (const { switchPath, weak, simulated } of effectsOf(this.scenario))
			if (switchPath && weak && simulated)
				this.edit(switchPath, only ? false : valueAt(this.baseline, switchPath), 'settle');
		this.history.endGesture();
	}

	reset(): void {
		if (this.changes.length === 0) return;
		this.refusals = {};
		this.#become(this.baseline, this.baseline, { kind: 'reset' }, null);
	}

	resetOne(path: string): void {
		this.edit(path, valueAt(this.baseline, path));
	}

	undo(): void {
		this.#restore(this.history.undo());
	}

	redo(): void {
		this.#restore(this.history.redo());
	}

	/** What this browser kept from the last visit; not a step to undo. */
	takeUp(scenario: Scenario, baseline: Scenario): void {
		this.scenario = scenario;
		this.baseline = baseline;
		this.saved = 'saved';
	}

	/** All charts to their tables, or all back. */
	toggleTables(): void {
		toggleAll(this.front?.tables ?? this.tables);
	}

	/** What the file says an input rests on: the nearest entry on the way up its path. */
	groundOf(path: string): { readonly grade: string; readonly text: Words | null } | null {
		for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
			const evidence = this.scenario.evidence[at];
			if (!evidence) continue;
			const source = this.scenario.sources.find(({ id }) => id === evidence.source);
			return { grade: evidence.grade, text: source?.text ?? null };
		}
		return null;
	}

	runMore(): void {
		const now = this.run.shown?.replications ?? 0;
		this.#moreRuns = { digest: this.digest, replications: now * 4 };
	}

	/** What the Design place asks now. */
	readonly question: DesignQuestion = $derived.by(() => ({
		scenario: this.scenario,
		digest: this.digest,
		about: this.design?.id ?? 'none',
		replications: this.#moreRuns?.digest === this.digest ? this.#moreRuns.replications : null,
		unchanged: this.scenario === this.baseline || this.changes.length === 0
	}));

	#become(scenario: Scenario, baseline: Scenario, deed: Deed, gesture: string | null): void {
		const before = { scenario: this.scenario, baseline: this.baseline };
		this.history.record({ deed, before, after: { scenario, baseline } }, gesture);
		this.#restore({ scenario, baseline });
	}

	#restore(state: { readonly scenario: Scenario; readonly baseline: Scenario } | null): void {
		if (!state) return;
		this.scenario = state.scenario;
		this.baseline = state.baseline;
		if (this.shown >= state.scenario.designs.length) this.shown = 0;
		// before the page is drawn anew: the workers need not wait for that
		this.front?.ask();
	}
}

export const [workbench, setWorkbench] = createContext<Workbench>();
