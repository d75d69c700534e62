/** Work on many files, with progress, warnings and a tally of the outcomes. */
import type { Flags } from '../../terminal/flags.ts';
import type { Session } from '../../terminal/session.ts';
import type { Outcome } from '../../files/outcome.ts';
import type { Found } from '../../files/walk.ts';
import { FilesProgress } from './progress.ts';
import { printWarnings, Tally } from './tally.ts';

const defaultJobs = 64;
const maxJobs = 1024;

export function parseJobs(flags: Flags): number {
  return flags.integerTo(maxJobs, 'jobs') ?? defaultJobs;
}

/** What the work calls while it runs. */
export interface Hooks {
  /** Must be called once for each file, when it is done or has failed. */
  readonly report: (outcome: Outcome) => void;
  readonly warn: (text: string) => void;
  /** Must be called with the processed bytes of one file. */
  readonly onProgress: (path: string, bytes: number) => void;
}

export interface WorkOptions {
  readonly session: Session;
  readonly dryRun: boolean;
  /** Progress counts files even if they are long. */
  readonly inFiles?: boolean;
  readonly work: (hooks: Hooks) => Promise<void>;
  /** Prints the result, even if the work rejects. */
  readonly end?: (tally: Tally) => Promise<void>;
}

export async function workOnFiles(
  { files, failed }: Pick<Found, 'files' | 'failed'>,
  { session, dryRun, inFiles = false, work, end }: WorkOptions,
): Promise<Tally> {
  const tally = new Tally(dryRun);
  tally.failures.push(...failed);
  const progress = new FilesProgress(files, session, tally, inFiles);
  const warnings: string[] = [];
  try {
    await work({
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
    await end?.(tally);
  }
  return tally;
}
