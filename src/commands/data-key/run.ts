import type { Input } from '../../api/kms.ts';
import { base64 } from '../../base/bytes.ts';
import { encodeToken } from '../../base/token.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { printFacts } from '../../terminal/output.ts';

type Request = Input<'GenerateDataKey'>;

export async function run({ flags, session }: Invocation): Promise<void> {
  flags.exclusive('keySpec', 'numberOfBytes');
  const bytes = flags.integer('numberOfBytes');
  const size: Pick<Request, 'KeySpec' | 'NumberOfBytes'> =
    bytes === undefined
      ? { KeySpec: (flags.text('keySpec') ?? 'AES_256') as Request['KeySpec'] }
      : { NumberOfBytes: bytes };
  const request: Request = {
    KeyId: await session.key(flags.text('keyId')),
    EncryptionContext: encryptionContext(flags),
    ...size,
  };
  const kms = await session.kms();
  if (flags.on('withoutPlaintext')) {
    const output = await kms.generateDataKeyWithoutPlaintext(request);
    if (session.json) await session.printOutput('GenerateDataKeyWithoutPlaintext', output);
    else await printFacts([['Ciphertext', output.CiphertextBlob && encodeToken(output.CiphertextBlob)]]);
    return;
  }
  const output = await kms.generateDataKey(request);
  if (session.json) {
    await session.printOutput('GenerateDataKey', output);
    return;
  }
  await printFacts([
    ['Plaintext', output.Plaintext && base64(output.Plaintext)],
    ['Ciphertext', output.CiphertextBlob && encodeToken(output.CiphertextBlob)],
  ]);
}
