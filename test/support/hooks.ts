/** Repositories in a separate home folder, with hooks that git really runs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { launch, program, type Ended } from './processes.ts';
import { makeGitFolder } from './repositories.ts';
import { drawn } from './samples.ts';

const made: string[] = [];

export function removeHookHomes(): void {
  installed.clear();
  for (const folder of made.splice(0)) {
    execFileSync('chmod', ['-R', 'u+rwX', folder], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A line that a scan finds. */
export const secretLine = (seed = 'secret'): string => `AWS_SECRET_ACCESS_KEY=${drawn('{alnum:40}', seed)}\n`;

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  readonly cwd?: string;
}

/** The minimal environment of a program that no shell started. */
export const bareEnvironment = { PATH: '/usr/bin:/bin' } as const;

export class HookHome {
  readonly folder: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'kms-hook-'));
    made.push(this.folder);
    this.home = join(this.folder, 'home');
    mkdirSync(this.home);
    this.environment = { PATH: process.env['PATH'] ?? '', HOME: this.home, GIT_CONFIG_NOSYSTEM: '1' };
    writeFileSync(
      join(this.home, '.gitconfig'),
      '[user]\n\tname = Ann\n\temail = ann@example.org\n[init]\n\tdefaultBranch = main\n[protocol "file"]\n\tallow = always\n',
    );
  }

  /** A new repository in a folder of this name, made by git itself where there are flags. */
  async repository(name = 'work', ...flags: readonly string[]): Promise<HookRepository> {
    const repository = this.at(name);
    if (flags.length === 0) makeGitFolder(repository.path('.git'));
    else await this.at('.').ok('init', '-q', ...flags, repository.folder);
    return repository;
  }

  at(name: string): HookRepository {
    return new HookRepository(this, join(this.folder, name));
  }
}

/** For each stages, a repository in which kms has installed its hook. */
const installed = new Map<string, Promise<HookRepository>>();

async function install(stages: string): Promise<HookRepository> {
  const repository = await new HookHome().repository();
  await repository.kmsOk('hook', 'install', '--stage', stages);
  return repository;
}

export class HookRepository {
  readonly home: HookHome;
  readonly folder: string;

  constructor(home: HookHome, folder: string) {
    this.home = home;
    this.folder = folder;
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  write(name: string, content: string | Uint8Array, mode?: number): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    if (mode !== undefined) chmodSync(this.path(name), mode);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'latin1');
  }

  /** Any program, here. */
  run(
    command: string,
    args: readonly string[],
    { environment = {}, input, cwd = this.folder }: RunOptions = {},
  ): Promise<Ended> {
    const all = Object.entries({ ...this.home.environment, ...environment });
    const given = all.filter((pair): pair is [string, string] => pair[1] !== undefined);
    return launch(command, args, { environment: Object.fromEntries(given), input, cwd }).ended;
  }

  git(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return this.run('git', args, options);
  }

  kms(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return this.run(process.execPath, [program, ...args], options);
  }

  /** Runs git, which must succeed; resolves to its output. */
  async ok(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.git(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${String(status)}: ${stderr}`);
    return stdout.toString().replace(/\n$/, '');
  }

  /** Runs kms, which must succeed; resolves to its output. */
  async kmsOk(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.kms(args);
    if (status !== 0)
      throw new Error(`kms ${args.join(' ')}: ${String(status)}: ${stdout.toString()}${stderr}`);
    return stdout.toString();
  }

  /** Installs the hook for commits through a manager. */
  installWith(manager: string): Promise<Ended> {
    return this.kms(['hook', 'install', '--manager', manager, '--stage', 'pre-commit']);
  }

  /** Gives it the hook that `kms hook install` writes, without starting kms each time. */
  async takeHook(...stages: readonly string[]): Promise<void> {
    const key = stages.length === 0 ? 'pre-commit' : stages.join(',');
    const made = installed.get(key) ?? install(key);
    installed.set(key, made);
    for (const folder of ['.git/hooks', '.git/kms']) {
      cpSync((await made).path(folder), this.path(folder), { recursive: true });
    }
  }

  /** Stages a file and commits; resolves to the result. */
  async commit(name: string, content: string, options: RunOptions = {}): Promise<Ended> {
    this.write(name, content);
    await this.ok('add', '--', name);
    return await this.git(['commit', '-q', '-m', `change ${Date.now()}`], options);
  }

  head(): Promise<string> {
    return this.ok('rev-parse', 'HEAD');
  }

  /** The content of a folder: kind, mode and content of each file. */
  snapshot(...parts: readonly string[]): Readonly<Record<string, string>> {
    const folder = this.path(...parts);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    );
    return Object.fromEntries(
      names.sort().map((path) => {
        const stats = lstatSync(path);
        const mode = (stats.mode & 0o7777).toString(8);
        const content = stats.isSymbolicLink()
          ? readlinkSync(path)
          : stats.isFile()
            ? hashOf(path)
            : 'folder';
        return [relative(folder, path), `${mode} ${content}`];
      }),
    );
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
