/** The record of a KMS key: what it holds, how it is stored, how `KeyMetadata` shows it. */
import type {
  CustomerMasterKeySpec,
  KeyMetadata,
  KeyState,
  KeyUsageType,
  RotationType,
  Tag,
} from '../api/types.ts';
import { keyArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import type { SupportedKeySpec } from '../crypto/specs.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';
import { algorithmLists, isSymmetric } from './algorithms.ts';

export const dayMs = 86_400_000;

/** One key material. The bytes stand apart, sealed a second time. */
export interface MaterialEntry {
  /** 64 hex digits. */
  readonly id: string;
  /** When it became current. */
  readonly since: Date;
  /** Absent on the first. */
  readonly rotation?: RotationType;
}

export interface Key {
  readonly id: string;
  readonly region: string;
  readonly created: Date;
  readonly description: string;
  readonly state: KeyState;
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
  /** The key policy's text, as it was put. */
  readonly policy: string;
  readonly tags: readonly Tag[];
  /** Oldest first; the last is current. Never empty, and none is ever dropped. */
  readonly materials: readonly MaterialEntry[];
  /** Present while automatic rotation is enabled. */
  readonly rotation?: { readonly periodDays: number; readonly next: Date };
  /** Present while deletion is pending. */
  readonly deletion?: Date;
}

interface StoredKey {
  readonly format: 1;
  readonly created: number;
  readonly description: string;
  readonly state: KeyState;
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
  readonly policy: string;
  readonly tags: readonly (readonly [string, string])[];
  readonly materials: readonly (readonly [string, number, RotationType?])[];
  readonly rotation?: readonly [number, number];
  readonly deletion?: number;
}

export const keyKind = 'key';

function keyName(region: string, id: string): RecordName {
  return { kind: keyKind, scope: region, name: id };
}

export function encodeKey(key: Key): JsonObject {
  const { description, state, spec, usage, policy, rotation, deletion } = key;
  const stored: StoredKey = {
    format: 1,
    created: key.created.getTime(),
    description,
    state,
    spec,
    usage,
    policy,
    tags: key.tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]),
    materials: key.materials.map((material) =>
      material.rotation === undefined
        ? [material.id, material.since.getTime()]
        : [material.id, material.since.getTime(), material.rotation],
    ),
    ...(rotation && { rotation: [rotation.periodDays, rotation.next.getTime()] }),
    ...(deletion && { deletion: deletion.getTime() }),
  };
  return stored as unknown as JsonObject;
}

/** The value was authenticated by the vault, so only its format is in question. */
export function decodeKey(region: string, id: string, value: JsonObject): Key {
  if (value['format'] !== 1) {
    throw new KmsError('VaultVersion', 'a key record has a format of a newer version');
  }
  const stored = value as unknown as StoredKey;
  const { description, state, spec, usage, policy, rotation, deletion } = stored;
  return {
    id,
    region,
    created: new Date(stored.created),
    description,
    state,
    spec,
    usage,
    policy,
    tags: stored.tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    materials: stored.materials.map(([materialId, since, how]) => ({
      id: materialId,
      since: new Date(since),
      ...(how && { rotation: how }),
    })),
    ...(rotation && { rotation: { periodDays: rotation[0], next: new Date(rotation[1]) } }),
    ...(deletion !== undefined && { deletion: new Date(deletion) }),
  };
}

export async function getKey(tx: ReadTx, region: string, id: string): Promise<Key | undefined> {
  const value = await tx.get(keyName(region, id));
  return value && decodeKey(region, id, value);
}

export function putKey(tx: Tx, key: Key): Promise<void> {
  return tx.put(keyName(key.region, key.id), encodeKey(key));
}

export async function deleteKey(tx: Tx, key: Key): Promise<void> {
  for (const { id } of key.materials) await tx.deleteMaterial(key.id, id);
  await tx.delete(keyName(key.region, key.id));
}

export function currentMaterial(key: Key): MaterialEntry {
  const current = key.materials.at(-1);
  if (current === undefined) throw new TypeError('a key has no material');
  return current;
}

/** The bytes of one of the key's materials. Throws `VaultIntegrity` when they are gone. */
export async function materialBytes(tx: ReadTx, key: Key, material: MaterialEntry): Promise<Secret> {
  const secret = await tx.getMaterial(key.id, material.id);
  if (secret === undefined) {
    throw new KmsError('VaultIntegrity', 'key material is missing from the vault', {
      hint: 'find the extent with: kms vault verify; bring back a good copy with: kms backup restore',
    });
  }
  return secret;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
export function keyMetadata(key: Key, account: string): KeyMetadata {
  return {
    AWSAccountId: account,
    KeyId: key.id,
    Arn: keyArn(key.region, account, key.id),
    CreationDate: key.created,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: key.state,
    ...(key.deletion && { DeletionDate: key.deletion }),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    // The former name of KeySpec, which AWS fills in for specs that came after it too.
    CustomerMasterKeySpec: key.spec as CustomerMasterKeySpec,
    KeySpec: key.spec,
    ...algorithmLists(key.spec, key.usage),
    MultiRegion: false,
    ...(isSymmetric(key) && { CurrentKeyMaterialId: currentMaterial(key).id }),
  };
}
