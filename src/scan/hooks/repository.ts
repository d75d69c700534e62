/** Where the hooks of a repository are, as git sees it. */
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
  /** The file that sets it, where one does. */
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
  /** The folder in which git looks for hooks. It need not exist. */
  readonly hooksFolder: string;
  /** Whether that is in the working tree, where it can be part of what is committed. */
  readonly isTracked: boolean;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** `undefined` where it is not set. Includes what `includeIf` brings in. */
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

/** Without links, as far as it is there. */
function realFolder(folder: string): string {
  if (existsSync(folder) || folder === dirname(folder)) return realpathSync(folder);
  return join(realFolder(dirname(folder)), basename(folder));
}

/** Throws `Usage` outside of a repository. */
export function findRepository(git: GitPlace): Repository {
  const gitFolder = askGit(git, ['rev-parse', '--absolute-git-dir']);
  const isBare = askGit(git, ['rev-parse', '--is-bare-repository']) === 'true';
  const isInside = !isBare && askGit(git, ['rev-parse', '--is-inside-work-tree']) === 'true';
  const found = isInside ? askGit(git, ['rev-parse', '--show-toplevel']) : undefined;
  // Inside of .git there is no top to ask for; that of an ordinary repository is around it.
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

/** For people: from the top of the working tree where it is inside of it. */
export function shownPath(repository: Repository, path: string): string {
  const { top } = repository;
  return top !== undefined && isWithin(top, path) ? relative(top, path) : path;
}
