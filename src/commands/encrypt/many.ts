import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { convertFiles } from '../manyfiles/convert.ts';
import { planSealingFor } from './recipients.ts';

/** Encrypts each `FILE` to `FILE.kms`. */
export async function encryptMany(invocation: Invocation): Promise<number> {
  const { encryptFiles } = await import('../../files/crypt.ts');
  return await convertFiles(invocation, {
    words: { done: 'encrypted', other: '' },
    plan: async () => ({
      ...(await planSealingFor(invocation)),
      keyId: undefined,
      context: encryptionContext(invocation.flags),
    }),
    convert: encryptFiles,
  });
}
