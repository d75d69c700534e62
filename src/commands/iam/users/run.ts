import type { IamCall } from '../../../api/iam/model.ts';
import { listAll } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts, printLine, printTable } from '../../../terminal/output.ts';
import { holderOf, listed, policyFacts, removePolicies, tagFact } from '../holders.ts';
import { nameOf, newPrincipal, policyArn } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { parseIamTags } from '../../keys/tags.ts';

export async function createUser({ args, flags, session }: Invocation): Promise<void> {
  const { name, path } = newPrincipal('user', args[0] ?? '', flags.text('path'));
  const Tags = parseIamTags(flags.list('tags'));
  const boundary = flags.text('boundary');
  const output = await withIam(session, async (iam) =>
    iam.call('CreateUser', {
      UserName: name,
      Path: path,
      PermissionsBoundary: boundary === undefined ? undefined : await policyArn(iam, boundary),
      Tags,
    }),
  );
  if (session.json) await printIam('CreateUser', output);
  else printLine(output.User?.Arn ?? '');
}

export async function listUsers({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const users = await withIam(session, ({ call }) =>
    listAll(
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

export async function describeUser({ args, session }: Invocation): Promise<void> {
  await withIam(session, async (iam) => {
    const { call } = iam;
    const name = await nameOf(iam, 'user', args[0] ?? '');
    const output = await call('GetUser', { UserName: name });
    if (session.json) {
      await printIam('GetUser', output);
      return;
    }
    const { User } = output;
    const groups = await listAll(
      (marker) => call('ListGroupsForUser', { UserName: name, ...marker }),
      ({ Groups }) => Groups,
    );
    const { AccessKeyMetadata } = await call('ListAccessKeys', { UserName: name });
    await printFacts([
      ['user', User.UserName],
      ['arn', User.Arn],
      ['id', User.UserId],
      ['created', formatDate(User.CreateDate)],
      ['boundary', User.PermissionsBoundary?.PermissionsBoundaryArn],
      ['groups', listed(groups.map(({ GroupName }) => GroupName))],
      ...(await policyFacts(holderOf(call, { kind: 'user', name }))),
      [
        'access keys',
        listed(AccessKeyMetadata.map(({ AccessKeyId, Status }) => `${AccessKeyId ?? ''} (${Status ?? ''})`)),
      ],
      tagFact(User.Tags),
    ]);
  });
}

/** IAM does not delete a user that still has policies, groups or access keys. */
async function strip(call: IamCall, UserName: string): Promise<void> {
  const { AccessKeyMetadata } = await call('ListAccessKeys', { UserName });
  for (const { AccessKeyId = '' } of AccessKeyMetadata)
    await call('DeleteAccessKey', { UserName, AccessKeyId });
  await removePolicies(holderOf(call, { kind: 'user', name: UserName }));
  const groups = await listAll(
    (marker) => call('ListGroupsForUser', { UserName, ...marker }),
    ({ Groups }) => Groups,
  );
  for (const { GroupName } of groups) await call('RemoveUserFromGroup', { GroupName, UserName });
}

export async function deleteUser({ args, flags, session }: Invocation): Promise<void> {
  const name = await withIam(session, async (iam) => {
    const UserName = await nameOf(iam, 'user', args[0] ?? '');
    if (flags.on('force')) await strip(iam.call, UserName);
    await iam.call('DeleteUser', { UserName });
    return UserName;
  });
  session.note(`user/${name} is deleted`);
}
