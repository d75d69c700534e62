/** The wrapping keys of `GetParametersForImport`: each is for one key, valid for a day, and found by its import token. */
import { randomBytes } from 'node:crypto';
import { concat, hex, u64, view } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { isImportWrapping, type ImportWrapping } from '../crypto/importwrap.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';
import { dayMs, type Key } from './keys.ts';
import { readPages } from './pages.ts';

const kind = 'import-token';
const version = 0x01;
/** version (1) ‖ valid to, in ms since 1970 (8) ‖ random (32) */
const tokenLength = 41;

function toRecordName(key: Key, token: Uint8Array): RecordName {
  return { kind, scope: `${key.region}/${key.id}`, name: hex(token) };
}

function materialId(name: string): string {
  return `wrapping/${name}`;
}

export interface Parameters {
  readonly token: Uint8Array;
  readonly validTo: Date;
}

export async function addWrappingKey(
  tx: Tx,
  key: Key,
  algorithm: ImportWrapping,
  privateKey: Secret,
  now: Date,
): Promise<Parameters> {
  const validTo = new Date(now.getTime() + dayMs);
  const token = concat(Buffer.from([version]), u64(validTo.getTime()), randomBytes(32));
  const record = toRecordName(key, token);
  await tx.put(record, { algorithm, validTo: validTo.getTime() });
  await tx.putMaterial(key.id, materialId(record.name), privateKey);
  return { token, validTo };
}

/** Used only to select the error once the wrapping key is gone. */
function hasExpired(token: Uint8Array, now: Date): boolean {
  if (token.length !== tokenLength || token[0] !== version) return false;
  return view(token).readBigUInt64BE(1) <= BigInt(now.getTime());
}

/** Rejects with `InvalidImportTokenException` or `ExpiredImportTokenException`. */
export async function findWrappingKey(
  tx: ReadTx,
  key: Key,
  token: Uint8Array,
  now: Date,
): Promise<{ readonly algorithm: ImportWrapping; readonly privateKey: Secret }> {
  if (hasExpired(token, now)) {
    throw new KmsError('ExpiredImportTokenException', 'The import token has expired.');
  }
  const record = toRecordName(key, token);
  const algorithm = (await tx.get(record))?.['algorithm'];
  const privateKey = await tx.getMaterial(key.id, materialId(record.name));
  if (typeof algorithm !== 'string' || !isImportWrapping(algorithm) || privateKey === undefined) {
    throw new KmsError('InvalidImportTokenException', 'The import token is not valid for this KMS key.');
  }
  return { algorithm, privateKey };
}

/** Erases the wrapping keys of a key that have expired at `now` (default: all); resolves to when the next one expires. */
export async function eraseWrappingKeys(tx: Tx, key: Key, now?: Date): Promise<Date | undefined> {
  const expired: string[] = [];
  let next = Infinity;
  for await (const items of readPages(tx, kind, `${key.region}/${key.id}`)) {
    for (const { name, value } of items) {
      const validTo = Number(value['validTo']);
      if (now === undefined || validTo <= now.getTime()) expired.push(name);
      else next = Math.min(next, validTo);
    }
  }
  for (const name of expired) {
    await tx.delete({ kind, scope: `${key.region}/${key.id}`, name });
    await tx.deleteMaterial(key.id, materialId(name));
  }
  return next === Infinity ? undefined : new Date(next);
}
