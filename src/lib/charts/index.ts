import type { Component } from 'svelte';
import Difference from './Difference.svelte';
import Distance from './Distance.svelte';
import Dots from './Dots.svelte';
import Exceedance from './Exceedance.svelte';
import Fan from './Fan.svelte';
import FirstBreach from './FirstBreach.svelte';
import Matrix from './Matrix.svelte';
import Funnel from './Funnel.svelte';
import Lifts from './Lifts.svelte';
import MoneyRows from './MoneyRows.svelte';
import PlayFutures from './PlayFutures.svelte';
import TierLine from './TierLine.svelte';
import TierMix from './TierMix.svelte';
import TimeToTier from './TimeToTier.svelte';
import Tornado from './Tornado.svelte';
import Waterfall from './Waterfall.svelte';

export { default as ChartCard } from './ChartCard.svelte';
export { default as ChartTable } from './ChartTable.svelte';
export { default as Plot } from './Plot.svelte';
export { Difference, Distance, Dots, Exceedance, Fan, FirstBreach, Matrix, MoneyRows };
export { TierLine, TierMix, TimeToTier, Tornado };
export type { CardProps, ChartEmpty, ChartError, DesignLetter, Measure, TableData } from './chart.types.ts';

/** What a chart draws; a metric of that shape can be shown with it. */
export type Shape =
	| ('paths' | 'final' | 'shares' | 'spend' | 'paired' | 'parts' | 'drivers' | 'breach')
	| ('moves' | 'missing' | 'times')
	| 'steps'
	| 'pairs'
	| 'lifts';

export interface ChartRow<C extends Component<never> = Component<never>> {
	readonly id: string;
	readonly component: C;
	readonly shape: Shape;
}

/** One row per chart. */
export const CHARTS = [
	{ id: 'fan', component: Fan, shape: 'paths' },
	{ id: 'dots', component: Dots, shape: 'final' },
	{ id: 'tier-mix', component: TierMix, shape: 'shares' },
	{ id: 'tier-line', component: TierLine, shape: 'spend' },
	{ id: 'difference', component: Difference, shape: 'paired' },
	{ id: 'money-rows', component: MoneyRows, shape: 'parts' },
	{ id: 'waterfall', component: Waterfall, shape: 'steps' },
	{ id: 'plays', component: PlayFutures, shape: 'pairs' },
	{ id: 'lifts', component: Lifts, shape: 'lifts' },
	{ id: 'funnel', component: Funnel, shape: 'steps' },
	{ id: 'tornado', component: Tornado, shape: 'drivers' },
	{ id: 'exceedance', component: Exceedance, shape: 'final' },
	{ id: 'first-breach', component: FirstBreach, shape: 'breach' },
	{ id: 'matrix', component: Matrix, shape: 'moves' },
	{ id: 'distance', component: Distance, shape: 'missing' },
	{ id: 'time-to-tier', component: TimeToTier, shape: 'times' }
] as const satisfies readonly ChartRow[];
