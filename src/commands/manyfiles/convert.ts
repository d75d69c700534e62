/** `kms encrypt` and `kms decrypt` of several files and of folders. */
import { KmsError } from '../../base/errors.ts';
import { keyName } from '../../terminal/names.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';
import { parseReadingOptions, waitsForDisk } from '../encrypt/messages.ts';
import { planOpening } from '../decrypt/opening.ts';
import { planSealingFor } from '../encrypt/recipients.ts';
import { findInput, parseJobs, Tally, progressText, printSummary, printWarnings } from './tally.ts';
import { Progress } from '../../terminal/progress.ts';

function checkPaths(paths: readonly string[], flags: Flags): void {
  if (paths.includes('-')) throw new KmsError('Usage', 'standard input cannot be one of several files');
  if (paths.some((path) => path.startsWith('kms:v1:'))) {
    throw new KmsError('Usage', 'a token cannot be one of several files', {
      hint: 'decrypt it separately: kms decrypt TOKEN',
    });
  }
  if (flags.text('output') !== undefined) {
    throw new KmsError('Usage', '--output is for one file', {
      hint: 'several files are each written beside themselves; a folder can be one message: --archive',
    });
  }
}

const directions = {
  encrypt: { words: { done: 'encrypted', other: '' } },
  decrypt: { words: { done: 'decrypted', other: 'not encrypted' } },
} as const;

async function run(direction: keyof typeof directions, invocation: Invocation): Promise<number> {
  const { rest: paths, flags, session } = invocation;
  checkPaths(paths, flags);
  const context = encryptionContext(flags);
  const jobs = parseJobs(flags);
  const which = parseReadingOptions(flags);
  const given = flags.text('keyId');
  const keyId = direction === 'encrypt' || given === undefined ? undefined : keyName(given);
  const { encryptFiles, decryptFiles } = await import('../../files/crypt.ts');
  const means = direction === 'encrypt' ? await planSealingFor(invocation) : await planOpening(invocation);
  const found = await findInput(paths, session);
  const dryRun = flags.on('dryRun');
  const tally = new Tally(dryRun);
  tally.failures.push(...found.failed);
  const progress = new Progress('files', found.files.length, session, {
    standing: () => progressText(tally, found.files.length),
  });
  const warnings: string[] = [];
  try {
    await (direction === 'encrypt' ? encryptFiles : decryptFiles)(found.files, {
      ...means,
      keyId,
      context,
      force: flags.on('force'),
      dryRun,
      removeSource: flags.on('removeSource'),
      sync: waitsForDisk(flags),
      armor: flags.on('armor'),
      reading: which,
      jobs,
      report: (outcome) => {
        tally.add(outcome);
        progress.at(tally.total);
      },
      warn: (text) => warnings.push(text),
    });
  } finally {
    progress.end();
    printWarnings(warnings, session);
    const { words } = directions[direction];
    await printSummary(tally, { words, dryRun, passedOver: found.passedOver, session });
  }
  return tally.exitStatus;
}

export function encryptMany(invocation: Invocation): Promise<number> {
  return run('encrypt', invocation);
}

export function decryptMany(invocation: Invocation): Promise<number> {
  return run('decrypt', invocation);
}
