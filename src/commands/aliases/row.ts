import type { ArgumentRow, CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption, keyArgument } from '../options.ts';

const group = 'Keys and data';
const aliasArgument: ArgumentRow = { name: 'alias', summary: 'the alias, with or without alias/' };

export const aliasesCommands: readonly CommandRow[] = [
  {
    path: 'aliases create',
    group,
    summary: 'create an alias for a key',
    args: [aliasArgument, keyArgument],
    examples: [{ command: 'kms aliases create web 1234abcd-12ab-34cd-56ef-1234567890ab', says: 'alias/web' }],
    load: async () => ({ run: (await import('./run.ts')).createAlias }),
  },
  {
    path: 'aliases update',
    group,
    summary: 'point an alias to another key',
    args: [aliasArgument, keyArgument],
    load: async () => ({ run: (await import('./run.ts')).updateAlias }),
  },
  {
    path: 'aliases delete',
    group,
    summary: 'delete an alias; its key is kept',
    args: [aliasArgument],
    load: async () => ({ run: (await import('./run.ts')).deleteAlias }),
  },
  {
    path: 'aliases list',
    group,
    summary: 'list the aliases and their keys',
    options: [{ flags: '-k, --key-id <key>', summary: 'list only the aliases of this key' }, jsonLinesOption],
    load: async () => ({ run: (await import('./run.ts')).listAliases }),
  },
];
