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
    details: 'A grant with the same name and content is created only once, so the command can be repeated.',
    args: [keyArgument],
    options: [
      {
        flags: '--grantee-principal <principal>',
        summary: 'who may use the key: user/NAME, role/NAME or an ARN',
      },
      {
        flags: '--operations <names>',
        summary: 'allowed operations, such as Decrypt,Encrypt',
        repeats: true,
      },
      { flags: '--retiring-principal <principal>', summary: 'who may retire the grant' },
      { flags: '--name <name>', summary: 'a name, so that repeating the command creates no second grant' },
      {
        flags: '--encryption-context-subset <k=v>',
        summary: 'allow only encryption contexts that contain these pairs',
        repeats: true,
      },
      {
        flags: '--encryption-context-equals <k=v>',
        summary: 'allow only exactly this encryption context',
        repeats: true,
      },
    ],
    examples: [
      {
        command: 'kms grants create app --grantee-principal role/ci --operations Decrypt',
        says: 'prints the id of the grant',
      },
    ],
    load: async () => ({ run: (await import('./run.ts')).createGrant }),
  },
  {
    path: 'grants list',
    group,
    summary: 'list the grants of a key, or the grants that a principal may retire',
    args: [{ ...keyArgument, optional: true }],
    options: [
      { flags: '--grantee-principal <principal>', summary: 'list only grants to this principal' },
      {
        flags: '--retiring-principal <arn>',
        summary: 'instead of a key: list the grants that this principal may retire',
      },
      jsonLinesOption,
    ],
    load: async () => ({ run: (await import('./run.ts')).listGrants }),
  },
  {
    path: 'grants revoke',
    group,
    summary: 'revoke a grant, as an administrator of the key',
    args: [keyArgument, grantArgument],
    load: async () => ({ run: (await import('./run.ts')).revokeGrant }),
  },
  {
    path: 'grants retire',
    group,
    summary: 'retire a grant you no longer need',
    args: [
      { ...keyArgument, optional: true },
      { ...grantArgument, optional: true },
    ],
    options: [{ flags: '--grant-token <token>', summary: 'the grant token, instead of key and grant id' }],
    load: async () => ({ run: (await import('./run.ts')).retireGrant }),
  },
];
