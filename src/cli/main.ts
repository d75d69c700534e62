/** The program: parse, run, and the one place where every failure ends. Imports the table of commands and small modules only. */
import { parsePlain, spread } from './parse.ts';

async function run(argv: readonly string[]): Promise<number> {
  const words = spread(argv);
  const parsed = parsePlain(words) ?? (await import('./usage.ts')).parseOrHelp(words);
  if (typeof parsed === 'number') return parsed;
  const { runCommand } = await import('./run.ts');
  return await runCommand(parsed);
}

/** `argv` is what stands after the program's name. Never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    const { reportFailure } = await import('./failure.ts');
    process.exitCode = await reportFailure(error, argv);
  }
}
