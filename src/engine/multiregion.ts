/**
 * Multi-Region keys: a primary and its replicas with the same key id and material, and one record per region
 * (https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html).
 */
import type { MultiRegionConfiguration } from '../api/types.ts';
import { keyArn } from '../base/arn.ts';
import type { ReadTx, Tx } from '../vault/types.ts';
import { getKey, putKey, type Key, type MultiRegion } from './keys.ts';

export function isReplica({ region, multiRegion }: Key): boolean {
  return multiRegion !== undefined && multiRegion.primary !== region;
}

/** The other keys of the set; none for a single-Region key. */
export async function listRelatedKeys(tx: ReadTx, key: Key): Promise<readonly Key[]> {
  const { primary, replicas } = key.multiRegion ?? { primary: key.region, replicas: [] };
  const others = [primary, ...replicas].filter((region) => region !== key.region);
  const found: Key[] = [];
  for (const region of others) {
    const related = await getKey(tx, region, key.id);
    if (related) found.push(related);
  }
  return found;
}

function copyShared(related: Key, { rotation, materials, origin }: Key): Key {
  return { ...related, rotation, ...(origin === 'AWS_KMS' && { materials }) };
}

/** Stores a key and updates what its replicas share with it: rotation and, if generated here, material. */
export async function putShared(tx: Tx, key: Key): Promise<void> {
  await putKey(tx, key);
  for (const related of await listRelatedKeys(tx, key)) await putKey(tx, copyShared(related, key));
}

/** Writes the primary and the replicas of the set into each of its keys. */
export async function putMultiRegion(tx: Tx, keys: readonly Key[], multiRegion: MultiRegion): Promise<void> {
  for (const key of keys) await putKey(tx, { ...key, multiRegion });
}

/** Erases the bytes of a material, unless a related key still has it. */
export async function eraseMaterial(tx: Tx, key: Key, materialId: string): Promise<void> {
  const holders = (await listRelatedKeys(tx, key)).filter(({ materials }) =>
    materials.some(({ id, imported }) => id === materialId && imported?.present !== false),
  );
  if (holders.length === 0) await tx.deleteMaterial(key.id, materialId);
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionConfiguration.html */
export function toMultiRegionConfiguration(key: Key, account: string): MultiRegionConfiguration | undefined {
  if (key.multiRegion === undefined) return undefined;
  const member = (region: string) => ({ Arn: keyArn(region, account, key.id), Region: region });
  return {
    MultiRegionKeyType: isReplica(key) ? 'REPLICA' : 'PRIMARY',
    PrimaryKey: member(key.multiRegion.primary),
    ReplicaKeys: key.multiRegion.replicas.map(member),
  };
}
