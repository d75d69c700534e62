import type { CommandRow } from '../../terminal/command.ts';
import {
  algorithmOption,
  contextOption,
  keyOption,
  manyExits,
  manyOptions,
  outputOptions,
  recipientOptions,
  syncOption,
} from '../options.ts';

const group = 'Keys and data';
const armorOption = { flags: '-a, --armor', summary: 'write a message as text' } as const;

export const encryptCommands: readonly CommandRow[] = [
  {
    path: 'encrypt',
    group,
    summary: 'encrypt a secret to a token, or files to messages',
    details:
      'Up to 4096 bytes from stdin become a token: one word that can be used in code and configuration. Longer input, or a ' +
      'FILE, becomes a message. With -o it is written there. Without -o it is written to FILE.kms on a terminal, and to stdout if stdout is a pipe or a file; ' +
      'scripts should use -o. Without -k the key is KMS_KEY, the configured ' +
      'key, or alias/default.\n\n' +
      'Several files, all files in folders, and one file with --jobs or --remove-source, become FILE.kms each. ' +
      'Files that are already encrypted are skipped, so the command can be repeated. The source files ' +
      'are kept unless --remove-source is given. Symbolic links are not followed.',
    args: [
      {
        name: 'file',
        summary: 'files or folders to encrypt (default stdin, also -)',
        optional: true,
        variadic: true,
        completes: 'file',
      },
    ],
    options: [
      keyOption,
      contextOption,
      algorithmOption,
      ...recipientOptions.map((row) => ({ ...row, summary: `also encrypt for others: ${row.summary}` })),
      {
        flags: '--public-key <recipient>',
        summary: 'encrypt only for the holder of its private key; needs no vault',
        repeats: true,
        completes: 'file',
      },
      ...outputOptions,
      armorOption,
      { flags: '--signed', summary: 'sign the message, so that no recipient can alter it' },
      {
        flags: '--frame-length <bytes>',
        summary:
          'plaintext bytes per frame of a message (default 65536; 1048576 for files of 64 MiB or more)',
      },
      { flags: '--archive', summary: 'pack files and folders into one message' },
      { flags: '--data-key-per-file', summary: 'use a data key per file, which is always the case' },
      ...manyOptions,
      syncOption,
    ],
    examples: [
      { command: 'echo -n s3cret | kms encrypt', says: 'a token, under alias/default' },
      { command: 'kms encrypt .env -k app -o .env.kms', says: 'a message in a file' },
      { command: 'kms encrypt photos --archive -o photos.tar.kms', says: 'a folder in one message' },
      { command: 'pg_dump shop | kms encrypt -k app -o shop.kms', says: 'input of any length' },
      {
        command: 'kms encrypt report.pdf --public-key bob.pem -o report.kms',
        says: 'for bob, without a vault',
      },
      {
        command: 'kms encrypt secrets/ -k app --remove-source',
        says: 'each file in a folder, then remove it',
      },
      {
        command: 'kms encrypt release.tar -k app --signed',
        says: 'signed, as the AWS Encryption SDK does by default',
      },
    ],
    exits: manyExits,
    load: () => import('./run.ts'),
  },
];
