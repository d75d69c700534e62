/** Commands that have git scan for secrets, and those that its hooks run. */
import type { CommandRow, OptionRow } from '../../terminal/command.ts';

const group = 'Scanning';

const managerOption: OptionRow = {
  flags: '--manager <name>',
  summary: 'what runs the hooks (default: the one in use here, else git)',
  values: ['git', 'husky', 'lefthook', 'pre-commit', 'simple-git-hooks'],
};
const stageOption: OptionRow = {
  flags: '--stage <list>',
  summary:
    'pre-commit, pre-merge-commit, commit-msg, pre-push, with commas (default: all; of pre-commit, those that it runs)',
  repeats: true,
};
const dryRunOption: OptionRow = { flags: '--dry-run', summary: 'show what would be done' };

export const hookCommands: readonly CommandRow[] = [
  {
    path: 'hook install',
    group,
    summary: 'scan what is staged before each commit, and what is pushed',
    details:
      'A hook that is there already stays: it runs first, with the same arguments and input. Works with core.hooksPath, worktrees and submodules. ' +
      'The hook stops git where something was found, and where not everything could be scanned.',
    options: [
      managerOption,
      stageOption,
      { flags: '--global', summary: 'in all your repositories: sets core.hooksPath in your settings of git' },
      dryRunOption,
    ],
    examples: [
      { command: 'kms hook install', says: 'in this repository' },
      { command: 'kms hook install --stage pre-commit,pre-push', says: 'these alone' },
      { command: 'SKIP=kms git commit', says: 'without a scan, this once' },
    ],
    load: () => import('./install.ts'),
  },
  {
    path: 'hook uninstall',
    group,
    summary: 'take the hooks out again; what was there before is as it was',
    options: [
      { ...managerOption, summary: 'only from this one (default: wherever it is installed here)' },
      stageOption,
      { flags: '--global', summary: 'those for all your repositories: core.hooksPath gets back its value' },
      dryRunOption,
    ],
    load: () => import('./uninstall.ts'),
  },
  {
    path: 'hook status',
    group,
    summary: 'say at which hooks git scans, whether they would run, and what was committed without',
    exits: [{ status: 1, means: 'not installed, or something keeps a hook from running' }],
    load: () => import('./status.ts'),
  },
  {
    path: 'hook run',
    group,
    summary: 'scan as a hook of git: what installed hooks call',
    details:
      'pre-commit and pre-merge-commit scan what is staged, commit-msg the file of the message without what git takes out of it, pre-push what the remote lacks, ' +
      'by the lines that git writes to standard input. Prints nothing where nothing is found.',
    args: [
      {
        name: 'stage',
        summary: 'which hook it is',
        values: ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'],
      },
      { name: 'argument', summary: 'what git hands to the hook', optional: true, variadic: true },
    ],
    exits: [
      { status: 1, means: 'something was found' },
      { status: 2, means: 'something could not be read, or wrong usage' },
    ],
    load: () => import('./run.ts'),
  },
  {
    path: 'hook server',
    group,
    summary: 'scan what a repository receives, as its pre-receive hook',
    details:
      'Reads the lines that git writes to a pre-receive hook, and refuses the push where what it brings holds a secret. The allow list and the settings are those of the ' +
      "repository's HEAD, never of what is pushed. As hooks/pre-receive: exec kms hook server",
    exits: [
      { status: 1, means: 'something was found: git refuses the push' },
      { status: 2, means: 'something could not be read: git refuses the push' },
    ],
    load: () => import('./server.ts'),
  },
];
