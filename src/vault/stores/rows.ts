/** Rows as SQLite gives them, and whether they can be a vault's. */
import { KmsError } from '../../base/errors.ts';
import type { Row } from './store.ts';

export type Cells = readonly unknown[];

export function altered(): KmsError {
  return new KmsError('VaultIntegrity', 'the vault file is damaged or was altered', {
    hint: 'restore a backup: kms backup restore',
  });
}

export function isBefore(one: Pick<Row, 'bucket' | 'id'>, other: Row): boolean {
  // Rows that are asked for by their bucket all have that one.
  const order = one.bucket === other.bucket ? 0 : Buffer.compare(one.bucket, other.bucket);
  return (order || Buffer.compare(one.id, other.id)) < 0;
}

export function toRow([bucket, id, sealed]: Cells): Row {
  if (bucket instanceof Uint8Array && id instanceof Uint8Array && sealed instanceof Uint8Array) {
    return { bucket, id, sealed };
  }
  throw altered();
}
