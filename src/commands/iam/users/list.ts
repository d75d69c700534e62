import { allOf } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printTable } from '../../../terminal/output.ts';
import { printIam, withIam } from '../open.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const users = await withIam(session, ({ call }) =>
    allOf(
      (marker) => call('ListUsers', { PathPrefix, ...marker }),
      ({ Users }) => Users,
    ),
  );
  if (session.json) {
    await printIam('ListUsers', { Users: users, IsTruncated: false });
    return;
  }
  await printTable(
    [{ title: 'USER' }, { title: 'PATH' }, { title: 'CREATED' }, { title: 'ARN', shrinks: true }],
    users.map(({ UserName, Path, CreateDate, Arn }) => [UserName, Path, formatDate(CreateDate), Arn]),
  );
}
