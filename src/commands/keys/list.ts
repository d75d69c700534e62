import type { Kms } from '../../api/kms.ts';
import { isKmsError } from '../../base/errors.ts';
import type { Invocation } from '../../cli/command.ts';
import { printTable, type Row } from '../../cli/output.ts';
import type { KeyListEntry } from '../../api/types.ts';
import { pages } from '../pages.ts';

const listKeys = (kms: Kms) => pages((marker) => kms.listKeys({ Limit: 1000, ...marker }));

async function aliasesByKey(kms: Kms): Promise<ReadonlyMap<string, readonly string[]>> {
  const out = new Map<string, string[]>();
  for await (const { Aliases = [] } of pages((marker) => kms.listAliases({ Limit: 100, ...marker }))) {
    for (const { AliasName, TargetKeyId } of Aliases) {
      if (AliasName === undefined || TargetKeyId === undefined) continue;
      const names = out.get(TargetKeyId) ?? [];
      names.push(AliasName.replace(/^alias\//, ''));
      out.set(TargetKeyId, names);
    }
  }
  return out;
}

async function tableRow(kms: Kms, id: string, aliases: readonly string[]): Promise<Row> {
  try {
    const { KeyMetadata } = await kms.describeKey({ KeyId: id });
    return [id, aliases.join(', '), KeyMetadata?.KeyState, KeyMetadata?.KeySpec, KeyMetadata?.Description];
  } catch (error) {
    // Listing keys and describing one are permissions of their own.
    if (isKmsError(error) && error.code === 'AccessDeniedException') return [id, aliases.join(', ')];
    throw error;
  }
}

async function printForPeople(kms: Kms): Promise<void> {
  const aliases = await aliasesByKey(kms);
  const rows: Row[] = [];
  for await (const { Keys = [] } of listKeys(kms)) {
    // A page at a time: calls made together share one write of the audit trail.
    rows.push(
      ...(await Promise.all(Keys.map(({ KeyId = '' }) => tableRow(kms, KeyId, aliases.get(KeyId) ?? [])))),
    );
  }
  await printTable(
    [
      { title: 'KEY ID' },
      { title: 'ALIASES', shrinks: true },
      { title: 'STATE' },
      { title: 'SPEC' },
      { title: 'DESCRIPTION', shrinks: true },
    ],
    rows,
  );
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  if (flags.on('jsonl')) {
    for await (const { Keys = [] } of listKeys(kms)) await session.printLines('ListKeys', 'Keys', { Keys });
  } else if (session.json) {
    const keys: KeyListEntry[] = [];
    for await (const { Keys = [] } of listKeys(kms)) keys.push(...Keys);
    await session.printOutput('ListKeys', { Keys: keys, Truncated: false });
  } else {
    await printForPeople(kms);
  }
}
