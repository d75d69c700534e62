import type { CommandRow } from '../../terminal/command.ts';
import { contextOption, keyOption, legacyOption, manyExits, manyOptions, outputOptions } from '../options.ts';

const group = 'Keys and data';

export const reencryptCommands: readonly CommandRow[] = [
  {
    path: 'reencrypt',
    group,
    summary: 'encrypt tokens, blobs and messages under another key',
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
    load: () => import('./run.ts'),
  },
];
