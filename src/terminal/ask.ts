/** Questions to the user. If none can be asked, the error says which flag answers instead. */
import { closeSync, openSync } from 'node:fs';
import { Secret } from '../base/secret.ts';
import { utf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { isTerminal } from './input.ts';

export interface AskOptions {
  /** `--no-input`. */
  readonly noInput: boolean;
}

/**
 * A prompt needs a keyboard and somewhere to draw. If standard input carries data (`echo secret | kms encrypt`), the keyboard is the controlling
 * terminal. A command whose stderr is not a terminal never waits for an answer.
 */
export function canAsk({ noInput }: AskOptions): boolean {
  return !noInput && isTerminal(2) && (isTerminal(0) || hasControllingTerminal());
}

function hasControllingTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}

async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    // @inquirer/core: the user left the prompt with Ctrl-C, or the terminal went away.
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
      throw new KmsError('Interrupted', 'interrupted', { cause: error });
    }
    throw error;
  }
}

/** Asks for a secret. `hint` names the flags to pass if there is no terminal. */
export async function askSecret(
  message: string,
  hint: string | readonly string[],
  options: AskOptions,
): Promise<Secret> {
  if (!canAsk(options)) {
    throw new KmsError('NeedsInput', `there is no terminal to ask for the ${message.toLowerCase()}`, {
      hint,
    });
  }
  const prompt = await import('./prompt.ts');
  return new Secret(utf8(await asking(() => prompt.askSecret(`${message}:`))));
}

/** Asks yes or no; `--yes` answers. Rejects with `Usage` if there is no terminal. */
export async function askConfirmation(
  message: string,
  options: AskOptions & { readonly yes: boolean },
): Promise<boolean> {
  if (options.yes) return true;
  if (!canAsk(options)) {
    throw new KmsError('Usage', 'this needs a confirmation, and there is no terminal to ask', {
      hint: 'pass --yes to confirm',
    });
  }
  const prompt = await import('./prompt.ts');
  return await asking(() => prompt.askConfirmation(message));
}

/** Asks for one of several choices; `hint` names the flags to pass if there is no terminal. */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly name: string; readonly description?: string }[],
  hint: string,
  options: AskOptions,
): Promise<T> {
  if (!canAsk(options)) {
    throw new KmsError('NeedsInput', 'this needs an answer, and there is no terminal to ask', { hint });
  }
  const prompt = await import('./prompt.ts');
  return await asking(() => prompt.askChoice(message, choices));
}
