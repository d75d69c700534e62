import type { Invocation } from '../../../cli/command.ts';
import { formatDate, printJson, printTable } from '../../../cli/output.ts';
import { withAccessKeys } from './open.ts';

export async function run({ session }: Invocation): Promise<void> {
  const keys = await withAccessKeys(session, (all) => all.list());
  if (session.json) {
    printJson({
      AccessKeyMetadata: keys.map(({ id, status, created }) => ({
        AccessKeyId: id,
        Status: status,
        CreateDate: created.toISOString(),
      })),
    });
    return;
  }
  await printTable(
    [{ title: 'ACCESS KEY ID' }, { title: 'OF' }, { title: 'STATUS' }, { title: 'CREATED' }],
    keys.map(({ id, owner, status, created }) => [id, owner, status, formatDate(created)]),
  );
}
