/** The only place in which the installation of hooks starts other programs. */
import { spawnSync } from 'node:child_process';
import { withSafePath, type GitPlace } from '../sources/git/git.ts';

export interface Answer {
  /** Null if a signal ended it. */
  readonly status: number | null;
  readonly output: Buffer;
  readonly words: string;
  /** It could not be started, or took too long. */
  readonly error?: Error;
}

const patience = 60_000;

/** The output of a program that ends soon. Never throws. */
export function askProgram(command: string, args: readonly string[], { cwd, environment }: GitPlace): Answer {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    cwd,
    env: withSafePath(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: patience,
    windowsHide: true,
  });
  // Node's types say that they exist; they are null if the program was not started.
  const [output, words] = [stdout, stderr] as (Buffer | null)[];
  return {
    status,
    output: output ?? Buffer.alloc(0),
    words: words?.toString('utf8') ?? '',
    ...(error !== undefined && { error }),
  };
}

export interface FoundPrograms {
  readonly node: string;
  readonly program: string;
  /** Version of kms; absent if it does not start. */
  readonly version?: string;
  readonly problem?: string;
}

export function findPrograms(starter: string, { cwd, environment }: GitPlace): FoundPrograms {
  const place = { cwd, environment: { ...environment, PATH: '/usr/bin:/bin' } };
  const found = askProgram('/bin/sh', [starter, '--find', ''], place).output.toString('utf8');
  const [node = '', recorded = '', kms = ''] = found.split('\n');
  const program = recorded === '' ? kms : recorded;
  if (program === '')
    return { node, program, problem: 'kms is missing: install it again, then run kms hook install' };
  if (recorded !== '' && node === '') return { node, program, problem: 'Node is missing: install it again' };
  const [command, args] = recorded === '' ? [kms, []] : [node, [recorded]];
  const asked = askProgram(command, [...args, '--version'], place);
  const version = asked.status === 0 ? asked.output.toString('utf8').trim() : undefined;
  if (version === undefined)
    return { node, program, problem: 'kms does not start: run kms hook install again' };
  return { node, program, version };
}
