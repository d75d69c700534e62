import { addHint } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { plan } from './plan.ts';
import { encryptToken } from './token.ts';

async function encrypt(invocation: Invocation): Promise<number> {
  const planned = await plan(invocation);
  switch (planned.mode) {
    case 'archive':
      return (await import('./archive.ts')).encryptArchive(invocation);
    case 'many':
      return (await import('./many.ts')).encryptMany(invocation);
    case 'asymmetric':
      return (await import('./asymmetric.ts')).encryptAsymmetric(invocation, planned.algorithm);
    case 'token':
      return encryptToken(invocation, planned);
    case 'message':
      return (await import('./message.ts')).encryptToMessage(invocation, planned);
  }
}

export async function run(invocation: Invocation): Promise<number> {
  try {
    return await encrypt(invocation);
  } catch (error) {
    throw addHint(
      error,
      'VaultNotFound',
      'to encrypt for the holder of an RSA key needs none: kms encrypt FILE --public-key RECIPIENT',
    );
  }
}
