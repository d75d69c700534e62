/** The data key of a message, opened with a key of KMS, a share identity or a private key. */
import type { KeyObject } from 'node:crypto';
import type { Input as KmsInput, Kms } from '../api/kms.ts';
import { keyIdOfArn } from '../base/arn.ts';
import { isKmsError, type ErrorCode, type KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import type { EncryptedDataKey } from '../crypto/envelope/header.ts';
import type { OpenedEntry } from './recipients/rsapublickey.ts';

type Context = Readonly<Record<string, string>>;
/** The operations that opening needs of a `Kms`. */
export type Decrypting = Pick<Kms, 'decrypt'> & Partial<Pick<Kms, 'getPublicKey'>>;

export interface OpeningOptions {
  /** Only this key may open the message. Without it, the key that the message names, or the share identity. */
  readonly keyId?: string | undefined;
  /** Opens the message with this RSA key instead, and nothing else. */
  readonly privateKey?: KeyObject | undefined;
  /** Pairs that the message's encryption context must hold; it may hold others. */
  readonly context?: Context | undefined;
}

/** The member of a request: absent where there are no pairs. */
export function contextField(context: Context): { EncryptionContext?: Context } {
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

/** What is wrong with one file or one ciphertext; anything else would be wrong with the next one too. */
const errorsOfOneFile: ReadonlySet<ErrorCode> = new Set([
  'FileChanged',
  'FileExists',
  'FileUnusable',
  'NoSuchFile',
  'StorageFull',
  'LimitExceededException',
  'MessageInvalid',
  'IncorrectKeyException',
  'InvalidCiphertextException',
  'UnsupportedOperationException',
]);

/** With `keysDiffer`, also what is wrong with one key: the next file may need another. */
export function isOfOneFile(error: unknown, keysDiffer: boolean): boolean {
  return (
    isKmsError(error) && (errorsOfOneFile.has(error.code) || (keysDiffer && errorsOfOneKey.has(error.code)))
  );
}

/** Codes that say no more than that the bytes do not decrypt. */
const silent: ReadonlySet<ErrorCode> = new Set(['IncorrectKeyException', 'InvalidCiphertextException']);

/** Codes for a key name that is not one: silent where the name came from the message. */
const badName: ReadonlySet<ErrorCode> = new Set(['InvalidArnException', 'ValidationException']);

/** What KMS answers for a key that is not this account's, or not there: a name altered in the message looks the same. */
const unreachable: ReadonlySet<ErrorCode> = new Set(['AccessDeniedException', 'NotFoundException']);

/** Bytes of `CiphertextBlob` that `Decrypt` takes: a longer or empty one is no data key, not a mistake of the caller. */
const maxCiphertextBlob = 6144;

type Opened = { readonly dataKey: Secret } | { readonly reason: KmsError | undefined };

/** Any error that is not about this one key (no vault, no audit, no network) ends the attempt: it is thrown. */
async function openWithKms(
  kms: Decrypting,
  entry: EncryptedDataKey,
  context: Context,
  keyId?: string,
): Promise<Opened> {
  const { getKmsKeyArn } = await import('../crypto/envelope/kmsKey.ts');
  const arn = getKmsKeyArn(entry);
  const { length } = entry.ciphertext;
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

function tellsPublicKeys(kms: Decrypting): kms is Pick<Kms, 'decrypt' | 'getPublicKey'> {
  return kms.getPublicKey !== undefined;
}

/** The first entry that opens, those for an RSA key of ours first: for whom they are is seen without trying. */
export async function openDataKey(
  kms: Decrypting | undefined,
  options: OpeningOptions,
  encrypted: readonly EncryptedDataKey[],
  context: Context,
): Promise<OpenedEntry | undefined> {
  for (const [key, value] of Object.entries(options.context ?? {})) {
    if (!Object.hasOwn(context, key) || context[key] !== value) return undefined;
  }
  let reason: KmsError | undefined;
  if (encrypted.some(({ providerId }) => providerId !== 'aws-kms')) {
    const { openWithShareIdentity, openWithPrivateKey } = await import('./recipients/rsapublickey.ts');
    if (options.privateKey) return await openWithPrivateKey(options.privateKey, encrypted);
    if (kms && tellsPublicKeys(kms)) {
      const opened = await openWithShareIdentity(kms, options.keyId, encrypted);
      if ('dataKey' in opened) return opened;
      reason = opened.reason;
    }
  }
  if (options.privateKey || !kms) return undefined;
  for (const entry of encrypted) {
    const opened = await openWithKms(kms, entry, context, options.keyId);
    if ('dataKey' in opened) return { entry, dataKey: opened.dataKey };
    reason = opened.reason ?? reason;
  }
  if (reason !== undefined) throw reason;
  return undefined;
}
