import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../simulations');

/** Every file of simulations/, by name. */
export const PRESETS: readonly { readonly name: string; readonly bytes: Uint8Array; readonly text: string }[] =
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.earnburn.json'))
		.map((name) => ({
			name,
			bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
			text: readFileSync(join(FOLDER, name), 'utf8')
		}));
