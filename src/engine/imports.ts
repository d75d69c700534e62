/**
 * Imported key material: which materials a key has, accepts and loses (https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html).
 */
import type { ImportType } from '../api/types.ts';
import { hex, utf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { computeHmac } from '../crypto/derive.ts';
import { isIdOf, newMaterialId } from '../crypto/materialid.ts';
import type { Tx } from '../vault/types.ts';
import { isSymmetric } from './algorithms.ts';
import { noteDue } from './due.ts';
import { putKey, type ImportedMaterial, type Key, type MaterialEntry } from './keys.ts';
import { eraseMaterial, isReplica, listRelatedKeys } from './multiregion.ts';

/** Identifies material without storing it. */
export function fingerprintMaterial(keyId: string, material: Secret): string {
  return hex(computeHmac(material, utf8(`kms imported material v1${keyId}`)));
}

export function isPresent({ imported }: MaterialEntry): boolean {
  return imported?.present !== false;
}

export function findPendingMaterial(key: Key): MaterialEntry | undefined {
  return key.materials.find(({ imported }) => imported?.pending === true);
}

/** A key with missing material cannot be used, except if only the pending one is missing. */
export function updateState(key: Key): Key {
  const needed = key.materials.filter(({ imported }) => imported?.pending !== true);
  const isWhole = needed.length > 0 && needed.every(isPresent);
  if (key.state === 'PendingImport' && isWhole) return { ...key, state: 'Enabled' };
  if (!isWhole && (key.state === 'Enabled' || key.state === 'Disabled')) {
    return { ...key, state: 'PendingImport' };
  }
  return key;
}

function setImported(key: Key, id: string, change: Partial<ImportedMaterial>): Key {
  const materials = key.materials.map((entry) =>
    entry.id === id && entry.imported ? { ...entry, imported: { ...entry.imported, ...change } } : entry,
  );
  return updateState({ ...key, materials });
}

/** When the first of the key's materials expires. */
export function findNextExpiry(key: Key): Date | undefined {
  const times = key.materials
    .filter(isPresent)
    .flatMap(({ imported }) => (imported?.validTo ? [imported.validTo.getTime()] : []));
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

export interface Import {
  readonly material: Secret;
  readonly type?: ImportType | undefined;
  /** The id of the material that the request expects, if given. */
  readonly id?: string | undefined;
  readonly description?: string | undefined;
  /** Absent: does not expire. */
  readonly validTo?: Date | undefined;
}

export function incorrectMaterial(message: string): KmsError {
  return new KmsError('IncorrectKeyMaterialException', message);
}

/** `id`: the id that the new material would get. */
function checkNew(key: Key, arn: string, id: string): void {
  if (key.materials.length === 0) return;
  if (!isSymmetric(key)) {
    throw incorrectMaterial(`The key material of ${arn} cannot be changed after the first import.`);
  }
  if (isReplica(key)) {
    throw new KmsError(
      'UnsupportedOperationException',
      `${arn} is a multi-Region replica key: new key material is imported into its primary key first.`,
    );
  }
  const pending = findPendingMaterial(key);
  if (pending) {
    throw new KmsError(
      'KMSInvalidStateException',
      `New key material (id: ${id}) cannot be imported into KMS key ${arn}, because another key material (id: ${pending.id}) is pending rotation.`,
    );
  }
}

/**
 * Imports unwrapped material that fits the key spec: material that the key had before, or, where another is allowed, new material, which becomes
 * current at once if it is the first. Throws `IncorrectKeyMaterialException`, `KMSInvalidStateException`, `UnsupportedOperationException`.
 */
export async function importMaterial(
  tx: Tx,
  key: Key,
  arn: string,
  now: Date,
  given: Import,
): Promise<{ readonly key: Key; readonly id: string }> {
  const fingerprint = fingerprintMaterial(key.id, given.material);
  const known = key.materials.find(({ imported }) => imported?.fingerprint === fingerprint);
  const isNew = (given.type ?? (key.materials.length === 0 ? 'NEW_KEY_MATERIAL' : '')) === 'NEW_KEY_MATERIAL';
  if (given.id !== undefined && given.id !== known?.id) {
    throw incorrectMaterial('The key material in the request is not the one that the key material ID names.');
  }
  if (isNew && known) {
    throw incorrectMaterial('The key material in the request was imported into the KMS key before.');
  }
  if (!isNew && known === undefined) {
    throw incorrectMaterial(
      'The key material in the request is not the key material that was previously imported into the KMS key.',
    );
  }
  const { description, validTo } = given;
  if (known) {
    if (known.salt !== undefined && !isIdOf({ ...known, salt: known.salt }, key, given.material)) {
      throw incorrectMaterial(
        'The key material in the request is not the one that its key material ID was made for.',
      );
    }
    const kept = description ?? known.imported?.description;
    return storeMaterial(
      tx,
      setImported(key, known.id, { present: true, validTo, description: kept }),
      known.id,
      given,
    );
  }
  const named = newMaterialId(key, given.material);
  checkNew(key, arn, named.id);
  const pending = key.materials.length > 0;
  const imported = { present: true, fingerprint, validTo, description, pending };
  const entry: MaterialEntry = { ...named, since: now, imported };
  // It must be imported into the replicas too before it can become current.
  const awaited: MaterialEntry = { ...entry, imported: { present: false, fingerprint, pending } };
  for (const related of await listRelatedKeys(tx, key)) {
    await putKey(tx, { ...related, materials: [...related.materials, awaited] });
  }
  return storeMaterial(tx, updateState({ ...key, materials: [...key.materials, entry] }), entry.id, given);
}

async function storeMaterial(
  tx: Tx,
  key: Key,
  id: string,
  { material, validTo }: Import,
): Promise<{ readonly key: Key; readonly id: string }> {
  await tx.putMaterial(key.id, id, material);
  await putKey(tx, key);
  if (validTo) await noteDue(tx, 'erasure', validTo, key);
  return { key, id };
}

/** Erases the bytes of one material. The primary removes the entry of a pending one from the whole set. */
export async function removeMaterial(tx: Tx, key: Key, { id, imported }: MaterialEntry): Promise<Key> {
  if (imported?.pending !== true || isReplica(key)) {
    const without = setImported(key, id, { present: false, validTo: undefined });
    await eraseMaterial(tx, key, id);
    await putKey(tx, without);
    return without;
  }
  const forget = (each: Key): Key => ({
    ...each,
    materials: each.materials.filter((entry) => entry.id !== id),
  });
  for (const related of await listRelatedKeys(tx, key)) await putKey(tx, forget(related));
  await tx.deleteMaterial(key.id, id);
  await putKey(tx, forget(key));
  return forget(key);
}

/** Whether every key of the set has the pending material. */
export async function isReadyToRotate(tx: Tx, key: Key): Promise<boolean> {
  const pending = findPendingMaterial(key);
  if (pending === undefined) return false;
  const all = [key, ...(await listRelatedKeys(tx, key))];
  return all.every(({ materials }) => materials.some((entry) => entry.id === pending.id && isPresent(entry)));
}

/** Makes the pending material current in the whole set. */
export async function promotePending(tx: Tx, key: Key, now: Date): Promise<void> {
  for (const each of [key, ...(await listRelatedKeys(tx, key))]) {
    const materials = each.materials.map((entry): MaterialEntry => {
      if (entry.imported?.pending !== true) return entry;
      const imported = { ...entry.imported, pending: false };
      return { ...entry, since: now, rotation: 'ON_DEMAND', imported };
    });
    await putKey(tx, updateState({ ...each, materials }));
  }
}
