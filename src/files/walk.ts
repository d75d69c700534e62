/** The files under paths that a user named. Symbolic links are never followed, so a tree is left by no way. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { absolutePath } from '../base/folder.ts';
import { isTemporaryName } from '../base/atomicfile.ts';
import { unreadable } from '../base/filefailure.ts';
import { isClaimName } from './claim.ts';

/** A regular file. */
/** What earlier versions left beside a message whose header they replaced (docs/spec/share.md, "Interrupted replacements"). */
function isSidecarName(name: string): boolean {
  return /^\..+\.kms-(?:header|lock)$/.test(name);
}

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Given by the user itself, not found in a folder. */
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
  /** Real folders, the named ones too, each before what is in it. */
  readonly folders: readonly string[];
  /** Symbolic links that were found, not named. */
  readonly links: readonly string[];
  /** Neither files, folders nor links, and what `omit` names. */
  readonly passedOver: readonly PassedOver[];
  readonly failed: readonly Failed[];
  /** Unfinished outputs, perhaps of a process that ended. */
  readonly temporaries: readonly string[];
  /** Claims of files that are being replaced, perhaps of a process that ended. */
  readonly claims: readonly string[];
}

export const linkWords = 'a symbolic link, not followed';

export interface WalkOptions {
  /** Why a path is not gone into or read, if so. `name` is its last part. */
  readonly omit?: (path: string, name: string) => string | undefined;
}

/** What was found and is gone by now needs nothing: other runs place and remove files meanwhile. */
function isGone(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

/**
 * Every regular file under `paths`, each once, in the order of names. What the user named must be there and be a file or a
 * folder; what is only found may be anything.
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
      // A name that is not UTF-8 cannot be given back to the system.
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
