import { KmsError } from '../base/errors.ts';
import { encodeToken } from '../base/token.ts';
import type { Invocation } from '../cli/command.ts';
import { encryptionContext } from '../cli/encryption-context.ts';
import { isTerminal } from '../cli/io.ts';
import { refuseBinary } from '../cli/output.ts';
import { writeOutput } from '../cli/sink.ts';
import { inForm, withCiphertext } from './ciphertext.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const source = encryptionContext(flags, 'sourceEncryptionContext');
  const destination = encryptionContext(flags, 'destinationEncryptionContext');
  const keyId = await session.key(flags.text('keyId'));
  const target = flags.text('output');
  await withCiphertext(args[0], async (ciphertext) => {
    if (ciphertext.kind === 'message') {
      throw new KmsError('UnsupportedOperationException', 'a message cannot be re-encrypted in place', {
        hint: 'decrypt it and encrypt it again: kms decrypt FILE | kms encrypt -k KEY -o NEW',
      });
    }
    if (ciphertext.form === 'raw' && (target ?? '-') === '-' && !session.json && isTerminal(1)) {
      throw refuseBinary('write to a file with -o FILE, or pipe it on');
    }
    const kms = await session.kms();
    const output = await kms.reEncrypt({
      CiphertextBlob: ciphertext.blob,
      SourceEncryptionContext: source,
      DestinationKeyId: keyId,
      DestinationEncryptionContext: destination,
    });
    if (session.json) {
      await session.printOutput('ReEncrypt', output);
      return;
    }
    const blob = output.CiphertextBlob ?? new Uint8Array();
    writeOutput(target, inForm(blob, ciphertext.form, encodeToken), flags.on('force'));
  });
}
