import { KmsError } from '../base/errors.ts';
import type { Invocation } from '../cli/command.ts';
import { buildProgram } from '../cli/program.ts';
import { closest } from '../cli/suggest.ts';
import { terminal } from '../cli/terminal.ts';

export function run({ rest }: Invocation): Promise<void> {
  let command = buildProgram(rest, terminal, () => undefined);
  for (const word of rest) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) {
      const names = command.commands.map((each) => each.name());
      const guess = closest(word, names);
      throw new KmsError('Usage', 'there is no such command', {
        hint: guess === undefined ? 'kms --help lists what there is' : `did you mean ${guess}?`,
      });
    }
    command = next;
  }
  command.outputHelp();
  return Promise.resolve();
}
