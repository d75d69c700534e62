import type { CommandRow } from '../../terminal/command.ts';
import { contextOption, keyOption } from '../options.ts';

const group = 'Keys and data';

export const dataKeyPairCommands: readonly CommandRow[] = [
  {
    path: 'data-key-pair',
    group,
    summary: 'generate a data key pair, as PEM',
    options: [
      keyOption,
      contextOption,
      {
        flags: '--key-pair-spec <spec>',
        summary: 'key spec of the pair (default ECC_NIST_P256)',
        completes: 'key-pair-spec',
      },
      { flags: '--without-plaintext', summary: 'print the private key only encrypted, to decrypt later' },
      {
        flags: '-o, --output <file>',
        summary: 'write the private key to a file (mode 0600)',
        completes: 'file',
      },
      { flags: '-f, --force', summary: 'replace an existing file' },
    ],
    examples: [
      {
        command: 'kms data-key-pair -k app --key-pair-spec RSA_2048 -o private.pem',
        says: 'the rest on stdout',
      },
    ],
    load: () => import('./run.ts'),
  },
];
