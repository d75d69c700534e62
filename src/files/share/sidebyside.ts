/** Changes many messages in parallel. */
import { existsSync } from 'node:fs';
import { isKmsError, systemCode } from '../../base/errors.ts';
import { isOfOneFile } from '../../messages/datakeys.ts';
import { Gate, runSideBySide } from '../concurrency.ts';
import type { Outcome } from '../outcome.ts';
import { Placer } from '../placing.ts';
import type { FoundFile } from '../walk.ts';

export interface Work {
  readonly work: (file: FoundFile, placer: Placer) => Promise<Outcome>;
  readonly report: (outcome: Outcome) => void;
}

/** Rejects with what would fail for every file. */
export async function changeFilesSideBySide(
  files: readonly FoundFile[],
  jobs: number,
  { work, report }: Work,
): Promise<void> {
  const placer = new Placer();
  const gate = new Gate();
  await runSideBySide(files, jobs, async (file) => {
    try {
      report(await gate.pass(file.size, () => work(file, placer)));
    } catch (error) {
      const ofOne = isKmsError(error)
        ? isOfOneFile(error, true) || error.code === 'Busy'
        : systemCode(error) !== undefined;
      if (!ofOne) throw error;
      if (!file.named && isKmsError(error) && error.code === 'NoSuchFile' && !existsSync(file.path)) return;
      report({ status: 'failed', path: file.path, error });
    }
  });
}
