/** The call that needs a permission, on a key that is made for it. */
import { generateKeyPairSync } from 'node:crypto';
import { own, delegating, keyArn, give, may, userArn, type Document } from '../decisions/world.ts';
import type { Input, OperationName } from '../../src/api/kms.ts';
import { isOperationName } from '../../src/api/operations.ts';
import { requests, type Implemented, type Scene } from '../support/requests.ts';
import { grantTerms, type Actor, type Stage } from './stage.ts';
import { policyText, rename, type Naming, type Sayable } from './texts.ts';

export interface Request {
  readonly operation: OperationName;
  readonly input: object;
}

type Creation = Input<'CreateKey'>;

const signing: Creation = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' };
const mac: Creation = { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' };
const imported: Creation = { Origin: 'EXTERNAL' };
const several: Creation = { MultiRegion: true };

/** Of the permissions that a symmetric key of this one region has no use for. */
const creations: Readonly<Record<string, Creation>> = {
  DeleteImportedKeyMaterial: imported,
  DeriveSharedSecret: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' },
  GenerateMac: mac,
  GetParametersForImport: imported,
  GetPublicKey: signing,
  ImportKeyMaterial: imported,
  ReplicateKey: several,
  Sign: signing,
  UpdatePrimaryRegion: several,
  Verify: signing,
  VerifyMac: mac,
};

const message = Buffer.from('message');
const peer = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The key of a case as its owner, the root user, makes it, with everything but its policy. */
export interface MadeKey {
  readonly arn: string;
  readonly id: string;
}

const teamOf = ({ facts = {} }: Sayable): string | undefined => {
  const team = facts['aws:ResourceTag/team'];
  return typeof team === 'string' ? team : undefined;
};

export async function makeKey(
  stage: Stage,
  given: Sayable,
  creation: Creation | undefined = creations[given.permission],
): Promise<MadeKey> {
  const team = teamOf(given);
  const { KeyMetadata } = await stage.place.root(own).kms('CreateKey', {
    ...creation,
    ...(team !== undefined && { Tags: [{ TagKey: 'team', TagValue: team }] }),
  });
  return { arn: KeyMetadata?.Arn ?? '', id: KeyMetadata?.KeyId ?? '' };
}

/** The facts of the case that are the key's. */
export async function makeAliases(stage: Stage, given: Sayable, key: MadeKey, naming: Naming): Promise<void> {
  const { facts = {} } = given;
  const known = [facts['kms:ResourceAliases'] ?? [], facts['kms:RequestAlias'] ?? []].flat();
  for (const name of known) {
    const renamed = rename(name, naming);
    const AliasName = renamed === name ? `${name}-${naming.suffix}` : renamed;
    await stage.place.root(own).kms('CreateAlias', { AliasName, TargetKeyId: key.id });
  }
}

const aliasCalls = new Set(['CreateAlias', 'UpdateAlias', 'DeleteAlias']);

/** Calls that need more than the permission of the case: what else they need is allowed, so that the case's part decides. */
export function completed(given: Sayable): Sayable {
  const { permission, resource, caller } = given;
  if (!aliasCalls.has(permission) || caller.account !== undefined || caller.type === 'root') {
    return resource === undefined ? given : { ...given, keyPolicy: delegating };
  }
  const action = `kms:${permission}`;
  if (resource !== undefined) return { ...given, keyPolicy: [give(userArn('alice'), action)] };
  const aliases: Document = [may(action, { Resource: `arn:aws:kms:us-east-1:${own}:alias/app` })];
  return { ...given, caller: { ...caller, policies: [...(caller.policies ?? []), aliases] } };
}

interface Staged {
  readonly stage: Stage;
  readonly given: Sayable;
  readonly naming: Naming;
  readonly key: MadeKey;
  readonly actor: Actor;
  /** How the request names the key. */
  readonly keyName: string;
  /** The ARN of the other key of the call; one that everybody may use if absent. */
  readonly former?: string;
}

type Preparation = (staged: Staged) => Request | Promise<Request>;

async function decryption({ stage, given, key, keyName }: Staged): Promise<Request> {
  const EncryptionContext = given.encryptionContext;
  const context = EncryptionContext && { EncryptionContext };
  const { CiphertextBlob } = await stage.place
    .root(own)
    .kms('Encrypt', { KeyId: key.id, Plaintext: message, ...context });
  return { operation: 'Decrypt', input: { KeyId: keyName, CiphertextBlob, ...context } };
}

async function blobOf({ stage }: Staged, KeyId: string): Promise<Uint8Array | undefined> {
  const sealed = await stage.place.root(own).kms('Encrypt', { KeyId, Plaintext: message });
  return sealed.CiphertextBlob;
}

async function grantFor(
  { stage, given, key, actor, naming }: Staged,
  terms = given.retires ?? { operations: ['Decrypt'] },
): Promise<string | undefined> {
  const made = await stage.place.root(own).kms('CreateGrant', {
    KeyId: key.id,
    ...grantTerms(terms, actor.principalArn, naming),
  });
  return made.GrantId;
}

const aliasName = (naming: Naming): string => rename('alias/app', naming);

async function makeAlias({ stage, naming }: Staged, target: string): Promise<void> {
  const request = { AliasName: aliasName(naming), TargetKeyId: target };
  await stage.place.root(own).kms('CreateAlias', request);
}

async function otherKey({ stage, former }: Staged): Promise<string> {
  return former ?? (await stage.openKey());
}

const preparations: Readonly<Record<string, Preparation>> = {
  CancelKeyDeletion: async ({ stage, key, keyName }) => {
    await stage.place.root(own).kms('ScheduleKeyDeletion', { KeyId: key.id });
    return { operation: 'CancelKeyDeletion', input: { KeyId: keyName } };
  },
  CreateAlias: ({ keyName, naming }) => ({
    operation: 'CreateAlias',
    input: { AliasName: aliasName(naming), TargetKeyId: keyName },
  }),
  CreateGrant: ({ given, naming, actor, keyName }) => ({
    operation: 'CreateGrant',
    input: {
      KeyId: keyName,
      ...grantTerms(given.newGrant ?? { operations: ['Decrypt'] }, actor.principalArn, naming),
    },
  }),
  Decrypt: decryption,
  DeleteAlias: async (staged) => {
    await makeAlias(staged, staged.key.id);
    return { operation: 'DeleteAlias', input: { AliasName: aliasName(staged.naming) } };
  },
  DeriveSharedSecret: ({ keyName }) => ({
    operation: 'DeriveSharedSecret',
    input: {
      KeyId: keyName,
      KeyAgreementAlgorithm: 'ECDH',
      PublicKey: peer.publicKey.export({ type: 'spki', format: 'der' }),
    },
  }),
  PutKeyPolicy: ({ given, naming, keyName }) => {
    const Policy = policyText(given.keyPolicy ?? delegating, naming);
    const bypass = given.facts?.['kms:BypassPolicyLockoutSafetyCheck'] === 'true';
    return {
      operation: 'PutKeyPolicy',
      input: { KeyId: keyName, Policy, ...(bypass && { BypassPolicyLockoutSafetyCheck: true }) },
    };
  },
  ReEncryptFrom: async (staged) => ({
    operation: 'ReEncrypt',
    input: {
      SourceKeyId: staged.keyName,
      CiphertextBlob: await blobOf(staged, staged.key.id),
      DestinationKeyId: await otherKey(staged),
    },
  }),
  ReEncryptTo: async (staged) => {
    const open = await otherKey(staged);
    const input = {
      SourceKeyId: open,
      CiphertextBlob: await blobOf(staged, open),
      DestinationKeyId: staged.keyName,
    };
    return { operation: 'ReEncrypt', input };
  },
  RetireGrant: async (staged) => ({
    operation: 'RetireGrant',
    input: { KeyId: staged.keyName, GrantId: await grantFor(staged) },
  }),
  RevokeGrant: async (staged) => ({
    operation: 'RevokeGrant',
    input: { KeyId: staged.keyName, GrantId: await grantFor(staged) },
  }),
  UpdateAlias: async (staged) => {
    const { naming, keyName, actor, stage } = staged;
    if (actor.account === own) await makeAlias(staged, await otherKey(staged));
    else {
      // Of its own, for a key of the other account.
      const theirs = stage.place.root(actor.account).kms;
      const { KeyMetadata } = await theirs('CreateKey', {});
      await theirs('CreateAlias', { AliasName: aliasName(naming), TargetKeyId: KeyMetadata?.KeyId ?? '' });
    }
    return { operation: 'UpdateAlias', input: { AliasName: aliasName(naming), TargetKeyId: keyName } };
  },
  Verify: async ({ stage, key, keyName }) => {
    const input = { Message: message, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const { Signature } = await stage.place.root(own).kms('Sign', { KeyId: key.id, ...input });
    return { operation: 'Verify', input: { KeyId: keyName, Signature, ...input } };
  },
  VerifyMac: async ({ stage, key, keyName }) => {
    const input = { Message: message, MacAlgorithm: 'HMAC_SHA_256' } as const;
    const { Mac } = await stage.place.root(own).kms('GenerateMac', { KeyId: key.id, ...input });
    return { operation: 'VerifyMac', input: { KeyId: keyName, Mac, ...input } };
  },
};

/** To be called before the key has the policy of the case, while its owner may still do everything. */
export async function prepare(staged: Staged): Promise<Request> {
  const { given, keyName, naming, actor } = staged;
  const { permission, encryptionContext } = given;
  const own = preparations[permission];
  if (own) return own(staged);
  if (!isOperationName(permission)) throw new TypeError(`no call needs ${permission}`);
  const scene: Scene = {
    keyId: keyName,
    blob: message,
    alias: aliasName(naming),
    grantId: '',
    grantee: actor.principalArn,
  };
  const input = (requests[permission as Implemented] as (scene: Scene) => object)(scene);
  return {
    operation: permission,
    input: { ...input, ...(encryptionContext && { EncryptionContext: encryptionContext }) },
  };
}

/** The name that a case's key has in ARNs and messages, in a form that every operation takes. */
export function nameInRequest({ facts = {} }: Sayable, key: MadeKey, naming: Naming): string {
  const alias = facts['kms:RequestAlias'];
  return typeof alias === 'string' ? rename(alias, naming) : rename(keyArn, { ...naming, key: key.id });
}
