import { untrack } from 'svelte';
import type { Books } from '$engine/finance/books.ts';
import type { StressId } from '$engine/risk/stress.ts';
import { riskWords } from '../messages/risk.ts';
import { Running } from '../running.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { minorOf } from '../inputs/valueWords.ts';
import type { RiskQuestion, RiskShown } from './riskShown.ts';
import { Side } from './side.svelte.ts';
import type { GuardAnswer, StressAnswer, Tables } from './sides.ts';

/** In the order in which they stand on the page and are laid on a scenario. */
export const STRESS_IDS: readonly StressId[] = ['more', 'growth', 'abuse', 'run', 'all', 'halted'];

/** More futures than this are not kept on a page: each holds every account of every month. */
export const MOST_RUNS = 6000;

/** Futures that a stress and the guards are laid on. */
const BESIDE = 100;

/** Futures from which on tables, stresses and guards are asked for too. */
const ENOUGH = 30;

export type Unit = 'points' | 'cost' | 'face';

const load = () => import('./riskOf.ts');
const loadSides = () => import('./sides.ts');

/** What lies on the desk in the Risk place: its answers, what is toggled and opened. Stays while other places are looked at. */
export class RiskDesk {
	readonly run = new Running<RiskQuestion, RiskShown>(async () => (await load()).RISK_READER);
	readonly tables = new Side<Tables | 'long'>();
	readonly stress = new Side<StressAnswer>();
	readonly guards = new Side<GuardAnswer>();
	readonly openedBooks = new Side<Books>();
	stresses = $state<readonly StressId[]>([]);
	/** where the budget line is being moved to, in the unit of the file's amount, minor units; null: at rest */
	moving = $state<number | null>(null);
	/** number of the future that is open in fan and tables */
	opened = $state<number | null>(null);
	fan = $state<'liability' | 'cost'>('liability');
	driven = $state<'cost' | 'net'>('cost');
	unit = $state<Unit>('points');
	/** cards that show their tables */
	shownTables = $state<Record<string, boolean>>({});
	/** runs asked for beyond settling, of one question */
	#more = $state.raw<{ readonly digest: string; readonly replications: number } | null>(null);
	/** time a run took, ms, for estimates */
	#perRun = $state<number | null>(null);
	#began: { readonly at: number; readonly counted: number } | null = null;

	readonly bench: Workbench;
	readonly words = $derived.by(() => riskWords(this.bench.locale));
	readonly shown = $derived.by(() => this.run.shown);
	readonly perRun = $derived(this.#perRun);

	constructor(bench: Workbench) {
		this.bench = bench;
	}

	readonly question = $derived.by((): RiskQuestion | null => {
		const { scenario, digest, design } = this.bench;
		if (!design) return null;
		const replications = this.#more?.digest === digest ? this.#more.replications : null;
		return { scenario, digest, about: `risk ${design.id}`, design: design.id, replications };
	});

	/** The budget as the file has it, minor units; null: none. */
	readonly amount = $derived.by(() => {
		const { amount } = this.bench.scenario.budget;
		return amount === null ? null : minorOf(this.bench.format, amount);
	});

	/** What the budget does: where the line stands now, in the futures there are. */
	readonly budget = $derived.by(() => {
		const { shown } = this;
		if (!shown) return null;
		const amount = this.moving ?? this.amount;
		if (amount === null) return null;
		return this.moving === null && !this.run.stale ? shown.budget : shown.recount(amount);
	});

	/** The line is let go: one step of history. */
	keepBudget(): void {
		const { moving, bench } = this;
		if (moving === null) return;
		const major = Math.round(moving / minorOf(bench.format, 1));
		this.moving = null;
		bench.edit('budget.amount', major);
		bench.history.endGesture();
	}

	toggleStress(id: StressId): void {
		const pressed = (one: StressId) => this.stresses.includes(one) !== (one === id);
		this.stresses = STRESS_IDS.filter(pressed);
	}

	runMore(replications: number): void {
		this.#more = { digest: this.bench.digest, replications: Math.min(MOST_RUNS, replications) };
	}

	/** Called as runs come in, to tell how long more would take. */
	clock(now: number): void {
		const { run } = this;
		const counted = run.shown?.replications ?? 0;
		if (!run.busy || run.shown?.provisional) this.#began = null;
		else if (this.#began === null || counted < this.#began.counted) this.#began = { at: now, counted };
		else if (counted > this.#began.counted) this.#perRun = (now - this.#began.at) / (counted - this.#began.counted);
	}

	/** The main question has been answered well enough for what stands beside it; that shares the workers with the rest of the run. */
	readonly ready = $derived.by(() => {
		const { run, question, shown } = this;
		const enough =
			shown !== null && !shown.provisional && shown.replications >= Math.min(ENOUGH, this.bench.scenario.replications);
		return enough && !run.stale && shown.design === question?.design ? question : null;
	});

	/** asked once for each question, however far its runs have come */
	readonly #key = $derived(this.ready && `${this.ready.digest} ${this.ready.design}`);

	askTables(): void {
		const key = this.#key;
		const asked = untrack(() => this.ready);
		if (key === null || !asked) return;
		const { scenario, design } = asked;
		void this.tables.ask(key, async (signal, onShare) =>
			(await loadSides()).tablesOf({ scenario, design, signal, onShare })
		);
	}

	askStress(): void {
		const { stresses } = this;
		if (stresses.length === 0) return this.stress.stop();
		const key = this.#key;
		const asked = untrack(() => this.ready);
		if (key === null || !asked) return;
		const { scenario, design } = asked;
		const futures = Math.min(BESIDE, scenario.replications);
		void this.stress.ask(`${key} ${stresses.join()}`, async (signal, onShare) =>
			(await loadSides()).stressOf({ scenario, design, signal, onShare }, stresses, futures)
		);
	}

	/** After the tables: nobody waits for guards at first sight. */
	askGuards(): void {
		const key = this.#key;
		const asked = untrack(() => this.ready);
		if (key === null || !asked || this.amount === null || this.tables.answered !== key) return;
		const { scenario, design } = asked;
		const futures = Math.min(BESIDE, scenario.replications);
		void this.guards.ask(key, async (signal, onShare) =>
			(await loadSides()).guardAnswer({ scenario, design, signal, onShare }, futures)
		);
	}

	/** The months of an opened future that is not among those kept. */
	askOpened(): void {
		const { opened, tables } = this;
		const key = this.#key;
		const asked = untrack(() => this.ready);
		const kept = tables.shown === 'long' ? null : tables.shown;
		if (key === null || !asked || opened === null || !kept || tables.answered !== key) return;
		if (kept.books.some(({ replication }) => replication === opened)) return;
		const { scenario, design } = asked;
		void this.openedBooks.ask(`${key} ${opened}`, async (signal) =>
			(await loadSides()).booksOfOne({ scenario, design, signal }, opened, kept.expected)
		);
	}

	/** Another place takes the workers; what is beside the question is asked anew on coming back. */
	rest(): void {
		for (const side of [this.tables, this.stress, this.guards, this.openedBooks]) side.stop();
	}
}

const desks = new WeakMap<Workbench, RiskDesk>();

/** The one desk of a workbench. */
export function riskDesk(bench: Workbench): RiskDesk {
	const desk = desks.get(bench) ?? new RiskDesk(bench);
	desks.set(bench, desk);
	return desk;
}
