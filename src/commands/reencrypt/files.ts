/** `kms reencrypt` of files in their places. */
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Rewrapping } from '../../messages/reencryptionstate.ts';
import { expectFiles } from '../../messages/parallel/start.ts';
import { findInput, parseJobs, Tally, printSummary, printWarnings } from '../manyfiles/tally.ts';
import { FilesProgress } from '../manyfiles/progress.ts';
import { recontext } from './recontext.ts';

/** What is asked for by the flags, whatever the ciphertexts are in. */
export async function rewrapping({ flags, session }: Invocation): Promise<Rewrapping> {
  const { describeTarget } = await import('../../messages/reencryptionstate.ts');
  const { source, destination } = recontext(flags);
  const kms = await session.kms();
  return {
    kms,
    target: await describeTarget(kms, await session.key(flags.text('keyId'))),
    sameKeyOnly: false,
    newDataKey: flags.on('newDataKey'),
    allowLegacySuites: flags.on('allowLegacySuites'),
    dropOthers: flags.on('force'),
    sourceContext: source,
    destinationContext: destination,
  };
}

/** Git's own files are no place to change anything. */
export function omitGit(_path: string, name: string): string | undefined {
  return name === '.git' ? "git's own" : undefined;
}

export async function reencryptMany(invocation: Invocation): Promise<number> {
  const { rest: paths, flags, session } = invocation;
  if (paths.includes('-') || paths.some((path) => path.startsWith('kms:v1:'))) {
    throw new KmsError('Usage', 'standard input and tokens are re-encrypted by themselves');
  }
  if (flags.text('output') !== undefined) {
    throw new KmsError('Usage', '--output is for one file', { hint: 'several files are each replaced' });
  }
  const jobs = parseJobs(flags);
  const dryRun = flags.on('dryRun');
  await expectFiles(paths);
  const { reencryptFiles } = await import('../../files/reencrypt.ts');
  const options = await rewrapping(invocation);
  const found = await findInput(paths, session, { omit: omitGit });
  const tally = new Tally(dryRun);
  tally.failures.push(...found.failed);
  const progress = new FilesProgress(found.files, session, tally);
  const warnings: string[] = [];
  try {
    await reencryptFiles(found.files, {
      ...options,
      jobs,
      dryRun,
      report: (outcome) => {
        tally.add(outcome);
        progress.done(outcome.path);
      },
      warn: (text) => warnings.push(text),
      onProgress: (path, bytes) => progress.within(path, bytes),
    });
  } finally {
    progress.end();
    printWarnings(warnings, session);
    const words = { done: 're-encrypted', other: 'hold nothing to re-encrypt' };
    await printSummary(tally, { words, dryRun, passedOver: found.passedOver, session });
  }
  return tally.exitStatus;
}
