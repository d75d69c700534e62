/** What the hooks write down about what they scanned, and what a commit without them leaves to be noted. Never fails a commit. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Session } from '../../terminal/session.ts';
import type { GitPlace } from '../../scan/sources/git/git.ts';
import type { LogEntry, Missed } from '../../scan/hooks/scanrecord.ts';

/** The folder of this working tree in the repository; undefined where git would have to be asked. */
function gitFolder({ cwd, environment }: GitPlace): string | undefined {
  const named = environment['GIT_DIR'];
  if (named !== undefined) return resolve(cwd, named);
  const path = join(cwd, '.git');
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return path;
  const link = /^gitdir: (.*)\n?$/.exec(readFileSync(path, 'utf8'))?.[1];
  return link === undefined ? undefined : resolve(cwd, link);
}

export interface Bookkeeping {
  /** To be called when the hook knows how it ends. */
  end(how: 'scanned' | 'skipped' | 'found', session: Session): Promise<void>;
}

/** Asks git for the tree of the index and the log of HEAD, while the scan goes on. */
export async function beginBookkeeping(git: GitPlace, isMerge: boolean): Promise<Bookkeeping> {
  const [{ readGit }, { readLog }] = await Promise.all([
    import('../../scan/sources/git/git.ts'),
    import('../../scan/hooks/scanrecord.ts'),
  ]);
  const tree = readGit(git, ['write-tree', '--missing-ok'])
    .then(({ output }) => output.toString('latin1').trim())
    .catch(() => undefined);
  const entries = readLog(git);
  return {
    end: async (how, session) => {
      try {
        await write({ git, isMerge, how, tree: await tree, entries: await entries, session });
      } catch {
        // A folder that cannot be written to, or a record that is none: the scan itself counts.
      }
    },
  };
}

interface Facts {
  readonly git: GitPlace;
  readonly isMerge: boolean;
  readonly how: 'scanned' | 'skipped' | 'found';
  readonly tree: string | undefined;
  readonly entries: readonly LogEntry[];
  readonly session: Session;
}

async function write({ git, isMerge, how, tree, entries, session }: Facts): Promise<void> {
  const { beginRecord, compareLog, readRecord, withTree, writeRecord } =
    await import('../../scan/hooks/scanrecord.ts');
  const folder = gitFolder(git);
  if (folder === undefined) return;
  const before = readRecord(folder) ?? beginRecord(entries);
  const compared = compareLog(before, entries);
  const noted = await noteMissed(compared.pending, git.cwd, session);
  const now = { ...compared, pending: noted ? [] : compared.pending, merges: before.merges || isMerge };
  writeRecord(folder, how === 'found' || tree === undefined ? now : withTree(now, how, tree));
}

/** Whether they are in the audit trail now: a vault that does not open without a question gets them another time. */
async function noteMissed(
  pending: readonly Missed[],
  repository: string,
  session: Session,
): Promise<boolean> {
  if (pending.length === 0) return false;
  const { openVaultValues } = await import('../scan/vaultvalues.ts');
  const { note, close } = await openVaultValues(session);
  try {
    if (note === undefined) return false;
    const events = (['SKIP', '--no-verify'] as const).map((how) => ({
      operation: 'ScanSkipped' as const,
      repository,
      how,
      commits: pending.filter((each) => each.how === how).map(({ commit }) => commit),
    }));
    await note(events.filter(({ commits }) => commits.length > 0));
    return true;
  } finally {
    await close();
  }
}
