/** Sharing: keys with other vaults. */
import type { CommandRow } from '../../terminal/command.ts';
import { outputOptions, publicOutputOptions, recipientOptions } from '../options.ts';

const group = 'Keys and data';

export const shareKeyCommands: readonly CommandRow[] = [
  {
    path: 'share key',
    group,
    summary: 'hand a key itself to others, in a sealed bundle',
    details:
      'The bundle holds all of the key: its material, those before rotations too, its id, policy, tags and description, sealed for the recipients and ' +
      'signed by this vault. They make it a key of their own vault with share accept. That cannot be taken back: rotate the key and do not ' +
      'share it again to keep later data from them. With --decrypt-only their kms refuses to encrypt, sign and make MACs with it, which is a ' +
      'promise of honest software. To share single files instead: kms share add.',
    args: [{ name: 'key', summary: 'an id, an ARN or an alias' }],
    options: [
      ...recipientOptions,
      { flags: '--decrypt-only', summary: 'they are to decrypt and verify alone' },
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
    summary: 'print the public key with which this vault signs key bundles',
    details:
      'With it a receiver makes sure that a bundle is yours (share accept --from). It is the same for as long as the vault lives. A public key is no secret; ' +
      'that it is yours is for the other to make sure, by its fingerprint.',
    options: publicOutputOptions,
    examples: [{ command: 'kms share signer -o alice-signs.pem', says: 'to be given to others' }],
    load: () => import('./signer.ts'),
  },
];
