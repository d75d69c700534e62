import type { CommandRow } from '../../terminal/command.ts';
import { outputOptions } from '../options.ts';
import { recoveryFile } from '../vault/row.ts';

const group = 'Vault';

export const backupCommands: readonly CommandRow[] = [
  {
    path: 'backup create',
    group,
    summary: 'write the vault and its audit trail to one sealed file',
    options: outputOptions.map((row) =>
      row.flags.startsWith('-o')
        ? {
            ...row,
            summary:
              'the output file (mode 0600), - for stdout (default a name with the time, in the current folder)',
          }
        : row,
    ),
    examples: [{ command: 'kms backup create -o vault.kmsbackup', says: 'works while the vault is in use' }],
    load: async () => ({ run: (await import('./run.ts')).createBackup }),
  },
  {
    path: 'backup verify',
    group,
    summary: 'verify every part of a backup, without restoring it',
    args: [{ name: 'file', summary: 'the backup', completes: 'file' }],
    options: [recoveryFile],
    load: async () => ({ run: (await import('./run.ts')).verifyBackup }),
  },
  {
    path: 'backup restore',
    group,
    summary: 'create a vault from a backup; never replaces a vault',
    args: [{ name: 'file', summary: 'the backup', completes: 'file' }],
    options: [recoveryFile],
    examples: [
      { command: 'kms backup restore vault.kmsbackup', says: 'restore to the path of the vault' },
      { command: 'kms backup restore vault.kmsbackup --protector recovery', says: 'with the recovery code' },
    ],
    load: async () => ({ run: (await import('./run.ts')).restoreBackup }),
  },
];
