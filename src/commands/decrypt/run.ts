import { addHint } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { withCiphertext } from './ciphertext.ts';
import { plan } from './plan.ts';
import { decryptBlob } from './token.ts';

async function decrypt(invocation: Invocation): Promise<number> {
  const planned = plan(invocation);
  switch (planned.mode) {
    case 'extract':
      return (await import('./archive.ts')).extractArchive(invocation);
    case 'many':
      return (await import('./many.ts')).decryptMany(invocation);
    case 'asymmetric':
      return (await import('./asymmetric.ts')).decryptAsymmetric(invocation, planned.algorithm);
    case 'ciphertext': {
      const { opening } = planned;
      const options = { isRemote: invocation.session.isRemote, context: opening.context };
      return await withCiphertext(invocation.rest[0], options, async (ciphertext) =>
        ciphertext.kind === 'message'
          ? (await import('./message.ts')).decryptToOutput(invocation, opening, ciphertext)
          : decryptBlob(invocation, opening, ciphertext),
      );
    }
  }
}

export async function run(invocation: Invocation): Promise<number> {
  try {
    return await decrypt(invocation);
  } catch (error) {
    throw addHint(
      error,
      'VaultNotFound',
      'a message for an RSA key needs none: kms decrypt FILE --private-key KEY',
    );
  }
}
