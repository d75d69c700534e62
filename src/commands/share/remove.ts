import type { Invocation } from '../../cli/command.ts';
import { changeFiles, checkPaths } from './files.ts';
import { leavingOf, namesIn, sharerOf } from './parties.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  checkPaths(rest);
  const [{ ownerOf }, { changeHeader }, { removing }] = await Promise.all([
    import('../../client/share/entries.ts'),
    import('../../client/share/change.ts'),
    import('../../client/share/changes.ts'),
  ]);
  const { known, nameOf } = await namesIn(flags);
  const sharer = await sharerOf(session);
  try {
    const leaves = await leavingOf(invocation, sharer.kms, known);
    const change = removing((entry) => leaves(ownerOf(entry)), sharer.open, nameOf);
    return await changeFiles(invocation, {
      done: 'changed',
      work: (file, placer, warn) =>
        changeHeader(file, change, { ...sharer, dryRun: flags.on('dryRun'), warn }, placer),
      after: (done) => {
        if (done > 0) {
          session.note(
            'whoever was removed could read them until now and may have kept them, or their data keys: to be sure, use kms share revoke and change the values',
          );
        }
      },
    });
  } finally {
    await sharer.close();
  }
}
