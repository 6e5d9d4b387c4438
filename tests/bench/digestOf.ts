import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Digest of the bytes of ledgers, in order: twelve hexadecimal digits. */
export function digestOf(...ledgers: readonly Float64Array[]): string {
	const hash = sha256.create();
	for (const { buffer, byteOffset, byteLength } of ledgers) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
	return bytesToHex(hash.digest()).slice(0, 12);
}
