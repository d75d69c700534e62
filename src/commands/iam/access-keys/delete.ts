import type { Invocation } from '../../../cli/command.ts';
import { withIam } from './open.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withIam(session, (iam) => iam('DeleteAccessKey', { AccessKeyId: args[0] ?? '' }));
  session.note('deleted');
}
