import type { Invocation } from '../../../cli/command.ts';
import { printLine } from '../../../cli/output.ts';
import { printIam, withIam } from '../open.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const output = await withIam(session, ({ call }) =>
    call('CreateGroup', { GroupName: args[0] ?? '', Path: flags.text('path') }),
  );
  if (session.json) await printIam('CreateGroup', output);
  else printLine(output.Group.Arn);
}
