/**
 * Parses plain command lines from the table of commands alone: the words of a command, then its arguments and options. Everything else (help, joined
 * short options, `--name=value`, `--`, mistakes) is left to commander, which takes longer to load than a call through the agent. Commander would read
 * these lines in the same way; a test compares the two.
 */
import type { CommandRow, OptionRow } from '../terminal/command.ts';
import type { FlagValue } from '../terminal/flags.ts';
import { globalOptions } from '../commands/options.ts';

export interface Parsed {
  readonly row: CommandRow;
  readonly args: readonly (string | undefined)[];
  readonly rest: readonly string[];
  /** By attribute name: `--key-id` is `keyId`. */
  readonly values: Readonly<Record<string, FlagValue>>;
}

/** The name of an option's value. `--no-input` is an option in its own right, not the negation of `--input`. */
export function attribute(flags: string): string {
  const long = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  return long.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether all words up to the next option are values of this option. */
export function takesAll({ flags }: OptionRow): boolean {
  return flags.endsWith('...>');
}

/** The row with the longest path at the beginning of the words: `scan` is a command and so is `scan allow`. */
function rowOf(argv: readonly string[], commands: readonly CommandRow[]): CommandRow | undefined {
  const first = argv[0] ?? '';
  const found = commands.filter(({ path }) => path === first || path.startsWith(`${first} `));
  const fitting = found.filter(({ path }) => argv.slice(0, path.split(' ').length).join(' ') === path);
  return fitting.reduce<CommandRow | undefined>(
    (longest, row) => (longest === undefined || row.path.length > longest.path.length ? row : longest),
    undefined,
  );
}

function optionOf(row: CommandRow, name: string): OptionRow | undefined {
  const is = ({ flags }: OptionRow): boolean => flags.split(/, | </, 2).includes(name);
  return row.options?.find(is) ?? globalOptions.find(is);
}

/** Whether commander would or might take the word for an option. */
function looksLikeOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

/**
 * The same command line with the option's name before each value of a variadic option: `--reencrypt a b` becomes `--reencrypt a --reencrypt b`.
 * Commander removes global options first, so it would count what follows one as a value too.
 */
export function spread(argv: readonly string[], commands: readonly CommandRow[]): readonly string[] {
  const row = commands.find(
    ({ path, options }) => options?.some(takesAll) && argv.includes(path.split(' ', 1)[0] ?? ''),
  );
  const names = (row?.options ?? []).filter(takesAll).map(({ flags }) => flags.split(' ', 1)[0]);
  const out: string[] = [];
  let name: string | undefined;
  for (const [i, word] of argv.entries()) {
    if (word === '--') return [...out, ...argv.slice(i)];
    if (looksLikeOption(word)) name = undefined;
    else if (name !== undefined && out.at(-1) !== name) out.push(name);
    out.push(word);
    if (names.includes(word)) name = word;
  }
  return out;
}

/**
 * Parses a command line after `spread`; undefined if commander or a larger table has to read it. A line that a part of the table reads is read by the
 * whole table in the same way, if the part has all commands that begin with the same word.
 */
export function parsePlain(argv: readonly string[], commands: readonly CommandRow[]): Parsed | undefined {
  const row = rowOf(argv, commands);
  if (row === undefined) return undefined;
  const values: Record<string, FlagValue> = {};
  const given: string[] = [];
  for (let i = row.path.split(' ').length; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!looksLikeOption(word)) {
      given.push(word);
      continue;
    }
    const option = optionOf(row, word);
    if (option === undefined) return undefined;
    const name = attribute(option.flags);
    if (!option.flags.endsWith('>')) {
      values[name] = true;
      continue;
    }
    const value = argv[++i];
    if (value === undefined || looksLikeOption(value)) return undefined;
    const before = values[name];
    values[name] = option.repeats ? [...(Array.isArray(before) ? (before as string[]) : []), value] : value;
  }
  const rows = row.args ?? [];
  const isVariadic = rows.at(-1)?.variadic === true;
  const required = rows.filter(({ optional }) => optional !== true).length;
  if (given.length < required || (given.length > rows.length && !isVariadic)) return undefined;
  const count = isVariadic ? rows.length - 1 : given.length;
  return { row, args: given.slice(0, count), rest: given.slice(count), values };
}
