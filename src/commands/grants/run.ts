import type { GrantOperation } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { printLine } from '../../terminal/output.ts';
import { principalArn } from './principal.ts';

export async function createGrant({ args, flags, session }: Invocation): Promise<void> {
  const grantee = flags.text('granteePrincipal');
  const operations = flags.list('operations').flatMap((text) => text.split(','));
  if (grantee === undefined || operations.length === 0) {
    throw new KmsError('Usage', 'a grant needs --grantee-principal and --operations');
  }
  const subset = encryptionContext(flags, 'encryptionContextSubset');
  const equals = encryptionContext(flags, 'encryptionContextEquals');
  const kms = await session.kms();
  const KeyId = await session.keyId(args[0] ?? '');
  const retiring = flags.text('retiringPrincipal');
  const output = await kms.createGrant({
    KeyId,
    GranteePrincipal: await principalArn(kms, KeyId, grantee),
    RetiringPrincipal: retiring === undefined ? undefined : await principalArn(kms, KeyId, retiring),
    // The API says which ones there are.
    Operations: operations as readonly string[] as readonly GrantOperation[],
    Constraints:
      subset || equals ? { EncryptionContextSubset: subset, EncryptionContextEquals: equals } : undefined,
    Name: flags.text('name'),
  });
  if (session.json) await session.printOutput('CreateGrant', output);
  else printLine(output.GrantId ?? '');
}

export async function revokeGrant({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.revokeGrant({
    KeyId: await session.keyId(args[0] ?? ''),
    GrantId: args[1] ?? '',
  });
  if (session.json) await session.printOutput('RevokeGrant', output);
  else session.note('the grant is revoked');
}

export async function retireGrant({ args, flags, session }: Invocation): Promise<void> {
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
