/**
 * The data key of a message that is written anew (docs/spec/message.md, "Other recipients"): a new one where every entry can be made here, otherwise
 * the one it has.
 */
import type { Kms } from '../../api/kms.ts';
import { isKmsError, type ErrorCode } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { DataKey } from '../../crypto/envelope/streams.ts';
import { checkCount, wrapDataKey, identityOf, ownerOf, type Resolved } from './entries.ts';

type Context = Readonly<Record<string, string>>;
type Encrypting = Pick<Kms, 'encrypt'>;

/** One recipient of the new message; of the two, at least one is there. */
export interface Seat {
  /** May stay as it is. */
  readonly entry?: EncryptedDataKey | undefined;
  /** Whom an entry can perhaps be made for. */
  readonly recipient: Resolved | undefined;
}

/** What KMS answers for a key under which nothing can be encrypted from here. */
export const elsewhere: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'InvalidArnException',
  'InvalidKeyUsageException',
  'KeyUnavailableException',
  'KMSInvalidStateException',
  'NotFoundException',
]);

/** KMS keys that were found not to encrypt: asked once in a run, not for each of many messages. */
const closed = new WeakMap<object, Set<string>>();

function closedIn(kms: object): Set<string> {
  const known = closed.get(kms) ?? new Set<string>();
  closed.set(kms, known);
  return known;
}

/** Undefined where one of them cannot be encrypted to. */
async function freshDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  context: Context,
): Promise<DataKey | undefined> {
  const recipients = seats.flatMap(({ recipient }) => recipient ?? []);
  if (recipients.length < seats.length) return undefined;
  const shut = recipients.some(({ kind }) => kind === 'kms') ? closedIn(await kms()) : new Set<string>();
  if (recipients.some((each) => each.kind === 'kms' && shut.has(each.arn))) return undefined;
  const { randomBytes } = await import('node:crypto');
  const plaintext = new Secret(randomBytes(32));
  const encrypted: EncryptedDataKey[] = [];
  for (const each of recipients) {
    if (encrypted.some((entry) => ownerOf(entry) === identityOf(each))) continue;
    try {
      encrypted.push(await wrapDataKey(kms, each, plaintext, context));
    } catch (error) {
      plaintext.wipe();
      if (each.kind !== 'kms' || !isKmsError(error) || !elsewhere.has(error.code)) throw error;
      shut.add(each.arn);
      return undefined;
    }
  }
  checkCount(encrypted);
  return { plaintext, encrypted };
}

/** With the data key that the message has; entries that are there stay as they are. */
async function sameDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  current: Secret,
  context: Context,
): Promise<DataKey> {
  const encrypted: EncryptedDataKey[] = [];
  for (const { entry, recipient } of seats) {
    if (entry !== undefined) encrypted.push(entry);
    else if (recipient !== undefined) encrypted.push(await wrapDataKey(kms, recipient, current, context));
  }
  checkCount(encrypted);
  return { plaintext: current.copy(), encrypted };
}

export async function rewrapDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  current: Secret,
  context: Context,
): Promise<DataKey> {
  return (await freshDataKey(kms, seats, context)) ?? (await sameDataKey(kms, seats, current, context));
}

/** The recipient with that fingerprint, where its public key is at hand. */
export type PublicKeys = (fingerprint: string) => Promise<Resolved | undefined>;

/** An entry's recipient, where an entry for it can perhaps be made here. */
export async function resolveEntryRecipient(
  entry: EncryptedDataKey,
  publicKeys: PublicKeys,
): Promise<Resolved | undefined> {
  const owner = ownerOf(entry);
  if (owner === undefined) return undefined;
  return entry.providerId === 'aws-kms' ? { kind: 'kms', arn: owner, name: undefined } : publicKeys(owner);
}
