import { allOf } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printTable } from '../../../terminal/output.ts';
import { printIam, withIam } from '../open.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const roles = await withIam(session, ({ call }) =>
    allOf(
      (marker) => call('ListRoles', { PathPrefix, ...marker }),
      ({ Roles }) => Roles,
    ),
  );
  if (session.json) {
    await printIam('ListRoles', { Roles: roles, IsTruncated: false });
    return;
  }
  await printTable(
    [
      { title: 'ROLE' },
      { title: 'PATH' },
      { title: 'CREATED' },
      { title: 'ARN', shrinks: true },
      { title: 'DESCRIPTION', shrinks: true },
    ],
    roles.map(({ RoleName, Path, CreateDate, Arn, Description }) => [
      RoleName,
      Path,
      formatDate(CreateDate),
      Arn,
      Description,
    ]),
  );
}
