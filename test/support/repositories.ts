/** Real repositories for real git, independent of this machine's settings. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const made: string[] = [];

/** A folder that `removeRepositories` removes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kms-git-'));
  made.push(folder);
  return folder;
}

export function removeRepositories(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What `git init` makes in the folder of a repository on branch `main`, without starting git. */
export function makeGitFolder(folder: string): void {
  for (const name of ['hooks', 'info', 'objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  const settings = [
    'repositoryformatversion = 0',
    'filemode = true',
    'bare = false',
    'logallrefupdates = true',
  ];
  writeFileSync(join(folder, 'config'), ['[core]', ...settings.map((each) => `\t${each}`), ''].join('\n'));
}

/** Runs `git` to its hook before a commit, `look` with what it gives that hook, and then the commit. */
export async function inHook(
  repository: Repository,
  args: readonly string[],
  look: (place: { cwd: string; environment: Record<string, string> }) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const [seen, done] = [join(folder, 'seen'), join(folder, 'done')];
  const script = [
    '#!/bin/sh',
    `pwd > '${folder}/cwd'`,
    `env -0 > '${seen}.part' && mv '${seen}.part' '${seen}'`,
    `for i in $(seq 400); do test -e '${done}' && exit 0; sleep 0.02; done`,
    'exit 1',
    '',
  ].join('\n');
  repository.write('.git/hooks/pre-commit', script);
  chmodSync(repository.path('.git/hooks/pre-commit'), 0o755);
  const git = spawn('git', args, { cwd: repository.folder, env: repository.environment, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => git.once('close', resolve));
  try {
    while (!existsSync(seen)) await setTimeout(10);
    const variables = readFileSync(seen, 'utf8')
      .split('\0')
      .filter((each) => each.includes('='));
    const environment = Object.fromEntries(
      variables.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
    );
    await look({ cwd: readFileSync(join(folder, 'cwd'), 'utf8').replace(/\n$/, ''), environment });
  } finally {
    writeFileSync(done, '');
  }
  const status = await ended;
  rmSync(repository.path('.git/hooks/pre-commit'));
  if (status !== 0) throw new Error(`git ${args[0] ?? ''} ended with ${String(status)}`);
}

export class Repository {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds of the next commit: each is later than the one before. */
  #clock = 1_700_000_000;

  constructor(folder = temporaryFolder()) {
    this.folder = folder;
    this.environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: join(folder, '..', 'no-home'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ann Author',
      GIT_AUTHOR_EMAIL: 'ann@example.org',
      GIT_COMMITTER_NAME: 'Carl Committer',
      GIT_COMMITTER_EMAIL: 'carl@example.org',
    };
  }

  /** An empty one on branch `main`. */
  static init(...flags: readonly string[]): Repository {
    const repository = new Repository();
    if (flags.length === 0) makeGitFolder(repository.path('.git'));
    else repository.git('init', '-q', '-b', 'main', ...flags);
    return repository;
  }

  /** Empties the folder, and makes an empty repository on branch `main` in it. */
  renew(): void {
    for (const name of readdirSync(this.folder)) rmSync(this.path(name), { recursive: true, force: true });
    makeGitFolder(this.path('.git'));
  }

  /** Runs git, which must succeed; returns its output without the last line end. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, this.#settings()).toString('latin1').replace(/\n$/, '');
  }

  /** Runs git, which may fail; returns its exit status. */
  tryGit(...args: readonly string[]): number | null {
    return spawnSync('git', args, this.#settings()).status;
  }

  #settings(): { cwd: string; env: Record<string, string>; stdio: 'pipe' } {
    const date = `${this.#clock++} +0000`;
    const env = { ...this.environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return { cwd: this.folder, env, stdio: 'pipe' };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  stage(name: string, content: string | Uint8Array): void {
    this.write(name, content);
    this.git('add', '--', name);
  }

  /** Commits these files together with what is staged; returns the commit's id. */
  commit(files: Readonly<Record<string, string | Uint8Array>> = {}, message = 'change'): string {
    const names = Object.keys(files);
    for (const name of names) this.write(name, files[name] ?? '');
    if (names.length > 0) this.git('add', '--', ...names);
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  get place(): { cwd: string; environment: Readonly<Record<string, string>> } {
    return { cwd: this.folder, environment: this.environment };
  }
}
