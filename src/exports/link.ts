import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';

/** Above this, chat apps may cut a link. */
export const LONG_LINK = 2_000;
/** We make no longer link, and read none. */
export const LONGEST_LINK = 16_000;
/** No scenario is this long; deflate can expand a thousandfold. */
const LARGEST_TEXT = 1_000_000;
const SLICE = 512;

/** What a link holds, or why it cannot be read. */
export type Unpacked =
	{ readonly text: string } | { readonly code: 'E140' | 'E141'; readonly values: Readonly<Record<string, number>> };

const cutOff = (have: number, want: number): Unpacked => ({ code: 'E140', values: { have, want } });
const tooLarge: Unpacked = { code: 'E141', values: { max: LARGEST_TEXT } };

const toBase64 = (bytes: Uint8Array) =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');

const fromBase64 = (text: string) =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const checksum = (payload: string) => toBase64(sha256(strToU8(payload)).slice(0, 6));

/** 1.LENGTH.CHECKSUM.PAYLOAD: version, characters of the payload, what they add up to, deflated text. */
export function pack(text: string): string {
	const payload = toBase64(deflateSync(strToU8(text), { level: 9 }));
	return `1.${payload.length.toString(36)}.${checksum(payload)}.${payload}`;
}

/** Inflates slice by slice and stops at the cap, so that a bomb never gets to be large. */
function inflate(bytes: Uint8Array): string | null {
	const parts: Uint8Array[] = [];
	let total = 0;
	const stream = new Inflate((part) => {
		parts.push(part);
		total += part.length;
	});
	for (let at = 0; at < bytes.length; at += SLICE) {
		stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
		if (total > LARGEST_TEXT) return null;
	}
	const whole = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return strFromU8(whole);
}

/** Null when the fragment is no link of ours at all. */
export function unpack(fragment: string): Unpacked | null {
	const found = /^#?1\.([0-9a-z]{1,6})\.([\w-]{0,8})(?:\.([\w-]*))?$/.exec(fragment);
	if (!found) return null;
	const [, length = '', sum = '', payload = ''] = found;
	const whole = parseInt(length, 36);
	if (fragment.length > LONGEST_LINK || whole > LONGEST_LINK) return tooLarge;
	// A wrong checksum says the same to the reader: what arrived is not what was sent.
	if (payload.length !== whole || checksum(payload) !== sum) return cutOff(payload.length, whole);
	try {
		const text = inflate(fromBase64(payload));
		return text === null ? tooLarge : { text };
	} catch {
		return cutOff(payload.length, whole);
	}
}
