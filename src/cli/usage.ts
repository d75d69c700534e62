/** What commander parses: help, and every command line that is not plain. Rewrites its errors without the user's values. */
import { CommanderError } from 'commander';
import { KmsError } from '../base/errors.ts';
import { commandMeant, optionMeant } from './did-you-mean.ts';
import type { Parsed } from './parse.ts';
import { buildProgram } from './program.ts';
import { registry } from './registry.ts';
import { terminal } from './terminal.ts';

const { commands, families } = registry;

/** The words of the command that `argv` seems to mean, for a hint. */
function commandIn(argv: readonly string[]): string {
  const paths = [...commands.map(({ path }) => path), ...families.map(({ name }) => name)];
  const meant = paths.filter((path) => path.split(' ').every((word) => argv.includes(word)));
  return meant.sort((a, b) => b.length - a.length)[0] ?? '';
}

function messageOf({ code, message }: CommanderError, path: string, option: string | undefined): string {
  switch (code) {
    case 'commander.unknownCommand':
      return 'there is no such command';
    case 'commander.unknownOption':
      return `unknown option${option === undefined ? '' : ` ${option}`}`;
    case 'commander.excessArguments': {
      const most = commands.find((row) => row.path === path)?.args?.length ?? 0;
      return `too many arguments: kms ${path} takes ${most === 0 ? 'none' : `at most ${most}`}`;
    }
    default:
      return (message.split('\n')[0] ?? '').replace(/^error: /, '').replace(/^./, (c) => c.toLowerCase());
  }
}

function isOfArguments({ code }: CommanderError): boolean {
  return code === 'commander.excessArguments' || code === 'commander.missingArgument';
}

/** The usage of the arguments (`<policy> <file>`) if there are several, whose order can be mistaken; else empty. */
function argumentsOf(path: string): string {
  const rows = commands.find((row) => row.path === path)?.args ?? [];
  if (rows.length < 2) return '';
  return rows
    .map(({ name, variadic, optional }) => `${name}${variadic ? '...' : ''}${optional ? '?' : ''}`)
    .map((name) => (name.endsWith('?') ? `[${name.slice(0, -1)}]` : `<${name}>`))
    .join(' ');
}

/** commander's message without values: an option may have been given as `--name=SECRET`. */
function usage(error: CommanderError, argv: readonly string[]): KmsError {
  const path = commandIn(argv);
  const option = /unknown option '(--[a-z][a-z-]*|-[A-Za-z])/.exec(error.message)?.[1];
  let meant: string | undefined;
  if (error.code === 'commander.unknownCommand') {
    const command = commandMeant(registry, argv);
    meant = command && `kms ${command}`;
  } else if (error.code === 'commander.unknownOption' && option !== undefined) {
    const row = commands.find((each) => each.path === path);
    meant = optionMeant(option, row);
  }
  const help = ['kms', path, '--help'].filter((word) => word !== '').join(' ');
  const form = isOfArguments(error) ? argumentsOf(path) : '';
  const see = form === '' ? `see ${help}` : `usage: kms ${path} ${form}; see ${help}`;
  return new KmsError('Usage', messageOf(error, path, option).replace(/\.$/, ''), {
    hint: meant === undefined ? see : `did you mean ${meant}?`,
  });
}

/** Parses a command line; returns an exit status if it printed help or the version. Throws `Usage`. */
export function parseOrHelp(argv: readonly string[]): Parsed | number {
  const found: Parsed[] = [];
  const program = buildProgram(registry, argv, terminal, (parsed) => found.push(parsed));
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // It printed the help of a word such as `keys`.
    if (error.code === 'commander.help') return 2;
    throw usage(error, argv);
  }
  return found[0] ?? 0;
}
