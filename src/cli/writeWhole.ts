import { rename, writeFile } from 'node:fs/promises';

/** Written aside and renamed: nobody ever reads half a file. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const aside = `${file}.${process.pid}.tmp`;
	await writeFile(aside, content);
	await rename(aside, file);
}
