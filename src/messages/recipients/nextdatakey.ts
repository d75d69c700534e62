/**
 * The data key of a rewritten message (docs/spec/message.md, "Other recipients"): a new one if every entry can be made here, otherwise the old one.
 */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Kms } from '../../api/kms.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { DataKey } from '../../crypto/envelope/streams.ts';
import { checkCount } from './entries.ts';
import { readIdentity } from './kinds.ts';
import { isUnusableKey } from './kmskey.ts';
import type { Recipient } from './recipient.ts';

type Encrypting = Pick<Kms, 'encrypt'>;

/** One recipient of the new message; it has an entry, a recipient or both. */
export interface Seat {
  /** An entry that may stay unchanged. */
  readonly entry?: EncryptedDataKey | undefined;
  /** The recipient, if an entry for it may be possible to make. */
  readonly recipient: Recipient | undefined;
}

/** KMS keys that do not encrypt for the caller: tried one time in a process, not for each of many messages. */
const unusable = new WeakMap<object, Set<string>>();

function unusableIn(kms: object): Set<string> {
  const known = unusable.get(kms) ?? new Set<string>();
  unusable.set(kms, known);
  return known;
}

/** Undefined if one of them cannot be encrypted to. */
async function freshDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  context: EncryptionContext,
): Promise<DataKey | undefined> {
  const recipients = seats.flatMap(({ recipient }) => recipient ?? []);
  if (recipients.length < seats.length) return undefined;
  const refused = recipients.some(({ usesKms }) => usesKms) ? unusableIn(await kms()) : new Set<string>();
  if (recipients.some(({ identity }) => refused.has(identity))) return undefined;
  const { randomBytes } = await import('node:crypto');
  const plaintext = new Secret(randomBytes(32));
  const encrypted: EncryptedDataKey[] = [];
  for (const each of recipients) {
    if (encrypted.some((entry) => readIdentity(entry) === each.identity)) continue;
    try {
      encrypted.push(await each.wrap(kms, plaintext, context));
    } catch (error) {
      plaintext.wipe();
      if (!each.usesKms || !isUnusableKey(error)) throw error;
      refused.add(each.identity);
      return undefined;
    }
  }
  checkCount(encrypted);
  return { plaintext, encrypted };
}

/** Keeps the data key of the message and its existing entries. */
async function sameDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  current: Secret,
  context: EncryptionContext,
): Promise<DataKey> {
  const encrypted: EncryptedDataKey[] = [];
  for (const { entry, recipient } of seats) {
    if (entry !== undefined) encrypted.push(entry);
    else if (recipient !== undefined) encrypted.push(await recipient.wrap(kms, current, context));
  }
  checkCount(encrypted);
  return { plaintext: current.copy(), encrypted };
}

export async function rewrapDataKey(
  kms: () => Promise<Encrypting>,
  seats: readonly Seat[],
  current: Secret,
  context: EncryptionContext,
): Promise<DataKey> {
  return (await freshDataKey(kms, seats, context)) ?? (await sameDataKey(kms, seats, current, context));
}
