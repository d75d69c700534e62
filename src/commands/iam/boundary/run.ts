import type { Invocation } from '../../../terminal/command.ts';
import { checkOrder, policyArn, principalOf } from '../names.ts';
import { withIam } from '../open.ts';

export async function putBoundary({ args, session }: Invocation): Promise<void> {
  checkOrder(args[1] ?? '', args[0] ?? '', 'kms iam boundary put <principal> <policy>');
  const { kind, name, arn } = await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[0] ?? '', ['user', 'role']);
    const PermissionsBoundary = await policyArn(iam, args[1] ?? '');
    await (principal.kind === 'user'
      ? iam.call('PutUserPermissionsBoundary', { UserName: principal.name, PermissionsBoundary })
      : iam.call('PutRolePermissionsBoundary', { RoleName: principal.name, PermissionsBoundary }));
    return { ...principal, arn: PermissionsBoundary };
  });
  session.note(`${kind}/${name} may do no more than ${arn} allows`);
}

export async function deleteBoundary({ args, session }: Invocation): Promise<void> {
  const { kind, name } = await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[0] ?? '', ['user', 'role']);
    await (principal.kind === 'user'
      ? iam.call('DeleteUserPermissionsBoundary', { UserName: principal.name })
      : iam.call('DeleteRolePermissionsBoundary', { RoleName: principal.name }));
    return principal;
  });
  session.note(`${kind}/${name} has no boundary any more`);
}
