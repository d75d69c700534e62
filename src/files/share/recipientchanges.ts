/** Changes of a message's recipients: add, accept, remove. */
import { KmsError } from '../../base/errors.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { ChangeOptions, RecipientChange } from './replacemessage.ts';
import { describeEntryParty, findEntryRecipient, readIdentity } from '../../messages/recipients/kinds.ts';
import type { Authentic } from './messagefile.ts';
import type { Seat } from '../../messages/recipients/nextdatakey.ts';
import type { PublicKeys, Recipient } from '../../messages/recipients/recipient.ts';

export type NameOf = (identity: string) => string | undefined;

function has(entries: readonly EncryptedDataKey[], recipient: Recipient): boolean {
  return entries.some((entry) => readIdentity(entry) === recipient.identity);
}

/** The entries that need no change, in order. */
async function keepSeats(entries: readonly EncryptedDataKey[], publicKeys: PublicKeys): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (const entry of entries) seats.push({ entry, recipient: await findEntryRecipient(entry, publicKeys) });
  return seats;
}

/** An existing recipient is kept once. */
export function planAddition(recipients: readonly Recipient[], publicKeys: PublicKeys): RecipientChange {
  return {
    check: (entries) => (recipients.every((each) => has(entries, each)) ? 'already' : 'due'),
    make: async ({ entries }) => {
      const added = recipients.filter((each) => !has(entries, each));
      return {
        seats: [...(await keepSeats(entries, publicKeys)), ...added.map((recipient) => ({ recipient }))],
        event: { operation: 'ShareMessage', added: added.map(({ party }) => party), removed: [] },
      };
    },
  };
}

/** Replaces the entry through which the message was opened by one under the key; with `only`, removes all others. */
export function planAcceptance(
  key: Recipient,
  only: boolean,
  nameOf: NameOf,
  publicKeys: PublicKeys,
): RecipientChange {
  return {
    check: (entries) => (has(entries, key) && !(only && entries.length > 1) ? 'already' : 'due'),
    make: async ({ entries, opened }) => {
      const present = entries.find((entry) => readIdentity(entry) === key.identity);
      const own: Seat = present ? { entry: present, recipient: key } : { recipient: key };
      const others = only ? [] : entries.filter((entry) => entry !== present && entry !== opened.entry);
      const at = only ? 0 : Math.max(0, entries.indexOf(opened.entry));
      const seats: Seat[] = await keepSeats(others, publicKeys);
      seats.splice(at, 0, own);
      return {
        seats,
        event: {
          operation: 'AcceptMessage',
          added: present ? [] : [key.party],
          removed: entries
            .filter((entry) => entry !== present && !others.includes(entry))
            .map((entry) => describeEntryParty(entry, nameOf)),
        },
      };
    },
  };
}

/** Whether an entry belongs to a recipient to remove. */
export type Leaving = (entry: EncryptedDataKey) => boolean;

/** Rejects if nobody, or no longer this vault, could open the message. */
export async function checkStaying(
  { header, entries, opened }: Authentic,
  leaving: Leaving,
  open: ChangeOptions['open'],
): Promise<readonly EncryptedDataKey[]> {
  const staying = entries.filter((entry) => !leaving(entry));
  if (staying.length === 0) {
    throw new KmsError('UnsupportedOperationException', 'nobody could open the message anymore', {
      hint: 'first re-encrypt it under a key that you keep: kms share accept FILE -k KEY',
    });
  }
  if (!leaving(opened.entry)) return staying;
  const other = await open(staying, header.context).catch(() => undefined);
  if (other === undefined) {
    throw new KmsError(
      'UnsupportedOperationException',
      'that is the only entry that opens the message here',
      {
        hint: 'ask another recipient to remove it, or first re-encrypt the message under a key that you keep: kms share accept FILE -k KEY',
      },
    );
  }
  other.dataKey.wipe();
  return staying;
}

/**
 * Describes who can still open a message without the recipient to remove, once for the same set of recipients: a recipient who accepted the message
 * has an entry under a key of their own, which the old name does not match.
 */
export function describeOtherRecipients(
  nameOf: NameOf,
): (entries: readonly EncryptedDataKey[]) => string | undefined {
  const told = new Set<string>();
  return (entries) => {
    if (entries.length < 2) return undefined;
    const names = entries.map((entry) => {
      const { name, fingerprint, keyArn } = describeEntryParty(entry, nameOf);
      return keyArn ?? name ?? fingerprint?.slice(0, 16) ?? '';
    });
    const all = names.join(', ');
    if (told.has(all)) return undefined;
    told.add(all);
    return `can still be opened by ${all}; a recipient who accepted it (kms share accept) uses another key: name that key with -r`;
  };
}

export function planRemoval(
  leaving: Leaving,
  open: ChangeOptions['open'],
  nameOf: NameOf,
  publicKeys: PublicKeys,
): RecipientChange {
  return {
    unchanged: describeOtherRecipients(nameOf),
    check: (entries) => (entries.some(leaving) ? 'due' : 'already'),
    make: async (message) => ({
      seats: await keepSeats(await checkStaying(message, leaving, open), publicKeys),
      event: {
        operation: 'RemoveMessageRecipients',
        added: [],
        removed: message.entries.filter(leaving).map((entry) => describeEntryParty(entry, nameOf)),
      },
    }),
  };
}
