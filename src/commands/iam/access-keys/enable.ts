import type { Invocation } from '../../../cli/command.ts';
import { withAccessKeys } from './open.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withAccessKeys(session, (keys) => keys.setStatus(args[0] ?? '', 'Active'));
  session.note('enabled');
}
