/** Builds the request that would need the permission in a question. */
import { fromJson } from '../../api/codec.ts';
import type { Input, OperationName } from '../../api/kms.ts';
import { kmsModel } from '../../api/model.ts';
import { operationNames, operations, type Permission } from '../../api/operations.ts';
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import type { ExplainQuestion } from './questions.ts';

export interface Trial {
  readonly operation: OperationName;
  readonly permission: Permission;
  readonly input: Input<OperationName>;
  /** Sentences about what the question leaves open and the answer assumes. */
  readonly assumptions: readonly string[];
}

/** The key's name in the request: its ARN, or the ARN of the alias that the question uses. */
export interface KeyNames {
  readonly key: string;
  readonly alias?: string | undefined;
}

interface Found {
  readonly operation: OperationName;
  readonly permission: Permission;
}

/** Finds the operation that needs the permission, ignoring case. Throws `Usage`. */
export function findOperationNeeding(action: string): Found {
  const name = action.toLowerCase();
  let unprefixed: Permission | undefined;
  for (const operation of operationNames) {
    const { permission, source, support } = operations[operation];
    if (support !== 'implemented') continue;
    for (const each of source ? [source.permission, permission] : [permission]) {
      if (each.toLowerCase() === name) return { operation, permission: each };
      if (each.toLowerCase() === `kms:${name}`) unprefixed = each;
    }
  }
  throw new KmsError('Usage', 'unknown action', {
    hint: name.endsWith('reencrypt')
      ? 're-encryption needs kms:ReEncryptFrom and kms:ReEncryptTo'
      : unprefixed !== undefined
        ? `write ${unprefixed}`
        : 'name one action, for example kms:Decrypt; see the operations: kms api --list',
  });
}

function hasMember(operation: OperationName, member: string): boolean {
  return Object.hasOwn(kmsModel.input(operation).members ?? {}, member);
}

/** The two permissions of a re-encryption, and which key each is for. */
const reEncryption: Readonly<Record<string, { own: string; other: string; context: string }>> = {
  'kms:ReEncryptFrom': { own: 'SourceKeyId', other: 'DestinationKeyId', context: 'SourceEncryptionContext' },
  'kms:ReEncryptTo': {
    own: 'DestinationKeyId',
    other: 'SourceKeyId',
    context: 'DestinationEncryptionContext',
  },
};

/** A dry run without ciphertext: nothing is decrypted. */
export const withoutCiphertext = { DryRun: true, DryRunModifiers: ['IGNORE_CIPHERTEXT'] };

interface Members {
  readonly members: JsonObject;
  readonly contextMember: string;
  readonly assumptions: readonly string[];
}

function toAliasMember({ alias }: KeyNames): JsonObject {
  return alias === undefined ? {} : { AliasName: alias.slice(alias.indexOf(':alias/') + 1) };
}

function makeMembers(
  { operation, permission }: Found,
  names: KeyNames | undefined,
  given: JsonObject,
): Members {
  const { keyField, keyForm } = operations[operation];
  const contextMember = 'EncryptionContext';
  const name = names && (keyForm === 'any' ? (names.alias ?? names.key) : names.key);
  const two = reEncryption[permission];
  if (two !== undefined) {
    const isOpen = given[two.other] === undefined;
    return {
      members: { ...(name !== undefined && { [two.own]: name, [two.other]: name }), ...withoutCiphertext },
      contextMember: two.context,
      assumptions: isOpen
        ? [`The other key is taken to be the same; --parameter ${two.other}=KEY names another.`]
        : [],
    };
  }
  return {
    members: {
      ...(keyField !== undefined && name !== undefined && { [keyField]: name }),
      ...(operation === 'DeleteAlias' && names && toAliasMember(names)),
      ...(operation === 'Decrypt' && withoutCiphertext),
    },
    contextMember,
    assumptions: [],
  };
}

/** Members that determine the resource of the permission. */
const required: Readonly<Partial<Record<OperationName, string>>> = {
  CreateAlias: 'AliasName',
  UpdateAlias: 'AliasName',
  DeleteAlias: 'AliasName',
  RetireGrant: 'GrantId',
};

function checkRequired(operation: OperationName, members: JsonObject): void {
  const member = required[operation];
  if (member === undefined || members[member] !== undefined) return;
  throw new KmsError('Usage', `${operation} needs another parameter`, {
    hint: `pass --parameter ${member}=…`,
  });
}

/** `names`: only for a question about a key. Throws `Usage` for facts that the request cannot have. */
export function makeTrial(
  { action, encryptionContext, grantTokens, parameters = {} }: ExplainQuestion,
  names: KeyNames | undefined,
): Trial {
  const found = findOperationNeeding(action);
  const { operation, permission } = found;
  const { members, contextMember, assumptions } = makeMembers(found, names, parameters);
  if (encryptionContext !== undefined && !hasMember(operation, contextMember)) {
    throw new KmsError('Usage', `${operation} has no encryption context`);
  }
  const whole: JsonObject = {
    ...members,
    ...(encryptionContext && { [contextMember]: encryptionContext }),
    ...(grantTokens && { GrantTokens: grantTokens }),
    ...parameters,
  };
  const unknown = Object.keys(whole).find((member) => !hasMember(operation, member));
  if (unknown !== undefined) throw new KmsError('Usage', `${operation} has no member of that name`);
  checkRequired(operation, whole);
  return { operation, permission, input: fromJson(operation, whole), assumptions };
}
