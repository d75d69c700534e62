/** Finds the files under the paths that a user named. Never follows symbolic links, so it never leaves a tree. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { absolutePath } from '../base/folder.ts';
import { isTemporaryName } from '../base/atomicfile.ts';
import { unreadable } from '../base/filefailure.ts';
import { isClaimName } from './claim.ts';

/** A regular file. */
/** A file that earlier versions left beside a message whose header they replaced (docs/spec/share.md, "Interrupted replacements"). */
function isSidecarName(name: string): boolean {
  return /^\..+\.kms-(?:header|lock)$/.test(name);
}

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Named by the user, not found in a folder. */
  readonly named: boolean;
}

export interface PassedOver {
  readonly path: string;
  readonly why: string;
}

export interface Failed {
  readonly path: string;
  readonly error: unknown;
}

export interface Found {
  readonly files: readonly FoundFile[];
  /** Real folders, including the named ones, each before its content. */
  readonly folders: readonly string[];
  /** Symbolic links found in folders. */
  readonly links: readonly string[];
  /** Entries that are not files, folders or links, and those that `omit` excludes. */
  readonly passedOver: readonly PassedOver[];
  readonly failed: readonly Failed[];
  /** Unfinished outputs, perhaps of a process that has ended. */
  readonly temporaries: readonly string[];
  /** Claims on files, perhaps of a process that has ended. */
  readonly claims: readonly string[];
}

export const linkWords = 'a symbolic link, not followed';

export interface WalkOptions {
  /** Returns why a path is skipped, undefined to include it. `name` is its last part. */
  readonly omit?: (path: string, name: string) => string | undefined;
}

/** A file that disappeared after it was found is not an error: other runs create and remove files meanwhile. */
function isGone(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

/**
 * Every regular file under `paths`, each once, in the order of names. A named path must be an existing file or folder; a found one may be anything.
 */
export function findFiles(paths: readonly string[], { omit }: WalkOptions = {}): Found {
  const files: FoundFile[] = [];
  const foldersFound: string[] = [];
  const links: string[] = [];
  const passedOver: PassedOver[] = [];
  const failed: Failed[] = [];
  const temporaries: string[] = [];
  const claims: string[] = [];
  const seen = new Set<string>();

  const visit = (path: string, name: string, named: boolean): string | undefined => {
    const absolute = absolutePath(path);
    if (seen.has(absolute)) return undefined;
    if (paths.length > 1) seen.add(absolute);
    const why = omit?.(path, name);
    if (why !== undefined) {
      if (named) failed.push({ path, error: new KmsError('FileUnusable', `${path} is left alone: ${why}`) });
      else passedOver.push({ path, why });
      return undefined;
    }
    const stat = lstatSync(path);
    if (!named && isTemporaryName(name)) {
      temporaries.push(path);
      return undefined;
    }
    if (!named && stat.isFile() && isSidecarName(name)) {
      if (stat.size > 0) passedOver.push({ path, why: 'left by an earlier version beside a message' });
      return undefined;
    }
    if (!named && stat.isDirectory() && isClaimName(name)) {
      claims.push(path);
      return undefined;
    }
    if (stat.isDirectory()) {
      foldersFound.push(path);
      return path;
    }
    if (stat.isFile()) {
      files.push({ path, size: stat.size, named });
      return undefined;
    }
    const isLink = stat.isSymbolicLink();
    const kind = isLink ? linkWords : 'neither a file nor a folder';
    if (isLink && !named) links.push(path);
    else if (named) failed.push({ path, error: new KmsError('FileUnusable', `${path} is ${kind}`) });
    else passedOver.push({ path, why: kind });
    return undefined;
  };

  const attempt = (path: string, name: string, named: boolean): string | undefined => {
    try {
      return visit(path, name, named);
    } catch (error) {
      // A name that is not UTF-8 cannot be passed back to the system.
      const garbled = isGone(error) && name.includes('\ufffd');
      if (isGone(error) && !named && !garbled) return undefined;
      failed.push({
        path,
        error: garbled
          ? new KmsError('FileUnusable', `${path} has a name that is not UTF-8`)
          : unreadable(path, error),
      });
      return undefined;
    }
  };

  for (const root of paths) {
    const first = attempt(root, root.split('/').at(-1) ?? root, true);
    const folders = first === undefined ? [] : [first];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      const inside: string[] = [];
      let names: string[] = [];
      try {
        names = readdirSync(folder).sort();
      } catch (error) {
        if (!isGone(error) || folder === root)
          failed.push({ path: folder, error: unreadable(folder, error) });
      }
      for (const name of names) {
        const deeper = attempt(join(folder, name), name, false);
        if (deeper !== undefined) inside.push(deeper);
      }
      folders.push(...inside.reverse());
    }
  }
  return { files, folders: foldersFound, links, passedOver, failed, temporaries, claims };
}
