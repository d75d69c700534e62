import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { pipeOutput, pourFile, waitsForDisk } from '../../terminal/pour.ts';
import type { Message } from './ciphertext.ts';
import { holdFor, planOpening, type Opening } from './opening.ts';

export async function decryptToOutput(
  invocation: Invocation,
  opening: Opening,
  { source, stream, size }: Message,
): Promise<number> {
  const { flags, session } = invocation;
  if (session.json) {
    throw new KmsError('Usage', '--json is for tokens and ciphertext blobs, not for messages');
  }
  const target = flags.text('output');
  const toFile = target !== undefined && target !== '-';
  const { loadBlocks } = await import('../../messages/parallel/start.ts');
  const blocks = toFile ? await loadBlocks(source?.size ?? 0) : undefined;
  const { kms, privateKey } = await planOpening(invocation);
  const options = { ...opening, privateKey };
  const output = { target, force: flags.on('force'), sync: waitsForDisk(flags), total: size, session };
  const inBlocks =
    source !== undefined &&
    blocks !== undefined &&
    (await pourFile(source, output, (pair) => blocks.decryptFile(kms, options, pair)));
  if (inBlocks) return 0;
  const { decryptMessage } = await import('../../messages/message.ts');
  const hold = await holdFor(target);
  await pipeOutput(decryptMessage(kms, { ...options, hold }, stream()), output);
  return 0;
}
