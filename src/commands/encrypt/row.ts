import type { CommandRow, OptionRow } from '../../terminal/command.ts';
import { contextOption, keyOption, outputOptions, privateKeyOption, recipientOptions } from '../options.ts';

const group = 'Keys and data';
const algorithmOption: OptionRow = {
  flags: '--encryption-algorithm <algorithm>',
  summary: 'for RSA keys: RSAES_OAEP_SHA_256 or RSAES_OAEP_SHA_1',
  completes: 'encryption-algorithm',
};
/** Of commands that work on many files. */
const manyOptions: readonly OptionRow[] = [
  { flags: '--remove-source', summary: 'remove each source file after its result is written to disk' },
  { flags: '--jobs <n>', summary: 'number of files to process in parallel, 1–1024 (default 64)' },
  { flags: '--dry-run', summary: 'list what would be done, without doing it' },
];
const syncOption: OptionRow = {
  flags: '--no-sync',
  summary: 'do not wait until output is on disk: faster, but a power failure may lose it',
};
const manyExits = [{ status: 1, means: 'some files failed; the others are done' }] as const;
/** Of commands that read messages. */
const readingOptions: readonly OptionRow[] = [
  {
    flags: '--allow-legacy-suites',
    summary: 'also read messages of older AWS Encryption SDKs, whose suites do not commit to their key',
  },
  {
    flags: '--max-encrypted-data-keys <n>',
    summary: 'refuse messages with more encrypted data keys (default 100)',
  },
];
const legacyOption: OptionRow = {
  flags: '--allow-legacy-suites',
  summary: 'with --new-data-key: include messages whose suite does not commit to its key',
};
const armorOption = { flags: '-a, --armor', summary: 'write a message as text' } as const;

export const dataCommands: readonly CommandRow[] = [
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
  {
    path: 'decrypt',
    group,
    summary: 'decrypt a token, a ciphertext blob or messages',
    details:
      'The input type is detected automatically: a token, a blob (binary or base64), or a message (binary or armored). The exact ' +
      'bytes are written, with no newline added. The key is found automatically; -k requires a particular key.\n\n' +
      'With several files or folders, each FILE.kms becomes FILE, with mode 0600; other files in a folder are skipped.\n\n' +
      'To a pipe, plaintext is written frame by frame, as each frame is authenticated; if the message is cut off, the ' +
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
    load: () => import('../decrypt/run.ts'),
  },
  {
    path: 'inspect',
    group,
    summary: 'show the metadata of a message, token, blob or key bundle',
    details:
      'Needs no key and no vault, so nothing shown is authenticated: anyone who can alter the file can change ' +
      'what it shows. For a message: its recipients, encryption context and length, and whether it is complete. For text: the tokens in it, ' +
      'with line and key. For a key bundle: who signed it, and its recipients.',
    args: [
      {
        name: 'token|file',
        summary: 'a token or a file (default stdin, also -)',
        optional: true,
        completes: 'file',
      },
    ],
    examples: [
      { command: 'kms inspect report.pdf.kms', says: 'suite, recipients, context, sizes' },
      { command: 'kms inspect kms:v1:AQAB…', says: 'the key and key material of a token' },
      { command: 'kms inspect .env', says: 'the tokens in it' },
      { command: 'kms inspect backup.kms --json', says: 'output for programs' },
    ],
    exits: [{ status: 6, means: 'not a message, token or blob, or incomplete' }],
    load: () => import('../inspect/run.ts'),
  },
  {
    path: 'reencrypt',
    group,
    summary: 'move tokens, blobs and messages to another key, without showing the plaintext',
    details:
      'A token or blob is printed to stdout. A message in a FILE, tokens in text, and the ciphertexts in several files, in folders, or in one file with --in-place are replaced ' +
      'in place. A message is rewritten ' +
      'with a new content key; other recipients keep access. Its data key changes too, unless the entry of a recipient cannot be made here. ' +
      'A signed message, or one of an older suite, needs --new-data-key.\n\n' +
      'A token or blob with an encryption context needs it (-C) and keeps it unless another is given. A message carries its own. In files, ' +
      'ciphertexts without a context are re-encrypted as well.',
    args: [
      {
        name: 'token|file',
        summary: 'a token, or files or folders that hold ciphertexts (default stdin, also -)',
        optional: true,
        variadic: true,
        completes: 'file',
      },
    ],
    options: [
      { ...keyOption, summary: 'the key to encrypt under' },
      { ...contextOption, summary: 'the encryption context of tokens and blobs, which they keep' },
      {
        flags: '--source-encryption-context <k=v>',
        summary: 'the same as -C, by its AWS name',
        repeats: true,
      },
      {
        flags: '--destination-encryption-context <k=v>',
        summary: "a new encryption context for tokens and blobs; '{}' for none",
        repeats: true,
      },
      ...outputOptions,
      { flags: '-i, --in-place', summary: 'replace the ciphertexts in the file' },
      {
        flags: '--new-data-key',
        summary: 'give every message a new data key; with --force, other recipients lose access',
      },
      legacyOption,
      ...manyOptions.filter(({ flags }) => flags !== '--remove-source'),
    ],
    examples: [
      { command: 'kms reencrypt kms:v1:AQAB… -k new', says: 'a token under another key' },
      {
        command: 'kms reencrypt kms:v1:AQAB… -k app',
        says: "after a rotation: under the key's current material",
      },
      {
        command: 'kms reencrypt db.token -k app -C env=prod',
        says: 'a token with a context, which it keeps',
      },
      { command: 'kms reencrypt secrets/ .env -k new', says: 'every message, blob and token in them' },
    ],
    exits: manyExits,
    load: () => import('../reencrypt/run.ts'),
  },
  {
    path: 'data-key',
    group,
    summary: 'generate a data key: its plaintext, and a ciphertext blob to store',
    options: [
      keyOption,
      contextOption,
      { flags: '--key-spec <spec>', summary: 'AES_256 if not given', values: ['AES_256', 'AES_128'] },
      { flags: '--number-of-bytes <n>', summary: 'the length, instead of a key spec' },
      { flags: '--without-plaintext', summary: 'print only the ciphertext blob, to decrypt later' },
    ],
    examples: [{ command: 'kms data-key -k app --json', says: 'as GenerateDataKey answers' }],
    load: () => import('../data-key/run.ts'),
  },
  {
    path: 'random',
    group,
    summary: 'print random bytes',
    args: [{ name: 'bytes', summary: 'how many, 1 to 1024; 32 if absent', optional: true }],
    options: [
      {
        flags: '--format <format>',
        summary: 'output format (default hex on a terminal, else raw)',
        values: ['hex', 'base64', 'raw'],
      },
    ],
    examples: [{ command: 'kms random 16 --format hex', says: '32 hex digits' }],
    load: () => import('../random/run.ts'),
  },
  {
    path: 'rotate',
    group,
    summary: 'give a key new material, or set its automatic rotation',
    details:
      'Everything encrypted earlier still decrypts. Without an option the key is rotated now.\n\n' +
      'With --reencrypt, everything under the key is then found and encrypted under the new material: messages, blobs, and ' +
      'tokens in text such as code, .env and YAML. Each file is replaced as a whole. The same command resumes an ' +
      'interrupted run. Symbolic links and .git are skipped.',
    args: [{ name: 'key', summary: 'the key; the default key if absent', optional: true }],
    options: [
      { flags: '--enable', summary: 'enable automatic rotation' },
      { flags: '--disable', summary: 'disable automatic rotation' },
      { flags: '--period <days>', summary: 'with --enable: days between rotations, 90–2560 (default 365)' },
      { flags: '--status', summary: 'show whether and when the key rotates' },
      { flags: '--list', summary: 'list the rotations so far' },
      { flags: '--due', summary: 'perform all rotations and deletions that are due' },
      {
        flags: '--reencrypt <path...>',
        summary: 'then re-encrypt everything under the key in these files and folders',
        repeats: true,
        completes: 'file',
      },
      { ...contextOption, summary: 'with --reencrypt: an encryption context that tokens and blobs may have' },
      {
        flags: '--new-data-key',
        summary: 'with --reencrypt: give every message a new data key',
      },
      legacyOption,
      { flags: '-f, --force', summary: 'with --new-data-key: also if other recipients lose access' },
      { flags: '--restart', summary: 'with --reencrypt: discard an interrupted run and start over' },
      ...manyOptions.filter(({ flags }) => flags !== '--remove-source'),
    ],
    examples: [
      { command: 'kms rotate app', says: 'now' },
      { command: 'kms rotate app --enable --period 180', says: 'twice a year' },
      { command: 'kms rotate app --reencrypt . --dry-run', says: 'list what is under the key here' },
      { command: 'kms rotate app --reencrypt .', says: 'rotate, and re-encrypt all of it' },
    ],
    exits: manyExits,
    load: () => import('../rotate/run.ts'),
  },
];
