import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { HookState } from '../../scan/hooks/hookstate.ts';
import type { Repository } from '../../scan/hooks/repository.ts';
import { forAllRepositories, gitPlace } from './place.ts';

interface HookStatus extends HookState {
  readonly works: boolean;
}

/** The script through which these hooks start kms. */
async function starterOf(repository: Repository, state: HookState): Promise<string> {
  const { launcherPath } = await import('../../scan/hooks/managers/managers.ts');
  const { runnerName } = await import('../../scan/hooks/script.ts');
  const isPlain = state.manager === 'git' && !repository.isTracked;
  return isPlain ? join(repository.hooksFolder, runnerName) : launcherPath(repository);
}

async function statesOf(repository: Repository): Promise<readonly HookState[]> {
  const [{ stages }, { inspectHook }, { detectManagers, inspectManager }, { listGlobalStages }] =
    await Promise.all([
      import('../../scan/hooks/stages.ts'),
      import('../../scan/hooks/hooksfolder.ts'),
      import('../../scan/hooks/managers/managers.ts'),
      import('../../scan/hooks/globalhooks.ts'),
    ]);
  const { folder } = forAllRepositories(repository.git);
  const forAll = repository.hooksFolder === folder ? listGlobalStages(folder) : [];
  const found = detectManagers(repository);
  return stages.map((stage) => {
    const plain: HookState = {
      ...inspectHook({ folder: repository.hooksFolder, isTracked: repository.isTracked }, stage),
      manager: 'git',
    };
    if (forAll.includes(stage)) return { ...plain, installed: true, problems: [] };
    if (plain.installed) return plain;
    return (
      found.map((manager) => inspectManager(manager, repository, stage)).find(({ installed }) => installed) ??
      plain
    );
  });
}

export async function run({ session }: Invocation): Promise<number> {
  const [{ findRepository, shownPath }, { findPrograms }, { compareLog, readLog, readRecord }] =
    await Promise.all([
      import('../../scan/hooks/repository.ts'),
      import('../../scan/hooks/programs.ts'),
      import('../../scan/hooks/scanrecord.ts'),
    ]);
  const repository = findRepository(gitPlace());
  const states = await statesOf(repository);
  const starters = new Map<string, ReturnType<typeof findPrograms>>();
  const hooks: HookStatus[] = [];
  for (const state of states) {
    const problems = [...state.problems];
    const starter = await starterOf(repository, state);
    if (state.installed && existsSync(starter)) {
      const found = starters.get(starter) ?? findPrograms(starter, repository.git);
      starters.set(starter, found);
      if (found.problem !== undefined) problems.push(found.problem);
    }
    hooks.push({ ...state, problems, works: state.installed && problems.length === 0 });
  }
  const record = readRecord(repository.gitFolder);
  const missed = record === undefined ? undefined : compareLog(record, await readLog(repository.git)).missed;
  const programs = [...starters.values()][0];
  const isWorking =
    hooks.some(({ works }) => works) && hooks.every(({ installed, works }) => works || !installed);
  const { hooksPath, hooksFolder } = repository;
  if (session.json) {
    printJson({ works: isWorking, hooksFolder, hooksPath, hooks, programs, commitsWithout: missed });
    return isWorking ? 0 : 1;
  }
  for (const { stage, manager, file, installed, works, problems } of hooks) {
    const where = `${manager}, ${shownPath(repository, file)}`;
    printLine(
      `${stage}: ${!installed ? 'not installed' : works ? `works (${where})` : `does not work (${where})`}`,
    );
    for (const problem of problems) printLine(`  ${problem}`);
  }
  if (hooksPath !== undefined) printLine(`core.hooksPath: ${hooksPath.value} (${hooksPath.scope})`);
  if (programs?.version !== undefined)
    printLine(`kms: ${programs.version}, ${programs.program}; Node: ${programs.node}`);
  if (missed !== undefined) printLine(`commits made without a scan since the hook was installed: ${missed}`);
  if (!isWorking && hooks.every(({ installed }) => !installed)) session.note('hint: kms hook install');
  return isWorking ? 0 : 1;
}
