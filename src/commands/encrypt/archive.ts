/** A folder as one message, and back. */
import { basename } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { absolutePath } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { isTerminal } from '../../terminal/input.ts';
import { keyName } from '../../terminal/names.ts';
import { printJson } from '../../terminal/output.ts';
import { withCiphertext } from '../decrypt/ciphertext.ts';
import { tellIfInterrupted } from '../../terminal/interruption.ts';
import { parseReadingOptions, waitsForDisk } from './messages.ts';
import { pipeOutput } from '../../terminal/pour.ts';
import { planOpening } from '../decrypt/opening.ts';
import { planSealingFor } from './recipients.ts';
import { formatCount, findInput, printFailures, printSkipped } from '../manyfiles/tally.ts';
import { size } from '../../terminal/progress.ts';

function targetOf(invocation: Invocation): string | undefined {
  const { rest, flags } = invocation;
  const output = flags.text('output');
  if (output !== undefined || flags.on('armor') || !isTerminal(1)) return output;
  const name = basename(rest[0] ?? '');
  if (rest.length === 1 && name !== '' && name !== '.' && name !== '..') return `${name}.tar.kms`;
  throw new KmsError('Usage', 'binary data is not written to a terminal', {
    hint: 'write to a file with -o FILE',
  });
}

export async function encryptArchive(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  if (rest.length === 0 || rest.includes('-')) {
    throw new KmsError('Usage', '--archive is for files and folders', {
      hint: 'kms encrypt FOLDER --archive -o FILE',
    });
  }
  if (session.json) throw new KmsError('Usage', '--json is not for messages');
  const target = targetOf(invocation);
  const toFile = target !== undefined && target !== '-';
  if (flags.on('removeSource') && !toFile) throw new KmsError('Usage', '--remove-source needs -o FILE');
  const sync = waitsForDisk(flags);
  const { kms, sealing } = await planSealingFor(invocation);
  const { pack } = await import('../../files/archive.ts');
  const { armor, encryptMessage } = await import('../../messages/message.ts');
  const all = await findInput(rest, session, {
    keepLinks: true,
    omit: (path) => (toFile && absolutePath(path) === absolutePath(target) ? 'it is the output' : undefined),
  });
  // An archive that lacks something is worse than none.
  if (all.failed.length > 0) {
    printFailures({ failures: [...all.failed] });
    throw new KmsError('FileUnusable', `${formatCount(all.failed.length, 'file')} cannot be packed`);
  }
  const packed = pack(rest, all);
  printSkipped(all.passedOver, session);
  for (const path of packed.leftOut)
    session.note(`left out ${path}: a link that leads out of what is packed`);
  const files = packed.entries.filter(({ kind }) => kind !== 'folder').length;
  if (flags.on('dryRun')) {
    session.note(`would pack ${formatCount(files, 'file')} (${size(packed.size)})`);
    return 0;
  }
  const message = encryptMessage(kms, sealing(undefined), packed.archive);
  await pipeOutput(flags.on('armor') ? armor(message) : message, {
    target,
    force: flags.on('force'),
    sync,
    total: packed.size,
    session,
  });
  if (flags.on('removeSource')) packed.removeSources();
  if (toFile) session.note(`packed ${formatCount(files, 'file')} (${size(packed.size)}) to ${target}`);
  return 0;
}

export async function extractArchive(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  const folder = flags.text('extractTo') ?? '.';
  if (rest.length > 1) throw new KmsError('Usage', '--extract-to is for one message');
  flags.exclusive('extractTo', 'output', 'removeSource', 'dryRun', 'jobs');
  const given = flags.text('keyId');
  const keyId = given === undefined ? undefined : keyName(given);
  const context = encryptionContext(flags);
  const which = parseReadingOptions(flags);
  const { extract } = await import('../../files/extract.ts');
  const { asItComes } = await import('../../messages/hold.ts');
  return await withCiphertext(rest[0], { foreign: session.isRemote, context }, async (ciphertext) => {
    if (ciphertext.kind !== 'message') throw new KmsError('Usage', '--extract-to is for messages');
    const { decryptMessage } = await import('../../messages/message.ts');
    // What is unpacked appears when the message has ended well.
    const { kms, privateKey } = await planOpening(invocation);
    const options = { keyId, context, privateKey, ...which, hold: asItComes };
    const plaintext = decryptMessage(kms, options, ciphertext.stream);
    const endTelling = tellIfInterrupted(session, () => `nothing was unpacked to ${folder}`);
    const { files, bytes } = await extract(plaintext, folder, {
      force: flags.on('force'),
      sync: waitsForDisk(flags),
    }).finally(endTelling);
    if (session.json) printJson({ folder, files, bytes });
    else session.note(`unpacked ${formatCount(files, 'file')} (${size(bytes)}) to ${folder}`);
    return 0;
  });
}
