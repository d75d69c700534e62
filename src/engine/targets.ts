/** Which keys a request acts on, in which role, and the permission it needs on each. */
import type { Input, OperationName } from '../api/kms.ts';
import { operations, type Permission } from '../api/operations.ts';
import { KmsError } from '../base/errors.ts';
import type { Key } from './keys.ts';
import { checkAliasName, checkAliasTarget } from './aliasnames.ts';
import type { CallContext, Role } from './context.ts';
import { aliasByName, keyOfAlias, keyOfBlob, resolveKey } from './resolve.ts';

export interface Target {
  readonly role: Role;
  readonly key: Key;
  /** Absent where the permission is not one on the key. */
  readonly permission?: Permission;
}

type Targets<O extends OperationName> = (context: CallContext, input: Input<O>) => Promise<readonly Target[]>;

/** The key of the ciphertext; a key that the request names beside it must be the same. */
async function sourceKey(
  context: CallContext,
  request: { readonly blob: Uint8Array | undefined; readonly name: string | undefined },
  permission: Permission,
): Promise<Key> {
  const named =
    request.name === undefined ? undefined : await resolveKey(context, request.name, 'any', permission);
  if (request.blob === undefined) {
    // Only a dry run that ignores the ciphertext may leave it out, and then the key must be named.
    if (named !== undefined) return named;
    throw new KmsError('ValidationException', 'You must specify a key when there is no ciphertext.');
  }
  const key = await keyOfBlob(context, request.blob);
  if (named !== undefined && named.id !== key.id) {
    throw new KmsError(
      'IncorrectKeyException',
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  }
  return key;
}

/** Operations whose keys are not simply those of the row's `keyField`. */
const special: { readonly [O in OperationName]?: Targets<O> } = {
  CreateAlias: async (context, input) => {
    checkAliasName(input.AliasName);
    checkAliasTarget(input.TargetKeyId);
    const key = await resolveKey(context, input.TargetKeyId, 'id-or-arn', 'kms:CreateAlias');
    return [{ role: 'key', key, permission: 'kms:CreateAlias' }];
  },
  UpdateAlias: async (context, input) => {
    checkAliasName(input.AliasName);
    checkAliasTarget(input.TargetKeyId);
    const former = await keyOfAlias(context, await aliasByName(context, input.AliasName));
    const key = await resolveKey(context, input.TargetKeyId, 'id-or-arn', 'kms:UpdateAlias');
    return [
      { role: 'key', key, permission: 'kms:UpdateAlias' },
      { role: 'former', key: former, permission: 'kms:UpdateAlias' },
    ];
  },
  DeleteAlias: async (context, input) => {
    checkAliasName(input.AliasName);
    const key = await keyOfAlias(context, await aliasByName(context, input.AliasName));
    return [{ role: 'key', key, permission: 'kms:DeleteAlias' }];
  },
  Decrypt: async (context, input) => {
    const request = { blob: input.CiphertextBlob, name: input.KeyId };
    const key = await sourceKey(context, request, 'kms:Decrypt');
    return [{ role: 'key', key, permission: 'kms:Decrypt' }];
  },
  ReEncrypt: async (context, input) => {
    const request = { blob: input.CiphertextBlob, name: input.SourceKeyId };
    const source = await sourceKey(context, request, 'kms:ReEncryptFrom');
    const key = await resolveKey(context, input.DestinationKeyId, 'any', 'kms:ReEncryptTo');
    return [
      { role: 'source', key: source, permission: 'kms:ReEncryptFrom' },
      { role: 'key', key, permission: 'kms:ReEncryptTo' },
    ];
  },
};

export async function targetsOf<O extends OperationName>(
  context: CallContext,
  operation: O,
  input: Input<O>,
): Promise<readonly Target[]> {
  const resolve: Targets<O> | undefined = special[operation];
  if (resolve) return resolve(context, input);
  const { keyField, keyForm, permission, resource } = operations[operation];
  const name = keyField === undefined ? undefined : (input as Readonly<Record<string, unknown>>)[keyField];
  if (typeof name !== 'string') return [];
  const key = await resolveKey(context, name, keyForm, permission);
  return [resource === 'key' ? { role: 'key', key, permission } : { role: 'key', key }];
}
