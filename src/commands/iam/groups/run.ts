import type { IamCall } from '../../../api/iam/model.ts';
import type { User } from '../../../api/iam/types.ts';
import { listAll } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts, printLine, printTable } from '../../../terminal/output.ts';
import { holderOf, listed, policyFacts, removePolicies } from '../holders.ts';
import { nameOf, newPrincipal } from '../names.ts';
import { printIam, withIam } from '../open.ts';

function membersOf(call: IamCall, GroupName: string): Promise<readonly User[]> {
  return listAll(
    (marker) => call('GetGroup', { GroupName, ...marker }),
    ({ Users }) => Users,
  );
}

/** Adds the user in the second argument to the group in the first one, or removes it. */
async function changeMember(
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

export async function createGroup({ args, flags, session }: Invocation): Promise<void> {
  const { name, path } = newPrincipal('group', args[0] ?? '', flags.text('path'));
  const output = await withIam(session, ({ call }) => call('CreateGroup', { GroupName: name, Path: path }));
  if (session.json) await printIam('CreateGroup', output);
  else printLine(output.Group.Arn);
}

export async function listGroups({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const groups = await withIam(session, ({ call }) =>
    listAll(
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

export async function describeGroup({ args, session }: Invocation): Promise<void> {
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

export async function deleteGroup({ args, flags, session }: Invocation): Promise<void> {
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

export async function addToGroup(invocation: Invocation): Promise<void> {
  await changeMember(invocation, 'AddUserToGroup');
}

export async function removeFromGroup(invocation: Invocation): Promise<void> {
  await changeMember(invocation, 'RemoveUserFromGroup');
}
