import { allOf } from '../../../base/pages.ts';
import type { IamCall } from '../../../api/iam/calls.ts';
import type { User } from '../../../api/iam/types.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { nameOf } from '../names.ts';
import { withIam } from '../open.ts';

export function membersOf(call: IamCall, GroupName: string): Promise<readonly User[]> {
  return allOf(
    (marker) => call('GetGroup', { GroupName, ...marker }),
    ({ Users }) => Users,
  );
}

/** Puts the user that the second argument names into the group that the first one names, or takes it out. */
export async function changeMember(
  { args, session }: Invocation,
  operation: 'AddUserToGroup' | 'RemoveUserFromGroup',
): Promise<void> {
  const { user, group } = await withIam(session, async (iam) => {
    const GroupName = await nameOf(iam, 'group', args[0] ?? '');
    const UserName = await nameOf(iam, 'user', args[1] ?? '');
    await iam.call(operation, { GroupName, UserName });
    return { user: UserName, group: GroupName };
  });
  const is = operation === 'AddUserToGroup' ? 'is in' : 'is no longer in';
  session.note(`user/${user} ${is} group/${group}`);
}
