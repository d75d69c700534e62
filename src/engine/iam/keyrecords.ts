/** The records of access keys (docs/spec/vault.md, "Access keys"). */
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Secret } from '../../base/secret.ts';
import type { ReadTx, RecordName, Tx } from '../../vault/types.ts';
import type { Caller } from '../callstate.ts';
import { readPages } from '../pages.ts';

export type AccessKeyStatus = 'Active' | 'Inactive';

export interface AccessKey {
  /** `kms_` and 24 lower-case letters and digits; older ones have AWS's form, `AKIA` and 16 capitals and digits. */
  readonly id: string;
  /** The principal whose calls it signs: `root` for the account's root user, or a user. */
  readonly owner: 'root' | KeyUser;
  readonly status: AccessKeyStatus;
  readonly created: Date;
}

export interface KeyUser {
  /** Never reused. */
  readonly id: string;
  readonly name: string;
}

/** The last use, accurate to a minute. */
export interface KeyUse {
  readonly at: Date;
  readonly region: string;
  readonly service: 'kms' | 'iam' | 'sts';
}

const kind = 'access-key';
const useKind = 'access-key-use';
function recordName(id: string): RecordName {
  return { kind, scope: '', name: id };
}

function encodeKeyRecord({ owner, status, created }: AccessKey): JsonObject {
  const rest = { status, created: created.getTime() };
  if (owner === 'root') return { format: 1, owner, ...rest };
  return { format: 2, owner: owner.id, user: owner.name, ...rest };
}

interface Stored {
  readonly owner: string;
  readonly user?: string;
  readonly status: AccessKeyStatus;
  readonly created: number;
}

function decodeKeyRecord(id: string, value: JsonObject): AccessKey {
  const format = value['format'];
  if (format !== 1 && format !== 2) {
    throw new KmsError('VaultVersion', 'an access key has a format of a newer version');
  }
  const { owner, user, status, created } = value as unknown as Stored;
  const of = format === 1 || user === undefined ? ('root' as const) : { id: owner, name: user };
  return { id, owner: of, status, created: new Date(created) };
}

export async function findKey(tx: ReadTx, id: string): Promise<AccessKey | undefined> {
  const value = await tx.get(recordName(id));
  return value && decodeKeyRecord(id, value);
}

export function getKeySecret(tx: ReadTx, id: string): Promise<Secret | undefined> {
  return tx.getMaterial(kind, id);
}

export async function addKey(tx: Tx, key: AccessKey, secret: Secret): Promise<void> {
  await putKey(tx, key);
  await tx.putMaterial(kind, key.id, secret);
}

export async function putKey(tx: Tx, key: AccessKey): Promise<void> {
  await tx.put(recordName(key.id), encodeKeyRecord(key));
}

export async function deleteKey(tx: Tx, id: string): Promise<void> {
  await tx.deleteMaterial(kind, id);
  await tx.delete({ ...recordName(id), kind: useKind });
  await tx.delete(recordName(id));
}

/** The root user's access keys, oldest first. */
export async function listRootKeys(tx: ReadTx): Promise<readonly AccessKey[]> {
  const keys: AccessKey[] = [];
  for await (const items of readPages(tx, kind, '')) {
    keys.push(...items.map(({ name, value }) => decodeKeyRecord(name, value)));
  }
  return keys
    .filter(({ owner }) => owner === 'root')
    .sort((a, b) => a.created.getTime() - b.created.getTime());
}

export async function getLastUse(tx: ReadTx, id: string): Promise<KeyUse | undefined> {
  const value = await tx.get({ ...recordName(id), kind: useKind });
  if (value === undefined) return undefined;
  const { at, region, service } = value as unknown as Omit<KeyUse, 'at'> & { readonly at: number };
  return { at: new Date(at), region, service };
}

const granularityMs = 60_000;

/**
 * Records the use of the caller's access key in the transaction of the call, at most once a minute. Not for callers of other accounts, whose keys are
 * not in this vault, nor for temporary credentials, which have no record.
 */
export async function noteKeyUse(
  tx: Tx,
  { identity: { accessKeyId: id }, outsider }: Pick<Caller, 'identity' | 'outsider'>,
  use: KeyUse,
): Promise<void> {
  if (id === undefined || outsider) return;
  const before = await getLastUse(tx, id);
  if (before && use.at.getTime() - before.at.getTime() < granularityMs) return;
  if ((await findKey(tx, id)) === undefined) return;
  await tx.put({ ...recordName(id), kind: useKind }, { ...use, at: use.at.getTime() });
}
