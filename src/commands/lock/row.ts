import type { CommandRow } from '../../terminal/command.ts';

const group = 'Server';

export const lockCommands: readonly CommandRow[] = [
  {
    path: 'lock',
    group,
    summary: 'lock the vault again, after kms unlock',
    load: () => import('./run.ts'),
  },
];
