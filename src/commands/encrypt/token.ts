import { utf8 } from '../../base/bytes.ts';
import { encodeToken } from '../../base/token.ts';
import type { Invocation } from '../../terminal/command.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import type { Plan } from './plan.ts';

export async function encryptToken(
  { flags, session }: Invocation,
  { keyId, context, plaintext }: Extract<Plan, { mode: 'token' }>,
): Promise<number> {
  const Plaintext = plaintext ?? (await askPlaintext(session));
  const kms = await session.kms();
  const output = await kms.encrypt({ KeyId: keyId, Plaintext, EncryptionContext: context });
  if (session.json) {
    await session.printOutput('Encrypt', output);
    return 0;
  }
  const token = encodeToken(output.CiphertextBlob ?? new Uint8Array());
  writeOutput(flags.text('output'), utf8(`${token}\n`), flags.on('force'));
  return 0;
}

export async function askPlaintext(session: Invocation['session']): Promise<Uint8Array> {
  const { askSecret } = await import('../../terminal/ask.ts');
  return (await askSecret('Secret', 'pipe it in, or name a file: kms encrypt FILE', session)).reveal();
}
