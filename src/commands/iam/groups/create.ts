import type { Invocation } from '../../../terminal/command.ts';
import { printLine } from '../../../terminal/output.ts';
import { newPrincipal } from '../names.ts';
import { printIam, withIam } from '../open.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const { name, path } = newPrincipal('group', args[0] ?? '', flags.text('path'));
  const output = await withIam(session, ({ call }) => call('CreateGroup', { GroupName: name, Path: path }));
  if (session.json) await printIam('CreateGroup', output);
  else printLine(output.Group.Arn);
}
