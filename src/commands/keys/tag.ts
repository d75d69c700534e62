import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { tagsOf } from './tagpairs.ts';

export async function run({ args, rest, session }: Invocation): Promise<void> {
  const tags = tagsOf(rest);
  if (tags.length === 0) throw new KmsError('Usage', 'there is no tag to put on the key');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.tagResource({ KeyId: id, Tags: tags });
  if (session.json) await session.printOutput('TagResource', output);
  else session.note(`key ${id} has these tags now`);
}
