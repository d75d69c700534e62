/** Encrypts files and folders as one message. */
import { basename } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { absolutePath } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { isTerminal } from '../../terminal/input.ts';
import { pipeOutput, waitsForDisk } from '../../terminal/pour.ts';
import { planSealingFor } from './recipients.ts';
import { findInput } from '../manyfiles/find.ts';
import { formatCount, printFailures, printSkipped } from '../manyfiles/tally.ts';
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
  // An incomplete archive is worse than none.
  if (all.failed.length > 0) {
    printFailures({ failures: [...all.failed] });
    throw new KmsError('FileUnusable', `${formatCount(all.failed.length, 'file')} cannot be packed`);
  }
  const packed = pack(rest, all);
  printSkipped(all.passedOver, session);
  for (const path of packed.leftOut)
    session.note(`left out ${path}: a link to something outside the archive`);
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
