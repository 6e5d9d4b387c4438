/**
 * JSON, read token by token without recursion: depth and size are bounded, no key twice, no key that reaches a
 * prototype, objects without a prototype. NaN and Infinity are let through as numbers, so that they are refused as
 * out of range, with their path.
 */
import type { Issue, IssueCode } from './issue.ts';
import { below } from './path.ts';

export const DEPTH_MAX = 32;
export const TOKENS_MAX = 100_000;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Fault {
	readonly code: IssueCode;
	readonly path: string;
	readonly offset: number;
	readonly values: Issue['values'];
}
export interface Scan {
	/** undefined after a fault that ends the scan */
	readonly value: Json | undefined;
	readonly faults: readonly Fault[];
}
/** Where a path's key and value start. */
export type Places = Map<string, { readonly key: number; readonly value: number }>;

interface Frame {
	readonly rows: Json[] | null;
	readonly members: { [key: string]: Json } | null;
	readonly path: string;
	readonly seen: Set<string>;
	/** of the member that comes next; null: forbidden or given twice, its value is dropped */
	key: string | null;
	keyAt: number;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or ]' | 'comma or }' | 'end of file';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|NaN/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const WORDS = new Map<string, Json>([
	['true', true],
	['false', false],
	['null', null]
]);

function match(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

/** Offset after the closing quote of the string that starts at `at`, or of what is wrong with it, negative. */
function stringEnd(text: string, at: number): number {
	for (let i = at + 1; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 34) return i + 1;
		if (code < 32) return -i;
		if (code !== 92) continue;
		const escape = match(ESCAPE, text, i);
		if (escape === undefined) return -i;
		i += escape.length - 1;
	}
	return -text.length;
}

class Scanner {
	readonly faults: Fault[] = [];
	private readonly stack: Frame[] = [];
	private at = 0;
	private expected: Expected = 'value';
	private root: Json | undefined;
	private readonly text: string;
	private readonly places: Places | undefined;

	constructor(text: string, places: Places | undefined) {
		this.text = text;
		this.places = places;
	}

	scan(): Scan {
		for (let tokens = 0; ; tokens++) {
			this.at += match(SPACE, this.text, this.at)?.length ?? 0;
			if (this.at >= this.text.length) {
				if (this.expected !== 'end of file') this.unexpected();
				break;
			}
			if (tokens >= TOKENS_MAX) {
				this.fault('E105', { tokens: TOKENS_MAX });
				break;
			}
			if (!this.token(this.text[this.at] ?? '')) break;
		}
		return {
			value: this.expected === 'end of file' && this.at >= this.text.length ? this.root : undefined,
			faults: this.faults
		};
	}

	private get frame(): Frame | undefined {
		return this.stack[this.stack.length - 1];
	}

	private get path(): string {
		const frame = this.frame;
		if (!frame) return '';
		if (frame.rows) return below(frame.path, frame.rows.length);
		return frame.key === null ? frame.path : below(frame.path, frame.key);
	}

	private fault(code: IssueCode, values: Issue['values'], path = this.path): false {
		this.faults.push({ code, path, offset: this.at, values });
		return false;
	}

	private unexpected(expected: string = this.expected): false {
		return this.fault('E101', { expected, found: this.text.slice(this.at, this.at + 1) || 'end of file' });
	}

	/** Reads one token; false ends the scan. */
	private token(c: string): boolean {
		switch (this.expected) {
			case 'colon':
				if (c !== ':') return this.unexpected();
				this.at++;
				this.expected = 'value';
				return true;
			case 'comma or ]':
			case 'comma or }':
				if (c === ',') {
					this.at++;
					this.expected = this.frame?.rows ? 'value' : 'key';
					return true;
				}
				return c === this.expected.slice(-1) ? this.close() : this.unexpected();
			case 'key':
			case 'key or }':
				if (c === '"') return this.readKey();
				return c === '}' && this.expected === 'key or }' ? this.close() : this.unexpected();
			case 'value or ]':
			case 'value':
				if (c === ']' && this.expected === 'value or ]') return this.close();
				return this.readValue(c);
			default:
				return this.unexpected();
		}
	}

	private readString(): string | undefined {
		const end = stringEnd(this.text, this.at);
		if (end < 0) {
			this.at = -end;
			this.unexpected(this.at >= this.text.length ? 'closing quote' : 'escaped character');
			return undefined;
		}
		const quoted = this.text.slice(this.at, end);
		this.at = end;
		return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
	}

	private readKey(): boolean {
		const frame = this.frame;
		const start = this.at;
		const key = this.readString();
		if (!frame || key === undefined) return false;
		const bad = FORBIDDEN.has(key) ? 'E106' : frame.seen.has(key) ? 'E101' : null;
		frame.key = bad === null ? key : null;
		frame.keyAt = start;
		if (bad !== null) {
			const values: Issue['values'] = bad === 'E106' ? { key } : { expected: 'another key', found: key };
			this.faults.push({ code: bad, path: below(frame.path, key), offset: start, values });
			if (this.faults.length >= 20) return false;
		}
		frame.seen.add(key);
		this.expected = 'colon';
		return true;
	}

	private readValue(c: string): boolean {
		this.places?.set(this.path, { key: this.frame?.members ? this.frame.keyAt : this.at, value: this.at });
		if (c === '{' || c === '[') return this.open(c);
		if (c === '"') {
			const string = this.readString();
			return string !== undefined && this.put(string);
		}
		const number = match(NUMBER, this.text, this.at);
		const word = match(WORD, this.text, this.at);
		const value = number === undefined ? WORDS.get(word ?? '') : Number(number);
		if (value === undefined) return this.unexpected();
		this.at += (number ?? word ?? '').length;
		return this.put(value);
	}

	private open(c: string): boolean {
		if (this.stack.length >= DEPTH_MAX) return this.fault('E105', { depth: DEPTH_MAX });
		const path = this.path;
		const rows = c === '[' ? [] : null;
		const members = rows === null ? (Object.create(null) as { [key: string]: Json }) : null;
		this.hold(rows ?? members ?? null);
		this.stack.push({ rows, members, path, seen: new Set(), key: null, keyAt: 0 });
		this.at++;
		this.expected = rows ? 'value or ]' : 'key or }';
		return true;
	}

	private close(): boolean {
		this.stack.pop();
		this.at++;
		return this.next();
	}

	private put(value: Json): boolean {
		this.hold(value);
		return this.next();
	}

	/** Hands a value to the list or object it stands in. */
	private hold(value: Json): void {
		const frame = this.frame;
		if (!frame) this.root = value;
		else if (frame.rows) frame.rows.push(value);
		else if (frame.members && frame.key !== null) frame.members[frame.key] = value;
	}

	private next(): true {
		const frame = this.frame;
		this.expected = !frame ? 'end of file' : frame.rows ? 'comma or ]' : 'comma or }';
		return true;
	}
}

/** Reads JSON text; with `places`, also notes where every path stands. */
export function scan(text: string, places?: Places): Scan {
	return new Scanner(text, places).scan();
}

/** 1-based line and column of an offset; columns count UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
	let line = 1;
	let start = 0;
	for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
		line++;
		start = end + 1;
	}
	return { line, column: offset - start + 1 };
}
