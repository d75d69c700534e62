import type { Tag } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printLine } from '../../terminal/output.ts';
import { pages } from '../../terminal/pages.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const tags: Tag[] = [];
  for await (const { Tags = [] } of pages((marker) => kms.listResourceTags({ KeyId: id, ...marker }))) {
    tags.push(...Tags);
  }
  if (session.json) await session.printOutput('ListResourceTags', { Tags: tags, Truncated: false });
  else for (const { TagKey, TagValue } of tags) printLine(`${TagKey}=${TagValue}`);
}
