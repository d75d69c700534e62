/** The record of a KMS key: its contents and their stored form. */
import type { KeyState, KeyUsageType, RotationType, Tag } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import type { AeadKey } from '../crypto/aead.ts';
import type { SupportedKeySpec } from '../crypto/specs.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';

export const dayMs = 86_400_000;

/** Only for imported material. */
export interface ImportedMaterial {
  /** Whether the vault has its bytes: after expiry or deletion they must be imported again. */
  readonly present: boolean;
  /** Recognises the same bytes when they are imported again; 64 hex digits. */
  readonly fingerprint: string;
  /** Absent: does not expire. */
  readonly validTo?: Date | undefined;
  readonly description?: string | undefined;
  /** Becomes current with the next rotation. */
  readonly pending: boolean;
}

/** One key material. Its bytes are a record of their own, sealed a second time. */
export interface MaterialEntry {
  /** 64 hex digits. */
  readonly id: string;
  /** The salt of the id, 64 hex digits; absent if the id is random and unrelated to the material. */
  readonly salt?: string | undefined;
  /** When it became current; while pending, when it was imported. */
  readonly since: Date;
  /** Absent for the first material. */
  readonly rotation?: RotationType;
  /** Only if the key's origin is EXTERNAL. */
  readonly imported?: ImportedMaterial;
}

/** The set of related multi-Region keys; each key's record has the same copy. */
export interface MultiRegion {
  readonly primary: string;
  /** Regions, in the order of creation. */
  readonly replicas: readonly string[];
}

/** How the key was accepted from another vault (docs/spec/key-bundle.md, "Acceptance"). */
export interface Accepted {
  readonly at: Date;
  /** When its latest bundle was made. */
  readonly made: Date;
  /** ARNs of the key in other vaults: the original first, the latest sender's last. */
  readonly arns: readonly string[];
  /** Ed25519 public key that signed the first bundle, 64 hex digits. */
  readonly signer: string;
  /** Can only decrypt and verify. */
  readonly decryptOnly: boolean;
}

export interface Key {
  readonly id: string;
  readonly region: string;
  readonly created: Date;
  readonly description: string;
  readonly state: KeyState;
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
  readonly origin: 'AWS_KMS' | 'EXTERNAL';
  /** The key policy's JSON text, unchanged. */
  readonly policy: string;
  /** When it was put; absent if unknown. */
  readonly policyDate?: Date | undefined;
  readonly tags: readonly Tag[];
  /** Oldest first; the last one that is not pending is current. Empty before the first import if the origin is EXTERNAL. */
  readonly materials: readonly MaterialEntry[];
  /** Only while automatic rotation is enabled. Replicas have their primary's. */
  readonly rotation?: { readonly periodDays: number; readonly next: Date } | undefined;
  /** Deletion date; only while deletion is pending and the date is known. */
  readonly deletion?: Date;
  /** Waiting period in days that begins once the last replica is deleted. */
  readonly windowDays?: number | undefined;
  /** Only for multi-Region keys. */
  readonly multiRegion?: MultiRegion;
  /** Only for keys accepted from a key bundle. */
  readonly accepted?: Accepted;
  /** When its material was last shared in a key bundle. */
  readonly handedOver?: Date | undefined;
}

interface StoredImport {
  readonly present: boolean;
  readonly fingerprint: string;
  readonly validTo?: number;
  readonly description?: string;
  readonly pending?: true;
}

interface StoredAccepted {
  readonly at: number;
  readonly made: number;
  readonly arns: readonly string[];
  readonly signer: string;
  readonly decryptOnly?: true;
}

/** Format: docs/spec/vault.md, "Records". */
interface StoredKey {
  readonly format: 1 | 2 | 3 | 4;
  readonly created: number;
  readonly description: string;
  readonly state: KeyState;
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
  readonly policy: string;
  readonly tags: readonly (readonly [string, string])[];
  readonly materials: readonly (readonly [
    string,
    number,
    (RotationType | null)?,
    (StoredImport | null)?,
    string?,
  ])[];
  readonly rotation?: readonly [number, number];
  readonly deletion?: number;
  readonly windowDays?: number;
  readonly origin?: 'EXTERNAL';
  readonly multiRegion?: readonly [string, readonly string[]];
  readonly accepted?: StoredAccepted;
  readonly handedOver?: number;
  readonly policyDate?: number;
}

export const keyKind = 'key';

function keyName(region: string, id: string): RecordName {
  return { kind: keyKind, scope: region, name: id };
}

function encodeImport({
  present,
  fingerprint,
  validTo,
  description,
  pending,
}: ImportedMaterial): StoredImport {
  return {
    present,
    fingerprint,
    ...(validTo && { validTo: validTo.getTime() }),
    ...(description !== undefined && { description }),
    ...(pending && { pending }),
  };
}

/** Omits absent members at the end. */
function encodeMaterial(entry: MaterialEntry): StoredKey['materials'][number] {
  const { id, rotation, imported, salt } = entry;
  const at = entry.since.getTime();
  const stored = imported && encodeImport(imported);
  if (salt !== undefined) return [id, at, rotation ?? null, stored ?? null, salt];
  if (stored !== undefined) return [id, at, rotation ?? null, stored];
  return rotation === undefined ? [id, at] : [id, at, rotation];
}

function decodeMaterial([id, since, how, stored, salt]: StoredKey['materials'][number]): MaterialEntry {
  const entry: MaterialEntry = {
    id,
    ...(salt !== undefined && { salt }),
    since: new Date(since),
    ...(how && { rotation: how }),
  };
  if (!stored) return entry;
  const { validTo, pending, ...rest } = stored;
  const imported: ImportedMaterial = {
    ...rest,
    ...(validTo !== undefined && { validTo: new Date(validTo) }),
    pending: pending === true,
  };
  return { ...entry, imported };
}

function encodeAccepted({ at, made, arns, signer, decryptOnly }: Accepted): StoredAccepted {
  return {
    at: at.getTime(),
    made: made.getTime(),
    arns,
    signer,
    ...(decryptOnly && { decryptOnly }),
  };
}

function decodeAccepted({ at, made, arns, signer, decryptOnly }: StoredAccepted): Accepted {
  return { at: new Date(at), made: new Date(made), arns, signer, decryptOnly: decryptOnly === true };
}

/** The lowest format that can hold the key, so that an older program can still read keys without newer features. */
function chooseFormat(key: Key): StoredKey['format'] {
  const { origin, multiRegion, windowDays, accepted, handedOver, materials } = key;
  if (materials.some(({ salt }) => salt !== undefined)) return 4;
  if (accepted !== undefined || handedOver !== undefined) return 3;
  return origin === 'AWS_KMS' && multiRegion === undefined && windowDays === undefined ? 1 : 2;
}

export function encodeKey(key: Key): JsonObject {
  const { description, state, spec, usage, policy, rotation, deletion, origin, windowDays, multiRegion } =
    key;
  const { accepted, handedOver, policyDate } = key;
  const stored: StoredKey = {
    format: chooseFormat(key),
    created: key.created.getTime(),
    description,
    state,
    spec,
    usage,
    policy,
    tags: key.tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]),
    materials: key.materials.map(encodeMaterial),
    ...(rotation && { rotation: [rotation.periodDays, rotation.next.getTime()] }),
    ...(deletion && { deletion: deletion.getTime() }),
    ...(windowDays !== undefined && { windowDays }),
    ...(origin === 'EXTERNAL' && { origin }),
    ...(multiRegion && { multiRegion: [multiRegion.primary, multiRegion.replicas] }),
    ...(accepted && { accepted: encodeAccepted(accepted) }),
    ...(handedOver && { handedOver: handedOver.getTime() }),
    ...(policyDate && { policyDate: policyDate.getTime() }),
  };
  return stored as unknown as JsonObject;
}

/** The barrier has authenticated the value, so only its format needs a check. */
function readStored(value: JsonObject): StoredKey {
  const { format } = value;
  if (format === 1 || format === 2 || format === 3 || format === 4) return value as unknown as StoredKey;
  throw new KmsError('VaultVersion', 'a key record has a format of a newer version');
}

/** What lists and their authorization need of a key, without decoding the rest. */
export function summarizeKey(
  value: JsonObject,
): Pick<Key, 'state' | 'spec' | 'description' | 'policy' | 'policyDate'> {
  const { policyDate, ...stored } = readStored(value);
  return { ...stored, policyDate: policyDate === undefined ? undefined : new Date(policyDate) };
}

export function decodeKey(region: string, id: string, value: JsonObject): Key {
  const stored = readStored(value);
  const { description, state, spec, usage, policy, rotation, deletion, windowDays, multiRegion } = stored;
  const { accepted, handedOver, policyDate } = stored;
  return {
    id,
    region,
    created: new Date(stored.created),
    description,
    state,
    spec,
    usage,
    origin: stored.origin ?? 'AWS_KMS',
    policy,
    tags: stored.tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    materials: stored.materials.map(decodeMaterial),
    ...(rotation && { rotation: { periodDays: rotation[0], next: new Date(rotation[1]) } }),
    ...(deletion !== undefined && { deletion: new Date(deletion) }),
    ...(windowDays !== undefined && { windowDays }),
    ...(multiRegion && { multiRegion: { primary: multiRegion[0], replicas: multiRegion[1] } }),
    ...(accepted && { accepted: decodeAccepted(accepted) }),
    ...(handedOver !== undefined && { handedOver: new Date(handedOver) }),
    ...(policyDate !== undefined && { policyDate: new Date(policyDate) }),
  };
}

/** While the vault does not change, it returns the same object for a record, which is decoded once. */
const decoded = new WeakMap<JsonObject, Key>();

export async function getKey(tx: ReadTx, region: string, id: string): Promise<Key | undefined> {
  const value = await tx.get(keyName(region, id));
  if (value === undefined) return undefined;
  let key = decoded.get(value);
  if (key === undefined) decoded.set(value, (key = decodeKey(region, id, value)));
  return key;
}

export function putKey(tx: Tx, key: Key): Promise<void> {
  return tx.put(keyName(key.region, key.id), encodeKey(key));
}

/** Deletes only the record; `eraseMaterial` deletes the bytes. */
export async function deleteKey(tx: Tx, key: Key): Promise<void> {
  await tx.delete(keyName(key.region, key.id));
}

/** The current material; undefined before the first import. */
export function findCurrentMaterial(key: Key): MaterialEntry | undefined {
  return key.materials.findLast(({ imported }) => imported?.pending !== true);
}

/** The current material, for a key in a state in which it has one. */
export function getCurrentMaterial(key: Key): MaterialEntry {
  const current = findCurrentMaterial(key);
  if (current === undefined) throw new TypeError('a key has no material');
  return current;
}

function materialMissing(): KmsError {
  return new KmsError('VaultIntegrity', 'key material is missing from the vault', {
    hint: 'check the vault: kms vault verify; restore a good copy: kms backup restore',
  });
}

/** The bytes of one of the key's materials. Throws `VaultIntegrity` if they are missing. */
export async function readMaterial(tx: ReadTx, key: Key, material: MaterialEntry): Promise<Secret> {
  const secret = await tx.getMaterial(key.id, material.id);
  if (secret === undefined) throw materialMissing();
  return secret;
}

/** One material of a symmetric key, for use within the transaction. Throws `VaultIntegrity` if it is missing. */
export async function readAeadKey(tx: ReadTx, key: Key, material: MaterialEntry): Promise<AeadKey> {
  const aead = await tx.getAeadKey(key.id, material.id);
  if (aead === undefined) throw materialMissing();
  return aead;
}
