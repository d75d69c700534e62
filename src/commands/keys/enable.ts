import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.enableKey({ KeyId: id });
  if (session.json) await session.printOutput('EnableKey', output);
  else session.note(`key ${id} is enabled`);
}
