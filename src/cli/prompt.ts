/**
 * Questions at the terminal, drawn on stderr so that stdout stays data. Bundled apart (dist/prompt.cjs): reached by
 * import() alone, through src/cli/ask.ts, which knows when a question may be asked.
 */
import confirm from '@inquirer/confirm';
import password from '@inquirer/password';
import select from '@inquirer/select';

const context = { output: process.stderr };

export async function askSecret(message: string): Promise<string> {
  return await password({ message, mask: '*' }, context);
}

export async function askConfirmation(message: string): Promise<boolean> {
  return await confirm({ message, default: false }, context);
}

export async function askChoice<T extends string>(
  message: string,
  choices: readonly { readonly value: T; readonly name: string; readonly description?: string }[],
): Promise<T> {
  return await select<T>({ message, choices }, context);
}
