import type { CommandRow } from '../../terminal/command.ts';
import { recoveryFile } from '../vault/row.ts';

const group = 'Vault';

export const recoverCommands: readonly CommandRow[] = [
  {
    path: 'recover',
    group,
    summary: 'open the vault with its recovery code and set a new protector',
    details: 'The new protector (default passphrase) replaces all others except the recovery code.',
    options: [recoveryFile],
    examples: [{ command: 'kms recover --protector keychain', says: 'keep the new key in the keychain' }],
    load: () => import('./run.ts'),
  },
];
