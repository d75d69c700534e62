/** The encrypted data keys of a message: for whom they are, and how they are made (docs/spec/share.md). */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { fromUtf8 } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { DataKey } from '../../crypto/envelope/streams.ts';
import { checkedKey } from './publickeys.ts';
import { describeRecipient, type KeyRecipient, type Recipient, type RsaRecipient } from './named.ts';
import type { Party } from '../../connection/sharing.ts';

type Context = Readonly<Record<string, string>>;

/** Provider id of what is encrypted to a public key. */
export const shareNamespace = 'kms-share';
/** What a reader takes. */
const maxEntries = 100;

/** A recipient whose key is known. */
export type Resolved =
  RsaRecipient | { readonly kind: 'kms'; readonly arn: string; readonly name: string | undefined };

/** What finding out about KMS keys, and encrypting under them, needs. */
export type Wrapping = Pick<Kms, 'encrypt' | 'describeKey' | 'getPublicKey'>;

/** The public key of a KMS key of RSA. */
export async function publicKeyOf(kms: Pick<Kms, 'getPublicKey'>, keyId: string): Promise<KeyObject> {
  const { createPublicKey } = await import('node:crypto');
  const { PublicKey } = await kms.getPublicKey({ KeyId: keyId });
  return createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
}

/** A bare word that is no file was taken for an alias. */
function noSuchRecipient({ code, message }: KmsError): KmsError {
  return new KmsError(code, message, {
    hint: 'a recipient is a file of a public key, an ssh-rsa line, or a KMS key (kms aliases list): this is neither a file nor an alias',
  });
}

async function resolveKey(kms: Wrapping, { keyId, name }: KeyRecipient): Promise<Resolved> {
  const metadata = await kms
    .describeKey({ KeyId: keyId })
    .then((output) => output.KeyMetadata)
    .catch((error: unknown) => {
      // A key of another account may be there to encrypt under, and no more.
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
  if (spec === undefined || spec === 'SYMMETRIC_DEFAULT') return { kind: 'kms', arn, name };
  const { publicKey, fingerprint } = checkedKey(await publicKeyOf(kms, arn), keyId);
  return { kind: 'rsa', publicKey, fingerprint, name: name ?? keyId };
}

/** Undefined where the service does not let the caller know. */
async function isKey(kms: Pick<Kms, 'describeKey'>, alias: string): Promise<boolean | undefined> {
  try {
    await kms.describeKey({ KeyId: alias });
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'NotFoundException') return false;
    if (isKmsError(error) && error.code === 'AccessDeniedException') return undefined;
    throw error;
  }
}

/**
 * Who can put a file into the folder must not become the recipient that an alias is. Rejects with `Usage` where a word is the name of a file
 * and, as far as can be known, of a KMS key.
 */
export async function refuseAmbiguous(
  kms: () => Promise<Pick<Kms, 'describeKey'>>,
  recipients: readonly Recipient[],
): Promise<void> {
  for (const { alias } of recipients) {
    if (alias === undefined) continue;
    const found = await isKey(await kms(), alias);
    if (found === false) continue;
    const word = alias.slice('alias/'.length);
    throw new KmsError('Usage', `${word} is a file here, and ${alias} ${found ? '' : 'may be '}a KMS key`, {
      hint: `write ./${word} for the file, ${alias} for the key`,
    });
  }
}

export async function resolveRecipients(
  kms: () => Promise<Wrapping>,
  recipients: readonly Recipient[],
): Promise<Resolved[]> {
  const resolved: Resolved[] = [];
  for (const each of recipients) {
    const one = each.kind === 'rsa' ? each : await resolveKey(await kms(), each);
    if (!resolved.some((other) => identityOf(other) === identityOf(one))) resolved.push(one);
  }
  return resolved;
}

/** The same for two that are the same recipient. */
export function identityOf(recipient: Resolved): string {
  return recipient.kind === 'rsa' ? recipient.fingerprint : recipient.arn;
}

export function describeParty(recipient: Resolved): Party {
  const name = recipient.name === undefined ? {} : { name: recipient.name };
  return recipient.kind === 'rsa'
    ? { fingerprint: recipient.fingerprint, ...name }
    : { keyArn: recipient.arn, ...name };
}

export function describeResolved(recipient: Resolved): string {
  return recipient.kind === 'rsa' ? describeRecipient(recipient) : (recipient.name ?? recipient.arn);
}

const fingerprintForm = /^[0-9a-f]{64}$/;

/** Whose entry it is: a fingerprint or the ARN of a KMS key; undefined for one of another kind. */
export function ownerOf(entry: EncryptedDataKey): string | undefined {
  const info = fromUtf8(entry.providerInfo);
  if (entry.providerId === 'aws-kms') return info;
  return entry.providerId === shareNamespace && info !== undefined && fingerprintForm.test(info)
    ? info
    : undefined;
}

const otherKey = 'a key of another kind';

/** What the audit trail says of an entry's recipient. */
export function describeEntryParty(
  entry: EncryptedDataKey,
  nameOf: (owner: string) => string | undefined,
): Party {
  const owner = ownerOf(entry);
  // Whoever made the message may have written anything there.
  if (owner === undefined || !/^(?:arn:[!-~]{1,2048}|[0-9a-f]{64})$/.test(owner)) return { name: otherKey };
  const name = nameOf(owner);
  return {
    ...(fingerprintForm.test(owner) ? { fingerprint: owner } : { keyArn: owner }),
    ...(name === undefined ? {} : { name }),
  };
}

/** The data key encrypted for one recipient. */
export async function wrapDataKey(
  kms: () => Promise<Pick<Kms, 'encrypt'>>,
  recipient: Resolved,
  dataKey: Secret,
  context: Context,
): Promise<EncryptedDataKey> {
  if (recipient.kind === 'rsa') {
    const { wrapForRsa } = await import('../../crypto/envelope/rawRsa.ts');
    return wrapForRsa(recipient.publicKey, dataKey, {
      namespace: shareNamespace,
      name: recipient.fingerprint,
    });
  }
  const { makeKmsDataKey } = await import('../../crypto/envelope/kmsKey.ts');
  const { CiphertextBlob, KeyId } = await (
    await kms()
  ).encrypt({
    KeyId: recipient.arn,
    Plaintext: dataKey.reveal(),
    ...(Object.keys(context).length === 0 ? {} : { EncryptionContext: context }),
  });
  if (CiphertextBlob === undefined || KeyId === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to Encrypt is not complete');
  }
  return makeKmsDataKey(KeyId, CiphertextBlob);
}

export interface DataKeyOptions {
  /** A KMS key that makes the data key; without one it is made here. */
  readonly keyId: string | undefined;
  readonly recipients: readonly Resolved[];
}

/** A new data key and the same for each recipient. */
export async function generateSharedDataKey(
  kms: () => Promise<Pick<Kms, 'encrypt' | 'generateDataKey'>>,
  { keyId, recipients }: DataKeyOptions,
  context: Context,
): Promise<DataKey> {
  const { makeKmsDataKey } = await import('../../crypto/envelope/kmsKey.ts');
  const encrypted: EncryptedDataKey[] = [];
  let plaintext: Secret;
  if (keyId === undefined) {
    const { randomBytes } = await import('node:crypto');
    plaintext = new Secret(randomBytes(32));
  } else {
    const made = await (
      await kms()
    ).generateDataKey({
      KeyId: keyId,
      NumberOfBytes: 32,
      ...(Object.keys(context).length === 0 ? {} : { EncryptionContext: context }),
    });
    if (made.Plaintext?.length !== 32 || made.CiphertextBlob === undefined || made.KeyId === undefined) {
      throw new KmsError('KMSInternalException', 'the answer to GenerateDataKey is not complete');
    }
    plaintext = new Secret(made.Plaintext);
    encrypted.push(makeKmsDataKey(made.KeyId, made.CiphertextBlob));
  }
  for (const each of recipients) {
    if (encrypted.some((entry) => ownerOf(entry) === identityOf(each))) continue;
    encrypted.push(await wrapDataKey(kms, each, plaintext, context));
  }
  checkCount(encrypted);
  return { plaintext, encrypted };
}

export function checkCount(entries: readonly unknown[]): void {
  if (entries.length > maxEntries) {
    throw new KmsError('LimitExceededException', `a message has at most ${maxEntries} recipients`);
  }
}
