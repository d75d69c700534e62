/** The only place that starts git. A repository's settings may be hostile: none may start a program, use the network or change what is read. */
import { delimiter, isAbsolute } from 'node:path';
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import { KmsError, systemCode } from '../../../base/errors.ts';
import { visible } from '../../../base/visible.ts';

export interface GitPlace {
  readonly cwd: string;
  /** The whole environment: PATH, HOME and what git set for a hook (`GIT_DIR`, `GIT_INDEX_FILE`, `GIT_QUARANTINE_PATH` …). */
  readonly environment: Readonly<Record<string, string>>;
}

export interface GitProcess {
  readonly input: ChildProcessWithoutNullStreams['stdin'];
  /** Throws a `KmsError` at its end if git failed. */
  readonly output: AsyncIterableIterator<Buffer>;
  /** git's error output. */
  words(): string;
  /** Whether this process waits for it (default: it does). An unread git must not keep the process running. */
  hold(waits: boolean): void;
  /** Kills git if it is still running. */
  stop(): void;
}

/** Settings that would start a program or hide something. They override a repository's, and git passes them on to its children. */
const settings: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.pager': 'cat',
  'core.quotePath': 'false',
  'diff.orderFile': '/dev/null',
  'log.showRoot': 'true',
  'log.showSignature': 'false',
  'submodule.recurse': 'false',
};

/** Set for every git: no network, no prompt, no lock, original instead of replaced objects, English. */
const fixed: Readonly<Record<string, string>> = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LANGUAGE: 'C',
  LC_ALL: 'C',
};

/** Variables that start programs, write traces to the output, or contradict the above. */
const dropped =
  /^(?:GIT_(?:ASKPASS|DIFF_OPTS|EDITOR|EXTERNAL_DIFF|PAGER|PREFIX|PROXY_COMMAND|REPLACE_REF_BASE|SEQUENCE_EDITOR|SSH\w*|TRACE\w*|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS)|KMS_\w+|NODE_\w+|SSH_ASKPASS)$/i;

function buildEnvironment(place: GitPlace): Record<string, string> {
  const kept = Object.entries(place.environment).filter(([name]) => !dropped.test(name));
  return { ...withSafePath(Object.fromEntries(kept)), ...fixed };
}

const before = [
  '--no-pager',
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** Maximum bytes of git's error output to keep. */
const longestWords = 64 * 1024;

export function startGit(place: GitPlace, args: readonly string[]): GitProcess {
  const child = spawn('git', [...before, ...args], {
    cwd: place.cwd,
    env: buildEnvironment(place),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (words.length < longestWords) words += chunk.toString('utf8');
  });
  // The end of the output shows that git has ended.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<KmsError | undefined>((resolve) => {
    child.once('error', (error) => resolve(unstartable(error)));
    child.once('close', (status) => resolve(status === 0 ? undefined : explainFailure(words)));
  });
  return {
    input: child.stdin,
    output: readOutput(child, ended),
    words: () => words,
    hold: (waits) => {
      // Pipes are sockets; the types do not say so.
      const pipes = [child.stdin, child.stdout, child.stderr] as unknown as readonly Socket[];
      for (const each of [child, ...pipes])
        if (waits) each.ref();
        else each.unref();
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

async function* readOutput(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<KmsError | undefined>,
): AsyncIterableIterator<Buffer> {
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    const failure = await ended;
    if (failure !== undefined) throw failure;
  } finally {
    child.kill('SIGKILL');
  }
}

/** The whole output and error output of a git that needs no input. */
export async function readGit(
  place: GitPlace,
  args: readonly string[],
): Promise<{ readonly output: Buffer; readonly words: string }> {
  const git = startGit(place, args);
  git.input.end();
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  return { output: Buffer.concat(chunks), words: git.words() };
}

/** The same for short output, synchronously: a child's streams cost more time than git. Undefined for more than `most` bytes. */
export function readGitNow(
  place: GitPlace,
  args: readonly string[],
  { input = '', most }: { readonly input?: string; readonly most: number },
): Buffer | undefined {
  const { error, status, stdout, stderr } = spawnSync('git', [...before, ...args], {
    cwd: place.cwd,
    env: buildEnvironment(place),
    input,
    maxBuffer: most,
    windowsHide: true,
  });
  if (error !== undefined) {
    if (systemCode(error) === 'ENOBUFS') return undefined;
    throw unstartable(error);
  }
  if (status !== 0) throw explainFailure(stderr.toString('utf8', 0, longestWords));
  return stdout;
}

function unstartable(error: unknown): KmsError {
  return systemCode(error) === 'ENOENT'
    ? new KmsError('Usage', 'git cannot be started: it or the folder is not there', {
        hint: 'install git and make sure that it is on the PATH',
      })
    : new KmsError('Usage', `git cannot be started: ${systemCode(error) ?? 'no reason given'}`);
}

interface Known {
  readonly words: RegExp;
  readonly message: string;
  readonly hint: string;
}

const partialClone = 'objects are missing in this partial clone, and kms does not fetch';

const unknownRevision = 'this repository has no such revision';

/** git has one exit status for all of these. */
const known: readonly Known[] = [
  {
    words: /not a git repository/,
    message: 'this is not a git repository',
    hint: 'to scan files and folders without git, name them: kms scan PATH',
  },
  {
    words: /dubious ownership/,
    message: 'git does not trust this repository: it belongs to another user',
    hint: 'if you trust it: git config --global --add safe.directory FOLDER',
  },
  {
    words: /must be run in a work tree/,
    message: 'this repository has no working tree',
    hint: 'scan its history: kms scan --history',
  },
  {
    words: /unknown revision|bad revision|[Ii]nvalid revision range|bad object|Invalid symmetric difference/,
    message: unknownRevision,
    hint: 'in a shallow clone it may be missing: git fetch --unshallow',
  },
  {
    words: /promisor remote|lazy fetching disabled|transport '.*' not allowed/,
    message: partialClone,
    hint: 'fetch all of them: git fetch --refetch --no-filter',
  },
];

/** Whether git failed because fetching missing objects is disabled. */
export function isPartialClone(error: KmsError): boolean {
  return error.message === partialClone;
}

export function isUnknownRevision(error: KmsError): boolean {
  return error.message === unknownRevision;
}

/** Explains git's error output; unknown errors in git's own words. */
export function explainFailure(words: string): KmsError {
  const found = known.find((each) => each.words.test(words));
  if (found !== undefined) return new KmsError('Usage', found.message, { hint: found.hint });
  const line =
    words.split('\n').find((each) => /^(?:fatal|error): /.test(each)) ?? words.split('\n')[0] ?? '';
  const said = visible(
    line
      .replace(/^(?:fatal|error): /, '')
      .trim()
      .replace(/\.$/, ''),
  ).slice(0, 200);
  return new KmsError('Usage', `git failed: ${said === '' ? 'it gave no reason' : said}`);
}

/** Removes the current folder from PATH (`.`, or an empty part): a repository may contain a program named `git`. */
export function withSafePath(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) =>
      name.toUpperCase() === 'PATH'
        ? [name, value.split(delimiter).filter(isAbsolute).join(delimiter)]
        : [name, value],
    ),
  );
}
