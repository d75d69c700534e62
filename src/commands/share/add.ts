import type { Invocation } from '../../terminal/command.ts';
import { changeFiles, checkPaths } from './files.ts';
import { namedRecipients, openSharer } from './parties.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  checkPaths(rest);
  const { expectFiles } = await import('../../messages/parallel/start.ts');
  await expectFiles(rest);
  const named = await namedRecipients(flags);
  const [{ refuseAmbiguous, resolveRecipients }, { changeRecipients }, { planAddition }] = await Promise.all([
    import('../../messages/recipients/named.ts'),
    import('../../files/share/replacemessage.ts'),
    import('../../files/share/recipientchanges.ts'),
  ]);
  const sharer = await openSharer(session);
  try {
    await refuseAmbiguous(sharer.kms, named);
    const recipients = await resolveRecipients(sharer.kms, named);
    const change = planAddition(recipients, sharer.publicKeys(recipients));
    const names = recipients.map((each) => each.describe());
    return await changeFiles(invocation, {
      done: 'shared',
      work: (file, placer, run) => changeRecipients(file, change, { ...sharer, ...run }, placer),
      after: (done) => {
        if (done > 0) session.note(`with ${names.join(', ')}`);
      },
      more: () => ({ recipients: names }),
    });
  } finally {
    await sharer.close();
  }
}
