import { protectorTypes } from '../../vault/protectors/kinds.ts';
import type { CommandRow, OptionRow } from '../../terminal/command.ts';

const group = 'Vault';

export const recoveryFile: OptionRow = {
  flags: '--recovery-file <file>',
  summary: 'read the recovery code from a file; - for stdin',
  completes: 'file',
};

export const recoveryOut: OptionRow = {
  flags: '--recovery-out <file>',
  summary: 'write the recovery code to a new file (mode 0600) instead of showing it',
  completes: 'file',
};

export const vaultCommands: readonly CommandRow[] = [
  {
    path: 'vault protectors list',
    group,
    summary: 'list the protectors',
    load: async () => ({ run: (await import('./protectors/run.ts')).listProtectors }),
  },
  {
    path: 'vault protectors add',
    group,
    summary: 'add a protector',
    details: 'A new recovery code replaces the earlier one.',
    args: [
      {
        name: 'type',
        summary: 'the kind of protector',
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
    load: async () => ({ run: (await import('./protectors/run.ts')).addProtector }),
  },
  {
    path: 'vault protectors remove',
    group,
    summary: 'remove a protector; the last one cannot be removed',
    args: [{ name: 'id', summary: 'the id shown by kms vault protectors list' }],
    load: async () => ({ run: (await import('./protectors/run.ts')).removeProtector }),
  },
  {
    path: 'vault rekey',
    group,
    summary: 're-seal every record under a new barrier key',
    load: async () => ({ run: (await import('./run.ts')).rekeyVault }),
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
        summary: 'status, on, off or clear (default status)',
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
    load: async () => ({ run: (await import('./run.ts')).changeFingerprints }),
  },
  {
    path: 'vault verify',
    group,
    summary: 'verify that every record of the vault is intact and none is missing',
    exits: [{ status: 6, means: 'the vault is damaged or was altered' }],
    load: async () => ({ run: (await import('./run.ts')).verifyWholeVault }),
  },
];
