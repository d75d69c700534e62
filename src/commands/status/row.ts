import type { CommandRow } from '../../terminal/command.ts';

const group = 'Vault';

export const statusCommands: readonly CommandRow[] = [
  {
    path: 'status',
    group,
    summary: 'show where the vault is and what opens it',
    details:
      'Never prompts. Also shows whether KMS_ENDPOINT_URL or AWS_ENDPOINT_URL_KMS sends commands to another service.',
    load: () => import('./run.ts'),
  },
];
