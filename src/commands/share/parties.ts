/** Shared by the share commands: the recipients, the keys that open a message, and where changes are recorded. */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Session } from '../../terminal/session.ts';
import type { ChangeOptions } from '../../files/share/replacemessage.ts';
import type { NameOf } from '../../files/share/recipientchanges.ts';
import type { NamedRecipient, PublicKeys, Recipient } from '../../messages/recipients/recipient.ts';

export interface Sharer extends Pick<ChangeOptions, 'open' | 'note'> {
  /** For encryption, and for key lookups. */
  readonly kms: () => Promise<Kms>;
  /** The public keys of the given recipients and of this vault's share identity. */
  readonly publicKeys: (given: readonly Recipient[]) => PublicKeys;
  readonly close: () => Promise<void>;
}

/** On another service, messages that do not open there are tried with the local vault, if there is one. */
export async function openSharer(session: Session, privateKey?: KeyObject): Promise<Sharer> {
  const { openDataKey } = await import('../../messages/datakeys.ts');
  const { findShareIdentity } = await import('../../messages/recipients/rsapublickey.ts');
  const connection = await session.connection();
  const { connect } = await import('../../connection/connect.ts');
  let vault: ReturnType<typeof connect> | undefined;
  return {
    kms: () => session.kms(),
    publicKeys: (given) => async (fingerprint) =>
      given.find(({ identity }) => identity === fingerprint) ??
      (await findShareIdentity(await session.kms(), fingerprint)),
    open: async (entries, context) => {
      try {
        const opened = await openDataKey(connection.kms, { privateKey }, entries, context);
        if (opened || !session.isRemote) return opened;
      } catch (error) {
        if (!session.isRemote || !isKmsError(error)) throw error;
      }
      vault ??= session.connectOptions().then(connect);
      return await openDataKey((await vault).kms, {}, entries, context);
    },
    note: async (event) => {
      const from = vault ? await vault : connection;
      // Another service records its own calls.
      await from.sharing?.note(event);
    },
    close: async () => {
      const opened = await vault?.catch(() => undefined);
      await opened?.close();
    },
  };
}

/** All recipients of -r and -R; throws `Usage` if there are none. */
export async function namedRecipients(flags: Flags): Promise<NamedRecipient[]> {
  const { readRecipients } = await import('../../messages/recipients/named.ts');
  const found = readRecipients(flags.list('recipient'), flags.list('recipientsFile'));
  if (found.length > 0) return found;
  throw new KmsError('Usage', 'no recipients given', { hint: 'name recipients with -r or -R' });
}

/** Names of the recipients in the files given with -R, by fingerprint or ARN. */
export async function namesIn(
  flags: Flags,
): Promise<{ readonly known: readonly NamedRecipient[]; readonly nameOf: NameOf }> {
  const { readRecipients } = await import('../../messages/recipients/named.ts');
  const known = readRecipients([], flags.list('recipientsFile'));
  const names = new Map(
    known.flatMap(({ identity, name }) => (name === undefined ? [] : [[identity, name] as const])),
  );
  return { known, nameOf: (identity) => names.get(identity) };
}

const fingerprintStart = /^[0-9a-f]{16,64}$/;
/** The form in which share add prints a recipient. */
const toldForm = /^.* \(([0-9a-f]{16})\)$/;
const shownOwners = 10;

/** Names come from recipients files; without one, only the ids in messages can be used. */
async function unknownName(paths: readonly string[], session: Session): Promise<KmsError> {
  const [{ findKind }, { listRecipients }, { findInput, omitGit }] = await Promise.all([
    import('../../messages/recipients/kinds.ts'),
    import('../../files/share/list.ts'),
    import('../manyfiles/find.ts'),
  ]);
  const owners = new Set<string>();
  for (const file of (await findInput(paths, session, { omit: omitGit })).files) {
    const listed = await listRecipients(file).catch(() => undefined);
    for (const { type, id } of listed?.recipients ?? []) {
      owners.add(findKind(type)?.isPublicKey === true ? id.slice(0, 16) : id);
    }
  }
  const ways = [...owners].slice(0, shownOwners).map((owner) => `-r ${owner}`);
  const more = owners.size > shownOwners ? ', …' : '';
  return new KmsError('NotFoundException', 'a name given with -r matches no recipient, file or KMS key', {
    hint: [
      'messages contain no names; give the file of recipients that has them: -R FILE',
      ...(ways.length === 0 ? [] : [`recipients of these messages: ${ways.join(', ')}${more}`]),
    ],
  });
}

/** Parses -r into a test for the owner (a fingerprint or an ARN) of an entry. */
export async function parseLeaving(
  { rest: paths, flags, session }: Invocation,
  kms: () => Promise<Kms>,
  known: readonly NamedRecipient[],
): Promise<(owner: string | undefined) => boolean> {
  const { parseRecipientArgument, refuseAmbiguous, resolveRecipients } =
    await import('../../messages/recipients/named.ts');
  const named = flags.list('recipient');
  if (named.length === 0)
    throw new KmsError('Usage', 'no recipients to remove given', { hint: 'name one with -r' });
  const exact = new Set<string>();
  const starts: string[] = [];
  for (const each of named) {
    const byName = known.filter(({ name }) => name === each);
    if (byName.length > 1) throw new KmsError('Usage', 'several recipients in the files have that name');
    const [, told] = toldForm.exec(each) ?? [];
    if (byName.length === 0 && fingerprintStart.test(each)) starts.push(each);
    else if (byName.length === 0 && told !== undefined) starts.push(told);
    else if (/^arn:.*:key\//.test(each)) exact.add(each);
    else {
      try {
        const recipients = byName.length === 1 ? byName : [parseRecipientArgument(each)];
        await refuseAmbiguous(kms, recipients);
        for (const one of await resolveRecipients(kms, recipients)) exact.add(one.identity);
      } catch (error) {
        const isUnknown =
          isKmsError(error) && (error.code === 'NotFoundException' || error.code === 'NoSuchFile');
        throw isUnknown ? await unknownName(paths, session) : error;
      }
    }
  }
  return (owner) =>
    owner !== undefined &&
    (exact.has(owner) || (!owner.startsWith('arn:') && starts.some((start) => owner.startsWith(start))));
}
