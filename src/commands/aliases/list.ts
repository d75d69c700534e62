import type { AliasListEntry } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatDate, printTable } from '../../terminal/output.ts';
import { pages } from '../../terminal/pages.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const key = flags.text('keyId');
  const only = key === undefined ? {} : { KeyId: await session.keyId(key) };
  const aliases: AliasListEntry[] = [];
  for await (const { Aliases = [] } of pages((marker) =>
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
