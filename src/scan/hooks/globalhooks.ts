/** Hooks for all repositories of a user: sets `core.hooksPath` to a folder whose hooks also start each repository's, or the former folder's. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeAbandonedIn } from '../../base/atomicfile.ts';
import { isJsonObject, parseJson } from '../../base/json.ts';
import type { GitPlace } from '../sources/git/git.ts';
import { askGit, runGit } from './askgit.ts';
import { restoreEdited, rememberEdit } from './editedfiles.ts';
import { withLock } from './lock.ts';
import { makeFolder, readWhole, removeEmpty, removeFile, replaceFile } from './files.ts';
import { readHooksPath } from './repository.ts';
import { runnerName, runnerScript, stubScript, type Programs } from './script.ts';
import { delegatedHooks, stages, type Stage } from './stages.ts';

export interface GlobalHooks {
  readonly git: GitPlace;
  /** Absolute path of the folder of hooks. */
  readonly folder: string;
  /** Absolute paths of the files that `git config --global` may write to. */
  readonly settings: readonly string[];
}

/** The former value of core.hooksPath. */
interface Former {
  /** As written; null if it was not set. */
  readonly raw: string | null;
  /** With `~` expanded. */
  readonly path: string | null;
}

const formerName = 'former.json';

function readFormer(folder: string): Former | undefined {
  const bytes = readWhole(join(folder, formerName));
  const value = bytes === undefined ? undefined : parseJson(bytes.toString('utf8'));
  if (!isJsonObject(value)) return undefined;
  const { raw, path } = value;
  const isText = (each: unknown): each is string | null => each === null || typeof each === 'string';
  return isText(raw) && isText(path) ? { raw, path } : undefined;
}

function rawHooksPath(git: GitPlace): string | null {
  const answer = runGit(git, ['config', '--global', '--get', 'core.hooksPath']);
  return answer.status === 0 ? answer.output.toString('utf8').replace(/\n$/, '') : null;
}

/** Whether git uses the folder, according to the user's own settings. */
export function areHooksGlobal({ git, folder }: GlobalHooks): boolean {
  return readHooksPath(git, '--global')?.value === folder;
}

function formerNow(globalHooks: GlobalHooks): Former {
  if (areHooksGlobal(globalHooks)) return readFormer(globalHooks.folder) ?? { raw: null, path: null };
  const { git } = globalHooks;
  const path = readHooksPath(git, '--global')?.value ?? readHooksPath(git, '--system')?.value ?? null;
  return { raw: rawHooksPath(git), path };
}

/** Returns whether anything was, or would be, changed, and where the hooks were before. */
export async function addGlobalHooks(
  globalHooks: GlobalHooks,
  wanted: readonly Stage[],
  programs: Programs,
  dryRun: boolean,
): Promise<{ readonly changed: boolean; readonly former: string | undefined }> {
  const { git, folder, settings } = globalHooks;
  const former = formerNow(globalHooks);
  const path = former.path ?? undefined;
  if (dryRun) return { changed: !areHooksGlobal(globalHooks), former: path };
  makeFolder(folder);
  return await withLock(folder, () => {
    removeAbandonedIn(folder);
    const scripts = new Map<string, string>([
      [runnerName, runnerScript({ programs, isTracked: false, madeFolder: true, global: { former: path } })],
      ...delegatedHooks.map((name) => [name, stubScript(name, path, wanted)] as const),
    ]);
    let changed = false;
    for (const [name, text] of scripts) changed = write(join(folder, name), text, true) || changed;
    changed = write(join(folder, formerName), `${JSON.stringify(former)}\n`, false) || changed;
    if (!areHooksGlobal(globalHooks)) {
      // git will write to one of them.
      const before = settings.map((file) => readWhole(file));
      askGit(git, ['config', '--global', 'core.hooksPath', folder]);
      for (const [i, file] of settings.entries()) rememberEdit(folder, file, before[i]);
      changed = true;
    }
    return { changed, former: path };
  });
}

function write(path: string, text: string, executable: boolean): boolean {
  const bytes = Buffer.from(text);
  if (readWhole(path)?.equals(bytes) === true) return false;
  replaceFile(path, bytes, { executable });
  return true;
}

/** Returns whether the hooks were installed. Restores `core.hooksPath`, unless it has been changed since. */
export async function removeGlobalHooks(globalHooks: GlobalHooks, dryRun: boolean): Promise<boolean> {
  const { git, folder, settings } = globalHooks;
  const isSet = areHooksGlobal(globalHooks);
  const isThere = existsSync(join(folder, runnerName));
  if (dryRun || !(isSet || isThere)) return isSet || isThere;
  makeFolder(folder);
  await withLock(folder, () => {
    const former = readFormer(folder);
    if (isSet) {
      const restored = settings.filter((file) => restoreEdited(folder, file));
      if (restored.length === 0) {
        const args =
          former === undefined || former.raw === null
            ? ['--unset', 'core.hooksPath']
            : ['core.hooksPath', former.raw];
        askGit(git, ['config', '--global', ...args]);
      }
    }
    for (const name of [...delegatedHooks, formerName, runnerName]) removeFile(join(folder, name));
    for (const name of existsSync(join(folder, 'edited')) ? readdirSync(join(folder, 'edited')) : []) {
      removeFile(join(folder, 'edited', name));
    }
    removeEmpty(join(folder, 'edited'));
  });
  removeEmpty(folder);
  return true;
}

/** The stages at which the folder scans. */
export function listGlobalStages(folder: string): readonly Stage[] {
  return stages.filter((stage) => readWhole(join(folder, stage))?.includes(runnerName) === true);
}
