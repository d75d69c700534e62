/** Guesses which command or option a mistyped command line means. The answer is always a text from the table of commands, never one of the input. */
import type { CommandRow } from '../terminal/command.ts';
import type { Registry } from './registry.ts';
import { globalOptions } from '../commands/options.ts';
import { closest } from '../terminal/suggest.ts';

/** Synonyms for the words of commands. */
const words: Readonly<Record<string, readonly string[]>> = {
  access: ['access-keys'],
  add: ['create', 'tag'],
  alias: ['aliases'],
  del: ['delete', 'schedule-deletion', 'remove'],
  delete: ['schedule-deletion', 'remove', 'revoke'],
  generate: ['create'],
  get: ['describe', 'get', 'list'],
  grant: ['grants'],
  group: ['groups'],
  hmac: ['mac'],
  info: ['describe', 'status', 'inspect'],
  key: ['keys'],
  ls: ['list'],
  make: ['create'],
  new: ['create'],
  protector: ['protectors'],
  'access-key': ['access-keys'],
  remove: ['delete', 'schedule-deletion', 'revoke'],
  rename: ['update'],
  role: ['roles'],
  rm: ['delete', 'schedule-deletion', 'remove', 'revoke'],
  set: ['put', 'update'],
  show: ['describe', 'get', 'list', 'tail'],
  user: ['users'],
};

/** Commands of other programs, or words in the wrong place. */
const elsewhere: Readonly<Record<string, string>> = {
  'add-user-to-group': 'iam groups add',
  'aliases rename': 'aliases update',
  'attach-policy': 'iam policies attach',
  'attach-role-policy': 'iam policies attach',
  'attach-user-policy': 'iam policies attach',
  check: 'doctor',
  'create-access-key': 'iam access-keys create',
  'get-caller-identity': 'iam whoami',
  'iam list': 'iam users list',
  'put-role-policy': 'iam policies put',
  'put-user-policy': 'iam policies put',
  'delete-key': 'keys schedule-deletion',
  dec: 'decrypt',
  enc: 'encrypt',
  'generate-data-key': 'data-key',
  'generate-data-key-pair': 'data-key-pair',
  'generate-mac': 'mac create',
  'generate-random': 'random',
  'get-public-key': 'keys public-key',
  'keys delete': 'keys schedule-deletion',
  'keys generate': 'keys create',
  keygen: 'keys create',
  log: 'audit tail',
  logs: 'audit tail',
  'audit log': 'audit tail',
  'audit list': 'audit tail',
  'audit show': 'audit tail',
  passwd: 'vault protectors add',
  're-encrypt': 'reencrypt',
  restore: 'backup restore',
  'rotate-key-on-demand': 'rotate',
  'schedule-key-deletion': 'keys schedule-deletion',
  'cancel-key-deletion': 'keys cancel-deletion',
  server: 'serve',
  'verify-mac': 'mac verify',
  version: '--version',
};

/** All readings of some words: each as typed, and replaced by its synonyms. */
function readings([first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return [''];
  const heads = [first, ...(Object.hasOwn(words, first) ? (words[first] ?? []) : [])];
  const tails = readings(rest);
  return heads.flatMap((head) => tails.map((tail) => (tail === '' ? head : `${head} ${tail}`)));
}

/** `create-key` in the AWS CLI's order: `keys create`. */
function turned(word: string): readonly string[] {
  const [, verb = '', noun = ''] =
    /^([a-z]+)-((?:key|alias|grant|user|role|group)(?:s|es)?)$/.exec(word) ?? [];
  if (verb === '') return [];
  const found = readings([noun, verb]);
  return [...found, ...found.map((reading) => `iam ${reading}`)];
}

/** The only path that fits; if several fit, none is suggested. */
function only(paths: readonly string[], fits: (path: string) => boolean): string | undefined {
  const [found, another] = paths.filter(fits);
  return another === undefined ? found : undefined;
}

/** Commands for synonyms and other word orders: `key create`, `keys ls`, `create-key`, `protectors list`, `iam list`. */
function otherwise(paths: readonly string[], given: readonly string[]): string | undefined {
  const named = given.join(' ');
  if (Object.hasOwn(elsewhere, named)) return elsewhere[named];
  const all = [...readings(given), ...(given.length === 1 ? turned(named) : [])];
  const known = new Set(paths);
  const found = all.find((reading) => known.has(reading) && reading !== named);
  if (found !== undefined) return found;
  const [first = '', last] = given;
  return (
    only(paths, (path) => path.endsWith(` ${named}`)) ??
    (given.length === 2
      ? only(paths, (path) => path.startsWith(`${first} `) && path.endsWith(` ${last}`))
      : undefined)
  );
}

/** A command by its last word alone: `keys rotate`. */
function alone(paths: readonly string[], given: readonly string[]): string | undefined {
  const last = given.at(-1) ?? '';
  return given.length > 1 ? only(paths, (path) => path === last) : undefined;
}

/** A command of which each word is misspelt by few letters. */
function misspelt(paths: readonly string[], given: readonly string[]): string | undefined {
  const named = given.join(' ');
  for (const reading of readings(given)) {
    const read = reading.split(' ');
    const near = paths.filter((path) => {
      const parts = path.split(' ');
      return (
        path !== named &&
        parts.length === read.length &&
        parts.every((part, i) => closest(read[i] ?? '', [part]) !== undefined)
      );
    });
    const found = closest(reading, near);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The path of the command that a command line seems to mean. */
export function commandMeant({ commands, families }: Registry, argv: readonly string[]): string | undefined {
  const first = argv.findIndex((word) => !word.startsWith('-'));
  if (first === -1) return undefined;
  const end = argv.findIndex((word, i) => i > first && word.startsWith('-'));
  const given = argv.slice(first, end === -1 ? undefined : end).map((word) => word.toLowerCase());
  const paths = [...commands.map(({ path }) => path), ...families.map(({ name }) => name)];
  // Words after those of the command are its arguments.
  for (let count = Math.min(given.length, 3); count > 0; count -= 1) {
    const some = given.slice(0, count);
    // The family is right, but which of its commands is meant is unknown.
    if (count === 1 && families.some(({ name }) => name === some[0])) return undefined;
    const found = otherwise(paths, some) ?? alone(paths, some) ?? misspelt(paths, some);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The option that a mistyped one seems to mean: `--contxt`, `--context`, `--out`, `--key`, `-c`. */
export function optionMeant(given: string, row: CommandRow | undefined): string | undefined {
  const all = [...(row?.options ?? []), ...globalOptions];
  if (!given.startsWith('--')) {
    return all
      .flatMap(({ flags }) => /^-[A-Za-z](?=,)/.exec(flags)?.[0] ?? [])
      .find((short) => short.toLowerCase() === given.toLowerCase());
  }
  const known = all.flatMap(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? []);
  const parts = known
    .filter((name) => !name.startsWith('--no-'))
    .flatMap((name) => partsOf(name).map((part) => ({ name, part })));
  // The dashes are half of `--as`: counted, any short word would be near it.
  const isShort = (name: string): boolean => name.length <= '--aws'.length;
  return (
    parts.find(({ part }) => part === given)?.name ??
    closest(
      given,
      known.filter((name) => !isShort(name)),
    ) ??
    closest(given.slice(2), known.filter(isShort), (name) => name.slice(2)) ??
    closestPart(given, parts)
  );
}

/** The beginnings and ends of an option's name, in whole words: `--key` and `--id` of `--key-id`. */
function partsOf(name: string): readonly string[] {
  const all = name.slice(2).split('-');
  return all
    .slice(1)
    .flatMap((_, i) => [`--${all.slice(0, i + 1).join('-')}`, `--${all.slice(i + 1).join('-')}`]);
}

function closestPart(
  given: string,
  parts: readonly { readonly name: string; readonly part: string }[],
): string | undefined {
  const part = closest(
    given,
    parts.map((each) => each.part),
  );
  return parts.find((each) => each.part === part)?.name;
}
