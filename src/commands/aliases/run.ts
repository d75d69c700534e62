import type { AliasListEntry } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { aliasName } from '../../base/names.ts';
import { formatDate, printTable } from '../../terminal/output.ts';
import { listPages } from '../../base/pages.ts';

export async function createAlias({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const alias = aliasName(args[0] ?? '');
  const id = await session.keyId(args[1] ?? '');
  const output = await kms.createAlias({ AliasName: alias, TargetKeyId: id });
  if (session.json) await session.printOutput('CreateAlias', output);
  else session.note(`${alias} names key ${id}`);
}

export async function updateAlias({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const alias = aliasName(args[0] ?? '');
  const id = await session.keyId(args[1] ?? '');
  const output = await kms.updateAlias({ AliasName: alias, TargetKeyId: id });
  if (session.json) await session.printOutput('UpdateAlias', output);
  else session.note(`${alias} now names key ${id}`);
}

export async function deleteAlias({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const alias = aliasName(args[0] ?? '');
  const output = await kms.deleteAlias({ AliasName: alias });
  if (session.json) await session.printOutput('DeleteAlias', output);
  else session.note(`${alias} is removed; its key stays`);
}

export async function listAliases({ flags, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const key = flags.text('keyId');
  const only = key === undefined ? {} : { KeyId: await session.keyId(key) };
  const aliases: AliasListEntry[] = [];
  for await (const { Aliases = [] } of listPages((marker) =>
    kms.listAliases({ Limit: 100, ...only, ...marker }),
  )) {
    if (flags.on('jsonl')) await session.printLines('ListAliases', 'Aliases', { Aliases });
    else aliases.push(...Aliases);
  }
  if (flags.on('jsonl')) return;
  if (session.json) {
    await session.printOutput('ListAliases', { Aliases: aliases, Truncated: false });
    return;
  }
  await printTable(
    [{ title: 'ALIAS', shrinks: true }, { title: 'KEY ID' }, { title: 'UPDATED' }],
    aliases.map(({ AliasName, TargetKeyId, LastUpdatedDate }) => [
      AliasName,
      TargetKeyId,
      formatDate(LastUpdatedDate),
    ]),
  );
}
