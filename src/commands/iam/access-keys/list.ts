import { allOf } from '../../../base/pages.ts';
import type { AccessKeyLastUsed, AccessKeyMetadata } from '../../../api/iam/types.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printTable } from '../../../terminal/output.ts';
import { nameOf } from '../names.ts';
import { printIam, withIam, type Iam } from '../open.ts';

/** Of a user; of the caller where none is named. */
function keysOf({ call }: Iam, UserName: string | undefined): Promise<readonly AccessKeyMetadata[]> {
  return allOf(
    (marker) => call('ListAccessKeys', { UserName, ...marker }),
    ({ AccessKeyMetadata: keys }) => keys,
  );
}

async function everyKey(iam: Iam): Promise<readonly AccessKeyMetadata[]> {
  const users = await allOf(
    (marker) => iam.call('ListUsers', marker),
    ({ Users }) => Users,
  );
  const found = [...(await keysOf(iam, undefined))];
  for (const { UserName } of users) found.push(...(await keysOf(iam, UserName)));
  // The caller may be one of the users.
  const ids = new Set<string | undefined>();
  return found.filter(({ AccessKeyId }) => !ids.has(AccessKeyId) && ids.add(AccessKeyId));
}

/** The service says `N/A` where it was not used. */
function lastUse(used: AccessKeyLastUsed | undefined): string {
  return used?.LastUsedDate === undefined ? 'never' : (formatDate(used.LastUsedDate) ?? '');
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const [user] = args;
  await withIam(session, async (iam) => {
    const name = user === undefined ? undefined : await nameOf(iam, 'user', user);
    const keys = flags.on('all') ? await everyKey(iam) : await keysOf(iam, name);
    if (session.json) {
      await printIam('ListAccessKeys', { AccessKeyMetadata: keys, IsTruncated: false });
      return;
    }
    const rows = [];
    for (const { AccessKeyId = '', UserName, Status, CreateDate } of keys) {
      const { AccessKeyLastUsed: used } = await iam.call('GetAccessKeyLastUsed', { AccessKeyId });
      rows.push([AccessKeyId, UserName ?? 'root', Status, formatDate(CreateDate), lastUse(used)]);
    }
    await printTable(
      [
        { title: 'ACCESS KEY ID' },
        { title: 'OF' },
        { title: 'STATUS' },
        { title: 'CREATED' },
        { title: 'LAST USED' },
      ],
      rows,
    );
  });
}
