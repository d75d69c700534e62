/** The program: parse, run, and the one place where every failure ends. Imports commander and small modules only. */
import { buildProgram, type Parsed } from './program.ts';
import { terminal } from './terminal.ts';

async function run(argv: readonly string[]): Promise<number> {
  const found: Parsed[] = [];
  const program = buildProgram(argv, terminal, (parsed) => found.push(parsed));
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  program.parse(argv, { from: 'user' });
  const [parsed] = found;
  if (parsed === undefined) return 0;
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
