/** The hook managers, in the order of detection, and what is the same for all of them. */
import { join } from 'node:path';
import { removeAbandonedIn } from '../../../base/atomicfile.ts';
import { editFile, restoreFile } from '../editedfiles.ts';
import { husky } from './husky.ts';
import { lefthook } from './lefthook.ts';
import { withLock } from '../lock.ts';
import type { Manager } from './manager.ts';
import type { ManagerName, HookChange, HookState, InstallOptions } from '../hookstate.ts';
import { preCommit } from './precommit.ts';
import { makeFolder, readWhole, removeEmpty, removeFile, replaceFile } from '../files.ts';
import type { Repository } from '../repository.ts';
import { launcherScript, type Programs } from '../script.ts';
import { simpleGitHooks } from './simplegithooks.ts';
import { stages, type Stage } from '../stages.ts';

export const managers: Readonly<Record<Exclude<ManagerName, 'git'>, Manager>> = {
  husky,
  lefthook,
  'pre-commit': preCommit,
  'simple-git-hooks': simpleGitHooks,
};

/** The managers that the repository has files of. */
export function detectManagers(repository: Repository): readonly Manager[] {
  return Object.values(managers).filter((manager) => manager.detect(repository) !== undefined);
}

/** A folder in the repository's git folder, for what is specific to this machine and must not be cloned. */
export function ownFolder({ commonFolder }: Repository): string {
  return join(commonFolder, 'kms');
}

export function launcherPath(repository: Repository): string {
  return join(ownFolder(repository), 'bin', 'kms');
}

/** Returns whether the launcher was missing or different. */
export function writeLauncher(repository: Repository, programs: Programs): boolean {
  const path = launcherPath(repository);
  const script = Buffer.from(launcherScript(programs));
  if (readWhole(path)?.equals(script) === true) return false;
  makeFolder(join(ownFolder(repository), 'bin'));
  removeAbandonedIn(join(ownFolder(repository), 'bin'));
  replaceFile(path, script, { executable: true });
  return true;
}

export function removeLauncher(repository: Repository): void {
  removeFile(launcherPath(repository));
  for (const name of ['bin', 'edited', '']) removeEmpty(join(ownFolder(repository), name));
}

/** Rejects as `addHooks` does, and with `Usage` for a configuration that cannot be edited; then nothing is changed. */
export async function addToManager(
  manager: Manager,
  repository: Repository,
  wanted: readonly Stage[],
  programs: Programs,
  { dryRun }: InstallOptions,
): Promise<readonly HookChange[]> {
  const work = (): readonly HookChange[] => {
    if (!dryRun) writeLauncher(repository, programs);
    return wanted.map((stage) => {
      const file = manager.file(repository, stage);
      const changed = editFile({
        file,
        dryRun,
        memory: ownFolder(repository),
        change: (text) =>
          text !== undefined && manager.has(text, stage) ? text : manager.add(text, stage, repository),
      });
      const problem = dryRun ? undefined : manager.problem(repository, stage);
      const notes = problem === undefined ? [] : [problem];
      return { stage, manager: manager.name, file, did: changed ? 'added' : 'unchanged', notes };
    });
  };
  return dryRun ? work() : await withLock(repository.commonFolder, work);
}

export async function removeFromManager(
  manager: Manager,
  repository: Repository,
  wanted: readonly Stage[],
  { dryRun }: InstallOptions,
): Promise<readonly HookChange[]> {
  const memory = ownFolder(repository);
  const work = (): readonly HookChange[] => {
    const present = wanted.filter((stage) => hasStage(manager, repository, stage));
    const kept = stages.filter((stage) => !wanted.includes(stage) && hasStage(manager, repository, stage));
    const files = [...new Set(present.map((stage) => manager.file(repository, stage)))];
    // One file may contain several stages: only all of them together are the whole edit.
    const restored = files.filter(
      (file) =>
        !kept.some((stage) => manager.file(repository, stage) === file) && restoreFile(file, memory, dryRun),
    );
    for (const stage of present) {
      const file = manager.file(repository, stage);
      if (restored.includes(file)) continue;
      editFile({
        file,
        dryRun,
        memory,
        change: (text) => (text === undefined ? text : manager.remove(text, stage)),
      });
    }
    if (kept.length === 0 && !dryRun) removeLauncher(repository);
    return wanted.map((stage) => ({
      stage,
      manager: manager.name,
      file: manager.file(repository, stage),
      did: present.includes(stage) ? 'removed' : 'absent',
      notes: present.includes(stage) ? leftOver(manager) : [],
    }));
  };
  return dryRun ? work() : await withLock(repository.commonFolder, work);
}

/** Its hooks are copies of its former configuration. */
function leftOver(manager: Manager): readonly string[] {
  return manager.name === 'simple-git-hooks' ? ['its hooks change with the next npx simple-git-hooks'] : [];
}

function hasStage(manager: Manager, repository: Repository, stage: Stage): boolean {
  if (manager.detect(repository) === undefined) return false;
  const bytes = readWhole(manager.file(repository, stage));
  return bytes !== undefined && manager.has(bytes.toString('utf8'), stage);
}

export function inspectManager(manager: Manager, repository: Repository, stage: Stage): HookState {
  const file = manager.file(repository, stage);
  const installed = hasStage(manager, repository, stage);
  const problem = installed ? manager.problem(repository, stage) : undefined;
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...(installed && readWhole(launcherPath(repository)) === undefined
      ? ['on this machine, kms is found on the PATH only: kms hook install']
      : []),
  ];
  return { stage, manager: manager.name, file, installed, problems };
}
