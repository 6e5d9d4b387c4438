import { expect, test, vi } from 'vitest';
import { check } from '../../src/engine/scenario/check.ts';
import { fields, initial, stepsOf, visit, type Field } from '../../src/engine/scenario/index.ts';
import { changed, full } from './full.ts';

// Many small checks in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

const FULL = full();

/** A value that switches a field on which is not simulated yet. */
function switchedOn(field: Field): unknown {
	switch (field.kind) {
		case 'flag':
			return !field.default;
		case 'number':
			return field.typical === field.neutral ? (field.neutral === 0 ? Math.min(1, field.hard[1]) : 0.5) : field.typical;
		case 'twelve':
			return [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
		case 'list':
			return [full(field.item)];
		default:
			return undefined;
	}
}

/** Switches of what is simulated on, so that nothing stands hidden behind them. */
const withGates = (file: unknown) => {
	const paths = [...visit(fields, file)].filter(
		({ path, field }) => field.kind === 'flag' && field.simulated && path.endsWith('.on')
	);
	return paths.reduce((value, { path }) => changed(value, stepsOf(path), true), file);
};

/** Everything the format knows and the kernel does not simulate; rows of lists that stand switched off are opened. */
const LATER = [...visit(fields, withGates(FULL), '', true)].flatMap(({ path, field }) => {
	if (field.simulated) return [];
	if (field.kind === 'choice')
		return field.options.filter(({ simulated }) => !simulated).map(({ id }) => ({ path, value: id as unknown }));
	if (field.kind === 'list' && field.item.kind === 'group' && 'on' in field.item.fields) return [];
	return [{ path, value: switchedOn(field) }];
});

test('there is much that is not simulated yet', () => {
	expect(LATER.length).toBeGreaterThan(0);
});

/** The full file with everything that is not simulated neutral. */
const NEUTRAL = [...visit(fields, FULL)]
	.filter(
		({ field }) =>
			!field.simulated && field.kind === 'list' && !(field.item.kind === 'group' && 'on' in field.item.fields)
	)
	.reduce((file, { path }) => changed(file, stepsOf(path), []), FULL);

test.each(LATER)('$path = $value is refused with its path and a neutral remedy', ({ path, value }) => {
	const file = changed(withGates(NEUTRAL), stepsOf(path), value);
	const refused = check(file).findings.issues.filter(({ code }) => code === 'E107');
	expect(refused.map((issue) => issue.path)).toContain(path);
	const remedy = refused.find((issue) => issue.path === path)?.remedy;
	const settled = check(changed(file, stepsOf(path), remedy?.value)).findings.issues;
	expect(settled.filter((issue) => issue.code === 'E107' && issue.path === path)).toEqual([]);
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
