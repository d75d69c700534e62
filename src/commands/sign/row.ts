import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { contextOption, keyOption, outputOptions } from '../options.ts';

const group = 'Keys and data';

const messageArgument: ArgumentRow = {
  name: 'file',
  summary: 'the message (default stdin, also -)',
  optional: true,
  completes: 'file',
};
const formatOption: OptionRow = {
  flags: '--format <format>',
  summary: 'output format (default base64 on a terminal, else raw)',
  values: ['base64', 'hex', 'raw'],
};
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
const macOptions: readonly OptionRow[] = [
  keyOption,
  { flags: '--mac-algorithm <algorithm>', summary: "the key's own if not given", completes: 'mac-algorithm' },
];

export const signingCommands: readonly CommandRow[] = [
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
    load: () => import('../verify/run.ts'),
  },
  {
    path: 'mac create',
    group,
    summary: 'compute the MAC of up to 4096 bytes',
    args: [messageArgument],
    options: [...macOptions, formatOption, ...outputOptions],
    examples: [{ command: 'kms mac create order.json -k mac --format hex', says: 'HMAC in hex digits' }],
    load: () => import('../mac/create.ts'),
  },
  {
    path: 'mac verify',
    group,
    summary: 'verify a MAC',
    args: [messageArgument],
    options: [
      ...macOptions,
      { flags: '--mac <file>', summary: 'the file with the MAC: raw, base64 or hex', completes: 'file' },
    ],
    exits: [{ status: 6, means: 'the MAC does not match the message and key' }],
    load: () => import('../mac/verify.ts'),
  },
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
    load: () => import('../derive/run.ts'),
  },
  {
    path: 'data-key-pair',
    group,
    summary: 'generate a key pair to use elsewhere: PEM, and its encrypted private key to store',
    options: [
      keyOption,
      contextOption,
      { flags: '--key-pair-spec <spec>', summary: 'ECC_NIST_P256 if not given', completes: 'key-pair-spec' },
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
    load: () => import('../data-key-pair/run.ts'),
  },
];
