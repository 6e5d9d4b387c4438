import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { Figure, Subject } from '../case.ts';
import { check } from '../check.ts';

type Found = readonly (readonly [string, readonly Figure[] | string])[];

const FOLDER = 'test-results/validate';
/** The two halves run side by side, each on a core. */
const PARTS = ['figures', 'intervals'] as const;

const fileOf = (part: string) => `${FOLDER}/${part}.json`;

/** Checks the subjects and keeps what they said for the report. */
export function keep(part: (typeof PARTS)[number], subjects: readonly Subject[]): void {
	const found: [string, readonly Figure[] | string][] = [];
	check(subjects, ({ id }, figures) => void found.push([id, figures]));
	afterAll(() => {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(fileOf(part), JSON.stringify(found));
	});
}

/** What both halves said. */
export const kept = (): ReadonlyMap<string, readonly Figure[] | string> =>
	new Map(PARTS.flatMap((part) => JSON.parse(readFileSync(fileOf(part), 'utf8')) as Found));
