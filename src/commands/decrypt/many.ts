import type { Invocation } from '../../terminal/command.ts';
import { convertFiles } from '../manyfiles/convert.ts';
import { parseOpening, planOpening } from './opening.ts';

/** Decrypts each `FILE.kms` to `FILE`. */
export async function decryptMany(invocation: Invocation): Promise<number> {
  const { decryptFiles } = await import('../../files/crypt.ts');
  return await convertFiles(invocation, {
    words: { done: 'decrypted', other: 'not encrypted' },
    plan: async () => {
      const { keyId, context, ...reading } = parseOpening(invocation.flags);
      return { keyId, context, reading, ...(await planOpening(invocation)) };
    },
    convert: decryptFiles,
  });
}
