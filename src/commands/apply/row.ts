import type { CommandRow } from '../../terminal/command.ts';

const group = 'Server';

export const applyCommands: readonly CommandRow[] = [
  {
    path: 'apply',
    group,
    summary: 'apply a file that declares keys, policies, roles and more',
    details:
      'Creates or changes what differs, with one API call each; --dry-run shows the calls. Applying the file again changes nothing. Anything the ' +
      'file does not name is left unchanged: nothing is ever deleted. The whole file is checked before the first change; docs/apply.md describes its format.',
    args: [{ name: 'file', summary: 'a YAML file, or - for stdin', completes: 'file' }],
    options: [{ flags: '--dry-run', summary: 'show what would change, without changing it' }],
    examples: [
      { command: 'kms apply kms.yaml --dry-run', says: 'show what would change' },
      { command: 'kms apply kms.yaml', says: 'apply the changes' },
    ],
    load: () => import('./run.ts'),
  },
];
