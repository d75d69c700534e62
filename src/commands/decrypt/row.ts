import type { CommandRow } from '../../terminal/command.ts';
import {
  algorithmOption,
  contextOption,
  keyOption,
  manyExits,
  manyOptions,
  outputOptions,
  privateKeyOption,
  readingOptions,
  syncOption,
} from '../options.ts';

const group = 'Keys and data';

export const decryptCommands: readonly CommandRow[] = [
  {
    path: 'decrypt',
    group,
    summary: 'decrypt a token, a ciphertext blob or messages',
    details:
      'The input type is detected automatically: a token, a blob (binary or base64), or a message (binary or armored). The exact ' +
      'bytes are written, with no newline added. The key is found automatically; -k requires a particular key.\n\n' +
      'With several files or folders, each FILE.kms becomes FILE, with mode 0600; other files in a folder are skipped.\n\n' +
      'To a pipe, plaintext is written frame by frame, as each frame is authenticated; if the message is truncated, the ' +
      'exit status is not 0. Nothing of a signed message is written before its signature is verified: up to 16 MiB are held in ' +
      'memory, more in an unnamed file in TMPDIR.',
    args: [
      {
        name: 'token|file',
        summary: 'a token, or files or folders to decrypt (default stdin, also -)',
        optional: true,
        variadic: true,
        completes: 'file',
      },
    ],
    options: [
      keyOption,
      contextOption,
      algorithmOption,
      privateKeyOption,
      ...outputOptions,
      {
        flags: '--extract-to <folder>',
        summary: 'unpack a message made with --archive, completely or not at all',
        completes: 'file',
      },
      ...readingOptions,
      {
        flags: '--release-unverified',
        summary: 'write the frames of a signed message before its signature is verified',
      },
      ...manyOptions,
      syncOption,
    ],
    examples: [
      { command: 'kms decrypt kms:v1:AQAB…', says: 'print the secret' },
      { command: 'kms decrypt .env.kms -o .env', says: 'write the whole file, or nothing' },
      { command: 'kms decrypt photos.tar.kms --extract-to .', says: 'unpack; or: | tar -x' },
      { command: 'kms decrypt secrets/', says: 'decrypt each FILE.kms in a folder' },
    ],
    exits: [
      ...manyExits,
      {
        status: 6,
        means: 'it does not decrypt: it was altered, the context differs, or no key of this vault opens it',
      },
    ],
    load: () => import('./run.ts'),
  },
];
