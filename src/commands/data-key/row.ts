import type { CommandRow } from '../../terminal/command.ts';
import { contextOption, keyOption } from '../options.ts';

const group = 'Keys and data';

export const dataKeyCommands: readonly CommandRow[] = [
  {
    path: 'data-key',
    group,
    summary: 'generate a data key and its ciphertext blob',
    options: [
      keyOption,
      contextOption,
      {
        flags: '--key-spec <spec>',
        summary: 'key spec of the data key (default AES_256)',
        values: ['AES_256', 'AES_128'],
      },
      { flags: '--number-of-bytes <n>', summary: 'the length, instead of a key spec' },
      { flags: '--without-plaintext', summary: 'print only the ciphertext blob, to decrypt later' },
    ],
    examples: [{ command: 'kms data-key -k app --json', says: 'as GenerateDataKey answers' }],
    load: () => import('./run.ts'),
  },
];
