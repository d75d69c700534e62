/** Access keys: what a caller over the network signs with (docs/spec/vault.md, "Access keys"). */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AuditFacts } from '../audit/event.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import type { RecordName, ReadTx, Tx, Vault } from '../vault/types.ts';
import type { Caller } from './context.ts';
import type { Journal, Outcome } from './journal.ts';

export type AccessKeyStatus = 'Active' | 'Inactive';

export interface AccessKey {
  /** `kms_` and 24 lower-case letters and digits; earlier ones have AWS's form, `AKIA` and 16 capitals and digits. */
  readonly id: string;
  /** Whose calls it signs: `root`, the account's root user. */
  readonly owner: 'root';
  readonly status: AccessKeyStatus;
  readonly created: Date;
}

export interface AccessKeys {
  /** The secret is 40 characters; it is told this once. */
  create(): Promise<{ readonly key: AccessKey; readonly secret: Secret }>;
  list(): Promise<readonly AccessKey[]>;
  /** Rejects with `NotFoundException`. */
  setStatus(id: string, status: AccessKeyStatus): Promise<AccessKey>;
  /** Rejects with `NotFoundException`. */
  delete(id: string): Promise<void>;
}

interface StoredAccessKey {
  readonly format: 1;
  readonly owner: 'root';
  readonly status: AccessKeyStatus;
  readonly created: number;
}

const kind = 'access-key';
const pageLength = 100;
/** IAM is the same in all regions; CloudTrail writes its calls to this one. */
const iamRegion = 'us-east-1';

function recordName(id: string): RecordName {
  return { kind, scope: '', name: id };
}

function encode({ owner, status, created }: AccessKey): JsonObject {
  const stored: StoredAccessKey = { format: 1, owner, status, created: created.getTime() };
  return stored as unknown as JsonObject;
}

function decode(id: string, value: JsonObject): AccessKey {
  if (value['format'] !== 1) {
    throw new KmsError('VaultVersion', 'an access key has a format of a newer version');
  }
  const { owner, status, created } = value as unknown as StoredAccessKey;
  return { id, owner, status, created: new Date(created) };
}

async function getAccessKey(tx: ReadTx, id: string): Promise<AccessKey> {
  const value = await tx.get(recordName(id));
  if (value === undefined) {
    throw new KmsError('NotFoundException', 'The access key cannot be found.', {
      hint: 'see them with: kms iam access-keys list',
    });
  }
  return decode(id, value);
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * 120 random bits in a form that IAM takes for an access key id (`\w{16,128}`) and gives to none (20 capitals and digits), so that AWS refuses
 * a request that was meant for here and reached it.
 */
function newId(): string {
  return `kms_${Array.from(randomBytes(24), (byte) => letters[byte % 32] ?? '').join('')}`;
}

/** 240 random bits as 40 characters. */
function newSecret(): Secret {
  return new Secret(Buffer.from(randomBytes(30).toString('base64'), 'latin1'));
}

/** An active access key with its secret, for a server that checks signatures; undefined for any other id. Not audited. */
export async function findAccessKey(
  vault: Pick<Vault, 'read'>,
  id: string,
): Promise<{ readonly key: AccessKey; readonly secret: Secret } | undefined> {
  return vault.read(async (tx) => {
    const value = await tx.get(recordName(id));
    const key = value && decode(id, value);
    if (key?.status !== 'Active') return undefined;
    const secret = await tx.getMaterial(kind, id);
    return secret && { key, secret };
  });
}

/** What an IAM call says of itself in the audit trail. */
interface Entry<T> {
  readonly operation: string;
  readonly request: JsonObject | null;
  readonly response?: (value: T) => JsonObject | null;
  readonly readOnly?: boolean;
  readonly additional?: JsonObject;
}

function shown({ id, status, created }: AccessKey): Record<string, Json> {
  return { accessKeyId: id, status, createDate: created.toISOString() };
}

/** What access keys are kept in, and on whose behalf. */
interface Scene {
  readonly vault: Vault;
  readonly journal: Journal;
  readonly clock: () => Date;
}

function facts<T>({ vault, clock }: Scene, caller: Caller, entry: Entry<T>, outcome: Outcome<T>): AuditFacts {
  const error = outcome.ok ? undefined : outcome.error;
  return {
    eventId: randomUUID(),
    requestId: caller.requestId ?? randomUUID(),
    time: clock(),
    operation: entry.operation,
    service: 'iam',
    region: iamRegion,
    account: vault.settings.account,
    identity: caller.identity,
    sourceIp: caller.sourceIp,
    userAgent: caller.userAgent,
    readOnly: entry.readOnly ?? false,
    request: entry.request,
    response: outcome.ok ? (entry.response?.(outcome.value) ?? null) : null,
    keyArns: [],
    ...(isKmsError(error) ? { error: { code: error.code, message: error.message } } : {}),
    ...(entry.additional ? { additional: entry.additional } : {}),
  };
}

function submitIn(scene: Scene, caller: Caller) {
  return <T>(entry: Entry<T>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    scene.journal.submit(work, (outcome) => [facts(scene, caller, entry, outcome)]);
}

/**
 * An access key of the root user that no record is made of: it is valid where it is handed to, and gone with that process. In the
 * audit trail it is a `CreateAccessKey` that says so.
 */
export async function passingKey(
  scene: Scene,
  caller: Caller,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const key: AccessKey = { id: newId(), owner: 'root', status: 'Active', created: scene.clock() };
  const entry: Entry<undefined> = {
    operation: 'CreateAccessKey',
    request: null,
    response: () => ({ accessKey: shown(key) }),
    additional: { validity: 'until the server stops' },
  };
  await submitIn(scene, caller)(entry, () => Promise.resolve(undefined));
  return { id: key.id, secret: newSecret() };
}

/** The access keys of a vault as this caller, the account's root user, looks after them. Every call is audited as one of IAM. */
export function accessKeysOf(scene: Scene, caller: Caller): AccessKeys {
  const submit = submitIn(scene, caller);
  const { clock } = scene;
  return {
    create: () => {
      const key: AccessKey = { id: newId(), owner: 'root', status: 'Active', created: clock() };
      const secret = newSecret();
      const response = (): JsonObject => ({ accessKey: shown(key) });
      return submit({ operation: 'CreateAccessKey', request: null, response }, async (tx) => {
        await tx.put(recordName(key.id), encode(key));
        await tx.putMaterial(kind, key.id, secret);
        return { key, secret };
      });
    },

    list: () =>
      submit({ operation: 'ListAccessKeys', request: null, readOnly: true }, async (tx) => {
        const keys: AccessKey[] = [];
        let after: string | undefined;
        do {
          const page = await tx.list(kind, '', { limit: pageLength, after });
          keys.push(...page.items.map(({ name, value }) => decode(name, value)));
          after = page.next;
        } while (after !== undefined);
        return keys.sort((a, b) => a.created.getTime() - b.created.getTime());
      }),

    setStatus: (id, status) =>
      submit({ operation: 'UpdateAccessKey', request: { accessKeyId: id, status } }, async (tx) => {
        const key = { ...(await getAccessKey(tx, id)), status };
        await tx.put(recordName(id), encode(key));
        return key;
      }),

    delete: (id) =>
      submit({ operation: 'DeleteAccessKey', request: { accessKeyId: id } }, async (tx) => {
        await getAccessKey(tx, id);
        await tx.deleteMaterial(kind, id);
        await tx.delete(recordName(id));
      }),
  };
}
