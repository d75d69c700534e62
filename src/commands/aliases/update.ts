import type { Invocation } from '../../terminal/command.ts';
import { aliasName } from '../../terminal/names.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const alias = aliasName(args[0] ?? '');
  const id = await session.keyId(args[1] ?? '');
  const output = await kms.updateAlias({ AliasName: alias, TargetKeyId: id });
  if (session.json) await session.printOutput('UpdateAlias', output);
  else session.note(`${alias} now names key ${id}`);
}
