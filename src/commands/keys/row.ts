import type { ArgumentRow, CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption, policyOption, publicOutputOptions, tagsOption } from '../options.ts';

const group = 'Keys and data';
const keyArgument: ArgumentRow = { name: 'key', summary: 'an id, an ARN or an alias' };
const aliasArgument: ArgumentRow = { name: 'alias', summary: 'the alias, with or without alias/' };

export const keyCommands: readonly CommandRow[] = [
  {
    path: 'keys create',
    group,
    summary: 'create a key',
    options: [
      { flags: '--alias <name>', summary: 'also create this alias for it' },
      { flags: '--description <text>', summary: 'a description' },
      { flags: '--key-spec <spec>', summary: 'SYMMETRIC_DEFAULT if not given', completes: 'key-spec' },
      {
        flags: '--key-usage <usage>',
        summary: 'what the key is used for; required if the key spec allows several',
        completes: 'key-usage',
      },
      {
        flags: '--origin <origin>',
        summary: 'where the key material comes from (default AWS_KMS)',
        values: ['AWS_KMS', 'EXTERNAL'],
      },
      tagsOption,
      policyOption,
      { flags: '--multi-region', summary: 'create a key that can be replicated to other regions' },
    ],
    examples: [
      { command: 'kms keys create --alias app --description "web tier"', says: 'a key called app' },
      {
        command: 'kms keys create --alias signer --key-spec ECC_NIST_P256 --key-usage SIGN_VERIFY',
        says: 'a key pair for signatures',
      },
      { command: 'kms keys create --alias mac --key-spec HMAC_256', says: 'a key for MACs' },
    ],
    load: () => import('./create.ts'),
  },
  {
    path: 'keys list',
    group,
    summary: 'list the keys, with alias, state and description',
    options: [jsonLinesOption],
    load: () => import('./list.ts'),
  },
  {
    path: 'keys describe',
    group,
    summary: "show a key's details",
    args: [keyArgument],
    load: () => import('./describe.ts'),
  },
  {
    path: 'keys public-key',
    group,
    summary: 'print the public key of a key pair',
    args: [keyArgument],
    options: [{ flags: '--der', summary: 'print DER instead of PEM' }, ...publicOutputOptions],
    examples: [{ command: 'kms keys public-key signer -o signer.pem', says: 'for openssl and others' }],
    load: () => import('./public-key.ts'),
  },
  {
    path: 'keys enable',
    group,
    summary: 'enable a disabled key',
    args: [keyArgument],
    load: () => import('./enable.ts'),
  },
  {
    path: 'keys disable',
    group,
    summary: 'disable a key, so that it cannot be used',
    args: [keyArgument],
    load: () => import('./disable.ts'),
  },
  {
    path: 'keys update',
    group,
    summary: "change a key's description",
    args: [keyArgument],
    options: [{ flags: '--description <text>', summary: 'the new description' }],
    load: () => import('./update.ts'),
  },
  {
    path: 'keys schedule-deletion',
    group,
    summary: 'delete a key after a waiting period',
    details:
      'During the waiting period the key cannot be used, and the deletion can be cancelled. Afterwards nobody can ' +
      'decrypt anything encrypted under the key.',
    args: [keyArgument],
    options: [{ flags: '--pending-window-in-days <days>', summary: 'waiting period, 7–30 (default 30)' }],
    examples: [{ command: 'kms keys schedule-deletion app --pending-window-in-days 7', says: 'asks first' }],
    load: () => import('./schedule-deletion.ts'),
  },
  {
    path: 'keys cancel-deletion',
    group,
    summary: 'cancel the deletion of a key; it stays disabled until you enable it',
    args: [keyArgument],
    load: () => import('./cancel-deletion.ts'),
  },
  {
    path: 'aliases create',
    group,
    summary: 'create an alias for a key',
    args: [aliasArgument, keyArgument],
    examples: [{ command: 'kms aliases create web 1234abcd-12ab-34cd-56ef-1234567890ab', says: 'alias/web' }],
    load: () => import('../aliases/create.ts'),
  },
  {
    path: 'aliases update',
    group,
    summary: 'point an alias to another key',
    args: [aliasArgument, keyArgument],
    load: () => import('../aliases/update.ts'),
  },
  {
    path: 'aliases delete',
    group,
    summary: 'delete an alias; its key is kept',
    args: [aliasArgument],
    load: () => import('../aliases/delete.ts'),
  },
  {
    path: 'aliases list',
    group,
    summary: 'list the aliases and their keys',
    options: [{ flags: '-k, --key-id <key>', summary: 'list only the aliases of this key' }, jsonLinesOption],
    load: () => import('../aliases/list.ts'),
  },
];
