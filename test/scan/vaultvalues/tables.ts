import { fingerprintKeys, fingerprintOf, packFingerprint } from '../../../src/base/fingerprint.ts';
import type { FingerprintTable } from '../../../src/scan/vaultvalues/fingerprintindex.ts';

const key = Buffer.alloc(32, 7);

/** A table of these values; throws for one that is too short or too long. */
export function tableOf(...values: readonly (string | Uint8Array)[]): FingerprintTable {
  const keys = fingerprintKeys(key);
  const packed = values.map((value) => {
    const made = fingerprintOf(keys, Buffer.from(value as string));
    if (made === undefined) throw new RangeError('no fingerprint');
    return packFingerprint(made);
  });
  return { key, entries: Buffer.concat(packed) };
}

/** As a scan has it: a character for each byte of the UTF-8. */
export function latin1(text: string | Uint8Array): string {
  return Buffer.from(text as string).toString('latin1');
}
