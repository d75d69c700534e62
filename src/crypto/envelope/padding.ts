/** Room in a header for further entries (docs/spec/share.md, "Padding"). */
import { Buffer } from 'node:buffer';
import { utf8 } from '../../base/bytes.ts';
import type { EncryptedDataKey } from './header.ts';

const provider = 'kms-padding';
const info = utf8('room');
/** Three lengths (u16), provider id and info. */
const around = 6 + provider.length + info.length;
/** No field may be empty: some readers take that for a malformed header. */
const least = around + 1;
const most = around + 0xffff;

/** Bytes of the padding that a long message begins with: eight recipients of RSA-3072, and more. */
export const usualRoom = 4096;

export function isPadding(entry: EncryptedDataKey): boolean {
  return entry.providerId === provider;
}

/** Those that somebody can open. */
export function withoutPadding(entries: readonly EncryptedDataKey[]): EncryptedDataKey[] {
  return entries.filter((entry) => !isPadding(entry));
}

/** Of an entry in a header, in bytes. */
function entryLength({ providerId, providerInfo, ciphertext }: EncryptedDataKey): number {
  return 6 + Buffer.byteLength(providerId) + providerInfo.length + ciphertext.length;
}

/** Of all entries in a header, in bytes. */
export function entriesLength(entries: readonly EncryptedDataKey[]): number {
  return entries.reduce((sum, entry) => sum + entryLength(entry), 0);
}

/** An entry of that many bytes: 22 to 65,556. */
export function paddingEntry(length: number): EncryptedDataKey {
  if (length < least || length > most) throw new RangeError('padding has from 22 to 65556 bytes');
  return { providerId: provider, providerInfo: info, ciphertext: new Uint8Array(length - around) };
}

/** The entries and padding, together of exactly that many bytes; undefined where they cannot be. */
export function padded(
  entries: readonly EncryptedDataKey[],
  length: number,
): readonly EncryptedDataKey[] | undefined {
  const gap = length - entriesLength(entries);
  if (gap === 0) return entries;
  return gap < least || gap > most ? undefined : [...entries, paddingEntry(gap)];
}
