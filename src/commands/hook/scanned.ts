/** Records which commits the hooks have scanned, and notes commits made without them. Never fails a commit. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Session } from '../../terminal/session.ts';
import type { GitPlace } from '../../scan/sources/git/git.ts';
import type { LogEntry, Missed } from '../../scan/hooks/scanrecord.ts';

/** The git folder of this working tree; undefined if only git could determine it. */
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
  /** Must be called once the result of the hook is known. */
  end(how: 'scanned' | 'skipped' | 'found', session: Session): Promise<void>;
}

/** Reads the tree of the index and the log of HEAD from git while the scan runs. */
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
        // The folder is not writable or the record is damaged: the scan itself still counts.
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

/** Resolves to whether they are in the audit trail now: a vault that does not open without a question gets them later. */
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
