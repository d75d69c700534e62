import { KmsError } from '../base/errors.ts';
import type { CommandModule } from '../terminal/command.ts';
import type { Registry } from './registry.ts';
import { buildProgram } from './program.ts';
import { commandMeant } from './did-you-mean.ts';
import { terminal } from './terminal.ts';

/** `kms help` for the given commands. */
export const helpOf =
  (registry: Registry): CommandModule['run'] =>
  ({ rest }) => {
    let command = buildProgram(registry, rest, terminal, () => undefined);
    for (const word of rest) {
      const next = command.commands.find((each) => each.name() === word);
      if (next === undefined) {
        const guess = commandMeant(registry, rest);
        throw new KmsError('Usage', 'there is no such command', {
          hint: guess === undefined ? 'list all commands: kms --help' : `did you mean kms ${guess}?`,
        });
      }
      command = next;
    }
    command.outputHelp();
    return Promise.resolve();
  };
