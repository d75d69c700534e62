/** Locates the hooks of a repository, as git does. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import type { GitPlace } from '../sources/git/git.ts';
import { askGit, refusal, runGit } from './askgit.ts';

/** The value of `core.hooksPath`. */
export interface HooksPath {
  /** With `~` expanded. */
  readonly value: string;
  /** `local`, `worktree`, `global`, `system` or `command`. */
  readonly scope: string;
  /** The file that sets it, if any. */
  readonly file: string | undefined;
}

export interface Repository {
  readonly git: GitPlace;
  /** Absolute; of this working tree. */
  readonly gitFolder: string;
  /** Absolute; shared by all working trees. */
  readonly commonFolder: string;
  /** The top of the working tree; absent in a bare repository. */
  readonly top: string | undefined;
  readonly hooksPath: HooksPath | undefined;
  /** The folder in which git looks for hooks; it need not exist. */
  readonly hooksFolder: string;
  /** Whether it is in the working tree, and so can be committed. */
  readonly isTracked: boolean;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Undefined if not set. Includes settings by `includeIf`. */
export function readHooksPath(git: GitPlace, ...where: readonly string[]): HooksPath | undefined {
  const answer = runGit(git, [
    'config',
    ...where,
    '--show-scope',
    '--show-origin',
    '--type=path',
    '-z',
    '--get',
    'core.hooksPath',
  ]);
  if (answer.status === 1) return undefined;
  if (answer.status !== 0) throw refusal(answer);
  const [scope = '', origin = '', value = ''] = answer.output.toString('utf8').split('\0');
  return { scope, value, file: origin.startsWith('file:') ? origin.slice(5) : undefined };
}

/** Resolves links in the existing part of the path. */
function realFolder(folder: string): string {
  if (existsSync(folder) || folder === dirname(folder)) return realpathSync(folder);
  return join(realFolder(dirname(folder)), basename(folder));
}

/** Throws `Usage` outside a repository. */
export function findRepository(git: GitPlace): Repository {
  const gitFolder = askGit(git, ['rev-parse', '--absolute-git-dir']);
  const isBare = askGit(git, ['rev-parse', '--is-bare-repository']) === 'true';
  const isInside = !isBare && askGit(git, ['rev-parse', '--is-inside-work-tree']) === 'true';
  const found = isInside ? askGit(git, ['rev-parse', '--show-toplevel']) : undefined;
  // In .git, git reports no top; an ordinary repository's top is the parent folder.
  const around = !isBare && basename(gitFolder) === '.git' ? dirname(gitFolder) : undefined;
  const top = found ?? around;
  const common = resolve(git.cwd, askGit(git, ['rev-parse', '--git-common-dir']));
  const commonFolder = realFolder(common);
  const hooksPath = readHooksPath(git);
  if (hooksPath?.value === '') {
    throw new KmsError('Usage', 'core.hooksPath is empty, so git runs no hook here', {
      hint: 'unset it: git config --unset core.hooksPath',
    });
  }
  const hooksFolder =
    hooksPath === undefined ? join(commonFolder, 'hooks') : resolve(top ?? gitFolder, hooksPath.value);
  // .git/hooks may be a link into the working tree.
  const real = realFolder(hooksFolder);
  const own = [gitFolder, commonFolder].map(realFolder);
  const isTracked =
    top !== undefined && isWithin(realFolder(top), real) && !own.some((each) => isWithin(each, real));
  return { git, gitFolder, commonFolder, top, hooksPath, hooksFolder, isTracked };
}

/** For display: relative to the top of the working tree, if inside. */
export function shownPath(repository: Repository, path: string): string {
  const { top } = repository;
  return top !== undefined && isWithin(top, path) ? relative(top, path) : path;
}
