import type { Invocation } from '../../../terminal/command.ts';
import { holderOf, removePolicies } from '../holders.ts';
import { nameOf } from '../names.ts';
import { withIam } from '../open.ts';
import { membersOf } from './members.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const name = await withIam(session, async (iam) => {
    const { call } = iam;
    const GroupName = await nameOf(iam, 'group', args[0] ?? '');
    if (flags.on('force')) {
      for (const { UserName } of await membersOf(call, GroupName)) {
        await call('RemoveUserFromGroup', { GroupName, UserName });
      }
      await removePolicies(holderOf(call, { kind: 'group', name: GroupName }));
    }
    await call('DeleteGroup', { GroupName });
    return GroupName;
  });
  session.note(`group/${name} is deleted`);
}
