/** Decodes rows that SQLite returns, and checks that a vault can contain them. */
import { KmsError } from '../../../base/errors.ts';
import type { Row } from '../store.ts';

export type Cells = readonly unknown[];

export function alteredFile(what = ''): KmsError {
  return new KmsError('VaultIntegrity', `the vault file is damaged or was altered${what && `: ${what}`}`, {
    hint: 'restore a backup: kms backup restore',
  });
}

export function isBefore(one: Pick<Row, 'bucket' | 'id'>, other: Row): boolean {
  // Rows read by bucket share the object.
  const order = one.bucket === other.bucket ? 0 : Buffer.compare(one.bucket, other.bucket);
  return (order || Buffer.compare(one.id, other.id)) < 0;
}

export function toRow([bucket, id, sealed]: Cells): Row {
  if (bucket instanceof Uint8Array && id instanceof Uint8Array && sealed instanceof Uint8Array) {
    return { bucket, id, sealed };
  }
  throw alteredFile();
}

const idLength = 16;

/** All rows in one value, which takes a third of the time of a value per row, and the lengths that separate them. */
export const packedInBucket = `SELECT count(*), CAST(group_concat(id || sealed, '') AS BLOB), group_concat(length(sealed), ' ')
  FROM (SELECT id, sealed FROM records WHERE bucket = ? AND id > ? ORDER BY id LIMIT ?)`;

/** Undefined unless all ids have 16 bytes and ascend, and each row has a sealed record. */
export function unpackRows(
  [count, packed, lengths]: Cells,
  after: Pick<Row, 'bucket' | 'id'>,
): readonly Row[] | undefined {
  if (count === 0) return [];
  if (!(packed instanceof Uint8Array) || typeof lengths !== 'string') return undefined;
  const rows: Row[] = [];
  let last = after;
  let end = 0;
  for (const length of lengths.split(' ')) {
    const start = end + idLength;
    const id = packed.subarray(end, start);
    end = start + Number(length);
    const row = { bucket: after.bucket, id, sealed: packed.subarray(start, end) };
    if (end > packed.length || !isBefore(last, row)) return undefined;
    rows.push(row);
    last = row;
  }
  return rows.length === count && end === packed.length ? rows : undefined;
}
