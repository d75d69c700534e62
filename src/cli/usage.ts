/** What commander reads: help, and every command line that is not plain. Its complaints become ours, without what the user gave. */
import { CommanderError } from 'commander';
import { KmsError } from '../base/errors.ts';
import type { Parsed } from './parse.ts';
import { buildProgram } from './program.ts';
import { commands, families } from './registry.ts';
import { terminal } from './terminal.ts';

/** The words of the command that `argv` seems to mean, for a hint. */
function commandIn(argv: readonly string[]): string {
  const paths = [...commands.map(({ path }) => path), ...families.map(({ name }) => name)];
  const meant = paths.filter((path) => path.split(' ').every((word) => argv.includes(word)));
  return meant.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** commander's message without the values in it: an option may have been given as `--name=SECRET`. */
function usage(error: CommanderError, argv: readonly string[]): KmsError {
  const suggestion = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const help = ['kms', commandIn(argv), '--help'].filter((word) => word !== '').join(' ');
  const hint = suggestion === undefined ? `see ${help}` : `did you mean ${suggestion}?`;
  const name = /unknown option '(--[a-z][a-z-]*|-[A-Za-z])/.exec(error.message)?.[1];
  const message =
    error.code === 'commander.unknownCommand'
      ? 'there is no such command'
      : error.code === 'commander.unknownOption'
        ? `unknown option${name === undefined ? '' : ` ${name}`}`
        : (error.message.split('\n')[0] ?? '').replace(/^error: /, '').replace(/^./, (c) => c.toLowerCase());
  return new KmsError('Usage', message.replace(/\.$/, ''), { hint });
}

/** What the command line says; an exit status where help or the version was printed instead. Throws `Usage`. */
export function parseOrHelp(argv: readonly string[]): Parsed | number {
  const found: Parsed[] = [];
  const program = buildProgram(argv, terminal, (parsed) => found.push(parsed));
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // The help of a word such as `keys` was printed.
    if (error.code === 'commander.help') return 2;
    throw usage(error, argv);
  }
  return found[0] ?? 0;
}
