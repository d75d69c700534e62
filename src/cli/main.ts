/** The program: parses, runs, and reports every failure. Imports only small modules and the rows of the most used commands. */
import { parsePlain, spread, type Parsed } from './parse.ts';
import { encryptCommands } from '../commands/encrypt/row.ts';
import { decryptCommands } from '../commands/decrypt/row.ts';
import { inspectCommands } from '../commands/inspect/row.ts';
import { reencryptCommands } from '../commands/reencrypt/row.ts';
import { dataKeyCommands } from '../commands/data-key/row.ts';
import { randomCommands } from '../commands/random/row.ts';
import { rotateCommands } from '../commands/rotate/row.ts';
import { scanCommands } from '../commands/scan/row.ts';

/** The commands that scripts run many times and that run before each commit. */
const frequent = [
  ...encryptCommands,
  ...decryptCommands,
  ...inspectCommands,
  ...reencryptCommands,
  ...dataKeyCommands,
  ...randomCommands,
  ...rotateCommands,
  ...scanCommands,
];

/** Parses a command line that the most used commands do not match: by the whole table, else with commander. */
async function parseOther(argv: readonly string[]): Promise<Parsed | number> {
  const { commands } = await import('./registry.ts');
  const words = spread(argv, commands);
  return parsePlain(words, commands) ?? (await import('./usage.ts')).parseOrHelp(words);
}

async function run(argv: readonly string[]): Promise<number> {
  const parsed = parsePlain(spread(argv, frequent), frequent) ?? (await parseOther(argv));
  if (typeof parsed === 'number') return parsed;
  const { runCommand } = await import('./run.ts');
  return await runCommand(parsed);
}

/** `argv` is the arguments after the program's name. Never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    const { reportFailure } = await import('../terminal/failure.ts');
    process.exitCode = await reportFailure(error, argv);
  }
}
