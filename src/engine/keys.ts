/** The record of a KMS key: what it holds and how it is stored. */
import type { KeyState, KeyUsageType, RotationType, Tag } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import type { AeadKey } from '../crypto/aead.ts';
import type { SupportedKeySpec } from '../crypto/specs.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';

export const dayMs = 86_400_000;

/** What is particular to material that was imported. */
export interface ImportedMaterial {
  /** Whether its bytes are there: after expiry or deletion only once they are imported again. */
  readonly present: boolean;
  /** Tells the same bytes when they come again; 64 hex digits. */
  readonly fingerprint: string;
  /** Absent where it does not expire. */
  readonly validTo?: Date | undefined;
  readonly description?: string | undefined;
  /** Waits for the rotation that makes it current. */
  readonly pending: boolean;
}

/** One key material. The bytes stand apart, sealed a second time. */
export interface MaterialEntry {
  /** 64 hex digits. */
  readonly id: string;
  /** What the id was made with, 64 hex digits; absent where the id is random and says nothing about the material. */
  readonly salt?: string | undefined;
  /** When it became current; when it came, while it is pending. */
  readonly since: Date;
  /** Absent on the first. */
  readonly rotation?: RotationType;
  /** Present where the key's origin is EXTERNAL. */
  readonly imported?: ImportedMaterial;
}

/** The set of related keys, the same in the record of each. */
export interface MultiRegion {
  readonly primary: string;
  /** Regions, in the order of their making. */
  readonly replicas: readonly string[];
}

/** How a key came from another vault (docs/spec/key-bundle.md, "Acceptance"). */
export interface Accepted {
  readonly at: Date;
  /** When the latest of its bundles was made. */
  readonly made: Date;
  /** Under which the key has been known elsewhere, the original first, its giver's last. */
  readonly arns: readonly string[];
  /** The Ed25519 public key that the first bundle was signed with, 64 hex digits. */
  readonly signer: string;
  /** To decrypt and verify alone. */
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
  /** The key policy's text, as it was put. */
  readonly policy: string;
  /** When it was put; absent where that is not known. */
  readonly policyDate?: Date | undefined;
  readonly tags: readonly Tag[];
  /** Oldest first; the last that is not pending is current. Empty until the first import, where the origin is EXTERNAL. */
  readonly materials: readonly MaterialEntry[];
  /** Present while automatic rotation is enabled. Replicas have that of their primary. */
  readonly rotation?: { readonly periodDays: number; readonly next: Date } | undefined;
  /** Present while deletion is pending and its date known. */
  readonly deletion?: Date;
  /** The waiting period that begins when the last replica is gone. */
  readonly windowDays?: number | undefined;
  /** Present on multi-Region keys. */
  readonly multiRegion?: MultiRegion;
  /** Present on keys that came in a key bundle. */
  readonly accepted?: Accepted;
  /** When its material last left the vault in a key bundle; absent where it never did. */
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

/** Laid out in docs/spec/vault.md, "Records". */
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

/** Members at the end that are absent are left out. */
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

/** The lowest that has all that the key has: an earlier program goes on reading keys that have nothing it does not know. */
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

/** The value was authenticated by the vault, so only its format is in question. */
function readStored(value: JsonObject): StoredKey {
  const { format } = value;
  if (format === 1 || format === 2 || format === 3 || format === 4) return value as unknown as StoredKey;
  throw new KmsError('VaultVersion', 'a key record has a format of a newer version');
}

/** What a list says of a key, and who may see it: the rest of many keys is not decoded. */
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

/** While the vault does not change it gives out the same object for a record, which is then decoded once. */
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

/** Removes the record alone; see `eraseMaterial` for the bytes. */
export async function deleteKey(tx: Tx, key: Key): Promise<void> {
  await tx.delete(keyName(key.region, key.id));
}

/** The current material's entry; undefined before the first import. */
export function findCurrentMaterial(key: Key): MaterialEntry | undefined {
  return key.materials.findLast(({ imported }) => imported?.pending !== true);
}

/** The current material's entry, of a key in a state in which it has one. */
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

/** The bytes of one of the key's materials. Throws `VaultIntegrity` when they are gone. */
export async function readMaterial(tx: ReadTx, key: Key, material: MaterialEntry): Promise<Secret> {
  const secret = await tx.getMaterial(key.id, material.id);
  if (secret === undefined) throw materialMissing();
  return secret;
}

/** One of a symmetric key's materials, for use within the transaction. Throws `VaultIntegrity` when it is gone. */
export async function readAeadKey(tx: ReadTx, key: Key, material: MaterialEntry): Promise<AeadKey> {
  const aead = await tx.getAeadKey(key.id, material.id);
  if (aead === undefined) throw materialMissing();
  return aead;
}
