/** The kinds of recipient, one row each, and the recipients that the entries of a message name. */
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { Party } from '../../connection/sharing.ts';
import { kmsKeyKind } from './kmskey.ts';
import type { PublicKeys, Recipient, RecipientKind } from './recipient.ts';
import { rsaPublicKeyKind } from './rsapublickey.ts';

/** In the order in which they parse a text and open a message. An entry for a public key shows without a call of KMS whether it can be opened. */
export const recipientKinds: readonly RecipientKind[] = [rsaPublicKeyKind, kmsKeyKind];

/** Undefined for entries of other software with an unknown provider id. */
export function findKind(providerId: string): RecipientKind | undefined {
  return recipientKinds.find((kind) => kind.providerId === providerId);
}

/** The identity of an entry's recipient; undefined if it is not of a known kind. */
export function readIdentity(entry: EncryptedDataKey): string | undefined {
  return findKind(entry.providerId)?.readIdentity(entry);
}

/** An entry's recipient, if an entry for it may be possible to make here. */
export async function findEntryRecipient(
  entry: EncryptedDataKey,
  publicKeys: PublicKeys,
): Promise<Recipient | undefined> {
  const identity = readIdentity(entry);
  return identity === undefined ? undefined : findKind(entry.providerId)?.find(identity, publicKeys);
}

/** An entry's recipient in an audit record. */
export function describeEntryParty(
  entry: EncryptedDataKey,
  nameOf: (identity: string) => string | undefined,
): Party {
  const identity = readIdentity(entry);
  // By form, because the author of the message can write anything there.
  const kind = recipientKinds.find(({ identityForm }) => identityForm.test(identity ?? ''));
  if (identity === undefined || kind === undefined) return { name: 'a key of another kind' };
  const name = nameOf(identity);
  return {
    ...(kind.isPublicKey ? { fingerprint: identity } : { keyArn: identity }),
    ...(name === undefined ? {} : { name }),
  };
}
