import type { CommandRow, OptionRow } from '../../terminal/command.ts';
import { keyOption } from '../options.ts';
import { messageArgument } from '../sign/row.ts';

const group = 'Keys and data';
const signingOptions: readonly OptionRow[] = [
  keyOption,
  {
    flags: '--signing-algorithm <algorithm>',
    summary: "signing algorithm (default: the key's own; RSASSA_PSS_SHA_256 for RSA)",
    completes: 'signing-algorithm',
  },
  {
    flags: '--message-type <type>',
    summary: 'type of the input (default RAW)',
    values: ['RAW', 'DIGEST', 'EXTERNAL_MU'],
  },
];

export const verifyCommands: readonly CommandRow[] = [
  {
    path: 'verify',
    group,
    summary: 'verify a signature',
    args: [messageArgument],
    options: [
      ...signingOptions,
      {
        flags: '--signature <file>',
        summary: 'the signature file: raw, base64 or hex',
        completes: 'file',
      },
    ],
    examples: [
      { command: 'kms verify release.tar -k signer --signature release.tar.sig', says: 'exit status 0' },
    ],
    exits: [{ status: 6, means: 'the signature does not match the message and key' }],
    load: () => import('./run.ts'),
  },
];
