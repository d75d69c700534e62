import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts } from '../../../terminal/output.ts';
import { holderOf, listed, policyFacts } from '../holders.ts';
import { nameOf } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { membersOf } from './members.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withIam(session, async (iam) => {
    const { call } = iam;
    const name = await nameOf(iam, 'group', args[0] ?? '');
    const { Group } = await call('GetGroup', { GroupName: name });
    const users = await membersOf(call, name);
    if (session.json) {
      await printIam('GetGroup', { Group, Users: users, IsTruncated: false });
      return;
    }
    await printFacts([
      ['group', Group.GroupName],
      ['arn', Group.Arn],
      ['id', Group.GroupId],
      ['created', formatDate(Group.CreateDate)],
      ['users', listed(users.map(({ UserName }) => UserName))],
      ...(await policyFacts(holderOf(call, { kind: 'group', name }))),
    ]);
  });
}
