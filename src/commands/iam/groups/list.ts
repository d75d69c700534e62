import { allOf } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printTable } from '../../../terminal/output.ts';
import { printIam, withIam } from '../open.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const groups = await withIam(session, ({ call }) =>
    allOf(
      (marker) => call('ListGroups', { PathPrefix, ...marker }),
      ({ Groups }) => Groups,
    ),
  );
  if (session.json) {
    await printIam('ListGroups', { Groups: groups, IsTruncated: false });
    return;
  }
  await printTable(
    [{ title: 'GROUP' }, { title: 'PATH' }, { title: 'CREATED' }, { title: 'ARN', shrinks: true }],
    groups.map(({ GroupName, Path, CreateDate, Arn }) => [GroupName, Path, formatDate(CreateDate), Arn]),
  );
}
