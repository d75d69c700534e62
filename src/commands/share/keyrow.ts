/** Sharing: keys with other vaults. */
import type { CommandRow } from '../../terminal/command.ts';
import { outputOptions, publicOutputOptions, recipientOptions } from '../options.ts';

const group = 'Keys and data';

export const shareKeyCommands: readonly CommandRow[] = [
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
    load: () => import('./key.ts'),
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
    load: () => import('./signer.ts'),
  },
];
