import type { Invocation } from '../../../terminal/command.ts';
import { changePrincipal, checkOrder, policyArn } from '../names.ts';

export async function putBoundary({ args, session }: Invocation): Promise<void> {
  const [holder = '', policy = ''] = args;
  checkOrder(policy, holder, 'kms iam boundary put <principal> <policy>');
  let PermissionsBoundary = '';
  const principal = await changePrincipal(session, holder, async (iam, name, isUser) => {
    PermissionsBoundary = await policyArn(iam, policy);
    await (isUser
      ? iam.call('PutUserPermissionsBoundary', { UserName: name, PermissionsBoundary })
      : iam.call('PutRolePermissionsBoundary', { RoleName: name, PermissionsBoundary }));
  });
  session.note(`${principal} may do no more than ${PermissionsBoundary} allows`);
}

export async function deleteBoundary({ args, session }: Invocation): Promise<void> {
  const principal = await changePrincipal(session, args[0] ?? '', ({ call }, name, isUser) =>
    isUser
      ? call('DeleteUserPermissionsBoundary', { UserName: name })
      : call('DeleteRolePermissionsBoundary', { RoleName: name }),
  );
  session.note(`${principal} no longer has a boundary`);
}
