/** A KMS key as a recipient: everyone who may use it (docs/spec/message.md, "KMS key"). */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Input as KmsInput, Kms } from '../../api/kms.ts';
import { keyIdOfArn } from '../../base/arn.ts';
import { fromUtf8 } from '../../base/bytes.ts';
import { isKmsError, KmsError, type ErrorCode } from '../../base/errors.ts';
import { maxCiphertextBlob } from '../../base/firstbytes.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { DataKey } from '../../crypto/envelope/streams.ts';
import type { Decrypting } from '../datakeys.ts';
import { checkedKey } from './publickeys.ts';
import {
  printableName,
  type NamedRecipient,
  type Recipient,
  type RecipientKind,
  type Wrapping,
} from './recipient.ts';
import { getRsaPublicKey, rsaPublicKey } from './rsapublickey.ts';

/** The member of a request: absent if there are no pairs. */
function contextField(context: EncryptionContext): { EncryptionContext?: EncryptionContext } {
  return Object.keys(context).length === 0 ? {} : { EncryptionContext: context };
}

/** What is wrong with one key, and what the caller can act on. */
export const errorsOfOneKey: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'InvalidKeyUsageException',
  'KeyUnavailableException',
  'KMSInvalidStateException',
  'NotFoundException',
]);

/** Whether it is the answer of KMS for a key under which the caller cannot encrypt. */
export function isUnusableKey(error: unknown): boolean {
  return isKmsError(error) && (errorsOfOneKey.has(error.code) || error.code === 'InvalidArnException');
}

/** A symmetric encryption key. */
export function kmsKey(arn: string, name?: string): Recipient {
  return {
    identity: arn,
    name,
    usesKms: true,
    describe: () => name ?? arn,
    party: { keyArn: arn, ...(name === undefined ? {} : { name }) },
    isAvailable: async (kms) => {
      try {
        await (await kms()).describeKey({ KeyId: arn });
        return true;
      } catch (error) {
        if (isUnusableKey(error)) return false;
        throw error;
      }
    },
    wrap: async (kms, dataKey, context) => {
      const { makeKmsDataKey } = await import('../../crypto/envelope/kmsKey.ts');
      const { CiphertextBlob, KeyId } = await (
        await kms()
      ).encrypt({ KeyId: arn, Plaintext: dataKey.reveal(), ...contextField(context) });
      if (CiphertextBlob === undefined || KeyId === undefined) {
        throw new KmsError('KMSInternalException', 'the answer to Encrypt is not complete');
      }
      return makeKmsDataKey(KeyId, CiphertextBlob);
    },
  };
}

/** A new data key, encrypted under a KMS key. */
export async function generateDataKey(
  kms: Pick<Kms, 'generateDataKey'>,
  keyId: string,
  context: EncryptionContext,
): Promise<DataKey> {
  const { makeKmsDataKey } = await import('../../crypto/envelope/kmsKey.ts');
  const made = await kms.generateDataKey({ KeyId: keyId, NumberOfBytes: 32, ...contextField(context) });
  if (made.Plaintext?.length !== 32 || made.CiphertextBlob === undefined || made.KeyId === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to GenerateDataKey is not complete');
  }
  return {
    plaintext: new Secret(made.Plaintext),
    encrypted: [makeKmsDataKey(made.KeyId, made.CiphertextBlob)],
  };
}

/** A key of any key spec by its key id, ARN or `alias/…` name. */
export function nameKmsKey(keyId: string, name?: string): NamedRecipient {
  return {
    identity: keyId,
    name,
    usesKms: true,
    describe: () => name ?? keyId,
    exportPublicKey: async (kms) => (await kms.getPublicKey({ KeyId: keyId })).PublicKey ?? new Uint8Array(),
    resolve: async (kms) => resolveKey(await kms(), keyId, name),
  };
}

async function resolveKey(kms: Wrapping, keyId: string, name: string | undefined): Promise<Recipient> {
  const metadata = await kms
    .describeKey({ KeyId: keyId })
    .then((output) => output.KeyMetadata)
    .catch((error: unknown) => {
      // The caller may be allowed to encrypt under a key of another account and not to describe it.
      const isArn = keyId.startsWith('arn:') && keyId.includes(':key/');
      if (isArn && isKmsError(error) && error.code === 'AccessDeniedException')
        return { Arn: keyId, KeySpec: undefined };
      if (isKmsError(error) && error.code === 'NotFoundException' && keyId.startsWith('alias/'))
        throw noSuchRecipient(error);
      throw error;
    });
  if (metadata?.Arn === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to DescribeKey is not complete');
  }
  const { Arn: arn, KeySpec: spec } = metadata;
  if (spec === undefined || spec === 'SYMMETRIC_DEFAULT') return kmsKey(arn, name);
  return rsaPublicKey(checkedKey(await getRsaPublicKey(kms, arn), keyId), name ?? keyId);
}

/** A bare word that is not a file was taken for an alias. */
function noSuchRecipient({ code, message }: KmsError): KmsError {
  return new KmsError(code, message, {
    hint: 'a recipient is a file of a public key, an ssh-rsa line, or a KMS key (kms aliases list): this is neither a file nor an alias',
  });
}

/** Codes that say only that the bytes do not decrypt. */
const silent: ReadonlySet<ErrorCode> = new Set(['IncorrectKeyException', 'InvalidCiphertextException']);

/** Codes for a malformed key name: silent if the name comes from the message. */
const badName: ReadonlySet<ErrorCode> = new Set(['InvalidArnException', 'ValidationException']);

/** The answers of KMS for a key of another account or a missing one: a name altered in the message looks the same. */
const unreachable: ReadonlySet<ErrorCode> = new Set(['AccessDeniedException', 'NotFoundException']);

/** Any error that is not about this one key (no vault, no audit, no network) ends the attempt: it is thrown. */
async function openEntry(
  kms: Decrypting,
  entry: EncryptedDataKey,
  context: EncryptionContext,
  keyId: string | undefined,
): Promise<{ readonly dataKey: Secret } | { readonly reason: KmsError | undefined }> {
  const { getKmsKeyArn } = await import('../../crypto/envelope/kmsKey.ts');
  const arn = getKmsKeyArn(entry);
  const { length } = entry.ciphertext;
  // Such a ciphertext is not a data key, and not a mistake of the caller.
  if (arn === undefined || length === 0 || length > maxCiphertextBlob) return { reason: undefined };
  const request: KmsInput<'Decrypt'> = { CiphertextBlob: entry.ciphertext, ...contextField(context) };
  try {
    const { KeyId, Plaintext } = await kms.decrypt({ ...request, KeyId: keyId ?? arn });
    const right = Plaintext !== undefined && (keyId !== undefined || isSameKey(KeyId, arn));
    return right ? { dataKey: new Secret(Plaintext) } : { reason: undefined };
  } catch (error) {
    if (!isKmsError(error)) throw error;
    if (silent.has(error.code)) return { reason: undefined };
    if (keyId === undefined && badName.has(error.code)) return { reason: undefined };
    if (!errorsOfOneKey.has(error.code)) throw error;
    const altered =
      keyId === undefined && unreachable.has(error.code) && (await opensElsewhere(kms, request));
    return { reason: altered ? undefined : error };
  }
}

/** A key that was handed over has an ARN in each vault, and one key id (docs/spec/key-bundle.md, "Acceptance"). */
function isSameKey(used: string | undefined, named: string): boolean {
  return used === named || (used !== undefined && keyIdOfArn(used) === (keyIdOfArn(named) ?? ''));
}

/** Whether the ciphertext opens under a key other than the one the message names: then the name was altered. */
async function opensElsewhere(kms: Decrypting, request: KmsInput<'Decrypt'>): Promise<boolean> {
  try {
    const { Plaintext } = await kms.decrypt(request);
    Plaintext?.fill(0);
    return Plaintext !== undefined;
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}

const keyForm =
  /^(?:arn:aws[a-z-]*:kms:\S+|alias\/\S+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32})$/;

export const kmsKeyKind: RecipientKind = {
  providerId: 'aws-kms',
  isPublicKey: false,
  identityForm: /^arn:[!-~]{1,2048}$/,
  readIdentity: ({ providerInfo }) => fromUtf8(providerInfo),
  // A bare alias name is not parsed: it could be any word.
  parse: (text, _where, name) => {
    const [, keyId = '', comment] = /^(\S+)(?:[ \t]+#(.*))?$/.exec(text) ?? [];
    return keyForm.test(keyId) ? nameKmsKey(keyId, printableName(name, comment)) : undefined;
  },
  find: (identity) => Promise.resolve(kmsKey(identity)),
  open: async (entries, { kms, keyId, privateKey }, context) => {
    let reason: KmsError | undefined;
    if (privateKey || !kms) return { reason };
    for (const entry of entries) {
      const opened = await openEntry(kms, entry, context, keyId);
      if ('dataKey' in opened) return { entry, dataKey: opened.dataKey };
      reason = opened.reason ?? reason;
    }
    return { reason };
  },
};
