/** Recognises archives by content: a name says little, and `.jar`, `.docx`, `.whl` are all ZIP. */

export type ArchiveKind = 'zip' | 'gzip' | 'tar' | 'closed';

/** Number of bytes needed. */
export const startLength = 512;

const signatures: readonly (readonly [ArchiveKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b\x08'],
  ['closed', 'BZh'],
  ['closed', '\xfd7zXZ\x00'],
  ['closed', '7z\xbc\xaf\x27\x1c'],
  ['closed', 'Rar!\x1a\x07'],
  ['closed', '\x28\xb5\x2f\xfd'],
];

/** `closed`: kinds that kms cannot open: bzip2, xz, 7-Zip, RAR, Zstandard. */
export function archiveKind(start: Buffer): ArchiveKind | undefined {
  const text = start.toString('latin1', 0, 8);
  const found = signatures.find(([, signature]) => text.startsWith(signature));
  // After these letters, which may begin a text, bzip2 has the mark of a block.
  if (text.startsWith('BZh') && !/^BZh[1-9]1AY&/.test(text)) return undefined;
  return found?.[0] ?? (isTarHeader(start) ? 'tar' : undefined);
}

/** Old archives have no magic number, but each header contains the sum of its bytes, with blanks in place of the sum. */
function isTarHeader(start: Buffer): boolean {
  if (start.length < startLength || start[0] === 0) return false;
  const sum = parseInt(
    start
      .toString('latin1', 148, 156)
      .replace(/[\0 ]+$/, '')
      .trim(),
    8,
  );
  let actual = 8 * 0x20;
  for (let i = 0; i < startLength; i++) if (i < 148 || i >= 156) actual += start[i] ?? 0;
  return sum === actual;
}
