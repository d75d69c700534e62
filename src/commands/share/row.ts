/** Sharing: messages, and keys, with others. */
import type { CommandRow, OptionRow } from '../../terminal/command.ts';
import {
  acceptKeyOptions,
  keyOption,
  outputOptions,
  privateKeyOption,
  publicOutputOptions,
  recipientOptions,
} from '../options.ts';

const group = 'Keys and data';

const manyOptions: readonly OptionRow[] = [
  { flags: '--jobs <n>', summary: 'number of files to process in parallel, 1–1024 (default 64)' },
  { flags: '--dry-run', summary: 'list what would be done, without doing it' },
];
const manyExits = [{ status: 1, means: 'some files failed; the others are done' }] as const;
const filesArgument = {
  name: 'file',
  summary: 'messages, or folders of them',
  variadic: true,
  completes: 'file',
} as const;

export const shareCommands: readonly CommandRow[] = [
  {
    path: 'share identity',
    group,
    summary: "print the vault's public key, to give to others",
    details:
      'Anything encrypted to this key can be opened with this vault. It is an RSA key of the vault with the alias alias/aws/share, created ' +
      'on first use. A public key is not secret; the other person should compare its fingerprint with yours.',
    options: [
      { flags: '--name <name>', summary: 'a name to print above the key, for a file of recipients' },
      ...publicOutputOptions,
    ],
    examples: [
      { command: 'kms share identity --name alice >> team.txt', says: 'add it to a file of recipients' },
      { command: 'kms share identity -o alice.pem', says: 'write it to a file' },
    ],
    load: () => import('./identity.ts'),
  },
  {
    path: 'share add',
    group,
    summary: 'add recipients to messages',
    details:
      'Each message is verified and rewritten, with its data key also encrypted for the new recipients. The data key is replaced, unless the entry of a recipient ' +
      'cannot be made here. Existing recipients are kept, so the command can be repeated. Recipients decrypt with their own vault, with the official ' +
      'AWS Encryption SDK, or with --private-key.',
    args: [filesArgument],
    options: [...recipientOptions, ...manyOptions],
    examples: [
      { command: 'kms share add report.pdf.kms -r bob.pem', says: 'add one recipient to a message' },
      { command: 'kms share add -R team.txt secrets/', says: 'add a team to all messages in a folder' },
    ],
    exits: manyExits,
    load: () => import('./add.ts'),
  },
  {
    path: 'share accept',
    group,
    summary: 'accept what was shared with you: put messages under your own key, import a shared key',
    details:
      'Your key replaces the entry that opened the message; other recipients, including the sender, are kept until you run share remove, or are removed at once with --only. ' +
      'Each message is rewritten. A key bundle (kms share key) is detected by its content: its key is added to this vault, or updated with what is ' +
      'new in the bundle. If the sender cannot be verified, you are asked to confirm.',
    args: [filesArgument],
    options: [
      { ...keyOption, summary: 'your own key' },
      { flags: '--only', summary: 'remove all other recipients' },
      privateKeyOption,
      ...manyOptions,
      ...acceptKeyOptions,
    ],
    examples: [
      { command: 'kms share accept disk.img.kms -k backups', says: 'put it under a key of this vault' },
      {
        command: 'kms share accept app.kmskey --from alice-signs.pem',
        says: 'import a key, if alice signed it',
      },
    ],
    exits: manyExits,
    load: () => import('./accept.ts'),
  },
  {
    path: 'share list',
    group,
    summary: 'list the recipients of messages',
    details:
      'Shows the header without verifying it; no key is needed. Names come from the files given with -R. Entries of ' +
      'this vault are marked if the vault can be opened without a prompt.',
    args: [filesArgument],
    options: recipientOptions.filter(({ flags }) => flags.startsWith('-R')),
    examples: [{ command: 'kms share list report.pdf.kms -R team.txt', says: 'show the names of a team' }],
    exits: manyExits,
    load: () => import('./list.ts'),
  },
  {
    path: 'share remove',
    group,
    summary: 'remove recipients from messages',
    details:
      'Removed recipients could read the messages until now, and may have kept them or their data keys. A data key is kept if the entry of another recipient ' +
      'cannot be made here; share revoke always replaces it. Name a recipient by public key, KMS key, fingerprint (16 digits or more), or a name in a file given with -R. The last entry that ' +
      'opens a message here is never removed.',
    args: [filesArgument],
    options: [...recipientOptions, ...manyOptions],
    examples: [{ command: 'kms share remove disk.img.kms -r arn:aws:kms:…', says: "the giver's key" }],
    exits: manyExits,
    load: () => import('./remove.ts'),
  },
  {
    path: 'share revoke',
    group,
    summary: 're-encrypt messages without some recipients, and list what they could read',
    details:
      'Each message gets a new data key. The removed recipients could read the old content, so change the values at their source: ' +
      'the files are listed, with the names of variables in .env, JSON, YAML and similar files. KMS keys of other recipients are kept automatically, public keys if ' +
      'given again with -R; with --drop-others, recipients whose keys are not given lose access too.',
    args: [filesArgument],
    options: [
      ...recipientOptions,
      { flags: '--drop-others', summary: 'also remove recipients whose keys are not available' },
      ...manyOptions,
    ],
    examples: [
      {
        command: 'kms share revoke secrets/ -r bob -R team.txt',
        says: 'remove bob, by his name in the file',
      },
    ],
    exits: manyExits,
    load: () => import('./revoke.ts'),
  },
  {
    path: 'share key',
    group,
    summary: 'share a key itself with others, in a sealed bundle',
    details:
      'The bundle holds the whole key: its current and earlier material, id, policy, tags and description, sealed for the recipients and ' +
      'signed by this vault. Recipients add it to their own vault with share accept. This cannot be undone: to keep later data from them, rotate the key and do not ' +
      'share it again. With --decrypt-only, their kms refuses to encrypt, sign or make MACs with it, but other ' +
      'software would not. To share single files instead: kms share add.',
    args: [{ name: 'key', summary: 'an id, an ARN or an alias' }],
    options: [
      ...recipientOptions,
      { flags: '--decrypt-only', summary: 'let recipients only decrypt and verify' },
      ...outputOptions,
    ],
    examples: [
      { command: 'kms share key app -r bob.pem -o app.kmskey', says: 'asks first' },
      { command: 'kms share key app -R team.txt --yes -o app.kmskey', says: 'in a script' },
    ],
    load: async () => ({ run: (await import('./key.ts')).shareKey }),
  },
  {
    path: 'share signer',
    group,
    summary: 'print the public key that verifies the key bundles of this vault',
    details:
      'A recipient uses it to verify that a bundle is yours (share accept --from). It never changes. A public key is not secret; ' +
      'the other person should compare its fingerprint with yours.',
    options: publicOutputOptions,
    examples: [{ command: 'kms share signer -o alice-signs.pem', says: 'give it to others' }],
    load: async () => ({ run: (await import('./key.ts')).printSigner }),
  },
];
