import { statSync } from 'node:fs';
import { KmsError } from '../../base/errors.ts';
import { askChoice } from '../../terminal/ask.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Manager } from '../../scan/hooks/managers/manager.ts';
import type { ManagerName, HookChange } from '../../scan/hooks/hookstate.ts';
import type { Repository } from '../../scan/hooks/repository.ts';
import type { Stage } from '../../scan/hooks/stages.ts';
import { forAllRepositories, gitPlace, namedStages, thisProgram } from './place.ts';

const done: Readonly<Record<HookChange['did'], string>> = {
  added: 'added',
  updated: 'updated',
  unchanged: 'there already',
  removed: 'removed',
  absent: 'not there',
};
const planned: Readonly<Record<HookChange['did'], string>> = {
  ...done,
  added: 'would be added',
  updated: 'would be updated',
  removed: 'would be removed',
};

/** Prints a line for each hook, with notes below it. */
export async function printOutcomes(
  repository: Repository,
  outcomes: readonly HookChange[],
  { session, dryRun }: { readonly session: Session; readonly dryRun: boolean },
): Promise<void> {
  const { shownPath } = await import('../../scan/hooks/repository.ts');
  if (session.json) {
    printJson({ dryRun, hooks: outcomes });
    return;
  }
  const words = dryRun ? planned : done;
  for (const { stage, file, did, notes } of outcomes) {
    printLine(`${stage}: ${words[did]}${did === 'absent' ? '' : ` (${shownPath(repository, file)})`}`);
    for (const note of notes) printLine(`  ${note}`);
  }
}

async function chooseManager(
  repository: Repository,
  named: ManagerName | undefined,
  session: Session,
): Promise<Manager | undefined> {
  const { detectManagers, managers } = await import('../../scan/hooks/managers/managers.ts');
  if (named === 'git') return undefined;
  if (named !== undefined) return managers[named];
  const found = detectManagers(repository);
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  const names = found.map(({ name }) => name);
  const chosen = await askChoice<ManagerName>(
    'Several hook managers are in use here. Which one is to run kms?',
    [...names.map((name) => ({ value: name, name })), { value: 'git' as const, name: 'none: git itself' }],
    `${names.join(' and ')} are in use here: name one with --manager`,
    session,
  );
  return chosen === 'git' ? undefined : managers[chosen];
}

/** Refuses a folder in which git runs no hooks. */
function checkFolder({ hooksPath, hooksFolder }: Repository): void {
  if (statSync(hooksFolder, { throwIfNoEntry: false })?.isDirectory() !== false) return;
  throw new KmsError('Usage', `git runs no hooks here: ${hooksFolder} is not a directory`, {
    hint:
      hooksPath === undefined
        ? 'remove it, and run the command again'
        : `core.hooksPath names it: git config --${hooksPath.scope} --unset core.hooksPath`,
  });
}

function scopeNotes({ hooksPath, isTracked, hooksFolder }: Repository): readonly string[] {
  if (hooksPath === undefined) return [];
  if (isTracked)
    return [
      `core.hooksPath is ${hooksPath.value}: commit it, and everyone who clones the repository has the hook`,
    ];
  if (hooksPath.scope !== 'global' && hooksPath.scope !== 'system') return [];
  const where = hooksPath.file === undefined ? '' : ` in ${hooksPath.file}`;
  return [
    `core.hooksPath is set for all repositories${where}: the hook in ${hooksFolder} runs in each of them`,
  ];
}

/** Other managers overwrite their hooks, and lines of other programs with them. */
function otherManagers(
  repository: Repository,
  detect: (repository: Repository) => readonly Manager[],
): readonly string[] {
  return detect(repository).map(
    ({ name }) => `${name} is in use here and may replace this hook: kms hook install --manager ${name}`,
  );
}

async function installForAll(
  wanted: readonly Stage[],
  { session, dryRun }: { readonly session: Session; readonly dryRun: boolean },
): Promise<void> {
  const { addGlobalHooks } = await import('../../scan/hooks/globalhooks.ts');
  const forAll = forAllRepositories(gitPlace());
  const { changed, former } = await addGlobalHooks(forAll, wanted, thisProgram(), dryRun);
  if (session.json) {
    printJson({ dryRun, global: true, folder: forAll.folder, changed, stages: wanted, former });
    return;
  }
  const verb = dryRun ? 'would be set' : changed ? 'is set' : 'was set already';
  printLine(`core.hooksPath ${verb} for all your repositories: ${forAll.folder}`);
  printLine(
    `  scans at ${wanted.join(', ')}; then the hooks of ${former ?? 'each repository'} run as before`,
  );
  printLine('  a repository with a core.hooksPath of its own needs kms hook install there');
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const dryRun = flags.on('dryRun');
  const named = await namedStages(flags);
  const { stages } = await import('../../scan/hooks/stages.ts');
  if (flags.on('global')) {
    flags.exclusive('global', 'manager');
    await installForAll(named ?? stages, { session, dryRun });
    return;
  }
  const [
    { findRepository },
    { addHooks },
    { addToManager, detectManagers, writeLauncher },
    { areHooksGlobal },
    { beginRecord, readLog, readRecord, writeRecord },
  ] = await Promise.all([
    import('../../scan/hooks/repository.ts'),
    import('../../scan/hooks/hooksfolder.ts'),
    import('../../scan/hooks/managers/managers.ts'),
    import('../../scan/hooks/globalhooks.ts'),
    import('../../scan/hooks/scanrecord.ts'),
  ]);
  const repository = findRepository(gitPlace());
  const manager = await chooseManager(repository, flags.text('manager') as ManagerName | undefined, session);
  const forAll = forAllRepositories(repository.git);
  let outcomes: readonly HookChange[];
  if (manager !== undefined) {
    outcomes = await addToManager(manager, repository, named ?? manager.usual(repository), thisProgram(), {
      dryRun,
    });
  } else if (repository.hooksFolder === forAll.folder && areHooksGlobal(forAll)) {
    throw new KmsError('Usage', 'kms already scans in all your repositories, including this one', {
      hint: 'to change it: kms hook install --global, or kms hook uninstall --global',
    });
  } else {
    checkFolder(repository);
    if (repository.isTracked && !dryRun) writeLauncher(repository, thisProgram());
    const added = await addHooks(
      { folder: repository.hooksFolder, isTracked: repository.isTracked },
      named ?? stages,
      thisProgram(),
      { dryRun },
    );
    outcomes = added.map((each) => ({ ...each, manager: 'git' as const }));
  }
  if (!dryRun && readRecord(repository.gitFolder) === undefined) {
    writeRecord(repository.gitFolder, beginRecord(await readLog(repository.git)));
  }
  await printOutcomes(repository, outcomes, { session, dryRun });
  const added = manager !== undefined && outcomes.some(({ did }) => did === 'added');
  if (added && !dryRun)
    session.note('kms: note: commit the change, and everyone who clones the repository has the hook');
  if (manager === undefined) {
    for (const each of [...scopeNotes(repository), ...otherManagers(repository, detectManagers)]) {
      session.note(`kms: note: ${each}`);
    }
  }
  warnOfPassingProgram(session);
}

/** npx deletes the programs that it runs after a while. */
function warnOfPassingProgram(session: Session): void {
  if (!/[\\/]_npx[\\/]/.test(thisProgram().program)) return;
  session.note(
    'kms: note: the hook uses the kms in the cache of npx, which npx may remove; install kms permanently: npm install -g . in its folder',
  );
}
