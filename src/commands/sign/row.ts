import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { keyOption, outputOptions } from '../options.ts';

const group = 'Keys and data';

export const messageArgument: ArgumentRow = {
  name: 'file',
  summary: 'the message (default stdin, also -)',
  optional: true,
  completes: 'file',
};

export const formatOption: OptionRow = {
  flags: '--format <format>',
  summary: 'output format (default base64 on a terminal, else raw)',
  values: ['base64', 'hex', 'raw'],
};

export const macOptions: readonly OptionRow[] = [
  keyOption,
  {
    flags: '--mac-algorithm <algorithm>',
    summary: "MAC algorithm (default the key's own)",
    completes: 'mac-algorithm',
  },
];

export const signingOptions: readonly OptionRow[] = [
  keyOption,
  {
    flags: '--signing-algorithm <algorithm>',
    summary: "signing algorithm (default the key's own; RSASSA_PSS_SHA_256 for RSA)",
    completes: 'signing-algorithm',
  },
  {
    flags: '--message-type <type>',
    summary: 'type of the input (default RAW)',
    values: ['RAW', 'DIGEST', 'EXTERNAL_MU'],
  },
];

export const signCommands: readonly CommandRow[] = [
  {
    path: 'sign',
    group,
    summary: 'sign a message of any length',
    details:
      'For a message of more than 4096 bytes, only its digest is sent to the key; the signature is the same. ' +
      'ED25519_SHA_512 does not support this.',
    args: [messageArgument],
    options: [...signingOptions, formatOption, ...outputOptions],
    examples: [
      { command: 'kms sign release.tar -k signer -o release.tar.sig', says: 'as openssl verifies it' },
    ],
    load: () => import('./run.ts'),
  },
];
