/**
 * Hooks in the folder that git uses. A hook that is a shell script gets a block; any other one (a program, a link, not executable) is kept as
 * `NAME.kms-previous` beside the hook of kms, which starts it. Removal restores both byte for byte.
 */
import { accessSync, constants, linkSync, readlinkSync, renameSync, symlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { removeAbandonedIn, syncFolder } from '../../base/atomicfile.ts';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unwritable, entryAt } from '../../base/filefailure.ts';
import { hasBlock, isOnlyBlock, takesBlock, withBlock, withoutBlock } from './scriptblock.ts';
import type { HookChange, HookState, InstallOptions } from './hookstate.ts';
import { makeFolder, readWhole, removeEmpty, removeFile, replaceFile } from './files.ts';
import {
  renderBlock,
  madeFolderLine,
  plainStart,
  previousEnding,
  runnerName,
  runnerScript,
  type Programs,
} from './script.ts';
import { stages, type Stage } from './stages.ts';
import { withLock } from './lock.ts';

/** A folder of hooks. */
export interface HooksFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly isTracked: boolean;
}

interface Place {
  readonly hook: string;
  readonly previous: string;
}

function locateHook(folder: string, stage: Stage): Place {
  const hook = join(folder, stage);
  return { hook, previous: `${hook}${previousEnding}` };
}

/** Gives the file another, unused name. */
function keepAs(hook: string, previous: string, stats: Stats): void {
  try {
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(hook), previous);
    else linkSync(hook, previous);
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP')
      throw unwritable(previous, error);
    // On a file system without links.
    replaceFile(previous, readWhole(hook) ?? Buffer.alloc(0), { mode: stats.mode & 0o7777 });
  }
}

function isSame(a: string, b: string): boolean {
  const one = entryAt(a);
  const other = entryAt(b);
  if (one === undefined || other?.isSymbolicLink() !== one.isSymbolicLink()) return false;
  if (one.isSymbolicLink()) return readlinkSync(a) === readlinkSync(b);
  return one.mode === other.mode && (readWhole(a)?.equals(readWhole(b) ?? Buffer.alloc(0)) ?? false);
}

/** Renames an older kept hook that is in the way, with a number. */
function setAside(previous: string): string {
  let number = 1;
  while (entryAt(`${previous}-${number}`) !== undefined) number++;
  const aside = `${previous}-${number}`;
  renameSync(previous, aside);
  return aside;
}

function addHook(folder: string, stage: Stage, { dryRun }: InstallOptions): Omit<HookChange, 'manager'> {
  const { hook, previous } = locateHook(folder, stage);
  const stats = entryAt(hook);
  const outcome = (did: HookChange['did'], ...notes: string[]): Omit<HookChange, 'manager'> => ({
    stage,
    file: hook,
    did,
    notes,
  });
  if (stats === undefined) {
    const bytes = Buffer.from(`${plainStart}${renderBlock(stage)}`);
    const notes: string[] = [];
    if (entryAt(previous) !== undefined) {
      notes.push(`a previously kept hook is ${dryRun ? previous : setAside(previous)}, and does not run`);
    }
    if (!dryRun) replaceFile(hook, bytes, { executable: true, expected: undefined });
    return outcome('added', ...notes);
  }
  if (stats.isDirectory()) {
    throw new KmsError('FileUnusable', `${hook} is a directory`, {
      hint: 'git runs no hook of this name; move it away',
    });
  }
  if (!stats.isSymbolicLink() && !stats.isFile()) {
    throw new KmsError('FileUnusable', `${hook} is not a regular file`);
  }
  const bytes = stats.isSymbolicLink() ? undefined : (readWhole(hook) ?? Buffer.alloc(0));
  const isExecutable = (stats.mode & 0o111) !== 0;
  if (bytes !== undefined && hasBlock(bytes)) {
    const renewed = withBlock(bytes, stage);
    const mode = stats.mode & 0o7777;
    if (renewed.equals(bytes) && isExecutable) return outcome('unchanged');
    if (!dryRun) replaceFile(hook, renewed, { mode: isExecutable ? mode : mode | 0o111, expected: bytes });
    return outcome('updated');
  }
  const notes: string[] = [];
  if (entryAt(previous) !== undefined && !isSame(hook, previous)) {
    notes.push(`a previously kept hook is ${dryRun ? previous : setAside(previous)}, and does not run`);
  }
  if (bytes !== undefined && isExecutable && takesBlock(bytes)) {
    if (!dryRun) {
      removeLeftOver(hook, previous);
      replaceFile(hook, withBlock(bytes, stage), { mode: stats.mode & 0o7777, expected: bytes });
    }
    return outcome('added', ...notes, 'the existing hook runs first');
  }
  if (!dryRun) {
    if (entryAt(previous) === undefined) keepAs(hook, previous, stats);
    syncFolder(folder);
    replaceFile(hook, Buffer.from(`${plainStart}${renderBlock(stage)}`), { executable: true });
  }
  const runs = isExecutable || stats.isSymbolicLink();
  notes.push(
    runs
      ? `the existing hook is now ${stage}${previousEnding}, and runs first`
      : `the existing hook is not executable, so git did not run it; it is now ${stage}${previousEnding}`,
  );
  return outcome('added', ...notes);
}

/** An installation that was killed had already linked the hook. */
function removeLeftOver(hook: string, previous: string): void {
  if (entryAt(previous) !== undefined && isSame(hook, previous)) removeFile(previous);
}

/** Rejects with `FileUnusable`, `StorageFull`, `FileChanged` or `Busy`; the existing hooks continue to work. */
export async function addHooks(
  { folder, isTracked }: HooksFolder,
  wanted: readonly Stage[],
  programs: Programs,
  options: InstallOptions,
): Promise<readonly Omit<HookChange, 'manager'>[]> {
  if (options.dryRun) return wanted.map((stage) => addHook(folder, stage, options));
  const isNew = makeFolder(folder);
  return await withLock(folder, () => {
    removeAbandonedIn(folder);
    const runner = join(folder, runnerName);
    const present = readWhole(runner);
    const madeFolder = present === undefined ? isNew : present.includes(madeFolderLine);
    const script = Buffer.from(runnerScript({ programs, isTracked, madeFolder }));
    // Write what hooks start before the hooks.
    const isRunner = present?.equals(script) === true;
    if (!isRunner) replaceFile(runner, script, { executable: true });
    const outcomes = wanted.map((stage) => addHook(folder, stage, options));
    return outcomes.map((each) =>
      each.did === 'unchanged' && !isRunner ? { ...each, did: 'updated' as const } : each,
    );
  });
}

function removeHook(folder: string, stage: Stage, { dryRun }: InstallOptions): Omit<HookChange, 'manager'> {
  const { hook, previous } = locateHook(folder, stage);
  const stats = entryAt(hook);
  const bytes = stats?.isFile() === true ? readWhole(hook) : undefined;
  const outcome = (did: HookChange['did'], ...notes: string[]): Omit<HookChange, 'manager'> => ({
    stage,
    file: hook,
    did,
    notes,
  });
  if (stats === undefined || bytes === undefined || !hasBlock(bytes)) {
    if (stats !== undefined && !dryRun) removeLeftOver(hook, previous);
    if (stats === undefined && entryAt(previous) !== undefined) {
      if (!dryRun) renameSync(previous, hook);
      return outcome('removed', 'the previous hook is restored');
    }
    return outcome('absent');
  }
  const hasPrevious = entryAt(previous) !== undefined;
  if (isOnlyBlock(bytes)) {
    if (!dryRun) {
      if (hasPrevious) renameSync(previous, hook);
      else removeFile(hook);
      syncFolder(folder);
    }
    return outcome('removed', ...(hasPrevious ? ['the previous hook is restored'] : []));
  }
  if (hasPrevious) {
    throw new KmsError(
      'FileChanged',
      `${hook} has lines that were added since, and the previous hook is ${previous}`,
      {
        hint: `merge both into one file, remove ${stage}${previousEnding}, then run the command again`,
      },
    );
  }
  if (!dryRun) replaceFile(hook, withoutBlock(bytes), { mode: stats.mode & 0o7777, expected: bytes });
  return outcome('removed', 'the rest of the hook is kept');
}

/** Removes the hooks of kms and restores the former ones. Rejects as `addHooks` does. */
export async function removeHooks(
  { folder }: HooksFolder,
  wanted: readonly Stage[],
  options: InstallOptions,
): Promise<readonly Omit<HookChange, 'manager'>[]> {
  const isThere =
    entryAt(join(folder, runnerName)) !== undefined || stages.some((stage) => isKept(folder, stage));
  if (options.dryRun || !isThere) return wanted.map((stage) => removeHook(folder, stage, { dryRun: true }));
  const runner = join(folder, runnerName);
  const { outcomes, isBare } = await withLock(folder, () => {
    removeAbandonedIn(folder);
    const done = wanted.map((stage) => removeHook(folder, stage, options));
    if (stages.some((stage) => hasHook(folder, stage))) return { outcomes: done, isBare: false };
    const isMade = readWhole(runner)?.includes(madeFolderLine) === true;
    removeFile(runner);
    return { outcomes: done, isBare: isMade };
  });
  if (isBare) removeEmpty(folder);
  return outcomes;
}

function isKept(folder: string, stage: Stage): boolean {
  return hasHook(folder, stage) || entryAt(locateHook(folder, stage).previous) !== undefined;
}

function hasHook(folder: string, stage: Stage): boolean {
  const hook = join(folder, stage);
  const stats = entryAt(hook);
  return stats?.isFile() === true && hasBlock(readWhole(hook) ?? Buffer.alloc(0));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The hook that git would run. */
export function inspectHook({ folder }: HooksFolder, stage: Stage): Omit<HookState, 'manager'> {
  const { hook } = locateHook(folder, stage);
  const installed = hasHook(folder, stage);
  const problems: string[] = [];
  if (installed && !isExecutable(hook)) problems.push('the hook is not executable, so git does not run it');
  if (installed && entryAt(join(folder, runnerName)) === undefined)
    problems.push(`${runnerName} beside it is missing`);
  return { stage, file: hook, installed, problems };
}
