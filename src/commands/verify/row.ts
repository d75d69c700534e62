import type { CommandRow } from '../../terminal/command.ts';
import { messageArgument, signingOptions } from '../sign/row.ts';

const group = 'Keys and data';

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
