/** Asks a person, or says what to pass instead where there is none. */
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
 * Prompts need a keyboard and somewhere to draw. Where standard input carries data (`echo secret | kms encrypt`) the
 * keyboard is that of the controlling terminal; a command whose stderr is not watched is never kept waiting.
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
    // @inquirer/core: the prompt was left with Ctrl-C, or the terminal went away.
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
      throw new KmsError('Interrupted', 'interrupted', { cause: error });
    }
    throw error;
  }
}

/** A secret typed at the terminal. `hint` names exactly what to pass where nobody can be asked. */
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

/** Yes or no; `--yes` answers. Rejects with `Usage` where nobody can be asked. */
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

/** One of several; `hint` names what to pass where nobody can be asked. */
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
