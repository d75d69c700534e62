import type { CommandRow } from '../../terminal/command.ts';

const group = 'Other';

export const configCommands: readonly CommandRow[] = [
  {
    path: 'config list',
    group,
    summary: 'show the settings in force and where each is set',
    details:
      'Settings come from an option, the environment, .kms.yaml in the project, ~/.config/kms/config.yaml, in this order. Shows a project file that is not trusted too.',
    load: () => import('./list.ts'),
  },
  {
    path: 'config trust',
    group,
    summary: 'trust a project file: let it set the vault, and a key of somebody else',
    details:
      'Trust holds for the file at its path with its present content; a changed file needs it again. Without a path it is the .kms.yaml that counts in the current folder.',
    args: [
      {
        name: 'path',
        summary: 'a .kms.yaml, or the folder that holds it',
        optional: true,
        completes: 'file',
      },
    ],
    options: [{ flags: '--list', summary: 'list the trusted files instead' }],
    examples: [
      { command: 'cat .kms.yaml && kms config trust', says: 'after you checked what it sets' },
      { command: 'kms config trust --list', says: 'what is trusted, and since when' },
    ],
    load: () => import('./trust.ts'),
  },
  {
    path: 'config untrust',
    group,
    summary: 'no longer trust a project file',
    args: [
      {
        name: 'path',
        summary: 'a .kms.yaml, or the folder that holds it; it need not exist any more',
        optional: true,
        completes: 'file',
      },
    ],
    load: () => import('./untrust.ts'),
  },
];
