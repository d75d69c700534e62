/** `decrypt` with an RSA key: RSAES-OAEP ciphertext, as openssl and others write it. */
import { limits } from '../../api/limits.ts';
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { readFormatted, readShort } from '../../terminal/formats.ts';
import { printPlaintext } from './token.ts';

export async function decryptAsymmetric(
  { rest, flags, session }: Invocation,
  EncryptionAlgorithm: EncryptionAlgorithmSpec,
): Promise<number> {
  // The ciphertext does not contain a key id.
  const KeyId = await session.key(flags.text('keyId'));
  const CiphertextBlob = readFormatted(readShort(rest[0], limits.messageBytes));
  const kms = await session.kms();
  const EncryptionContext = encryptionContext(flags);
  const output = await kms.decrypt({ KeyId, EncryptionAlgorithm, EncryptionContext, CiphertextBlob });
  return await printPlaintext(output, flags, session);
}
