import { allOf } from '../../../base/pages.ts';
import type { IamCall } from '../../../api/iam/calls.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { holderOf, removePolicies } from '../holders.ts';
import { nameOf } from '../names.ts';
import { withIam } from '../open.ts';

/** IAM deletes no user that something belongs to. */
async function strip(call: IamCall, UserName: string): Promise<void> {
  const { AccessKeyMetadata } = await call('ListAccessKeys', { UserName });
  for (const { AccessKeyId = '' } of AccessKeyMetadata)
    await call('DeleteAccessKey', { UserName, AccessKeyId });
  await removePolicies(holderOf(call, { kind: 'user', name: UserName }));
  const groups = await allOf(
    (marker) => call('ListGroupsForUser', { UserName, ...marker }),
    ({ Groups }) => Groups,
  );
  for (const { GroupName } of groups) await call('RemoveUserFromGroup', { GroupName, UserName });
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const name = await withIam(session, async (iam) => {
    const UserName = await nameOf(iam, 'user', args[0] ?? '');
    if (flags.on('force')) await strip(iam.call, UserName);
    await iam.call('DeleteUser', { UserName });
    return UserName;
  });
  session.note(`user/${name} is deleted`);
}
