import type { Metric, Unit } from '../metrics.ts';

/** Part ÷ whole; null where there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** A sum over customers, per period and over the horizon. */
export const volume = (id: string, unit: Unit, better: Metric['better'], formula: Metric['formula']): Metric => ({
	...{ id, unit, better, formula },
	...{ linear: true, shape: 'series', of: 'span' }
});

/** A figure that is no sum over customers. */
export const rate = (id: string, unit: Unit, better: Metric['better'], formula: Metric['formula']): Metric => ({
	...volume(id, unit, better, formula),
	linear: false
});

export const overHorizon = (metric: Metric): Metric => ({ ...metric, shape: 'number' });

export const atEnd = (metric: Metric): Metric => ({ ...metric, of: 'end' });
