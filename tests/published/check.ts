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

/** The first path that a scenario may not use yet (E107), where that is why figures could not be made. */
export function notSimulatedYet(error: unknown): string | null {
	const text = error instanceof Error ? error.message : '';
	return /"code":"E107","path":"([^"]+)"/.exec(text)?.[1] ?? null;
}

/** Figures, or the path of what is not simulated yet. */
export async function figuresOf({ figures }: Case): Promise<readonly Figure[] | string> {
	try {
		return await figures();
	} catch (error) {
		const path = notSimulatedYet(error);
		if (path === null) throw error;
		return path;
	}
}

/** A machine under load is not a failure. */
const PATIENCE = 7_200_000;

/** Without the cases that take minutes. */
export const withoutSlow = (subjects: readonly Subject[]): readonly Subject[] =>
	subjects.map(({ title, cases }) => ({ title, cases: cases.filter(({ slow }) => !slow) }));

/** A test for each case: every figure holds, and no number of the published entry is passed over. */
export function check(
	subjects: readonly Subject[],
	then: (of: Case, found: readonly Figure[] | string) => void = () => {}
): void {
	for (const { title, cases } of subjects)
		describe(title, () => {
			for (const one of cases)
				test.skipIf(one.needsLog && missing)(
					`${one.id}: ${one.source}${one.needsLog ? where : ''}`,
					async ({ skip }) => {
						const figures = await figuresOf(one);
						then(one, figures);
						if (typeof figures === 'string') return skip(`not simulated yet: ${figures}`);
						expect(figures.length).toBeGreaterThan(0);
						expect(figures.filter(({ holds }) => !holds)).toEqual([]);
						expect(leftOut(one, figures)).toEqual([]);
					},
					PATIENCE
				);
		});
}
