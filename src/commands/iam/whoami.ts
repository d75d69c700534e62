import type { Invocation } from '../../terminal/command.ts';
import { printLine } from '../../terminal/output.ts';
import { printIam, withIam } from './open.ts';

export async function run({ session }: Invocation): Promise<void> {
  const output = await withIam(session, ({ call }) => call('GetCallerIdentity', {}));
  if (session.json) await printIam('GetCallerIdentity', output);
  else printLine(output.Arn ?? '');
}
