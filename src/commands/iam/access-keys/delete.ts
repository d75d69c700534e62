import type { Invocation } from '../../../terminal/command.ts';
import { withAccessKey } from './owner.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  await withAccessKey(session, args[0] ?? '', ({ call }, key) => call('DeleteAccessKey', key));
  session.note('deleted');
}
