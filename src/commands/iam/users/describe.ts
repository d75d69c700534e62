import { allOf } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts } from '../../../terminal/output.ts';
import { holderOf, listed, policyFacts } from '../holders.ts';
import { nameOf } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { tagFact } from '../tagging.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withIam(session, async (iam) => {
    const { call } = iam;
    const name = await nameOf(iam, 'user', args[0] ?? '');
    const output = await call('GetUser', { UserName: name });
    if (session.json) {
      await printIam('GetUser', output);
      return;
    }
    const { User } = output;
    const groups = await allOf(
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
