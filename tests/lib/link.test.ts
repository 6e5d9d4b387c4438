import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { LONGEST_LINK, pack, unpack } from '../../src/exports/link.ts';

test('what is packed is unpacked, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
			// A lone surrogate is no text; scenario files never hold one.
			fc.pre(text.isWellFormed());
			expect(unpack(`#${pack(text)}`)).toEqual({ text });
		})
	);
});

test('a link cut anywhere in its payload is told, with what came and what was sent', () => {
	const link = `#${pack(JSON.stringify({ reach: Array.from({ length: 200 }, (_, index) => index * 7) }))}`;
	const start = link.lastIndexOf('.') + 1;
	for (let end = start; end < link.length; end += 13) {
		const have = end - start;
		expect(unpack(link.slice(0, end))).toEqual({ code: 'E140', values: { have, want: link.length - start } });
	}
});

test('a changed character is told', () => {
	const link = pack('{"earnburn":1}');
	const last = link.at(-1) === 'A' ? 'B' : 'A';
	expect(unpack(link.slice(0, -1) + last)).toMatchObject({ code: 'E140' });
});

test('a bomb stops at its cap', () => {
	const bomb = deflateSync(strToU8('a'.repeat(8_000_000)), { level: 9 });
	expect(bomb.length).toBeLessThan(LONGEST_LINK * 0.75);
	const [, , , payload] = pack('x').split('.');
	expect(payload).toBeDefined();
	const link = pack('a'.repeat(8_000_000));
	expect(unpack(link)).toMatchObject({ code: 'E141' });
});

test.each(['', '#', '#result', '#1.', '#2.a.b.c', 'hello'])('%j is no link of ours', (fragment) => {
	expect(unpack(fragment)).toBeNull();
});
