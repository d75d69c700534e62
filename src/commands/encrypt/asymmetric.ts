/** `encrypt` with an RSA key: RSAES-OAEP ciphertext, as openssl and others read it. */
import { limits } from '../../api/limits.ts';
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import { base64, utf8 } from '../../base/bytes.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { readShort } from '../../terminal/formats.ts';
import { isTerminal, Input } from '../../terminal/input.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import { askPlaintext } from './token.ts';

async function readPlaintext({ rest, session }: Invocation): Promise<Uint8Array> {
  const input = Input.open(rest[0]);
  const { isTerminal } = input;
  input.close();
  return isTerminal ? await askPlaintext(session) : readShort(rest[0], limits.messageBytes);
}

export async function encryptAsymmetric(
  invocation: Invocation,
  EncryptionAlgorithm: EncryptionAlgorithmSpec,
): Promise<number> {
  const { flags, session } = invocation;
  const KeyId = await session.key(flags.text('keyId'));
  const EncryptionContext = encryptionContext(flags);
  const Plaintext = await readPlaintext(invocation);
  const kms = await session.kms();
  const output = await kms.encrypt({ KeyId, EncryptionAlgorithm, EncryptionContext, Plaintext });
  if (session.json) {
    await session.printOutput('Encrypt', output);
    return 0;
  }
  const blob = output.CiphertextBlob ?? new Uint8Array();
  const target = flags.text('output');
  const text = flags.on('armor') || (isTerminal(1) && (target === undefined || target === '-'));
  writeOutput(target, text ? utf8(`${base64(blob)}\n`) : blob, flags.on('force'));
  return 0;
}
