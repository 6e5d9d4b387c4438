import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const EXACT_MATH = ['abs', 'ceil', 'floor', 'fround', 'imul', 'clz32', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];

const PLATFORM = [
	...['Date', 'performance', 'crypto', 'Intl', 'setTimeout', 'setInterval', 'globalThis', 'window', 'self', 'process'],
	...['document', 'navigator', 'localStorage', 'fetch', 'Worker']
];

/**
 * Same input, same bits, everywhere: exp, log, pow, sin and ** differ by 1–2 ulp between browsers.
 * @type {import('eslint').Linter.Config}
 */
const engineIsPure = {
	files: ['src/engine/**/*.ts'],
	ignores: ['src/engine/**/*.{test,bench}.ts'],
	rules: {
		'no-restricted-globals': [
			'error',
			...PLATFORM.map((name) => ({ name, message: 'The engine is a pure function of its input.' }))
		],
		'no-restricted-properties': [
			'error',
			{
				object: 'Math',
				allowProperties: EXACT_MATH,
				message: 'Not the same bits in every browser: use src/engine/kernel/special.ts.'
			},
			{ property: 'toLocaleString', message: 'Depends on the locale.' },
			{ property: 'localeCompare', message: 'Depends on the locale.' }
		],
		'no-restricted-syntax': [
			'error',
			{
				selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
				message: '** is not the same in every browser: multiply, or use src/engine/kernel/special.ts.'
			},
			{
				selector:
					":not(MemberExpression) > Identifier[name='Math'], MemberExpression[computed=true][object.name='Math']:not([property.type='Literal'])",
				message: 'Do not alias Math; the rule on its functions would not see through it.'
			}
		],
		'no-restricted-imports': [
			'error',
			{
				paths: ['simple-statistics', 'd3-random'].map((name) => ({
					name,
					message: 'Calls Math.log, Math.exp and the like.'
				})),
				patterns: [{ group: ['node:*', '$app/*', 'svelte', 'svelte/*'], message: 'No platform in the engine.' }]
			}
		]
	}
};

export default defineConfig(
	globalIgnores([
		'node_modules',
		'build',
		'dist',
		'.svelte-kit',
		'test-results',
		'src/engine/wasm/kernel.generated.ts'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows the globals of each file better than a list does.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	// The ambient types of the portable kernel are used by other files.
	{ files: ['src/engine/kernel/portable.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
	engineIsPure
);
