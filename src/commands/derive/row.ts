import type { CommandRow } from '../../terminal/command.ts';
import { keyOption, outputOptions } from '../options.ts';
import { formatOption } from '../sign/row.ts';

const group = 'Keys and data';

export const deriveCommands: readonly CommandRow[] = [
  {
    path: 'derive',
    group,
    summary: 'derive the secret shared with another key pair (ECDH)',
    details: 'Prints the raw shared secret. Derive keys from it with a key derivation function.',
    options: [
      keyOption,
      {
        flags: '--public-key <file>',
        summary: "the other side's public key: PEM, DER or base64",
        completes: 'file',
      },
      formatOption,
      ...outputOptions,
    ],
    examples: [
      { command: 'kms derive -k agreement --public-key peer.pem -o secret', says: 'in a file, mode 0600' },
    ],
    load: () => import('./run.ts'),
  },
];
