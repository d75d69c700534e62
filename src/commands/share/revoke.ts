import type { Invocation } from '../../terminal/command.ts';
import { printTable } from '../../terminal/output.ts';
import { changeFiles, checkPaths } from './files.ts';
import { parseLeaving, namesIn, openSharer } from './parties.ts';

interface Readable {
  readonly path: string;
  readonly variables: readonly string[];
}

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  checkPaths(rest);
  const [{ readIdentity }, { resolveRecipients }, { revokeRecipients }, { describeOtherRecipients }] =
    await Promise.all([
      import('../../messages/recipients/kinds.ts'),
      import('../../messages/recipients/named.ts'),
      import('../../files/share/revoke.ts'),
      import('../../files/share/recipientchanges.ts'),
    ]);
  const { known, nameOf } = await namesIn(flags);
  const sharer = await openSharer(session);
  const readable: Readable[] = [];
  try {
    const leaves = await parseLeaving(invocation, sharer.kms, known);
    const given = await resolveRecipients(sharer.kms, known);
    const unchanged = describeOtherRecipients(nameOf);
    return await changeFiles(invocation, {
      done: 'revoked',
      work: (file, placer, run) =>
        revokeRecipients(
          file,
          {
            ...sharer,
            ...run,
            leaving: (entry) => leaves(readIdentity(entry)),
            publicKeys: sharer.publicKeys(given),
            dropOthers: flags.on('dropOthers'),
            nameOf,
            unchanged,
            told: (path, variables) => readable.push({ path, variables }),
          },
          placer,
        ),
      after: async () => {
        readable.sort((a, b) => (a.path < b.path ? -1 : 1));
        if (readable.length === 0) return;
        session.note('readable until now; change these at their source:');
        await printTable(
          [{ title: 'FILE' }, { title: 'VALUE' }],
          readable.flatMap(({ path, variables }) =>
            variables.length === 0 ? [[path, '(all of it)']] : variables.map((name) => [path, name]),
          ),
        );
      },
      more: () => ({ readable }),
    });
  } finally {
    await sharer.close();
  }
}
