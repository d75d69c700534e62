import type { Invocation } from '../../terminal/command.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.revokeGrant({
    KeyId: await session.keyId(args[0] ?? ''),
    GrantId: args[1] ?? '',
  });
  if (session.json) await session.printOutput('RevokeGrant', output);
  else session.note('the grant is revoked');
}
