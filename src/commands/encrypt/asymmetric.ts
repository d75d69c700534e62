/** `encrypt` and `decrypt` with an RSA key: the bytes of RSAES-OAEP, as openssl and others read and write them. */
import { limits } from '../../api/limits.ts';
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import { base64, utf8 } from '../../base/bytes.ts';
import { askSecret } from '../../terminal/ask.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { readFormatted, readShort } from '../../terminal/formats.ts';
import { Input, isTerminal } from '../../terminal/input.ts';
import { printBytes } from '../../terminal/output.ts';
import { writeOutput } from '../../terminal/output-file.ts';

async function plaintextOf({ args, session }: Invocation): Promise<Uint8Array> {
  const input = Input.open(args[0]);
  const typed = input.isTerminal;
  input.close();
  if (!typed) return readShort(args[0], limits.messageBytes);
  return (await askSecret('Secret', 'pipe it in, or name a file: kms encrypt FILE', session)).reveal();
}

export async function encryptAsymmetric(
  invocation: Invocation,
  EncryptionAlgorithm: EncryptionAlgorithmSpec,
): Promise<void> {
  const { flags, session } = invocation;
  const KeyId = await session.key(flags.text('keyId'));
  const EncryptionContext = encryptionContext(flags);
  const Plaintext = await plaintextOf(invocation);
  const kms = await session.kms();
  const output = await kms.encrypt({ KeyId, EncryptionAlgorithm, EncryptionContext, Plaintext });
  if (session.json) {
    await session.printOutput('Encrypt', output);
    return;
  }
  const blob = output.CiphertextBlob ?? new Uint8Array();
  const target = flags.text('output');
  const text = flags.on('armor') || (isTerminal(1) && (target === undefined || target === '-'));
  writeOutput(target, text ? utf8(`${base64(blob)}\n`) : blob, flags.on('force'));
}

export async function decryptAsymmetric(
  { args, flags, session }: Invocation,
  EncryptionAlgorithm: EncryptionAlgorithmSpec,
): Promise<void> {
  // The ciphertext names no key, so there always is one: the default where none is given.
  const KeyId = await session.key(flags.text('keyId'));
  const CiphertextBlob = readFormatted(readShort(args[0], limits.messageBytes));
  const kms = await session.kms();
  const EncryptionContext = encryptionContext(flags);
  const output = await kms.decrypt({ KeyId, EncryptionAlgorithm, EncryptionContext, CiphertextBlob });
  const target = flags.text('output');
  const plaintext = output.Plaintext ?? new Uint8Array();
  if (session.json) await session.printOutput('Decrypt', output);
  else if (target !== undefined && target !== '-') writeOutput(target, plaintext, flags.on('force'));
  else printBytes(plaintext, 'write to a file with -o FILE, or pipe it on');
}
