/** `kms encrypt` and `kms decrypt` for several files and folders. */
import { KmsError } from '../../base/errors.ts';
import type { TreeOptions } from '../../files/crypt.ts';
import type { FoundFile } from '../../files/walk.ts';
import type { Invocation } from '../../terminal/command.ts';
import { waitsForDisk } from '../../terminal/pour.ts';
import { findInput } from './find.ts';
import { printSummary, type Words } from './tally.ts';
import { parseJobs, workOnFiles } from './work.ts';

function checkPaths({ rest: paths, flags }: Invocation): void {
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

/** The differences between encrypting and decrypting. */
interface Direction {
  readonly words: Words;
  /** Called before files are searched for. */
  readonly plan: () => Promise<
    Pick<TreeOptions, 'kms' | 'keyId' | 'context' | 'privateKey' | 'sealing' | 'reading'>
  >;
  readonly convert: (files: readonly FoundFile[], options: TreeOptions) => Promise<void>;
}

export async function convertFiles(
  invocation: Invocation,
  { words, plan, convert }: Direction,
): Promise<number> {
  const { rest: paths, flags, session } = invocation;
  checkPaths(invocation);
  const jobs = parseJobs(flags);
  const planned = await plan();
  const found = await findInput(paths, session);
  const dryRun = flags.on('dryRun');
  const { passedOver } = found;
  const tally = await workOnFiles(found, {
    session,
    dryRun,
    inFiles: true,
    work: ({ report, warn }) =>
      convert(found.files, {
        ...planned,
        force: flags.on('force'),
        dryRun,
        removeSource: flags.on('removeSource'),
        sync: waitsForDisk(flags),
        armor: flags.on('armor'),
        jobs,
        report,
        warn,
      }),
    end: (tally) => printSummary(tally, { words, dryRun, passedOver, session }),
  });
  return tally.exitStatus;
}
