import type { Invocation } from '../../terminal/command.ts';
import { principalOf } from './names.ts';
import { withIam } from './open.ts';

export async function run({ args, rest, session }: Invocation): Promise<void> {
  const { kind, name } = await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[0] ?? '', ['user', 'role']);
    await (principal.kind === 'user'
      ? iam.call('UntagUser', { UserName: principal.name, TagKeys: rest })
      : iam.call('UntagRole', { RoleName: principal.name, TagKeys: rest }));
    return principal;
  });
  session.note(`${kind}/${name} has ${rest.length === 1 ? 'that tag' : 'those tags'} no longer`);
}
