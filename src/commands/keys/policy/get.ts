import type { Invocation } from '../../../terminal/command.ts';
import { printText } from '../../../terminal/output.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.getKeyPolicy({ KeyId: await session.keyId(args[0] ?? '') });
  if (session.json) await session.printOutput('GetKeyPolicy', output);
  else printText(`${output.Policy ?? ''}\n`);
}
