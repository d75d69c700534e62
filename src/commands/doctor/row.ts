import type { CommandRow } from '../../terminal/command.ts';

const group = 'Vault';

export const doctorCommands: readonly CommandRow[] = [
  {
    path: 'doctor',
    group,
    summary: 'check the vault, its protectors and this machine',
    exits: [{ status: 1, means: 'something needs your attention' }],
    load: () => import('./run.ts'),
  },
];
