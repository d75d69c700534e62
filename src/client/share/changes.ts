/** What sharing does to the recipients of a message: adding, accepting, removing. */
import type { Kms } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { ChangeOptions, HeaderChange } from './change.ts';
import { entryFor, identityOf, ownerOf, partyOf, partyOfEntry, type Resolved } from './entries.ts';
import type { Authentic } from './message.ts';

type Kmss = () => Promise<Pick<Kms, 'encrypt'>>;
export type NameOf = (owner: string) => string | undefined;

function has(entries: readonly EncryptedDataKey[], recipient: Resolved): boolean {
  return entries.some((entry) => ownerOf(entry) === identityOf(recipient));
}

/** Who is a recipient already stays one, once. */
export function adding(kms: Kmss, recipients: readonly Resolved[]): HeaderChange {
  return {
    standing: (entries) => (recipients.every((each) => has(entries, each)) ? 'already' : 'due'),
    make: async ({ entries, header, opened }) => {
      const added = recipients.filter((each) => !has(entries, each));
      const made = [];
      for (const each of added) made.push(await entryFor(kms, each, opened.dataKey, header.context));
      return {
        entries: [...entries, ...made],
        event: { operation: 'ShareMessage', added: added.map(partyOf), removed: [] },
      };
    },
  };
}

/** The entry through which the message was opened gives way to one under the key; with `only`, all others do. */
export function accepting(kms: Kmss, key: Resolved, only: boolean, nameOf: NameOf): HeaderChange {
  return {
    standing: (entries) => (has(entries, key) && !(only && entries.length > 1) ? 'already' : 'due'),
    make: async ({ entries, header, opened }) => {
      const present = entries.find((entry) => ownerOf(entry) === identityOf(key));
      const own = present ?? (await entryFor(kms, key, opened.dataKey, header.context));
      const next = only
        ? [own]
        : entries.flatMap((entry) => (entry === opened.entry ? [own] : entry === own ? [] : [entry]));
      return {
        entries: next,
        event: {
          operation: 'AcceptMessage',
          added: present ? [] : [partyOf(key)],
          removed: entries
            .filter((entry) => !next.includes(entry))
            .map((entry) => partyOfEntry(entry, nameOf)),
        },
      };
    },
  };
}

/** Whether an entry is of somebody who is to lose it. */
export type Leaving = (entry: EncryptedDataKey) => boolean;

/** Rejects where nobody, or not this vault, could open the message any more. */
export async function checkStaying(
  { header, entries, opened }: Authentic,
  leaving: Leaving,
  open: ChangeOptions['open'],
): Promise<readonly EncryptedDataKey[]> {
  const staying = entries.filter((entry) => !leaving(entry));
  if (staying.length === 0) {
    throw new KmsError('UnsupportedOperationException', 'nobody could open the message any more', {
      hint: 'put it under a key that stays first: kms share accept FILE -k KEY',
    });
  }
  if (!leaving(opened.entry)) return staying;
  const other = await open(staying, header.context).catch(() => undefined);
  if (other === undefined) {
    throw new KmsError('UnsupportedOperationException', 'that is the only entry with which it opens here', {
      hint: 'whoever else can open it can remove that; or put it under a key that stays first: kms share accept FILE -k KEY',
    });
  }
  other.dataKey.wipe();
  return staying;
}

/**
 * What to say of a message that nobody had to be taken off, once for the same others who can open it: whoever accepted it is there
 * under a key of their own, which is not known by the name they had before.
 */
export function othersStill(nameOf: NameOf): (entries: readonly EncryptedDataKey[]) => string | undefined {
  const told = new Set<string>();
  return (entries) => {
    if (entries.length < 2) return undefined;
    const names = entries.map((entry) => {
      const { name, fingerprint, keyArn } = partyOfEntry(entry, nameOf);
      return keyArn ?? name ?? fingerprint?.slice(0, 16) ?? '';
    });
    const all = names.join(', ');
    if (told.has(all)) return undefined;
    told.add(all);
    return `can still be opened by ${all}; whoever took it over (kms share accept) is there under a key of their own: name that with -r`;
  };
}

export function removing(leaving: Leaving, open: ChangeOptions['open'], nameOf: NameOf): HeaderChange {
  return {
    unchanged: othersStill(nameOf),
    standing: (entries) => (entries.some(leaving) ? 'due' : 'already'),
    make: async (message) => ({
      entries: await checkStaying(message, leaving, open),
      event: {
        operation: 'RemoveMessageRecipients',
        added: [],
        removed: message.entries.filter(leaving).map((entry) => partyOfEntry(entry, nameOf)),
      },
    }),
  };
}
