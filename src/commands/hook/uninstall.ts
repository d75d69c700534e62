import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { ManagerName, HookChange } from '../../scan/hooks/hookstate.ts';
import { forAllRepositories, gitPlace, namedStages } from './place.ts';
import { printOutcomes } from './install.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const dryRun = flags.on('dryRun');
  if (flags.on('global')) {
    flags.exclusive('global', 'manager', 'stage');
    const { removeGlobalHooks } = await import('../../scan/hooks/globalhooks.ts');
    const forAll = forAllRepositories(gitPlace());
    const removed = await removeGlobalHooks(forAll, dryRun);
    if (session.json) printJson({ dryRun, global: true, folder: forAll.folder, removed });
    else if (!removed) session.note('Nothing to do: kms has set no hooks for all repositories.');
    else printLine(`core.hooksPath ${dryRun ? 'would be' : 'is'} restored to its earlier value`);
    return;
  }
  const [
    { findRepository },
    { removeHooks },
    { detectManagers, removeFromManager, removeLauncher },
    { stages },
    { removeRecords },
  ] = await Promise.all([
    import('../../scan/hooks/repository.ts'),
    import('../../scan/hooks/hooksfolder.ts'),
    import('../../scan/hooks/managers/managers.ts'),
    import('../../scan/hooks/stages.ts'),
    import('../../scan/hooks/scanrecord.ts'),
  ]);
  const repository = findRepository(gitPlace());
  const named = flags.text('manager') as ManagerName | undefined;
  const wanted = (await namedStages(flags)) ?? stages;
  const outcomes: HookChange[] = [];
  for (const manager of detectManagers(repository)) {
    if (named === undefined || named === manager.name) {
      outcomes.push(...(await removeFromManager(manager, repository, wanted, { dryRun })));
    }
  }
  // Hooks for all repositories do not belong to this one.
  if (
    (named === undefined || named === 'git') &&
    repository.hooksFolder !== forAllRepositories(repository.git).folder
  ) {
    const removed = await removeHooks(
      { folder: repository.hooksFolder, isTracked: repository.isTracked },
      wanted,
      { dryRun },
    );
    outcomes.push(...removed.map((each) => ({ ...each, manager: 'git' as const })));
  }
  if (!dryRun && wanted.length === stages.length && named === undefined) {
    removeRecords(repository.commonFolder);
    removeLauncher(repository);
  }
  const found = outcomes.filter(({ did }) => did !== 'absent');
  if (session.json) await printOutcomes(repository, outcomes, { session, dryRun });
  else if (found.length === 0) session.note('Nothing to do: no kms hook is installed here.');
  else await printOutcomes(repository, found, { session, dryRun });
}
