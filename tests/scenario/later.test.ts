import { expect, test } from 'vitest';
import { check } from '../../src/engine/scenario/check.ts';
import { fields, initial, visit } from '../../src/engine/scenario/index.ts';
import { Findings } from '../../src/engine/scenario/issue.ts';
import { refuseLater } from '../../src/engine/scenario/later.ts';
import { choice, flag, group, list, num, twelve } from '../../src/engine/scenario/make.ts';
import { full } from './full.ts';

test('nothing in a scenario file is refused as not simulated', () => {
	const places = visit(fields, full());
	expect(places.length).toBeGreaterThan(300);
	expect(places.filter(({ field }) => !field.simulated).map(({ path }) => path)).toEqual([]);
	const options = places.flatMap(({ path, field }) =>
		field.kind === 'choice' ? field.options.map((option) => ({ path, ...option })) : []
	);
	expect(options.filter(({ simulated }) => !simulated)).toEqual([]);
});

/** A format some of which is not simulated. */
const FORMAT = group('Format', '格式', {
	switch: flag('Switch', '开关', false, { later: true }),
	size: num('Size', '数量', { typical: 2, neutral: 1 }),
	way: choice('Way', '方式', { now: ['Now', '现在'], then: ['Then', '以后', 'later'] }),
	season: twelve('Season', '季节', { later: true }),
	rows: list('Rows', '行', num('Row', '行', { typical: 1 }), { max: 3, later: true }),
	opened: list('Rows', '行', group('Row', '行', { on: flag('On', '启用', false, { later: true }) }), {
		...{ max: 3, later: true }
	})
});
const FLAT = Array.from({ length: 12 }, () => 1);
const NEUTRAL = { switch: false, size: 1, way: 'now', season: FLAT, rows: [], opened: [{ on: false }] };

const refused = (file: object) => {
	const findings = new Findings();
	refuseLater(file, findings, FORMAT);
	return findings.issues.map(({ code, path, remedy }) => ({ code, path, remedy: remedy?.value }));
};

test.each([
	['switch', true, 'switch', false],
	['size', 3, 'size', 1],
	['way', 'then', 'way', 'now'],
	['season', [2, ...FLAT.slice(1)], 'season', FLAT],
	['rows', [1], 'rows', []],
	['opened', [{ on: true }], 'opened.0.on', false]
])('what is not simulated is refused with its path and a neutral remedy: %s', (key, value, path, remedy) => {
	expect(refused(NEUTRAL)).toEqual([]);
	expect(refused({ ...NEUTRAL, [key]: value })).toEqual([{ code: 'E107', path, remedy }]);
});

test('a new file is simulated as it stands: every default is neutral', () => {
	expect(check(initial(fields)).findings.issues).toEqual([]);
	const design = fields.fields.designs.item;
	const blank = {
		...(initial({ ...design, fields: { ...design.fields, id: design.fields.name } }) as object),
		id: 'a'
	};
	expect(check({ earnburn: 1, designs: [blank] }).findings.issues).toEqual([]);
});
