import type { Input } from '../../api/kms.ts';
import { utf8 } from '../../base/bytes.ts';
import { encodePem } from '../../base/pem.ts';
import { encodeToken } from '../../base/token.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import { printFacts, printText } from '../../terminal/output.ts';

type Request = Input<'GenerateDataKeyPair'>;

export async function run({ flags, session }: Invocation): Promise<void> {
  const request: Request = {
    KeyId: await session.key(flags.text('keyId')),
    KeyPairSpec: (flags.text('keyPairSpec') ?? 'ECC_NIST_P256') as Request['KeyPairSpec'],
    EncryptionContext: encryptionContext(flags),
  };
  const kms = await session.kms();
  const secretFile = flags.text('output');
  const without = flags.on('withoutPlaintext');
  const output = without
    ? { ...(await kms.generateDataKeyPairWithoutPlaintext(request)), PrivateKeyPlaintext: undefined }
    : await kms.generateDataKeyPair(request);
  if (session.json) {
    await session.printOutput('GenerateDataKeyPair', output);
    return;
  }
  const { PrivateKeyPlaintext: secret, PublicKey: open, PrivateKeyCiphertextBlob: blob } = output;
  const pem = secret && encodePem('PRIVATE KEY', secret);
  if (pem !== undefined) {
    if (secretFile === undefined) printText(pem);
    else writeOutput(secretFile, utf8(pem), flags.on('force'));
  }
  if (open) printText(encodePem('PUBLIC KEY', open));
  await printFacts([['Private key', blob && encodeToken(blob)]]);
}
