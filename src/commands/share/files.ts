/** Changes many messages: finds them, changes them in parallel, and reports. */
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { ChangeOptions } from '../../files/share/replacemessage.ts';
import type { Outcome } from '../../files/outcome.ts';
import type { Placer } from '../../files/placing.ts';
import type { FoundFile } from '../../files/walk.ts';
import { findInput, omitGit } from '../manyfiles/find.ts';
import { printSummary } from '../manyfiles/tally.ts';
import { parseJobs, workOnFiles } from '../manyfiles/work.ts';

/** The options for each file. */
type Run = Pick<ChangeOptions, 'dryRun' | 'warn' | 'onProgress'>;

export interface SharedWork {
  /** The word for changed files: `shared`. */
  readonly done: string;
  readonly work: (file: FoundFile, placer: Placer, run: Run) => Promise<Outcome>;
  /** Called after the files, before the summary. */
  readonly after?: (done: number) => Promise<void> | void;
  /** Additional members of the JSON document. */
  readonly more?: () => object;
}

export function checkPaths(paths: readonly string[]): void {
  if (paths.includes('-') || paths.some((path) => path.startsWith('kms:v1:'))) {
    throw new KmsError('Usage', 'only messages in files have recipients, not tokens or standard input', {
      hint: 'convert a token into a message: kms decrypt TOKEN | kms encrypt -a -r RECIPIENT',
    });
  }
}

export async function changeFiles(
  { rest: paths, flags, session }: Invocation,
  options: SharedWork,
): Promise<number> {
  const jobs = parseJobs(flags);
  const dryRun = flags.on('dryRun');
  const { changeFilesSideBySide } = await import('../../files/share/sidebyside.ts');
  const found = await findInput(paths, session, { omit: omitGit });
  const { passedOver } = found;
  const words = { done: options.done, other: 'hold no message' };
  const tally = await workOnFiles(found, {
    session,
    dryRun,
    work: ({ report, warn, onProgress }) =>
      changeFilesSideBySide(found.files, jobs, {
        work: (file, placer) =>
          options.work(file, placer, {
            dryRun,
            warn,
            onProgress: (bytes) => onProgress(file.path, bytes),
          }),
        report,
      }),
    end: async (tally) => {
      if (!session.json) await options.after?.(tally.done);
      await printSummary(tally, { words, dryRun, passedOver, session, more: options.more?.() });
    },
  });
  return tally.exitStatus;
}
