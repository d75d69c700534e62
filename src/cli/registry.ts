/**
 * The table of commands. Parsing, help, shell completion and the man page all follow from it; adding a command is one row
 * in src/commands, in the `row.ts` of its folder, and its `run` beside it, which is loaded when the command is run.
 */
import type { CommandRow, Example, Group } from '../terminal/command.ts';
import { auditCommands } from '../commands/audit/row.ts';
import { configCommands } from '../commands/config/row.ts';
import { dataCommands } from '../commands/encrypt/row.ts';
import { grantCommands } from '../commands/grants/row.ts';
import { hookCommands } from '../commands/hook/row.ts';
import { iamCommands } from '../commands/iam/row.ts';
import { keyCommands } from '../commands/keys/row.ts';
import { keyContentCommands } from '../commands/keys/contentrow.ts';
import { otherCommands } from '../commands/api/row.ts';
import { policyCommands } from '../commands/policy/row.ts';
import { shareCommands } from '../commands/share/row.ts';
import { shareKeyCommands } from '../commands/share/keyrow.ts';
import { scanCommands } from '../commands/scan/row.ts';
import { servingCommands } from '../commands/serve/row.ts';
import { signingCommands } from '../commands/sign/row.ts';
import { vaultCommands } from '../commands/vault/row.ts';

export const description =
  'A key management service in one command: keys, secrets and files on your own machine.';

export const gettingStarted: readonly Example[] = [
  { command: 'kms init', says: 'make a vault with a first key' },
  { command: 'echo -n s3cret | kms encrypt', says: 'print a token' },
  { command: 'kms decrypt TOKEN', says: 'print the secret again' },
  { command: 'kms encrypt report.pdf', says: 'write report.pdf.kms' },
  { command: 'kms rotate', says: 'new key material; old ciphertext still opens' },
];

export const commands: readonly CommandRow[] = [
  ...dataCommands,
  ...shareCommands,
  ...shareKeyCommands,
  ...scanCommands,
  ...signingCommands,
  ...keyCommands,
  ...keyContentCommands,
  ...grantCommands,
  ...hookCommands,
  ...policyCommands,
  ...servingCommands,
  ...iamCommands,
  ...vaultCommands,
  ...auditCommands,
  ...configCommands,
  ...otherCommands,
  {
    path: 'help',
    group: 'Other',
    summary: 'show help, also of one command',
    args: [
      {
        name: 'command',
        summary: 'for example: keys create',
        optional: true,
        variadic: true,
        completes: 'command',
      },
    ],
    load: async () => ({ run: (await import('./help.ts')).helpOf(registry) }),
  },
];

interface Family {
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
}

/** Words that stand before several commands. */
export const families: readonly Family[] = [
  { name: 'keys', group: 'Keys and data', summary: 'make, list, describe, disable and delete keys' },
  { name: 'share', group: 'Keys and data', summary: 'let others open messages, and no longer' },
  { name: 'keys policy', group: 'Keys and data', summary: 'show and replace the policy of a key' },
  { name: 'scan rules', group: 'Scanning', summary: 'list the rules, import those of gitleaks' },
  { name: 'policy', group: 'Policies', summary: 'explain, check, compare and test who may do what' },
  { name: 'grants', group: 'Keys and data', summary: 'make, list, revoke and retire grants on keys' },
  { name: 'aliases', group: 'Keys and data', summary: 'make, list, move and delete names of keys' },
  { name: 'hook', group: 'Scanning', summary: 'have git scan before a commit, a push, or what it receives' },
  { name: 'iam', group: 'Server', summary: 'users, groups, roles, their policies and access keys' },
  { name: 'iam users', group: 'Server', summary: 'make, list, describe and delete users' },
  { name: 'iam groups', group: 'Server', summary: 'make groups, and put users into them' },
  { name: 'iam roles', group: 'Server', summary: 'make, list, change and delete roles' },
  { name: 'iam policies', group: 'Server', summary: 'put, show, attach and delete policies' },
  { name: 'iam boundary', group: 'Server', summary: 'limit what a user or role may do' },
  { name: 'iam access-keys', group: 'Server', summary: 'make, list, disable and delete access keys' },
  { name: 'mac', group: 'Keys and data', summary: 'compute and verify message authentication codes' },
  { name: 'vault', group: 'Vault', summary: 'protectors, rekeying and verification of the vault' },
  { name: 'vault protectors', group: 'Vault', summary: 'list, add and remove what opens the vault' },
  { name: 'backup', group: 'Vault', summary: 'make, verify and restore a sealed copy of the vault' },
  { name: 'config', group: 'Other', summary: 'show settings; trust the settings of a project' },
  { name: 'audit', group: 'Audit', summary: 'show and verify the audit trail' },
];

/** Exit statuses of every command. */
export const exitStatuses: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'success' },
  { status: 1, means: 'failure' },
  { status: 2, means: 'wrong usage' },
  { status: 3, means: 'not found' },
  { status: 4, means: 'the vault is locked, or what protects it cannot be reached' },
  { status: 5, means: 'access denied' },
  { status: 6, means: 'integrity: a ciphertext, the vault or the audit trail was altered' },
  { status: 7, means: 'busy; try again' },
  { status: 130, means: 'interrupted' },
];

/** What help and "did you mean" know of the program. */
export interface Registry {
  readonly description: string;
  readonly gettingStarted: readonly Example[];
  readonly commands: readonly CommandRow[];
  readonly families: readonly Family[];
}

export const registry: Registry = { description, gettingStarted, commands, families };
