/** The one place in which the installation of hooks starts other programs. */
import { spawnSync } from 'node:child_process';
import type { GitPlace } from '../sources/git/git.ts';
import { withSafePath } from '../sources/git/programpath.ts';

export interface Answer {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly output: Buffer;
  readonly words: string;
  /** It could not be started, or took too long. */
  readonly error?: Error;
}

const patience = 60_000;

/** Its output, for programs that end soon. Never throws. */
export function askProgram(command: string, args: readonly string[], { cwd, environment }: GitPlace): Answer {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    cwd,
    env: withSafePath(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: patience,
    windowsHide: true,
  });
  // Node types them as there; of what was not started they are null.
  const [output, words] = [stdout, stderr] as (Buffer | null)[];
  return {
    status,
    output: output ?? Buffer.alloc(0),
    words: words?.toString('utf8') ?? '',
    ...(error !== undefined && { error }),
  };
}
