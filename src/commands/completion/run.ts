import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../../terminal/command.ts';
import { printText } from '../../terminal/output.ts';

/** The scripts of completions/, written by scripts/generate.mjs. */
const scripts: Readonly<Record<string, string>> = { bash: 'kms.bash', zsh: '_kms', fish: 'kms.fish' };

export function run({ args }: Invocation): Promise<void> {
  const name = scripts[args[0] ?? ''] ?? 'kms.bash';
  printText(readFileSync(join(import.meta.dirname, '../completions', name), 'utf8'));
  return Promise.resolve();
}
