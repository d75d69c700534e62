import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { buildProgram } from '../../cli/program.ts';
import { commandMeant } from '../../cli/did-you-mean.ts';
import { terminal } from '../../cli/terminal.ts';

export function run({ rest }: Invocation): Promise<void> {
  let command = buildProgram(rest, terminal, () => undefined);
  for (const word of rest) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) {
      const guess = commandMeant(rest);
      throw new KmsError('Usage', 'there is no such command', {
        hint: guess === undefined ? 'kms --help lists what there is' : `did you mean kms ${guess}?`,
      });
    }
    command = next;
  }
  command.outputHelp();
  return Promise.resolve();
}
