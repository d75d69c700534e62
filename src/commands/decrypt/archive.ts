/** Unpacks a packed message into a folder. */
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { reportInterruption, size } from '../../terminal/progress.ts';
import { printJson } from '../../terminal/output.ts';
import { waitsForDisk } from '../../terminal/pour.ts';
import { formatCount } from '../manyfiles/tally.ts';
import { withCiphertext } from './ciphertext.ts';
import { parseOpening, planOpening } from './opening.ts';

export async function extractArchive(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  const folder = flags.text('extractTo') ?? '.';
  if (rest.length > 1) throw new KmsError('Usage', '--extract-to is for one message');
  flags.exclusive('extractTo', 'output', 'removeSource', 'dryRun', 'jobs');
  const opening = parseOpening(flags);
  const { context } = opening;
  const { extract } = await import('../../files/extract.ts');
  const { asItComes } = await import('../../messages/hold.ts');
  return await withCiphertext(rest[0], { isRemote: session.isRemote, context }, async (ciphertext) => {
    if (ciphertext.kind !== 'message') throw new KmsError('Usage', '--extract-to is for messages');
    const { decryptMessage } = await import('../../messages/message.ts');
    // Unpacked files appear only after the whole message is verified.
    const { kms, privateKey } = await planOpening(invocation);
    const options = { ...opening, privateKey, hold: asItComes };
    const plaintext = decryptMessage(kms, options, ciphertext.stream());
    const endTelling = reportInterruption(session, () => `nothing was unpacked to ${folder}`);
    const { files, bytes } = await extract(plaintext, folder, {
      force: flags.on('force'),
      sync: waitsForDisk(flags),
    }).finally(endTelling);
    if (session.json) printJson({ folder, files, bytes });
    else session.note(`unpacked ${formatCount(files, 'file')} (${size(bytes)}) to ${folder}`);
    return 0;
  });
}
