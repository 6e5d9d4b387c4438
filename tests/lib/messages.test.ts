import { expect, test } from 'vitest';
import { compareEn } from '../../src/lib/messages/compare.en.ts';
import { compareZh } from '../../src/lib/messages/compare.zh.ts';
import { en } from '../../src/lib/messages/en.ts';
import { liftsEn } from '../../src/lib/messages/lifts.en.ts';
import { liftsZh } from '../../src/lib/messages/lifts.zh.ts';
import { cut, messages } from '../../src/lib/messages/messages.ts';
import { riskEn } from '../../src/lib/messages/risk.en.ts';
import { riskZh } from '../../src/lib/messages/risk.zh.ts';
import { zh } from '../../src/lib/messages/zh.ts';

type Leaf = { readonly path: string; readonly en: unknown; readonly zh: unknown };

function leaves(one: unknown, other: unknown, path = ''): Leaf[] {
	if (typeof one !== 'object' || one === null) return [{ path, en: one, zh: other }];
	return Object.entries(one).flatMap(([key, part]) =>
		leaves(part, (other as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`)
	);
}

/** Sentences asked with plain arguments, so that functions can be compared too. */
function said(word: unknown): string {
	if (typeof word !== 'function') return String(word);
	const speak = word as (...parts: unknown[]) => string;
	try {
		return String(speak(3, 4, 5));
	} catch {
		// a word that takes a list
		return String(speak(['3', '4'], 4, 5));
	}
}

const SAME_IN_BOTH =
	/^(languageName|app\.name|app\.title|changes\.from|steps\.change|says\.points|says\.tiers|card\.mixPoint|origin\..*\.formula|lifts\.of|compare\.(growth\.of|table\.less|inputs\.missing))$/;

test('every word is there in both languages, and Chinese is Chinese', () => {
	const words = [...leaves(en, zh), ...leaves(compareEn, compareZh, 'compare'), ...leaves(liftsEn, liftsZh, 'lifts')];
	expect(words.length).toBeGreaterThan(150);
	for (const { path, en: english, zh: chinese } of words) {
		expect(typeof chinese, path).toBe(typeof english);
		if (!SAME_IN_BOTH.test(path)) expect(said(chinese), path).not.toBe(said(english));
	}
});

test('a sentence has the same marks in both languages', () => {
	const marks = (word: unknown) => [...new Set(said(word).match(/\{\w+\}/g))].sort();
	for (const { path, en: english, zh: chinese } of [
		...leaves(en, zh),
		...leaves(compareEn, compareZh),
		...leaves(liftsEn, liftsZh)
	])
		expect(marks(chinese), path).toEqual(marks(english));
});

test('a sentence is cut at its marks', () => {
	expect(cut('a {b} c')).toEqual([
		{ text: 'a ', mark: false },
		{ text: 'b', mark: true },
		{ text: ' c', mark: false }
	]);
	expect(messages('zh').languageName).toBe('中文');
});

test('the words of the Risk place are there in both languages, with the same marks', () => {
	const same =
		/^(of100|per\.total|quiet\.methods\.|curve\.share|drivers\.(range|times)|stress\.(head\.what|none)|tables\.(ages\.|cohortAge))/;
	const marks = (word: unknown) => [...new Set(said(word).match(/\{\w+\}/g))].sort();
	const words = leaves(riskEn, riskZh);
	expect(words.length).toBeGreaterThan(150);
	for (const { path, en: english, zh: chinese } of words) {
		expect(typeof chinese, path).toBe(typeof english);
		if (!same.test(path)) expect(said(chinese), path).not.toBe(said(english));
		expect(marks(chinese), path).toEqual(marks(english));
	}
});
