/** The registry as a commander program. */
import { Command, Help, Option } from 'commander';
import { groups, type ArgumentRow, type CommandRow, type OptionRow } from '../terminal/command.ts';
import { attribute, takesAll, type Parsed } from './parse.ts';
import type { Registry } from './registry.ts';
import { globalOptions } from '../commands/options.ts';
import { version } from '../terminal/version.ts';

export interface Terminal {
  readonly writeOut: (text: string) => void;
  /** Called only for the help of a word before several commands, given alone. */
  readonly writeErr: (text: string) => void;
  /** Columns of stdout; 80 if it is not a terminal. */
  readonly width: () => number;
  readonly hasColor: () => boolean;
}

const inGroup = (group: string) => `${group}:`;
const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

function option(row: OptionRow): Option {
  const out = new Option(row.flags, row.summary + (row.values ? ` (${row.values.join(', ')})` : ''));
  // `spread` has put the option's name before each value.
  if (takesAll(row)) out.variadic = false;
  if (row.repeats) {
    out.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  // `--no-input` is an option in its own right, not the negation of `--input`.
  if (row.flags.startsWith('--no-')) {
    out.negate = false;
    out.attributeName = () => attribute(row.flags);
  }
  return out;
}

function argument({ name, optional, variadic }: ArgumentRow): string {
  const inner = variadic ? `${name}...` : name;
  return optional ? `[${inner}]` : `<${inner}>`;
}

function examples(list: readonly { readonly command: string; readonly says: string }[]): string {
  const width = Math.max(...list.map(({ command }) => command.length));
  return list.map(({ command, says }) => `  ${command.padEnd(width)}  # ${says}`).join('\n');
}

function fill(command: Command, row: CommandRow, run: (parsed: Parsed) => void): void {
  command.description(
    row.details === undefined ? sentence(row.summary) : `${sentence(row.summary)}\n\n${row.details}`,
  );
  for (const each of row.args ?? []) command.argument(argument(each), each.summary);
  for (const each of row.options ?? []) command.addOption(option(each));
  // Global options belong to the program, but short ones may be joined with the command's own: `-fq`.
  for (const each of globalOptions) command.addOption(option(each).hideHelp());
  const heading = (title: string) => `\n${command.createHelp().styleTitle(title)}\n`;
  if (row.examples)
    command.addHelpText('after', () => `${heading('Examples:')}${examples(row.examples ?? [])}`);
  if (row.exits) {
    const lines = row.exits.map(({ status, means }) => `  ${status}  ${means}`);
    command.addHelpText('after', () => `${heading('Exit status:')}${lines.join('\n')}`);
  }
  command.action(() => {
    const given = command.args;
    const count = row.args?.at(-1)?.variadic ? row.args.length - 1 : given.length;
    run({ row, args: given.slice(0, count), rest: given.slice(count), values: command.optsWithGlobals() });
  });
}

/** The options that every command takes. */
function optionsHelp(program: Command, columns: number): string {
  const help = program.createHelp();
  help.helpWidth = columns;
  const all = Help.prototype.visibleOptions.call(help, program);
  const width = Math.max(...all.map(({ flags }) => flags.length));
  const lines = all.map(({ flags, description: says }) => help.formatItem(flags, width, says, help));
  return `\n${help.styleTitle('Options of every command:')}\n${lines.join('\n')}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * Builds in full only what the words in `argv` can reach: any other command needs only its line in the help. Calls `run` with the command found.
 * Throws `CommanderError`.
 */
export function buildProgram(
  { commands, description, families, gettingStarted }: Registry,
  argv: readonly string[],
  terminal: Terminal,
  run: (parsed: Parsed) => void,
): Command {
  const program = new Command('kms');
  program
    .exitOverride()
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: terminal.writeErr,
      outputError: () => undefined,
      getOutHelpWidth: terminal.width,
      getErrHelpWidth: terminal.width,
      getOutHasColors: terminal.hasColor,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: bold,
      subcommandTerm: (command) => command.name(),
      // The help prints the program's options last, after the commands.
      visibleOptions(command) {
        return command === program ? [] : Help.prototype.visibleOptions.call(this, command);
      },
    })
    .description(`${description}\n\nGetting started:\n${examples(gettingStarted)}`)
    .usage('<command> [options]')
    .helpCommand(false)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help');
  for (const each of globalOptions) program.addOption(option(each));

  const parents = new Map<string, Command>();
  /** The commander command of words before several commands, created on first use. */
  const parentOf = (words: readonly string[], group: string): Command => {
    if (words.length === 0) return program;
    const name = words.join(' ');
    let parent = parents.get(name);
    if (parent === undefined) {
      const summary = families.find((family) => family.name === name)?.summary ?? '';
      parent = parentOf(words.slice(0, -1), group)
        .command(words.at(-1) ?? '')
        .summary(summary)
        .description(sentence(summary))
        .helpCommand(false);
      if (words.length === 1) parent.helpGroup(inGroup(group));
      parents.set(name, parent);
    }
    return parent;
  };
  for (const group of groups) {
    for (const row of commands.filter((each) => each.group === group)) {
      const words = row.path.split(' ');
      const first = words[0] ?? '';
      if (words.length > 1 && !argv.includes(first)) {
        parentOf([first], group);
        continue;
      }
      const command = parentOf(words.slice(0, -1), group)
        .command(words.at(-1) ?? '')
        .summary(row.summary);
      if (words.length === 1) {
        command.helpGroup(inGroup(group));
        // A command that is also the beginning of others: `scan`, `scan allow`.
        parents.set(row.path, command);
      }
      if (argv.includes(first)) fill(command, row, run);
    }
  }
  program.addHelpText('after', ({ command }) =>
    command === program ? optionsHelp(program, terminal.width()) : '',
  );
  program.addHelpText('afterAll', ({ command }) =>
    command === program ? '' : '\nOptions of every command, such as --json and --vault: kms --help',
  );
  return program;
}
