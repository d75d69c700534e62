/**
 * Prompts at the terminal, drawn on stderr so that stdout stays data. A separate bundle (dist/prompt.cjs), reached only by import() from
 * src/terminal/ask.ts, which decides when to ask.
 */
import { openSync } from 'node:fs';
import { isatty, ReadStream } from 'node:tty';
import confirm from '@inquirer/confirm';
import password from '@inquirer/password';
import select from '@inquirer/select';
import { visible } from '../base/visible.ts';
import { paint } from './paint.ts';

interface PromptStreams {
  readonly input?: ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** The keyboard is standard input, or the controlling terminal while standard input carries data. */
async function atTerminal<T>(ask: (context: PromptStreams) => Promise<T>): Promise<T> {
  const output = process.stderr;
  if (isatty(0)) return await ask({ output });
  const input = new ReadStream(openSync('/dev/tty', 'r'));
  try {
    return await ask({ input, output });
  } finally {
    input.destroy();
  }
}

/** No green tick after the answer: nobody knows yet whether the secret is right. */
export async function askSecret(message: string): Promise<string> {
  const theme = { prefix: (await paint(2, 'cyan'))('?').sequence };
  return await atTerminal((context) => password({ message: visible(message), mask: '*', theme }, context));
}

export async function askConfirmation(message: string): Promise<boolean> {
  return await atTerminal((context) => confirm({ message: visible(message), default: false }, context));
}

export async function askChoice<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly name: string; readonly description?: string }[],
): Promise<T> {
  const shown = choices.map(({ value, name, description }) => ({
    value,
    name: visible(name),
    ...(description === undefined ? {} : { description: visible(description) }),
  }));
  return await atTerminal((context) => select<T>({ message: visible(message), choices: shown }, context));
}
