/** Sharing: messages with others. */
import type { CommandRow, OptionRow } from '../../terminal/command.ts';
import {
  acceptKeyOptions,
  keyOption,
  privateKeyOption,
  publicOutputOptions,
  recipientOptions,
} from '../options.ts';

const group = 'Keys and data';

const manyOptions: readonly OptionRow[] = [
  { flags: '--jobs <n>', summary: 'so many files at a time, 1 to 1024; 64 if not given' },
  { flags: '--dry-run', summary: 'only list what would be done' },
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
    summary: "print the vault's public key, to be given to others",
    details:
      'What is encrypted to it opens with this vault. It is an RSA key of the vault, made when it is first asked for, with the ' +
      'alias alias/aws/share. A public key is no secret; that it came from you is for the other to make sure, by its fingerprint.',
    options: [
      { flags: '--name <name>', summary: 'a name to put above it, for a file of recipients' },
      ...publicOutputOptions,
    ],
    examples: [
      { command: 'kms share identity --name alice >> team.txt', says: 'into a file of recipients' },
      { command: 'kms share identity -o alice.pem', says: 'into a file of its own' },
    ],
    load: () => import('./identity.ts'),
  },
  {
    path: 'share add',
    group,
    summary: 'let others open messages',
    details:
      'Each message is verified and written anew with its data key encrypted for the recipients too: a new data key, unless a recipient has an entry ' +
      'that cannot be made here. Existing recipients stay, so the same command can be run again. The others decrypt with their own vault, with the official ' +
      'AWS Encryption SDK, or with --private-key.',
    args: [filesArgument],
    options: [...recipientOptions, ...manyOptions],
    examples: [
      { command: 'kms share add report.pdf.kms -r bob.pem', says: 'one message for one more' },
      { command: 'kms share add -R team.txt secrets/', says: 'all messages of a folder for a team' },
    ],
    exits: manyExits,
    load: () => import('./add.ts'),
  },
  {
    path: 'share accept',
    group,
    summary: 'take what was shared with you: messages under a key of your own, a key into the vault',
    details:
      'What opened the message gives way to your key; other recipients, the giver too, stay until share remove, or go at once with --only. ' +
      'Each message is written anew. A key bundle (kms share key) is recognised by its content: its key becomes one of this vault, or gets what is ' +
      'new in the bundle. Where nothing proves who made it, that is asked.',
    args: [filesArgument],
    options: [
      { ...keyOption, summary: 'the key of your own' },
      { flags: '--only', summary: 'remove all other recipients' },
      privateKeyOption,
      ...manyOptions,
      ...acceptKeyOptions,
    ],
    examples: [
      { command: 'kms share accept disk.img.kms -k backups', says: 'under a key of this vault' },
      { command: 'kms share accept app.kmskey --from alice-signs.pem', says: 'a key, if it is from alice' },
    ],
    exits: manyExits,
    load: () => import('./accept.ts'),
  },
  {
    path: 'share list',
    group,
    summary: 'tell who can open messages',
    details:
      'What the header says; it is not checked, and no key is needed. Names are those of the files given with -R; which entry is of ' +
      'this vault is told where the vault can be opened without asking.',
    args: [filesArgument],
    options: recipientOptions.filter(({ flags }) => flags.startsWith('-R')),
    examples: [{ command: 'kms share list report.pdf.kms -R team.txt', says: 'with the names of a team' }],
    exits: manyExits,
    load: () => import('./list.ts'),
  },
  {
    path: 'share remove',
    group,
    summary: 'remove recipients from messages',
    details:
      'The recipients could read the messages until now, and may have kept them, or their data keys. A data key stays where somebody has an entry ' +
      'that cannot be made here: share revoke always changes it. Named by public key, KMS key, fingerprint (16 digits or more), or a name in a file given with -R. The last entry with which a ' +
      'message opens here is never removed.',
    args: [filesArgument],
    options: [...recipientOptions, ...manyOptions],
    examples: [{ command: 'kms share remove disk.img.kms -r arn:aws:kms:…', says: "the giver's key" }],
    exits: manyExits,
    load: () => import('./remove.ts'),
  },
  {
    path: 'share revoke',
    group,
    summary: 'encrypt messages anew without some recipients, and list what these could read',
    details:
      'Each message gets a new data key. What was there before has been readable for the one who leaves: change the values at their source; ' +
      'files are listed, with the names of variables in .env, JSON, YAML and the like. Others stay: KMS keys by themselves, public keys where ' +
      'they are given again with -R; with --drop-others those that are not given lose the message too.',
    args: [filesArgument],
    options: [
      ...recipientOptions,
      { flags: '--drop-others', summary: 'also remove recipients whose keys are not at hand' },
      ...manyOptions,
    ],
    examples: [
      { command: 'kms share revoke secrets/ -r bob -R team.txt', says: 'bob, by his name in the file' },
    ],
    exits: manyExits,
    load: () => import('./revoke.ts'),
  },
];
