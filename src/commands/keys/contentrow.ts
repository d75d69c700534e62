/** Commands on what belongs to a key: tags, policy, material, replicas. */
import type { ArgumentRow, CommandRow } from '../../terminal/command.ts';
import { policyOption, tagsOption } from '../options.ts';

const group = 'Keys and data';
const keyArgument: ArgumentRow = { name: 'key', summary: 'an id, an ARN or an alias' };

export const keyContentCommands: readonly CommandRow[] = [
  {
    path: 'keys tag',
    group,
    summary: 'put tags on a key, or change them',
    args: [keyArgument, { name: 'tag', summary: 'name=value', variadic: true }],
    examples: [{ command: 'kms keys tag app team=web cost-centre=42', says: 'two tags' }],
    load: () => import('./tag.ts'),
  },
  {
    path: 'keys untag',
    group,
    summary: 'take tags off a key',
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
        summary: 'take it even if it does not let you replace it again',
      },
    ],
    load: () => import('./policy/put.ts'),
  },
  {
    path: 'keys import',
    group,
    summary: 'bring key material of your own into a key',
    details:
      'The key is one made with --origin EXTERNAL. The file holds the raw bytes of a symmetric or HMAC key, or a private ' +
      'key in PEM or PKCS #8 DER. It is wrapped under a key that the service gives for the purpose. What was imported ' +
      'once can be imported again, after it has expired or was deleted; other material cannot take its place.',
    args: [keyArgument, { name: 'file', summary: 'the key material', completes: 'file' }],
    options: [
      { flags: '--valid-to <date>', summary: 'erase it then; at most a year away' },
      { flags: '--new', summary: 'further material, for the next rotation on demand' },
      { flags: '--key-material-description <text>', summary: 'where it comes from, for example' },
    ],
    examples: [
      { command: 'openssl rand -out own.key 32', says: 'key material' },
      { command: 'kms keys create --alias own --origin EXTERNAL', says: 'a key without any' },
      { command: 'kms keys import own own.key', says: 'and with it' },
    ],
    load: () => import('./import.ts'),
  },
  {
    path: 'keys replicate',
    group,
    summary: 'make a replica of a multi-Region key in another region',
    args: [keyArgument, { name: 'to', summary: 'the region of the replica' }],
    options: [{ flags: '--description <text>', summary: 'what it is for' }, tagsOption, policyOption],
    examples: [{ command: 'kms keys replicate app eu-west-1', says: 'prints the ARN of the replica' }],
    load: () => import('./replicate.ts'),
  },
];
