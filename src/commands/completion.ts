import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../cli/command.ts';
import { writeAll } from '../cli/io.ts';

/** The scripts of completions/, written by scripts/generate.mjs. */
const scripts: Readonly<Record<string, string>> = { bash: 'kms.bash', zsh: '_kms', fish: 'kms.fish' };

export function run({ args }: Invocation): Promise<void> {
  const name = scripts[args[0] ?? ''] ?? 'kms.bash';
  writeAll(1, readFileSync(join(import.meta.dirname, '../completions', name)));
  return Promise.resolve();
}
