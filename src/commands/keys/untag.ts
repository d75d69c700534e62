import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, rest, session }: Invocation): Promise<void> {
  if (rest.length === 0) throw new KmsError('Usage', 'there is no tag to take off the key');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.untagResource({ KeyId: id, TagKeys: rest });
  if (session.json) await session.printOutput('UntagResource', output);
  else session.note(`key ${id} does not have these tags any more`);
}
