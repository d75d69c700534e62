/** Determines which keys a request acts on, in which role, and the permission that it needs on each. */
import type { Input, OperationName } from '../api/kms.ts';
import { operations, type OperationRow, type Permission } from '../api/operations.ts';
import { keyArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { parseGrantToken } from './grants.ts';
import { getKey, type Key } from './keys.ts';
import { isSymmetric } from './algorithms.ts';
import { checkAliasName, checkAliasTarget } from './aliases.ts';
import {
  findHandedOver,
  getAliasByName,
  findKeyOfBlob,
  getKeyOfAlias,
  getKeyOfBlob,
  resolveKey,
} from './resolve.ts';
import type { CallState, Role } from './callstate.ts';

export interface Target {
  readonly role: Role;
  readonly key: Key;
  /** Absent if the permission is not on the key. */
  readonly permission?: Permission;
  /** False if only a ciphertext names the key. */
  readonly isNamed?: boolean;
  /** Checks that would reveal something about the key, so they run after authorization. */
  readonly check?: () => Promise<void>;
}

type Targets<O extends OperationName> = (
  call: CallState,
  input: Input<O>,
  row: OperationRow,
) => Promise<readonly Target[]>;

interface SourceRequest {
  readonly CiphertextBlob?: Uint8Array | undefined;
  readonly algorithm?: string | undefined;
  readonly DryRun?: boolean | undefined;
  readonly DryRunModifiers?: readonly string[] | undefined;
}

/** Throws if the ciphertext names another key; that of an asymmetric key names none. */
async function checkCiphertext(
  call: CallState,
  named: Key,
  blob: Uint8Array,
  algorithm: string,
): Promise<void> {
  if (algorithm !== 'SYMMETRIC_DEFAULT' || !isSymmetric(named)) {
    const other = algorithm === 'SYMMETRIC_DEFAULT' ? await findKeyOfBlob(call, blob) : named;
    if (other === undefined || other.id === named.id) return;
  }
  const key = await getKeyOfBlob(call, blob);
  if (named.id === key.id) return;
  throw new KmsError(
    'IncorrectKeyException',
    'The key ID in the request does not identify a CMK that can perform this operation.',
  );
}

/** The key of the ciphertext; if the request also names one, it must be the same. An asymmetric key's ciphertext names none, so the request must. */
async function findSourceKey(
  call: CallState,
  request: SourceRequest,
  name: string | undefined,
  permission: Permission,
): Promise<Omit<Target, 'role'>> {
  const { CiphertextBlob: blob, DryRun, DryRunModifiers: modifiers = [] } = request;
  const isIgnored = DryRun === true && modifiers.includes('IGNORE_CIPHERTEXT') && name !== undefined;
  if (blob === undefined && !isIgnored) {
    throw new KmsError(
      'ValidationException',
      "1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be null",
    );
  }
  if (name === undefined) {
    const key = await getKeyOfBlob(call, blob ?? new Uint8Array(), permission);
    return { key, permission, isNamed: false };
  }
  const named = (await findHandedOver(call, name)) ?? (await resolveKey(call, name, 'any', permission));
  if (blob === undefined) return { key: named, permission };
  const { algorithm = 'SYMMETRIC_DEFAULT' } = request;
  return { key: named, permission, check: () => checkCiphertext(call, named, blob, algorithm) };
}

async function getReplica({ tx, account }: CallState, key: Key, region: string): Promise<Key> {
  const replica = key.region === region ? undefined : await getKey(tx, region, key.id);
  if (replica) return replica;
  throw new KmsError('NotFoundException', `Key '${keyArn(region, account, key.id)}' does not exist`);
}

/** A request names a grant by its token, or by key and grant id. */
async function findKeyOfGrant(
  call: CallState,
  { GrantToken: token, KeyId: name, GrantId: grantId }: Input<'RetireGrant'>,
  permission: Permission,
): Promise<Key> {
  if (token !== undefined) {
    const place = await parseGrantToken(call.tx, token);
    const key = place && (await getKey(call.tx, place.region, place.keyId));
    if (key?.region !== call.region) {
      throw new KmsError('InvalidGrantTokenException', 'The grant token is not valid.');
    }
    return key;
  }
  if (name === undefined || grantId === undefined) {
    throw new KmsError('ValidationException', 'Grant token OR (grant ID, key ID) must be specified');
  }
  return resolveKey(call, name, 'id-or-arn', permission);
}

/** Operations whose keys are not only those of the row's `keyField`. */
const special: { readonly [O in OperationName]?: Targets<O> } = {
  CreateAlias: async (call, input, { permission }) => {
    checkAliasName(input.AliasName);
    checkAliasTarget(input.TargetKeyId);
    const key = await resolveKey(call, input.TargetKeyId, 'id-or-arn', permission);
    return [{ role: 'key', key, permission }];
  },
  UpdateAlias: async (call, input, { permission }) => {
    checkAliasName(input.AliasName);
    checkAliasTarget(input.TargetKeyId);
    const former = await getKeyOfAlias(call, await getAliasByName(call, input.AliasName));
    const key = await resolveKey(call, input.TargetKeyId, 'id-or-arn', permission);
    return [
      { role: 'key', key, permission },
      { role: 'former', key: former, permission },
    ];
  },
  DeleteAlias: async (call, input, { permission }) => {
    checkAliasName(input.AliasName);
    const key = await getKeyOfAlias(call, await getAliasByName(call, input.AliasName));
    return [{ role: 'key', key, permission }];
  },
  Decrypt: async (call, input, { permission }) => {
    const request = { ...input, algorithm: input.EncryptionAlgorithm };
    return [{ role: 'key', ...(await findSourceKey(call, request, input.KeyId, permission)) }];
  },
  UpdatePrimaryRegion: async (call, input, { permission }) => {
    const key = await resolveKey(call, input.KeyId, 'id-or-arn', permission);
    const target: Target = { role: 'key', key, permission };
    // The handler checks that other keys are primaries.
    if (key.multiRegion?.primary !== key.region) return [target];
    const replica = await getReplica(call, key, input.PrimaryRegion);
    return [target, { role: 'replica', key: replica, permission }];
  },
  // Its permission depends on the grant, so the handler checks it.
  RetireGrant: async (call, input, { permission }) => [
    { role: 'key', key: await findKeyOfGrant(call, input, permission) },
  ],
  // Between two accounts, each vault has one of the two keys.
  ReEncrypt: async (call, input, { permission, source: from }) => {
    if (from === undefined) throw new TypeError('the row of ReEncrypt has no source');
    const targets: Target[] = [];
    if (call.half?.of !== 'destination') {
      const request = { ...input, algorithm: input.SourceEncryptionAlgorithm };
      const source = await findSourceKey(call, request, input.SourceKeyId, from.permission);
      targets.push({ role: 'source', ...source });
    }
    if (call.half?.of !== 'source') {
      const key = await resolveKey(call, input.DestinationKeyId, 'any', permission);
      targets.push({ role: 'key', key, permission });
    }
    return targets;
  },
};

export async function findTargets<O extends OperationName>(
  call: CallState,
  operation: O,
  input: Input<O>,
): Promise<readonly Target[]> {
  const resolve: Targets<O> | undefined = special[operation];
  const row = operations[operation];
  if (resolve) return resolve(call, input, row);
  const { keyField, keyForm, permission, resource } = row;
  const name = keyField === undefined ? undefined : (input as Readonly<Record<string, unknown>>)[keyField];
  if (typeof name !== 'string') return [];
  const key = await resolveKey(call, name, keyForm, permission);
  return [resource === 'key' ? { role: 'key', key, permission } : { role: 'key', key }];
}
