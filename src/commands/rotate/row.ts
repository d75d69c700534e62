import type { CommandRow } from '../../terminal/command.ts';
import { contextOption, legacyOption, manyExits, manyOptions } from '../options.ts';

const group = 'Keys and data';

export const rotateCommands: readonly CommandRow[] = [
  {
    path: 'rotate',
    group,
    summary: 'give a key new material, or set its automatic rotation',
    details:
      'Everything encrypted earlier still decrypts. Without an option the key is rotated now.\n\n' +
      'With --reencrypt, everything under the key is then found and encrypted under the new material: messages, blobs, and ' +
      'tokens in text such as code, .env and YAML. Each file is replaced as a whole. The same command resumes an ' +
      'interrupted run. Symbolic links and .git are skipped.',
    args: [
      {
        name: 'key',
        summary: 'the key (default KMS_KEY, the configured key or alias/default)',
        optional: true,
      },
    ],
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
    load: () => import('./run.ts'),
  },
];
