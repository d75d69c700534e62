import type { CommandRow } from '../../terminal/command.ts';

const group = 'Keys and data';

export const randomCommands: readonly CommandRow[] = [
  {
    path: 'random',
    group,
    summary: 'print random bytes',
    args: [{ name: 'bytes', summary: 'number of bytes, 1–1024 (default 32)', optional: true }],
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
