import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { principalOf } from './names.ts';
import { withIam } from './open.ts';
import { iamTags } from './tagging.ts';

export async function run({ args, rest, session }: Invocation): Promise<void> {
  const Tags = iamTags(rest);
  if (Tags === undefined) throw new KmsError('Usage', 'name at least one tag');
  const { kind, name } = await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[0] ?? '', ['user', 'role']);
    await (principal.kind === 'user'
      ? iam.call('TagUser', { UserName: principal.name, Tags })
      : iam.call('TagRole', { RoleName: principal.name, Tags }));
    return principal;
  });
  session.note(`${kind}/${name} has ${Tags.length === 1 ? 'this tag' : 'these tags'} now`);
}
