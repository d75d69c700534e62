import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const token = flags.text('grantToken');
  const [key, grant] = args;
  if ((token === undefined) === (grant === undefined)) {
    throw new KmsError('Usage', 'name either a key and a grant id, or a --grant-token');
  }
  const kms = await session.kms();
  const output = await kms.retireGrant(
    token === undefined ? { KeyId: await session.keyId(key ?? ''), GrantId: grant } : { GrantToken: token },
  );
  if (session.json) await session.printOutput('RetireGrant', output);
  else session.note('the grant is retired');
}
