/** Opens the data key of a message with a KMS key, a share identity or a private key. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../api/kms.ts';
import { isKmsError, type ErrorCode, type KmsError } from '../base/errors.ts';
import type { EncryptedDataKey } from '../crypto/envelope/header.ts';
import { recipientKinds } from './recipients/kinds.ts';
import { errorsOfOneKey } from './recipients/kmskey.ts';
import type { OpenedEntry } from './recipients/recipient.ts';

/** The `Kms` operations needed to open a data key. */
export type Decrypting = Pick<Kms, 'decrypt'> & Partial<Pick<Kms, 'getPublicKey'>>;

export interface OpeningOptions {
  /** Only this key may open the message. Without it, the key that the message names, or the share identity. */
  readonly keyId?: string | undefined;
  /** Opens the message with this RSA key instead, and nothing else. */
  readonly privateKey?: KeyObject | undefined;
  /** Pairs that the message's encryption context must contain; it may contain others. */
  readonly context?: EncryptionContext | undefined;
}

/** Errors of one file or ciphertext; any other would recur with the next one. */
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

/** With `keysDiffer` also errors of one key: the next file may need another. */
export function isOfOneFile(error: unknown, keysDiffer: boolean): boolean {
  return (
    isKmsError(error) && (errorsOfOneFile.has(error.code) || (keysDiffer && errorsOfOneKey.has(error.code)))
  );
}

/** Opens the first entry that it can. */
export async function openDataKey(
  kms: Decrypting | undefined,
  options: OpeningOptions,
  encrypted: readonly EncryptedDataKey[],
  context: EncryptionContext,
): Promise<OpenedEntry | undefined> {
  for (const [key, value] of Object.entries(options.context ?? {})) {
    if (!Object.hasOwn(context, key) || context[key] !== value) return undefined;
  }
  let reason: KmsError | undefined;
  for (const kind of recipientKinds) {
    const opened = await kind.open(encrypted, { ...options, kms }, context);
    if ('dataKey' in opened) return opened;
    reason = opened.reason ?? reason;
  }
  if (reason !== undefined) throw reason;
  return undefined;
}
