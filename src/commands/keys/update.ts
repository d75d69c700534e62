import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const description = flags.text('description');
  if (description === undefined) {
    throw new KmsError('Usage', 'there is nothing to change', { hint: 'pass --description TEXT' });
  }
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.updateKeyDescription({ KeyId: id, Description: description });
  if (session.json) await session.printOutput('UpdateKeyDescription', output);
  else session.note(`the description of key ${id} is changed`);
}
