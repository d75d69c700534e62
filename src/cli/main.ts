/** The program: parse, run, and the one place where every failure ends. Imports the most used commands' rows and small modules only. */
import { parsePlain, spread, type Parsed } from './parse.ts';
import { encryptCommands } from '../commands/encrypt/row.ts';
import { decryptCommands } from '../commands/decrypt/row.ts';
import { inspectCommands } from '../commands/inspect/row.ts';
import { reencryptCommands } from '../commands/reencrypt/row.ts';
import { dataKeyCommands } from '../commands/data-key/row.ts';
import { randomCommands } from '../commands/random/row.ts';
import { rotateCommands } from '../commands/rotate/row.ts';
import { scanCommands } from '../commands/scan/row.ts';

/** Those that are used most: what a script runs a hundred times, what runs before each commit. */
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

/** Reads a command line that the most used commands do not answer: by the whole table, else with commander. */
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

/** `argv` is what stands after the program's name. Never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    const { reportFailure } = await import('../terminal/failure.ts');
    process.exitCode = await reportFailure(error, argv);
  }
}
