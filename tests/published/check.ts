import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missing, where } from '../fit/cdnow.ts';
import type { Case, Figure, Subject } from './case.ts';

export const PUBLISHED = '../shared/reference/published.json';
/** It lies beside the repository, not in it. */
export const unpublished = !existsSync(PUBLISHED);

interface Entry {
	readonly id: string;
	readonly status: string;
	readonly expected: unknown;
}

export const entries: readonly Entry[] = unpublished
	? []
	: (JSON.parse(readFileSync(PUBLISHED, 'utf8')) as { readonly entries: readonly Entry[] }).entries;

const numbersIn = (value: unknown): number[] =>
	typeof value === 'number'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(numbersIn)
			: [];

/** Numbers of the published entry that no figure of the case stands beside. */
export function leftOut({ id, apart = {} }: Case, figures: readonly Figure[]): readonly number[] {
	const held = new Set<unknown>([...figures.map(({ expected }) => expected), ...Object.keys(apart).map(Number)]);
	return numbersIn(entries.find((entry) => entry.id === id)?.expected).filter((value) => !held.has(value));
}

/** A test for each case: every figure holds, and no number of the published entry is passed over. */
export function check(
	subjects: readonly Subject[],
	then: (of: Case, figures: readonly Figure[]) => void = () => {}
): void {
	for (const { title, cases } of subjects)
		describe(title, () => {
			for (const one of cases)
				test.skipIf(one.needsLog && missing)(`${one.id}: ${one.source}${one.needsLog ? where : ''}`, async () => {
					const figures = await one.figures();
					then(one, figures);
					expect(figures.length).toBeGreaterThan(0);
					expect(figures.filter(({ holds }) => !holds)).toEqual([]);
					expect(leftOut(one, figures)).toEqual([]);
				});
		});
}
