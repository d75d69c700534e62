import { KmsError } from '../../base/errors.ts';
import type { DecryptResponse } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printBytes } from '../../terminal/output.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import type { Blob } from './ciphertext.ts';
import { planOpening, type Opening } from './opening.ts';

export async function decryptBlob(
  invocation: Invocation,
  { keyId, context }: Opening,
  { blob }: Blob,
): Promise<number> {
  const { flags, session } = invocation;
  const { kms } = await planOpening(invocation);
  if (!kms) {
    throw new KmsError('Usage', 'it is a token or blob, which a KMS key opens', {
      hint: 'without --private-key',
    });
  }
  const output = await kms.decrypt({ CiphertextBlob: blob, KeyId: keyId, EncryptionContext: context });
  return await printPlaintext(output, flags, session);
}

export async function printPlaintext(
  output: DecryptResponse,
  flags: Invocation['flags'],
  session: Invocation['session'],
): Promise<number> {
  const target = flags.text('output');
  const plaintext = output.Plaintext ?? new Uint8Array();
  if (session.json) await session.printOutput('Decrypt', output);
  else if (target !== undefined && target !== '-') writeOutput(target, plaintext, flags.on('force'));
  else printBytes(plaintext, 'write to a file with -o FILE, or pipe it on');
  return 0;
}
