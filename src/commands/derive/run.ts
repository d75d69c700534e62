import { decodePem } from '../../base/pem.ts';
import { readCharacters } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatOf, readFormatted, writeFormatted } from '../../terminal/formats.ts';
import { readSmallFile } from '../../terminal/input.ts';
import { required } from '../sign/run.ts';

/** PEM, base64 or DER. */
function readPublicKey(path: string): Uint8Array {
  const bytes = readSmallFile(path, 8192, 'the public key');
  return decodePem('PUBLIC KEY', readCharacters(bytes)) ?? readFormatted(bytes);
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const PublicKey = readPublicKey(
    required(flags, 'publicKey', "the file that holds the other side's public key"),
  );
  const format = formatOf(flags, 'base64');
  const KeyId = await session.key(flags.text('keyId'));
  const kms = await session.kms();
  const output = await kms.deriveSharedSecret({ KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey });
  if (session.json) await session.printOutput('DeriveSharedSecret', output);
  else writeFormatted(output.SharedSecret ?? new Uint8Array(), format, flags);
}
