import type { Invocation } from '../../../terminal/command.ts';
import { holderOf, removePolicies } from '../holders.ts';
import { nameOf } from '../names.ts';
import { withIam } from '../open.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const name = await withIam(session, async (iam) => {
    const RoleName = await nameOf(iam, 'role', args[0] ?? '');
    if (flags.on('force')) await removePolicies(holderOf(iam.call, { kind: 'role', name: RoleName }));
    await iam.call('DeleteRole', { RoleName });
    return RoleName;
  });
  session.note(`role/${name} is deleted`);
}
