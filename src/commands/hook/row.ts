/** Commands that install git hooks, and those that the hooks run. */
import type { CommandRow, OptionRow } from '../../terminal/command.ts';

const group = 'Scanning';

const managerOption: OptionRow = {
  flags: '--manager <name>',
  summary: 'the program that runs the hooks (default the one in use here, else git)',
  values: ['git', 'husky', 'lefthook', 'pre-commit', 'simple-git-hooks'],
};
const stageOption: OptionRow = {
  flags: '--stage <list>',
  summary:
    'comma-separated: pre-commit, pre-merge-commit, commit-msg, pre-push (default all; with pre-commit, the stages it runs)',
  repeats: true,
};
const dryRunOption: OptionRow = { flags: '--dry-run', summary: 'show what would be done, without doing it' };

export const hookCommands: readonly CommandRow[] = [
  {
    path: 'hook install',
    group,
    summary: 'install git hooks that scan commits and pushes',
    details:
      'An existing hook is kept and runs first, with the same arguments and input. Works with core.hooksPath, worktrees and submodules. ' +
      'The hook stops git on a finding, and if something could not be scanned.',
    options: [
      managerOption,
      stageOption,
      {
        flags: '--global',
        summary: 'install for all your repositories: sets core.hooksPath in your git configuration',
      },
      dryRunOption,
    ],
    examples: [
      { command: 'kms hook install', says: 'in this repository' },
      { command: 'kms hook install --stage pre-commit,pre-push', says: 'only these stages' },
      { command: 'SKIP=kms git commit', says: 'skip the scan once' },
    ],
    load: () => import('./install.ts'),
  },
  {
    path: 'hook uninstall',
    group,
    summary: 'remove the hooks and restore what was there before',
    options: [
      { ...managerOption, summary: 'remove only from this one (default from all that are in use here)' },
      stageOption,
      { flags: '--global', summary: 'remove the hooks for all your repositories and restore core.hooksPath' },
      dryRunOption,
    ],
    load: () => import('./uninstall.ts'),
  },
  {
    path: 'hook status',
    group,
    summary: 'show which hooks scan, whether they work, and commits made without a scan',
    exits: [{ status: 1, means: 'not installed, or a hook does not work' }],
    load: () => import('./status.ts'),
  },
  {
    path: 'hook run',
    group,
    summary: 'run one stage; installed hooks call this',
    details:
      'pre-commit and pre-merge-commit scan the index; commit-msg scans the commit message as git will store it; pre-push scans what the remote does not have, ' +
      'as git lists it on standard input. Prints nothing if there are no findings.',
    args: [
      {
        name: 'stage',
        summary: 'the stage to run',
        values: ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'],
      },
      {
        name: 'argument',
        summary: 'the arguments that git passes to the hook',
        optional: true,
        variadic: true,
      },
    ],
    exits: [
      { status: 1, means: 'findings' },
      { status: 2, means: 'something could not be scanned, or wrong usage' },
    ],
    load: () => import('./run.ts'),
  },
  {
    path: 'hook server',
    group,
    summary: 'scan what a repository receives (pre-receive hook)',
    details:
      'Reads what git writes to a pre-receive hook, and refuses a push that contains a secret. The allow list and the settings come from the ' +
      "repository's HEAD, never from the push. In hooks/pre-receive: exec kms hook server",
    exits: [
      { status: 1, means: 'findings: git refuses the push' },
      { status: 2, means: 'something could not be scanned: git refuses the push' },
    ],
    load: () => import('./server.ts'),
  },
];
