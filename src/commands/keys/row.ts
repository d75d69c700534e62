import type { CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption, keyArgument, policyOption, publicOutputOptions, tagsOption } from '../options.ts';

const group = 'Keys and data';

export const keysCommands: readonly CommandRow[] = [
  {
    path: 'keys create',
    group,
    summary: 'create a key',
    options: [
      { flags: '--alias <name>', summary: 'also create this alias for it' },
      { flags: '--description <text>', summary: 'a description' },
      { flags: '--key-spec <spec>', summary: 'key spec (default SYMMETRIC_DEFAULT)', completes: 'key-spec' },
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
    load: async () => ({ run: (await import('./run.ts')).describeKey }),
  },
  {
    path: 'keys public-key',
    group,
    summary: 'print the public key of a key pair',
    args: [keyArgument],
    options: [{ flags: '--der', summary: 'print DER instead of PEM' }, ...publicOutputOptions],
    examples: [{ command: 'kms keys public-key signer -o signer.pem', says: 'for openssl and others' }],
    load: async () => ({ run: (await import('./run.ts')).printPublicKey }),
  },
  {
    path: 'keys enable',
    group,
    summary: 'enable a disabled key',
    args: [keyArgument],
    load: async () => ({ run: (await import('./run.ts')).enableKey }),
  },
  {
    path: 'keys disable',
    group,
    summary: 'disable a key, so that it cannot be used',
    args: [keyArgument],
    load: async () => ({ run: (await import('./run.ts')).disableKey }),
  },
  {
    path: 'keys update',
    group,
    summary: "change a key's description",
    args: [keyArgument],
    options: [{ flags: '--description <text>', summary: 'the new description' }],
    load: async () => ({ run: (await import('./run.ts')).updateKey }),
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
    load: async () => ({ run: (await import('./run.ts')).scheduleDeletion }),
  },
  {
    path: 'keys cancel-deletion',
    group,
    summary: 'cancel the deletion of a key; it stays disabled until you enable it',
    args: [keyArgument],
    load: async () => ({ run: (await import('./run.ts')).cancelDeletion }),
  },
  {
    path: 'keys tag',
    group,
    summary: 'add tags to a key, or change them',
    args: [keyArgument, { name: 'tag', summary: 'name=value', variadic: true }],
    examples: [{ command: 'kms keys tag app team=web cost-centre=42', says: 'two tags' }],
    load: async () => ({ run: (await import('./run.ts')).tagKey }),
  },
  {
    path: 'keys untag',
    group,
    summary: 'remove tags from a key',
    args: [keyArgument, { name: 'name', summary: 'the names of the tags', variadic: true }],
    load: async () => ({ run: (await import('./run.ts')).untagKey }),
  },
  {
    path: 'keys tags',
    group,
    summary: 'list the tags of a key',
    args: [keyArgument],
    load: async () => ({ run: (await import('./run.ts')).listTags }),
  },
  {
    path: 'keys policy get',
    group,
    summary: 'print the policy of a key',
    args: [keyArgument],
    load: async () => ({ run: (await import('./policy/run.ts')).printPolicy }),
  },
  {
    path: 'keys policy put',
    group,
    summary: 'replace the policy of a key',
    details: 'A policy that would not let you replace it again is refused.',
    args: [keyArgument, { name: 'file', summary: 'the policy, as JSON', completes: 'file' }],
    options: [
      {
        flags: '--bypass-policy-lockout-safety-check',
        summary: 'accept the policy even if it does not let you replace it again',
      },
    ],
    load: async () => ({ run: (await import('./policy/run.ts')).putPolicy }),
  },
  {
    path: 'keys import',
    group,
    summary: 'import your own key material into a key',
    details:
      'The key must have been created with --origin EXTERNAL. The file holds the raw bytes of a symmetric or HMAC key, or a private ' +
      'key in PEM or PKCS #8 DER. It is wrapped under a key that the service provides. Imported material ' +
      'that has expired or was deleted can be imported again; other material cannot replace it.',
    args: [keyArgument, { name: 'file', summary: 'a file with the key material', completes: 'file' }],
    options: [
      { flags: '--valid-to <date>', summary: 'when the material expires, at most one year ahead' },
      { flags: '--new', summary: 'import new material, for the next on-demand rotation' },
      { flags: '--key-material-description <text>', summary: 'a description of the material' },
    ],
    examples: [
      { command: 'openssl rand -out own.key 32', says: 'key material' },
      { command: 'kms keys create --alias own --origin EXTERNAL', says: 'a key without material' },
      { command: 'kms keys import own own.key', says: 'import the material' },
    ],
    load: () => import('./import.ts'),
  },
  {
    path: 'keys replicate',
    group,
    summary: 'replicate a multi-Region key to another region',
    args: [keyArgument, { name: 'to', summary: 'the region of the replica' }],
    options: [{ flags: '--description <text>', summary: 'a description' }, tagsOption, policyOption],
    examples: [{ command: 'kms keys replicate app eu-west-1', says: 'prints the ARN of the replica' }],
    load: async () => ({ run: (await import('./run.ts')).replicateKey }),
  },
];
