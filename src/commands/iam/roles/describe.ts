import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts } from '../../../terminal/output.ts';
import { holderOf, policyFacts } from '../holders.ts';
import { nameOf } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { tagFact } from '../tagging.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withIam(session, async (iam) => {
    const { call } = iam;
    const name = await nameOf(iam, 'role', args[0] ?? '');
    const output = await call('GetRole', { RoleName: name });
    if (session.json) {
      await printIam('GetRole', output);
      return;
    }
    const { Role } = output;
    await printFacts([
      ['role', Role.RoleName],
      ['arn', Role.Arn],
      ['id', Role.RoleId],
      ['description', Role.Description],
      ['created', formatDate(Role.CreateDate)],
      ['last used', formatDate(Role.RoleLastUsed?.LastUsedDate)],
      ['longest session', Role.MaxSessionDuration === undefined ? undefined : `${Role.MaxSessionDuration} s`],
      ['boundary', Role.PermissionsBoundary?.PermissionsBoundaryArn],
      ...(await policyFacts(holderOf(call, { kind: 'role', name }))),
      tagFact(Role.Tags),
      ['trust policy', Role.AssumeRolePolicyDocument?.replace(/\s+/g, ' ').trim()],
    ]);
  });
}
