import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { keyName } from '../../terminal/names.ts';
import { printBytes } from '../../terminal/output.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import { asymmetricAlgorithm } from '../encrypt/algorithm.ts';
import { withCiphertext } from './ciphertext.ts';
import { holdFor, parseReadingOptions, waitsForDisk } from '../encrypt/messages.ts';
import { planOpening } from './opening.ts';
import { isMany } from '../manyfiles/ismany.ts';

async function decryptOne(invocation: Invocation): Promise<void> {
  const { args, flags, session } = invocation;
  const algorithm = asymmetricAlgorithm(invocation);
  if (algorithm !== undefined) {
    await (await import('../encrypt/asymmetric.ts')).decryptAsymmetric(invocation, algorithm);
    return;
  }
  const context = encryptionContext(flags);
  const given = flags.text('keyId');
  const keyId = given === undefined ? undefined : keyName(given);
  const target = flags.text('output');
  const force = flags.on('force');
  const which = parseReadingOptions(flags);
  await withCiphertext(args[0], { foreign: session.isRemote, context }, async (ciphertext) => {
    if (ciphertext.kind === 'message') {
      if (session.json) {
        throw new KmsError('Usage', '--json is for tokens and ciphertext blobs, not for messages');
      }
      const { source, stream } = ciphertext;
      const { blocksFor, pourFile } = await import('../../messages/parallel/start.ts');
      const blocks = source === undefined ? undefined : await blocksFor(source, target);
      const { kms, privateKey } = await planOpening(invocation);
      const options = { keyId, context, privateKey, ...which };
      const output = { target, force, sync: waitsForDisk(flags), total: ciphertext.size, session };
      const inBlocks =
        source !== undefined &&
        blocks !== undefined &&
        (await pourFile(source, output, (pair) => blocks.decryptFile(kms, options, pair)));
      if (inBlocks) return;
      const { decryptMessage } = await import('../../messages/message.ts');
      const { pipeOutput } = await import('../../terminal/pour.ts');
      const hold = await holdFor(target);
      await pipeOutput(decryptMessage(kms, { ...options, hold }, stream), output);
      return;
    }
    const { kms } = await planOpening(invocation);
    if (!kms) {
      throw new KmsError('Usage', 'it is a token or blob, which a KMS key opens', {
        hint: 'without --private-key',
      });
    }
    const output = await kms.decrypt({
      CiphertextBlob: ciphertext.blob,
      KeyId: keyId,
      EncryptionContext: context,
    });
    const plaintext = output.Plaintext ?? new Uint8Array();
    if (session.json) await session.printOutput('Decrypt', output);
    else if (target !== undefined && target !== '-') writeOutput(target, plaintext, force);
    else printBytes(plaintext, 'write to a file with -o FILE, or pipe it on');
  });
}

async function decryptInput(invocation: Invocation): Promise<number> {
  const { rest, flags } = invocation;
  if (flags.text('extractTo') !== undefined)
    return (await import('../encrypt/archive.ts')).extractArchive(invocation);
  if (isMany(rest, flags)) return (await import('../manyfiles/convert.ts')).decryptMany(invocation);
  await decryptOne({ ...invocation, args: rest });
  return 0;
}

export async function run(invocation: Invocation): Promise<number> {
  try {
    return await decryptInput(invocation);
  } catch (error) {
    const { orWithoutVault } = await import('../encrypt/novault.ts');
    throw orWithoutVault(error, 'a message for an RSA key needs none: kms decrypt FILE --private-key KEY');
  }
}
