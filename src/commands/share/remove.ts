import type { Invocation } from '../../terminal/command.ts';
import { changeFiles, checkPaths } from './files.ts';
import { parseLeaving, namesIn, openSharer } from './parties.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  checkPaths(rest);
  const { expectFiles } = await import('../../messages/parallel/start.ts');
  await expectFiles(rest);
  const [{ readIdentity }, { resolveRecipients }, { changeRecipients }, { planRemoval }] = await Promise.all([
    import('../../messages/recipients/kinds.ts'),
    import('../../messages/recipients/named.ts'),
    import('../../files/share/replacemessage.ts'),
    import('../../files/share/recipientchanges.ts'),
  ]);
  const { known, nameOf } = await namesIn(flags);
  const sharer = await openSharer(session);
  try {
    const leaves = await parseLeaving(invocation, sharer.kms, known);
    const given = known.filter(({ usesKms }) => !usesKms);
    const publicKeys = sharer.publicKeys(await resolveRecipients(sharer.kms, given));
    const change = planRemoval((entry) => leaves(readIdentity(entry)), sharer.open, nameOf, publicKeys);
    return await changeFiles(invocation, {
      done: 'changed',
      work: (file, placer, run) => changeRecipients(file, change, { ...sharer, ...run }, placer),
      after: (done) => {
        if (done > 0) {
          session.note(
            'the recipients could read them until now, and may have kept them or their data keys: to be sure, use kms share revoke and change the values',
          );
        }
      },
    });
  } finally {
    await sharer.close();
  }
}
