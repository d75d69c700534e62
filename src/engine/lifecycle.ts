/** Changes to a key over time: rotation, and deletion at the end of the waiting period. */
import { limits } from '../api/limits.ts';
import type { RotationType } from '../api/types.ts';
import { keyArn } from '../base/arn.ts';
import type { Secret } from '../base/secret.ts';
import { generateMaterial } from '../crypto/keypair.ts';
import { newMaterialId, type MaterialOwner } from '../crypto/materialid.ts';
import type { Tx } from '../vault/types.ts';
import { deleteAlias, listAliasesOfKey } from './aliases.ts';
import type { TxScope, ServiceEvent } from './callstate.ts';
import { noteDue, schedule, takeDue, unschedule } from './due.ts';
import { deleteGrantsOfKey } from './grants.ts';
import {
  getCurrentMaterial,
  dayMs,
  deleteKey,
  getKey,
  putKey,
  type Key,
  type MaterialEntry,
} from './keys.ts';
import { isPresent, findNextExpiry, removeMaterial } from './imports.ts';
import { eraseMaterial, isReplica, putMultiRegion, putShared, listRelatedKeys } from './multiregion.ts';
import { deleteUsage } from './usage.ts';
import { eraseWrappingKeys } from './wrappingkeys.ts';

/** Stores material for a key. The caller adds the returned entry to the key. */
export async function addMaterial(
  tx: Tx,
  key: MaterialOwner,
  material: Secret,
  since: Date,
): Promise<MaterialEntry> {
  const named = newMaterialId(key, material);
  await tx.putMaterial(key.id, named.id, material);
  return { ...named, since };
}

/** Gives the key new current material. All earlier material remains able to decrypt. */
export async function rotateKey({ tx, now }: TxScope, key: Key, how: RotationType): Promise<Key> {
  const material = await addMaterial(tx, key, await generateMaterial(key.spec), now);
  const rotated: Key = { ...key, materials: [...key.materials, { ...material, rotation: how }] };
  // As in AWS, on-demand rotation does not change the date of the next automatic one.
  if (how === 'ON_DEMAND' || rotated.rotation === undefined) {
    await putShared(tx, rotated);
    return rotated;
  }
  return setRotation(tx, rotated, computeNextRotation(rotated.rotation.periodDays, now));
}

export function computeNextRotation(periodDays: number, from: Date): NonNullable<Key['rotation']> {
  return { periodDays, next: new Date(from.getTime() + periodDays * dayMs) };
}

/** Sets or ends the schedule of automatic rotation; updates calendar and replicas. Of a multi-Region set, only the primary is on the calendar. */
export async function setRotation(tx: Tx, key: Key, rotation: Key['rotation']): Promise<Key> {
  const { rotation: former, ...rest } = key;
  if (former) await unschedule(tx, 'rotation', former.next, key);
  const changed: Key = rotation ? { ...rest, rotation } : rest;
  await putShared(tx, changed);
  if (rotation) await schedule(tx, 'rotation', rotation.next, changed);
  return changed;
}

/** Only enabled keys rotate; a disabled one catches up once it is enabled again. */
function isRotationDue(key: Key, now: Date): boolean {
  return key.state === 'Enabled' && key.rotation !== undefined && key.rotation.next <= now;
}

/** Returns the key, rotated if its automatic rotation is due. */
export async function rotateIfDue(scope: TxScope, key: Key): Promise<Key> {
  if (isReplica(key)) return followPrimary(scope, key);
  if (!isRotationDue(key, scope.now)) return key;
  const rotated = await rotateKey(scope, key, 'AUTOMATIC');
  scope.events.push(
    addServiceEvent(scope, key, 'RotateKey', {
      rotationType: 'AUTOMATIC',
      keyOrigin: 'AWS_KMS',
      previousKeyMaterialId: getCurrentMaterial(key).id,
      currentKeyMaterialId: getCurrentMaterial(rotated).id,
    }),
  );
  return rotated;
}

/** A replica rotates when its primary does. */
async function followPrimary(scope: TxScope, key: Key): Promise<Key> {
  if (key.multiRegion === undefined || key.rotation === undefined || key.rotation.next > scope.now)
    return key;
  const primary = await getKey(scope.tx, key.multiRegion.primary, key.id);
  if (primary === undefined || (await rotateIfDue(scope, primary)) === primary) return key;
  return (await getKey(scope.tx, key.region, key.id)) ?? key;
}

/** Rotates about `limit` keys at most whose date has come. */
export async function rotateDueKeys(scope: TxScope, limit: number): Promise<boolean> {
  const due = await takeDue(scope.tx, 'rotation', scope.now, limit);
  for (const { region, keyId } of due) {
    const key = await getKey(scope.tx, region, keyId);
    if (key) await rotateIfDue(scope, key);
  }
  return due.length > 0;
}

/** Erases imported material and wrapping keys that have expired. */
export async function eraseExpired(scope: TxScope, limit?: number): Promise<boolean> {
  const due = await takeDue(scope.tx, 'erasure', scope.now, limit);
  for (const { region, keyId } of due) {
    const key = await getKey(scope.tx, region, keyId);
    if (key) await eraseExpiredMaterial(scope, key);
  }
  return due.length > 0;
}

async function eraseExpiredMaterial(scope: TxScope, key: Key): Promise<void> {
  const { tx, now } = scope;
  let left = key;
  for (const entry of key.materials) {
    const validTo = entry.imported?.validTo;
    if (validTo === undefined || validTo > now || !isPresent(entry)) continue;
    left = await removeMaterial(tx, left, entry);
    scope.events.push(addServiceEvent(scope, key, 'DeleteExpiredKeyMaterial', { keyMaterialId: entry.id }));
  }
  for (const next of [findNextExpiry(left), await eraseWrappingKeys(tx, key, now)]) {
    if (next) await noteDue(tx, 'erasure', next, key);
  }
}

/** Erases keys whose waiting period is over: material, record, aliases and grants. */
export async function deleteDueKeys(scope: TxScope, limit?: number): Promise<boolean> {
  const due = await takeDue(scope.tx, 'deletion', scope.now, limit);
  for (const { region, keyId } of due) {
    const key = await getKey(scope.tx, region, keyId);
    if (key?.deletion && key.deletion <= scope.now) await eraseKey(scope, key);
  }
  return due.length > 0;
}

async function eraseKey(scope: TxScope, key: Key): Promise<void> {
  const { tx } = scope;
  for (;;) {
    const { aliases } = await listAliasesOfKey(tx, key, { limit: 100 });
    if (aliases.length === 0) break;
    for (const alias of aliases) await deleteAlias(tx, alias);
  }
  await deleteGrantsOfKey(tx, key);
  if (key.rotation) await unschedule(tx, 'rotation', key.rotation.next, key);
  for (const { id } of key.materials) await eraseMaterial(tx, key, id);
  await eraseWrappingKeys(tx, key);
  await deleteUsage(tx, key);
  await deleteKey(tx, key);
  await leaveMultiRegionSet(scope, key);
  scope.events.push(addServiceEvent(scope, key, 'DeleteKey', {}));
}

/** Removes an erased replica from its set. The waiting period of a primary begins once its last replica is deleted. */
async function leaveMultiRegionSet({ tx, now }: TxScope, key: Key): Promise<void> {
  if (key.multiRegion === undefined) return;
  const { primary, replicas } = key.multiRegion;
  const left = { primary, replicas: replicas.filter((region) => region !== key.region) };
  await putMultiRegion(tx, await listRelatedKeys(tx, key), left);
  if (left.replicas.length > 0) return;
  const former = await getKey(tx, primary, key.id);
  if (former?.state !== 'PendingReplicaDeletion') return;
  const { windowDays = limits.pendingWindowDays.default, ...rest } = former;
  await beginDeletion(tx, rest, new Date(now.getTime() + windowDays * dayMs));
}

/** Schedules the key's deletion. */
export async function beginDeletion(tx: Tx, key: Key, at: Date): Promise<Key> {
  const pending: Key = { ...key, state: 'PendingDeletion', deletion: at };
  await putKey(tx, pending);
  await schedule(tx, 'deletion', at, pending);
  return pending;
}

function addServiceEvent(
  { account }: TxScope,
  key: Key,
  operation: ServiceEvent['operation'],
  details: ServiceEvent['additional'],
): ServiceEvent {
  return {
    operation,
    region: key.region,
    keyArn: keyArn(key.region, account, key.id),
    additional: { keyId: key.id, ...details },
  };
}
