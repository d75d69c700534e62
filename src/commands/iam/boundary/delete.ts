import type { Invocation } from '../../../terminal/command.ts';
import { principalOf } from '../names.ts';
import { withIam } from '../open.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const { kind, name } = await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[0] ?? '', ['user', 'role']);
    await (principal.kind === 'user'
      ? iam.call('DeleteUserPermissionsBoundary', { UserName: principal.name })
      : iam.call('DeleteRolePermissionsBoundary', { RoleName: principal.name }));
    return principal;
  });
  session.note(`${kind}/${name} has no boundary any more`);
}
