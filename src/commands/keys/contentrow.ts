/** Commands on what belongs to a key: tags, policy, material, replicas. */
import type { ArgumentRow, CommandRow } from '../../terminal/command.ts';
import { policyOption, tagsOption } from '../options.ts';

const group = 'Keys and data';
const keyArgument: ArgumentRow = { name: 'key', summary: 'an id, an ARN or an alias' };

export const keyContentCommands: readonly CommandRow[] = [
  {
    path: 'keys tag',
    group,
    summary: 'add tags to a key, or change them',
    args: [keyArgument, { name: 'tag', summary: 'name=value', variadic: true }],
    examples: [{ command: 'kms keys tag app team=web cost-centre=42', says: 'two tags' }],
    load: () => import('./tag.ts'),
  },
  {
    path: 'keys untag',
    group,
    summary: 'remove tags from a key',
    args: [keyArgument, { name: 'name', summary: 'the names of the tags', variadic: true }],
    load: () => import('./untag.ts'),
  },
  {
    path: 'keys tags',
    group,
    summary: 'list the tags of a key',
    args: [keyArgument],
    load: () => import('./tags.ts'),
  },
  {
    path: 'keys policy get',
    group,
    summary: 'print the policy of a key',
    args: [keyArgument],
    load: () => import('./policy/get.ts'),
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
    load: () => import('./policy/put.ts'),
  },
  {
    path: 'keys import',
    group,
    summary: 'import your own key material into a key',
    details:
      'The key must have been created with --origin EXTERNAL. The file holds the raw bytes of a symmetric or HMAC key, or a private ' +
      'key in PEM or PKCS #8 DER. It is wrapped under a key that the service provides. Imported material ' +
      'that has expired or was deleted can be imported again; other material cannot replace it.',
    args: [keyArgument, { name: 'file', summary: 'the key material', completes: 'file' }],
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
    load: () => import('./replicate.ts'),
  },
];
