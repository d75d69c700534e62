/**
 * The table of commands. Parsing, help, shell completion and the man page all follow from it. The path of a command is its folder in src/commands, or
 * begins with it: `row.ts` holds the rows of the folder's commands, `run.ts` their code, loaded when one runs; a long subcommand has a file named
 * after it.
 */
import type { CommandRow, Example, Group } from '../terminal/command.ts';
import { aliasesCommands } from '../commands/aliases/row.ts';
import { apiCommands } from '../commands/api/row.ts';
import { applyCommands } from '../commands/apply/row.ts';
import { backupCommands } from '../commands/backup/row.ts';
import { completionCommands } from '../commands/completion/row.ts';
import { dataKeyCommands } from '../commands/data-key/row.ts';
import { dataKeyPairCommands } from '../commands/data-key-pair/row.ts';
import { decryptCommands } from '../commands/decrypt/row.ts';
import { deriveCommands } from '../commands/derive/row.ts';
import { doctorCommands } from '../commands/doctor/row.ts';
import { encryptCommands } from '../commands/encrypt/row.ts';
import { initCommands } from '../commands/init/row.ts';
import { inspectCommands } from '../commands/inspect/row.ts';
import { keysCommands } from '../commands/keys/row.ts';
import { lockCommands } from '../commands/lock/row.ts';
import { macCommands } from '../commands/mac/row.ts';
import { randomCommands } from '../commands/random/row.ts';
import { recoverCommands } from '../commands/recover/row.ts';
import { reencryptCommands } from '../commands/reencrypt/row.ts';
import { rotateCommands } from '../commands/rotate/row.ts';
import { serveCommands } from '../commands/serve/row.ts';
import { signCommands } from '../commands/sign/row.ts';
import { statusCommands } from '../commands/status/row.ts';
import { unlockCommands } from '../commands/unlock/row.ts';
import { vaultCommands } from '../commands/vault/row.ts';
import { verifyCommands } from '../commands/verify/row.ts';
import { auditCommands } from '../commands/audit/row.ts';
import { configCommands } from '../commands/config/row.ts';
import { grantCommands } from '../commands/grants/row.ts';
import { hookCommands } from '../commands/hook/row.ts';
import { iamCommands } from '../commands/iam/row.ts';
import { policyCommands } from '../commands/policy/row.ts';
import { shareCommands } from '../commands/share/row.ts';
import { scanCommands } from '../commands/scan/row.ts';

export const description =
  'A key management service in one command: keys, secrets and files on your own machine.';

export const gettingStarted: readonly Example[] = [
  { command: 'kms init', says: 'create a vault with a first key' },
  { command: 'echo -n s3cret | kms encrypt', says: 'print a token' },
  { command: 'kms decrypt TOKEN', says: 'print the secret again' },
  { command: 'kms encrypt report.pdf', says: 'write report.pdf.kms' },
  { command: 'kms rotate', says: 'give the key new material' },
];

export const commands: readonly CommandRow[] = [
  ...encryptCommands,
  ...decryptCommands,
  ...inspectCommands,
  ...reencryptCommands,
  ...dataKeyCommands,
  ...randomCommands,
  ...rotateCommands,
  ...shareCommands,
  ...scanCommands,
  ...signCommands,
  ...verifyCommands,
  ...macCommands,
  ...deriveCommands,
  ...dataKeyPairCommands,
  ...keysCommands,
  ...aliasesCommands,
  ...grantCommands,
  ...hookCommands,
  ...policyCommands,
  ...serveCommands,
  ...unlockCommands,
  ...lockCommands,
  ...applyCommands,
  ...iamCommands,
  ...initCommands,
  ...statusCommands,
  ...doctorCommands,
  ...recoverCommands,
  ...vaultCommands,
  ...backupCommands,
  ...auditCommands,
  ...configCommands,
  ...apiCommands,
  {
    path: 'help',
    group: 'Other',
    summary: 'show help for kms or a command',
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
  ...completionCommands,
];

interface Family {
  readonly name: string;
  readonly group: Group;
  readonly summary: string;
}

/** The first words of several commands. */
export const families: readonly Family[] = [
  { name: 'keys', group: 'Keys and data', summary: 'create, list, describe, disable and delete keys' },
  { name: 'share', group: 'Keys and data', summary: 'add and remove recipients of messages; share keys' },
  { name: 'keys policy', group: 'Keys and data', summary: 'show and replace the policy of a key' },
  { name: 'scan rules', group: 'Scanning', summary: 'list the rules; import gitleaks rules' },
  { name: 'policy', group: 'Policies', summary: 'explain, validate, compare and test policies' },
  { name: 'grants', group: 'Keys and data', summary: 'create, list, revoke and retire grants on keys' },
  { name: 'aliases', group: 'Keys and data', summary: 'create, list, update and delete aliases of keys' },
  { name: 'hook', group: 'Scanning', summary: 'scan commits and pushes with git hooks' },
  { name: 'iam', group: 'Server', summary: 'manage users, groups, roles, policies and access keys' },
  { name: 'iam users', group: 'Server', summary: 'create, list, describe and delete users' },
  { name: 'iam groups', group: 'Server', summary: 'create groups, and add users to them' },
  { name: 'iam roles', group: 'Server', summary: 'create, list, update and delete roles' },
  { name: 'iam policies', group: 'Server', summary: 'put, show, attach and delete policies' },
  { name: 'iam boundary', group: 'Server', summary: 'limit what a user or role can do' },
  { name: 'iam access-keys', group: 'Server', summary: 'create, list, disable and delete access keys' },
  { name: 'mac', group: 'Keys and data', summary: 'compute and verify message authentication codes' },
  { name: 'vault', group: 'Vault', summary: 'manage protectors, rekey and verify the vault' },
  { name: 'vault protectors', group: 'Vault', summary: 'list, add and remove protectors' },
  { name: 'backup', group: 'Vault', summary: 'create, verify and restore backups of the vault' },
  { name: 'config', group: 'Other', summary: 'show settings; trust the settings of a project' },
  { name: 'audit', group: 'Audit', summary: 'show and verify the audit trail' },
];

/** Exit statuses of every command. */
export const exitStatuses: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'success' },
  { status: 1, means: 'failure' },
  { status: 2, means: 'wrong usage' },
  { status: 3, means: 'not found' },
  { status: 4, means: 'the vault is locked, or its protector is unavailable' },
  { status: 5, means: 'access denied' },
  { status: 6, means: 'integrity error: a ciphertext, the vault or the audit trail was altered' },
  { status: 7, means: 'busy; try again' },
  { status: 130, means: 'interrupted' },
];

/** What help and "did you mean" use of the program. */
export interface Registry {
  readonly description: string;
  readonly gettingStarted: readonly Example[];
  readonly commands: readonly CommandRow[];
  readonly families: readonly Family[];
}

export const registry: Registry = { description, gettingStarted, commands, families };
