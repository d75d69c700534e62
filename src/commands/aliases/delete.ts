import type { Invocation } from '../../terminal/command.ts';
import { aliasName } from '../../terminal/names.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const alias = aliasName(args[0] ?? '');
  const output = await kms.deleteAlias({ AliasName: alias });
  if (session.json) await session.printOutput('DeleteAlias', output);
  else session.note(`${alias} is removed; its key stays`);
}
