import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.cancelKeyDeletion({ KeyId: id });
  if (session.json) await session.printOutput('CancelKeyDeletion', output);
  else session.note(`key ${id} stays; it is disabled until you run: kms keys enable ${id}`);
}
