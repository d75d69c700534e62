import { protectorTypes } from '../../vault/protectors/kinds.ts';
import type { CommandRow, OptionRow } from '../../terminal/command.ts';
import { outputOptions } from '../options.ts';

const group = 'Vault';
const recoveryFile: OptionRow = {
  flags: '--recovery-file <file>',
  summary: 'read the recovery code from a file; - for stdin',
  completes: 'file',
};
const recoveryOut: OptionRow = {
  flags: '--recovery-out <file>',
  summary: 'write the recovery code to a new file (mode 0600) instead of showing it',
  completes: 'file',
};

export const vaultCommands: readonly CommandRow[] = [
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
    load: () => import('../init/run.ts'),
  },
  {
    path: 'status',
    group,
    summary: 'show where the vault is and what opens it',
    details:
      'Never prompts. Also shows whether KMS_ENDPOINT_URL or AWS_ENDPOINT_URL_KMS sends commands to another service.',
    load: () => import('../status/run.ts'),
  },
  {
    path: 'doctor',
    group,
    summary: 'check the vault, its protectors and this machine',
    exits: [{ status: 1, means: 'something needs your attention' }],
    load: () => import('../doctor/run.ts'),
  },
  {
    path: 'recover',
    group,
    summary: 'open the vault with its recovery code and set a new protector',
    details: 'The new protector (default passphrase) replaces all others except the recovery code.',
    options: [recoveryFile],
    examples: [{ command: 'kms recover --protector keychain', says: 'keep the new key in the keychain' }],
    load: () => import('../recover/run.ts'),
  },
  {
    path: 'vault protectors list',
    group,
    summary: 'list the protectors',
    load: () => import('./protectors/list.ts'),
  },
  {
    path: 'vault protectors add',
    group,
    summary: 'add a protector',
    details: 'A new recovery code replaces the earlier one.',
    args: [
      {
        name: 'type',
        summary: 'what opens the vault',
        values: protectorTypes,
      },
    ],
    options: [
      { flags: '--replace', summary: 'replace the protectors of the same type' },
      {
        flags: '--new-passphrase-file <file>',
        summary: 'read the new passphrase from a file',
        completes: 'file',
      },
      recoveryOut,
    ],
    examples: [
      { command: 'kms vault protectors add passphrase --replace', says: 'change the passphrase' },
      { command: 'kms vault protectors add recovery', says: 'a new recovery code' },
    ],
    load: () => import('./protectors/add.ts'),
  },
  {
    path: 'vault protectors remove',
    group,
    summary: 'remove a protector; the last one cannot be removed',
    args: [{ name: 'id', summary: 'the id shown by kms vault protectors list' }],
    load: () => import('./protectors/remove.ts'),
  },
  {
    path: 'vault rekey',
    group,
    summary: 're-seal every record under a new barrier key',
    load: () => import('./rekey.ts'),
  },
  {
    path: 'vault fingerprints',
    group,
    summary: 'show or change whether the vault keeps fingerprints of what it encrypts',
    details:
      'The vault keeps a keyed fingerprint, not the value, of each value that it encrypts, so that kms scan can find the value in plain text. Common values (words, numbers, ' +
      'fewer than 8 bytes) get none. Only the root user can use this command. off deletes all fingerprints.',
    args: [
      {
        name: 'action',
        summary: 'status (default), on, off or clear',
        optional: true,
        values: ['status', 'on', 'off', 'clear'],
      },
    ],
    examples: [
      { command: 'kms vault fingerprints', says: 'whether they are kept, and how many' },
      {
        command: 'kms vault fingerprints clear',
        says: 'delete the fingerprints of everything encrypted so far',
      },
    ],
    load: () => import('./fingerprints.ts'),
  },
  {
    path: 'vault verify',
    group,
    summary: 'verify that every record of the vault is intact and none is missing',
    exits: [{ status: 6, means: 'the vault is damaged or was altered' }],
    load: () => import('./verify.ts'),
  },
  {
    path: 'backup create',
    group,
    summary: 'write the vault and its audit trail to one sealed file',
    options: outputOptions.map((row) =>
      row.flags.startsWith('-o')
        ? {
            ...row,
            summary:
              'the output file (mode 0600), - for stdout (default: a name with the time, in the current folder)',
          }
        : row,
    ),
    examples: [{ command: 'kms backup create -o vault.kmsbackup', says: 'works while the vault is in use' }],
    load: () => import('../backup/create.ts'),
  },
  {
    path: 'backup verify',
    group,
    summary: 'verify every part of a backup, without restoring it',
    args: [{ name: 'file', summary: 'the backup', completes: 'file' }],
    options: [recoveryFile],
    load: () => import('../backup/verify.ts'),
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
    load: () => import('../backup/restore.ts'),
  },
];
