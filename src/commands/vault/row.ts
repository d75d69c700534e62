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
    summary: 'make a vault with a first key, alias/default',
    details:
      'Without --protector the keychain of the operating system is used where it works; otherwise you are asked. A recovery code is shown once.',
    options: [
      { flags: '--account-id <id>', summary: 'the 12-digit account id; drawn at random if not given' },
      { flags: '--no-recovery', summary: 'make no recovery code' },
      recoveryOut,
    ],
    examples: [
      { command: 'kms init', says: 'with the keychain, or ask' },
      { command: 'kms init --protector passphrase', says: 'with a passphrase, asked on each command' },
    ],
    load: () => import('../init/run.ts'),
  },
  {
    path: 'status',
    group,
    summary: 'tell where the vault is and what opens it',
    details:
      'Nothing is asked for. Where KMS_ENDPOINT_URL or AWS_ENDPOINT_URL_KMS sends commands of the API to another service, it says so.',
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
    summary: 'open the vault with its recovery code and protect it anew',
    details:
      'The new protector (--protector passphrase if not given) takes the place of all others but the recovery code.',
    options: [recoveryFile],
    examples: [{ command: 'kms recover --protector keychain', says: 'keep the new key in the keychain' }],
    load: () => import('../recover/run.ts'),
  },
  {
    path: 'vault protectors list',
    group,
    summary: 'list what opens the vault',
    load: () => import('./protectors/list.ts'),
  },
  {
    path: 'vault protectors add',
    group,
    summary: 'add a way to open the vault',
    details: 'Adding a recovery code takes the place of the earlier one.',
    args: [
      {
        name: 'type',
        summary: 'what opens the vault',
        values: protectorTypes,
      },
    ],
    options: [
      { flags: '--replace', summary: 'take the place of the protectors of the same type' },
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
    summary: 'remove a way to open the vault; never the last',
    args: [{ name: 'id', summary: 'as kms vault protectors list shows it' }],
    load: () => import('./protectors/remove.ts'),
  },
  {
    path: 'vault rekey',
    group,
    summary: 'seal every record anew under a new barrier key',
    load: () => import('./rekey.ts'),
  },
  {
    path: 'vault fingerprints',
    group,
    summary: 'see or set whether the vault recognizes what it has encrypted',
    details:
      'Of each value that it encrypts the vault keeps a keyed fingerprint, and not the value: by these kms scan finds the value where it is in the clear. What others write by chance (words, numbers, ' +
      'fewer than 8 bytes) has none. For the root user alone. off deletes them.',
    args: [
      {
        name: 'action',
        summary: 'status (default), on, off or clear',
        optional: true,
        values: ['status', 'on', 'off', 'clear'],
      },
    ],
    examples: [
      { command: 'kms vault fingerprints', says: 'whether they are kept, and how many there are' },
      { command: 'kms vault fingerprints clear', says: 'forget what was encrypted so far' },
    ],
    load: () => import('./fingerprints.ts'),
  },
  {
    path: 'vault verify',
    group,
    summary: 'check every record of the vault and that none is missing',
    exits: [{ status: 6, means: 'the vault is damaged or was altered' }],
    load: () => import('./verify.ts'),
  },
  {
    path: 'backup create',
    group,
    summary: 'write the vault and its audit trail to one sealed file',
    options: outputOptions.map((row) =>
      row.flags.startsWith('-o')
        ? { ...row, summary: 'where to (mode 0600); - for stdout; a name with the time, here, if not given' }
        : row,
    ),
    examples: [{ command: 'kms backup create -o vault.kmsbackup', says: 'while the vault is in use, too' }],
    load: () => import('../backup/create.ts'),
  },
  {
    path: 'backup verify',
    group,
    summary: 'open every part of a backup, and keep nothing',
    args: [{ name: 'file', summary: 'the backup', completes: 'file' }],
    options: [recoveryFile],
    load: () => import('../backup/verify.ts'),
  },
  {
    path: 'backup restore',
    group,
    summary: 'make a vault from a backup, where there is none',
    args: [{ name: 'file', summary: 'the backup', completes: 'file' }],
    options: [recoveryFile],
    examples: [
      { command: 'kms backup restore vault.kmsbackup', says: 'to where the vault belongs' },
      { command: 'kms backup restore vault.kmsbackup --protector recovery', says: 'with the recovery code' },
    ],
    load: () => import('../backup/restore.ts'),
  },
];
