import type { CommandRow } from '../../terminal/command.ts';

const group = 'Other';

export const configCommands: readonly CommandRow[] = [
  {
    path: 'config list',
    group,
    summary: 'show the settings in force and where each is set',
    details:
      'Settings come from options, the environment, .kms.yaml in the project, and ~/.config/kms/config.yaml, in this order. Also shows a project file that is not trusted.',
    load: () => import('./list.ts'),
  },
  {
    path: 'config trust',
    group,
    summary: "trust a project file, so that it can set the vault and another account's key",
    details:
      'Trust applies to the file at its path with its current content; a changed file must be trusted again. Without a path, the .kms.yaml that applies to the current folder is trusted.',
    args: [
      {
        name: 'path',
        summary: 'a .kms.yaml, or its folder',
        optional: true,
        completes: 'file',
      },
    ],
    options: [{ flags: '--list', summary: 'list the trusted files instead' }],
    examples: [
      { command: 'cat .kms.yaml && kms config trust', says: 'after checking what it sets' },
      { command: 'kms config trust --list', says: 'what is trusted, and since when' },
    ],
    load: async () => ({ run: (await import('./trust.ts')).trustFile }),
  },
  {
    path: 'config untrust',
    group,
    summary: 'stop trusting a project file',
    args: [
      {
        name: 'path',
        summary: 'a .kms.yaml, or its folder; it does not have to exist',
        optional: true,
        completes: 'file',
      },
    ],
    load: async () => ({ run: (await import('./trust.ts')).untrustFile }),
  },
];
