/** The Share window. English. */
export const shareEn = {
	tabs: { link: 'Link', file: 'File', picture: 'Picture', data: 'Data', report: 'Report' },
	leaves: 'What leaves',
	save: (size: string) => `Save, ${size}`,
	saving: 'Working…',
	progress: (percent: number) => `Computing, ${percent} %`,
	stop: 'Stop',
	copy: 'Copy',
	copied: 'Copied',
	copyFailed: 'The browser did not allow copying. Here is the text, to copy by hand:',
	saved: (name: string) => `Saved as ${name}`,
	failed: 'This could not be made. Nothing you entered is lost.',
	again: 'Try again',
	picture: {
		chart: 'Chart',
		kind: 'As',
		png: 'picture (PNG, twice as fine)',
		svg: 'drawing (SVG, text stays text)',
		csv: 'table (CSV)',
		none: 'No chart stands on this page. Open Design, Compare or Risk first.',
		dark: 'Dark',
		says: (name: string) => `${name}: title, sentence, drawing and recipe. Always light unless you ask for dark.`,
		saysTable: (name: string, rows: number) =>
			`${name}: the table behind the chart, ${rows} rows, with its recipe in the last column.`,
		noRecipe: 'The result is still coming in: until it stands, the picture carries no digest.',
		preview: 'Preview'
	},
	data: {
		what: 'What',
		design: 'Design',
		kinds: {
			resultsXlsx: 'Results, workbook (XLSX)',
			resultsCsv: 'Results, every figure and month (CSV)',
			financeXlsx: 'Finance pack, workbook (XLSX)',
			futuresCsv: 'Every month of every future (CSV)',
			rules: 'Rules of the design for the platform (JSON)'
		},
		says: {
			resultsXlsx: 'Summary, every figure, recipe: real numbers, no formulas. All designs.',
			resultsCsv: 'One table: design, metric, period, mean, interval, quantiles. All designs.',
			financeXlsx:
				'Roll-forward of points, liability at cost and at face value, deferred revenue, journal lines, ageing, redemption by month of issue, budget at risk, every future.',
			futuresCsv: 'The roll-forwards of every month of every future, with the difference of each identity: all 0.',
			rules: 'What is switched on, in plain names with units; nothing that is assumed of people.'
		},
		prepare: 'Compute',
		needsRun: (futures: string) =>
			`This plays all designs in ${futures} futures; what is known already is not played again.`,
		tooLong: 'Finance tables are made for horizons of up to 61 months.'
	},
	report: {
		says: 'One page to print on A4 or keep: sentence, designs side by side, risk, what is owed, assumption register, recipe with QR code. It needs nothing and fetches nothing.',
		language: 'Language',
		design: 'Finance tables of',
		print: 'Print or PDF',
		prepare: 'Make the report'
	},
	verify: {
		title: 'Verify an exported file',
		says: 'The recipe in the file is run again here and the digest compared. The file stays on this computer.',
		pick: 'Choose a file',
		paste: 'or paste a digest of this scenario',
		check: 'Compare'
	}
};

export type ShareMessages = typeof shareEn;
