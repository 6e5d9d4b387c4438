// Makes a bare checkout ready: packages, and with --browser a Chromium that starts. Node modules only at the top.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidates, launchOptions, remember } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
	return spawnSync(command, args, { cwd: root, stdio: 'inherit', env, timeout: 600_000 }).status === 0;
}

/** @param {string} file @returns {Map<string, string>} package path → version, without what a platform may leave out */
function versions(file) {
	const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'));
	return new Map(
		Object.entries(packages)
			.filter(
				([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer && !entry.extraneous
			)
			.map(([path, entry]) => [path, entry.version])
	);
}

/** Content, not file times: a copy or a checkout does not disturb the answer. */
function packagesAreCurrent() {
	try {
		const wanted = versions('package-lock.json');
		const present = versions('node_modules/.package-lock.json');
		const onDisk = (/** @type {string} */ path) => existsSync(join(root, path, 'package.json'));
		return wanted.size === present.size && [...wanted].every(([path, v]) => present.get(path) === v && onDisk(path));
	} catch {
		return false;
	}
}

function installPackages() {
	console.log('Installing packages …');
	const npm = process.env.npm_execpath;
	const args = ['ci', '--no-audit', '--no-fund'];
	if (!(npm ? run(process.execPath, [npm, ...args]) : run('npm', args))) {
		console.error('The packages could not be installed: see the message above, then run the command again.');
		process.exit(1);
	}
}

/** @param {string} executablePath */
async function starts(executablePath) {
	const { chromium } = await import('playwright');
	try {
		const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 30_000 });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

async function firstThatStarts() {
	const { chromium } = await import('playwright');
	for (const path of new Set([...candidates(), chromium.executablePath()]))
		if (existsSync(path) && (await starts(path))) return path;
	return undefined;
}

function aptInstall() {
	if (process.platform !== 'linux' || process.env.SETUP_NO_APT === '1' || !existsSync('/usr/bin/apt-get')) return;
	console.log('Installing Chromium with apt-get …');
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const step of [['update'], ['install', '-y', 'chromium']]) {
		const [command, ...args] = /** @type {[string, ...string[]]} */ ([...asRoot, 'apt-get', ...step]);
		run(command, args, env);
	}
}

async function ensureChromium() {
	const steps = [
		() => {},
		() => run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']),
		aptInstall
	];
	for (const step of steps) {
		step();
		const path = await firstThatStarts();
		if (path) return remember(path);
	}
	console.error(
		'No Chromium could be found, installed or started. Set CHROMIUM_PATH to one and run the command again.'
	);
	process.exit(1);
}

if (!packagesAreCurrent()) installPackages();
if (process.argv.includes('--browser')) await ensureChromium();
