/** The encrypted data keys of a message, one for each recipient (docs/spec/share.md). */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Kms } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { DataKey } from '../../crypto/envelope/streams.ts';
import { readIdentity } from './kinds.ts';
import { generateDataKey } from './kmskey.ts';
import type { Recipient } from './recipient.ts';

/** The most that a reader accepts. */
const maxEntries = 100;

export interface DataKeyOptions {
  /** The KMS key that generates the data key; without one it is generated here. */
  readonly keyId: string | undefined;
  readonly recipients: readonly Recipient[];
}

/** A new data key, wrapped for each recipient. */
export async function generateSharedDataKey(
  kms: () => Promise<Pick<Kms, 'encrypt' | 'generateDataKey'>>,
  { keyId, recipients }: DataKeyOptions,
  context: EncryptionContext,
): Promise<DataKey> {
  const { randomBytes } = await import('node:crypto');
  const { plaintext, encrypted: made } =
    keyId === undefined
      ? { plaintext: new Secret(randomBytes(32)), encrypted: [] }
      : await generateDataKey(await kms(), keyId, context);
  const encrypted: EncryptedDataKey[] = [...made];
  for (const each of recipients) {
    if (encrypted.some((entry) => readIdentity(entry) === each.identity)) continue;
    encrypted.push(await each.wrap(kms, plaintext, context));
  }
  checkCount(encrypted);
  return { plaintext, encrypted };
}

export function checkCount(entries: readonly unknown[]): void {
  if (entries.length > maxEntries) {
    throw new KmsError('LimitExceededException', `a message has at most ${maxEntries} recipients`);
  }
}
