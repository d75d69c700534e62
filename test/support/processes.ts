/** Runs the built program as a real process: starts it, waits for it, kills it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const program = join(root, 'dist', 'kms.cjs');

if (!existsSync(program)) throw new Error('dist/kms.cjs is not built: run npm run build');

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface Launch {
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: Uint8Array | string | undefined;
  readonly cwd?: string | undefined;
  /** SIGKILL after this number of milliseconds. */
  readonly killAfter?: number | undefined;
  /** Runs it in its own process group, all of which the kill ends. */
  readonly group?: boolean;
}

export interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly kill: () => void;
}

/** A hanging process ends the test with a signal instead of hanging it. */
const patience = 60_000;

export function launch(command: string, args: readonly string[], options: Launch): Launched {
  const begun = performance.now();
  const child = spawn(command, args, {
    env: options.environment,
    cwd: options.cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: options.group === true,
  });
  const kill = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (options.group === true && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  const timer = setTimeout(kill, options.killAfter ?? patience);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A program that fails early does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      resolve({
        status,
        signal,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
        milliseconds: performance.now() - begun,
      });
    });
  });
  return { child, ended, kill };
}

/** Runs jobs, a few at a time, and resolves to their results in order. */
export async function severalAtOnce<T, R>(
  jobs: readonly T[],
  run: (job: T, index: number) => Promise<R>,
  atOnce = 3,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) results[at] = await run(jobs[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
