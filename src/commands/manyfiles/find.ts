/** Finds the files in the arguments of a command. */
import { basename, dirname } from 'node:path';
import type { Session } from '../../terminal/session.ts';
import type { Found } from '../../files/walk.ts';
import { formatCount } from './tally.ts';
import { resolveLinks } from '../../base/folder.ts';

interface FindOptions {
  readonly omit?: (path: string, name: string) => string | undefined;
  /** Does not report symbolic links as skipped. */
  readonly keepLinks?: boolean;
}

/** Finds files, except the vault's own, and removes unfinished outputs of killed runs. */
export async function findInput(
  paths: readonly string[],
  session: Session,
  { omit, keepLinks = false }: FindOptions = {},
): Promise<Found> {
  const { findFiles, linkWords } = await import('../../files/walk.ts');
  const { removeAbandoned } = await import('../../base/atomicfile.ts');
  const { vault } = await session.settings();
  const vaultName = basename(vault);
  const vaultFolder = resolveLinks(dirname(vault));
  const found = findFiles(paths, {
    omit: (path, name) => {
      if (name.startsWith(vaultName) && resolveLinks(dirname(path)) === vaultFolder)
        return 'it belongs to the vault';
      return omit?.(path, name);
    },
  });
  if (found.claims.length > 0) {
    const { removeClaim } = await import('../../files/claim.ts');
    found.claims.forEach(removeClaim);
  }
  const left = found.temporaries.filter((path) => !removeAbandoned(path));
  const removed = found.temporaries.length - left.length;
  if (removed > 0) session.note(`removed ${formatCount(removed, 'unfinished file')} of a run that was ended`);
  return {
    ...found,
    passedOver: [
      ...found.passedOver,
      ...(keepLinks ? [] : found.links).map((path) => ({ path, why: linkWords })),
      ...left.map((path) => ({ path, why: 'unfinished, of another run' })),
    ],
  };
}

/** For commands that change files in place: git's own files must not be changed. */
export function omitGit(_path: string, name: string): string | undefined {
  return name === '.git' ? "git's own" : undefined;
}
