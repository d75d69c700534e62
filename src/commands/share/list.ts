import type { Invocation } from '../../terminal/command.ts';
import { printJson, printTable } from '../../terminal/output.ts';
import { readPassphrase } from '../../terminal/passphrase.ts';
import type { Session } from '../../terminal/session.ts';
import { findInput, omitGit } from '../manyfiles/find.ts';
import { failureList, printFailures, Tally } from '../manyfiles/tally.ts';
import { checkPaths } from './files.ts';
import { namesIn } from './parties.ts';

/** The fingerprint of this vault's share identity, if it is available without a question. */
async function ownFingerprint(session: Session): Promise<string | undefined> {
  if (session.isRemote) return undefined;
  try {
    const { connect } = await import('../../connection/connect.ts');
    const { shareFingerprint } = await import('../../messages/recipients/rsapublickey.ts');
    const options = await session.connectOptions();
    const passphrase = () => readPassphrase({ ...session.passphraseSource, noInput: true });
    const connection = await connect({ ...options, passphrase });
    try {
      return await shareFingerprint(connection.kms);
    } finally {
      await connection.close();
    }
  } catch {
    // The list is complete without it.
    return undefined;
  }
}

export async function run({ rest, flags, session }: Invocation): Promise<number> {
  checkPaths(rest);
  const [{ listRecipients }, { findKind }] = await Promise.all([
    import('../../files/share/list.ts'),
    import('../../messages/recipients/kinds.ts'),
  ]);
  const isPublicKey = ({ type }: { readonly type: string }): boolean => findKind(type)?.isPublicKey === true;
  const { nameOf } = await namesIn(flags);
  const found = await findInput(rest, session, { omit: omitGit });
  const tally = new Tally(false);
  tally.failures.push(...found.failed);
  const listed: {
    path: string;
    messageId: string;
    recipients: { type: string; id: string; name: string | undefined }[];
  }[] = [];
  for (const file of found.files) {
    try {
      const message = await listRecipients(file);
      if (message) listed.push({ path: file.path, ...message });
    } catch (error) {
      tally.failures.push({ path: file.path, error });
    }
  }
  const shared = listed.some(({ recipients }) => recipients.some(isPublicKey));
  const own = shared ? await ownFingerprint(session) : undefined;
  for (const { recipients } of listed)
    for (const each of recipients)
      each.name = nameOf(each.id) ?? (each.id === own ? 'this vault' : undefined);
  if (session.json) {
    printJson({ messages: listed, failed: failureList(tally) });
    return tally.exitStatus;
  }
  const several = found.files.length > 1;
  if (listed.length > 0)
    await printTable(
      [...(several ? [{ title: 'FILE' }] : []), { title: 'TYPE' }, { title: 'RECIPIENT' }, { title: 'NAME' }],
      listed.flatMap(({ path, recipients }) =>
        recipients.map(({ type, id, name }) => [...(several ? [path] : []), type, id, name]),
      ),
    );
  const nameless = listed.some(({ recipients }) =>
    recipients.some((each) => isPublicKey(each) && each.name === undefined),
  );
  if (nameless) {
    session.note(
      'names come from a recipients file: -R FILE; -r also takes a fingerprint or its first 16 digits',
    );
  }
  printFailures(tally);
  return tally.exitStatus;
}
