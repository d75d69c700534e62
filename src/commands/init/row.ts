import type { CommandRow } from '../../terminal/command.ts';
import { recoveryOut } from '../vault/row.ts';

const group = 'Vault';

export const initCommands: readonly CommandRow[] = [
  {
    path: 'init',
    group,
    summary: 'create a vault with a first key, alias/default',
    details:
      'Without --protector, the keychain of the operating system is used if it works; otherwise you are asked. A recovery code is shown once.',
    options: [
      { flags: '--account-id <id>', summary: 'the 12-digit account id (default random)' },
      { flags: '--no-recovery', summary: 'create no recovery code' },
      recoveryOut,
    ],
    examples: [
      { command: 'kms init', says: 'with the keychain, or after a question' },
      { command: 'kms init --protector passphrase', says: 'with a passphrase, which each command asks for' },
    ],
    load: () => import('./run.ts'),
  },
];
