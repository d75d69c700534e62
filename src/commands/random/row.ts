import type { CommandRow } from '../../terminal/command.ts';

const group = 'Keys and data';

export const randomCommands: readonly CommandRow[] = [
  {
    path: 'random',
    group,
    summary: 'print random bytes',
    args: [{ name: 'bytes', summary: 'how many, 1 to 1024; 32 if absent', optional: true }],
    options: [
      {
        flags: '--format <format>',
        summary: 'output format (default hex on a terminal, else raw)',
        values: ['hex', 'base64', 'raw'],
      },
    ],
    examples: [{ command: 'kms random 16 --format hex', says: '32 hex digits' }],
    load: () => import('./run.ts'),
  },
];
