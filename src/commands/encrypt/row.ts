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
  { flags: '--remove-source', summary: 'remove each file once what became of it is on disk' },
  { flags: '--jobs <n>', summary: 'so many files at a time, 1 to 1024; 64 if not given' },
  { flags: '--dry-run', summary: 'only list what would be done' },
];
const syncOption: OptionRow = {
  flags: '--no-sync',
  summary: 'do not wait until what is written is on disk: quicker, but a power failure may lose it',
};
const manyExits = [{ status: 1, means: 'some files failed; the others are done' }] as const;
/** Of commands that read messages. */
const readingOptions: readonly OptionRow[] = [
  {
    flags: '--allow-legacy-suites',
    summary: 'also read messages whose suite does not commit to its key, of older AWS Encryption SDKs',
  },
  { flags: '--max-encrypted-data-keys <n>', summary: 'refuse messages with more; 100 if not given' },
];
const legacyOption: OptionRow = {
  flags: '--allow-legacy-suites',
  summary: 'with --new-data-key: also messages whose suite does not commit to its key',
};
const armorOption = { flags: '-a, --armor', summary: 'write a message as text' } as const;

export const dataCommands: readonly CommandRow[] = [
  {
    path: 'encrypt',
    group,
    summary: 'encrypt a secret to a token, or files to messages',
    details:
      'Up to 4096 bytes on stdin become a token: one word that may stand in code and configuration. More, or a ' +
      'FILE, becomes a message. It goes where -o says; without -o to FILE.kms on a terminal, and to stdout where that is a pipe or a file, ' +
      'so that scripts are better off with -o. Without -k the key is KMS_KEY, the configured ' +
      'one, or alias/default.\n\n' +
      'Several files, and all files in folders, become FILE.kms each, and so does one file with --jobs or ' +
      '--remove-source. What is encrypted already is left as it is, so the same command can be run again. The files ' +
      'stay unless --remove-source is given. Symbolic links are not followed.',
    args: [
      {
        name: 'file',
        summary: 'the file or files to encrypt, or folders; stdin if absent or -',
        optional: true,
        variadic: true,
        completes: 'file',
      },
    ],
    options: [
      keyOption,
      contextOption,
      algorithmOption,
      ...recipientOptions.map((row) => ({ ...row, summary: `also for others: ${row.summary}` })),
      {
        flags: '--public-key <recipient>',
        summary: 'for the holder of its private key alone; needs no vault',
        repeats: true,
        completes: 'file',
      },
      ...outputOptions,
      armorOption,
      { flags: '--signed', summary: 'a message that ends with a signature: no one it is for can alter it' },
      {
        flags: '--frame-length <bytes>',
        summary: 'plaintext in each frame of a message (default 65536; 1048576 for files of 64 MiB and more)',
      },
      { flags: '--archive', summary: 'pack files and folders into one message' },
      { flags: '--data-key-per-file', summary: 'a data key of its own for each file: what happens anyway' },
      ...manyOptions,
      syncOption,
    ],
    examples: [
      { command: 'echo -n s3cret | kms encrypt', says: 'a token, under alias/default' },
      { command: 'kms encrypt .env -k app -o .env.kms', says: 'a message in a file' },
      { command: 'kms encrypt photos --archive -o photos.tar.kms', says: 'a folder in one message' },
      { command: 'pg_dump shop | kms encrypt -k app -o shop.kms', says: 'of any length' },
      {
        command: 'kms encrypt report.pdf --public-key bob.pem -o report.kms',
        says: 'for bob, without a vault',
      },
      { command: 'kms encrypt secrets/ -k app --remove-source', says: 'each file in a folder' },
      {
        command: 'kms encrypt release.tar -k app --signed',
        says: 'as the AWS Encryption SDK does by default',
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
      'What the input is, is found out: a token, a blob (binary or base64), a message (binary or armored). The exact ' +
      'bytes are written, with no line end added. The key is found by itself; -k insists on one.\n\n' +
      'Of several files, and in folders, each FILE.kms becomes FILE, with mode 0600; other files in a folder are left alone.\n\n' +
      'To a pipe, plaintext is written as it is authenticated, frame by frame; when the message turns out to be cut off, the ' +
      'exit status says so. Of a signed message nothing is written before the signature is verified: up to 16 MiB wait in ' +
      'memory, more in a nameless file in TMPDIR.',
    args: [
      {
        name: 'token|file',
        summary: 'a token, or the file or files to decrypt, or folders; stdin if absent or -',
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
        summary: 'unpack a message that is an archive, whole or not at all',
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
      { command: 'kms decrypt .env.kms -o .env', says: 'all or nothing' },
      { command: 'kms decrypt photos.tar.kms --extract-to .', says: 'unpack; or: | tar -x' },
      { command: 'kms decrypt secrets/', says: 'each FILE.kms in a folder' },
    ],
    exits: [
      ...manyExits,
      { status: 6, means: 'it does not decrypt: altered, another context, or no key of this vault' },
    ],
    load: () => import('../decrypt/run.ts'),
  },
  {
    path: 'inspect',
    group,
    summary: 'tell what a message, token, blob or key bundle says of itself',
    details:
      'No key and no vault is needed, so nothing that is told is authenticated: whoever could alter the file could make it ' +
      'say anything. For whom a message is, with which encryption context, how long it is, and whether it is whole. Of text, the tokens in it ' +
      'by line and key. Of a key bundle, who signed it and for whom it is sealed.',
    args: [
      {
        name: 'token|file',
        summary: 'a token or a file; stdin if absent or -',
        optional: true,
        completes: 'file',
      },
    ],
    examples: [
      { command: 'kms inspect report.pdf.kms', says: 'suite, recipients, context, sizes' },
      { command: 'kms inspect kms:v1:AQAB…', says: 'the key and key material of a token' },
      { command: 'kms inspect .env', says: 'the tokens in it' },
      { command: 'kms inspect backup.kms --json', says: 'for programs' },
    ],
    exits: [{ status: 6, means: 'it is no message, token or blob, or is not whole' }],
    load: () => import('../inspect/run.ts'),
  },
  {
    path: 'reencrypt',
    group,
    summary: 'move tokens, blobs and messages to another key, without showing the plaintext',
    details:
      'A token or blob goes to stdout. A message in a FILE, and tokens in text, are replaced in their place, and so is whatever stands in several ' +
      'files, in folders, or in one file with --in-place. A message is written anew ' +
      'with a content key of its own; other recipients keep it. Its data key changes too, unless a recipient has an entry that cannot be made here. ' +
      'A signed message, and one of an older suite, needs --new-data-key.\n\n' +
      'A token or blob with an encryption context needs it (-C) and keeps it unless another is given. A message carries its own. In files, ' +
      'ciphertexts without a context are done as well.',
    args: [
      {
        name: 'token|file',
        summary: 'a token, or the file or files that hold ciphertexts, or folders; stdin if absent or -',
        optional: true,
        variadic: true,
        completes: 'file',
      },
    ],
    options: [
      { ...keyOption, summary: 'the key to encrypt under' },
      { ...contextOption, summary: 'the context of tokens and blobs, which they keep' },
      {
        flags: '--source-encryption-context <k=v>',
        summary: 'the same, as aws kms calls it',
        repeats: true,
      },
      {
        flags: '--destination-encryption-context <k=v>',
        summary: "another context to encrypt tokens and blobs with; '{}' for none",
        repeats: true,
      },
      ...outputOptions,
      { flags: '-i, --in-place', summary: 'replace what the file holds' },
      {
        flags: '--new-data-key',
        summary:
          'change the data key of every message that is re-encrypted; drops other recipients, with --force',
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
      { command: 'kms reencrypt secrets/ .env -k new', says: 'every message, blob and token there' },
    ],
    exits: manyExits,
    load: () => import('../reencrypt/run.ts'),
  },
  {
    path: 'data-key',
    group,
    summary: 'make a data key: its plaintext, and its ciphertext blob to keep',
    options: [
      keyOption,
      contextOption,
      { flags: '--key-spec <spec>', summary: 'AES_256 if not given', values: ['AES_256', 'AES_128'] },
      { flags: '--number-of-bytes <n>', summary: 'a length instead of a key spec' },
      { flags: '--without-plaintext', summary: 'only the ciphertext blob, to be decrypted later' },
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
        summary: 'hex on a terminal, else raw',
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
      'Everything encrypted before still decrypts. Without an option the key is rotated now.\n\n' +
      'With --reencrypt everything under the key is then found and encrypted under the new material: messages, blobs, and ' +
      'tokens in text such as code, .env and YAML. Each file is replaced as a whole. A run that was interrupted is resumed ' +
      'by the same command. Symbolic links and .git are passed over.',
    args: [{ name: 'key', summary: 'the key; the default key if absent', optional: true }],
    options: [
      { flags: '--enable', summary: 'rotate by itself from now on' },
      { flags: '--disable', summary: 'no longer rotate by itself' },
      { flags: '--period <days>', summary: 'with --enable: every so many days, 90 to 2560' },
      { flags: '--status', summary: 'tell whether and when the key rotates' },
      { flags: '--list', summary: 'list the rotations so far' },
      { flags: '--due', summary: 'carry out the rotations and deletions that are due' },
      {
        flags: '--reencrypt <path...>',
        summary: 'then encrypt again what these files and folders hold under the key',
        repeats: true,
        completes: 'file',
      },
      { ...contextOption, summary: 'with --reencrypt: the context that tokens and blobs may have' },
      {
        flags: '--new-data-key',
        summary: 'with --reencrypt: change the data key of every message that is re-encrypted',
      },
      legacyOption,
      { flags: '-f, --force', summary: 'with --new-data-key: also where other recipients lose the message' },
      { flags: '--restart', summary: 'with --reencrypt: forget a run that was interrupted' },
      ...manyOptions.filter(({ flags }) => flags !== '--remove-source'),
    ],
    examples: [
      { command: 'kms rotate app', says: 'now' },
      { command: 'kms rotate app --enable --period 180', says: 'twice a year' },
      { command: 'kms rotate app --reencrypt . --dry-run', says: 'what is under the key here' },
      { command: 'kms rotate app --reencrypt .', says: 'new material for all of it' },
    ],
    exits: manyExits,
    load: () => import('../rotate/run.ts'),
  },
];
