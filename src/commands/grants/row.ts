import type { ArgumentRow, CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption } from '../options.ts';

const group = 'Keys and data';
const keyArgument: ArgumentRow = { name: 'key', summary: 'an id, an ARN or an alias' };
const grantArgument: ArgumentRow = { name: 'grant', summary: 'the id of the grant' };

export const grantCommands: readonly CommandRow[] = [
  {
    path: 'grants create',
    group,
    summary: 'let a principal use a key',
    details: 'The same grant with the same name is made once only, so that the command can be repeated.',
    args: [keyArgument],
    options: [
      {
        flags: '--grantee-principal <principal>',
        summary: 'who may use the key: user/NAME, role/NAME or an ARN',
      },
      { flags: '--operations <names>', summary: 'what for: Decrypt,Encrypt and so on', repeats: true },
      { flags: '--retiring-principal <principal>', summary: 'who may retire the grant' },
      { flags: '--name <name>', summary: 'a name, which keeps it from being made twice' },
      {
        flags: '--encryption-context-subset <k=v>',
        summary: 'only with an encryption context that has these pairs',
        repeats: true,
      },
      {
        flags: '--encryption-context-equals <k=v>',
        summary: 'only with exactly this encryption context',
        repeats: true,
      },
    ],
    examples: [
      {
        command: 'kms grants create app --grantee-principal role/ci --operations Decrypt',
        says: 'prints the id of the grant',
      },
    ],
    load: () => import('./create.ts'),
  },
  {
    path: 'grants list',
    group,
    summary: 'show who may use a key by which grant, or which grants a principal may retire',
    args: [{ ...keyArgument, optional: true }],
    options: [
      { flags: '--grantee-principal <principal>', summary: 'only those for this principal' },
      { flags: '--retiring-principal <arn>', summary: 'instead of a key: what this principal may retire' },
      jsonLinesOption,
    ],
    load: () => import('./list.ts'),
  },
  {
    path: 'grants revoke',
    group,
    summary: 'take a grant back, as who manages the key',
    args: [keyArgument, grantArgument],
    load: () => import('./revoke.ts'),
  },
  {
    path: 'grants retire',
    group,
    summary: 'give a grant up, as who has no more use for it',
    args: [
      { ...keyArgument, optional: true },
      { ...grantArgument, optional: true },
    ],
    options: [{ flags: '--grant-token <token>', summary: 'the token of the grant, instead of key and id' }],
    load: () => import('./retire.ts'),
  },
];
