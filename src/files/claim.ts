/**
 * One process at a time between the last look at a file and its replacement (docs/spec/share.md, "Replacing a message"). A claim is a folder that holds
 * another, whose name says whose it is; it is made under a passing name and moved to the one name that only one process can have: a
 * folder never replaces one that is not empty. What a process that was killed held is known by that inner name, and emptied.
 */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../base/errors.ts';
import { AtomicFolder, isAbandoned, temporaryName } from '../base/atomicfile.ts';

const ending = '.kms-claim';

export function isClaimName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(ending) && name.length > ending.length + 1;
}

export function claimPath(target: string): string {
  return join(dirname(target), `.${basename(target)}${ending}`);
}

const maxName = 255;

/** Takes what ended processes held out of a claim. Says whether nothing is left in it. */
export function emptyClaim(path: string): boolean {
  let owners: string[];
  try {
    owners = readdirSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
  let left = 0;
  for (const owner of owners) {
    // The name is of one claim alone, so that nothing of a later one can be removed.
    if (!isAbandoned(owner) || !removed(join(path, owner))) left++;
  }
  return left === 0;
}

function removed(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return systemCode(error) === 'ENOENT';
  }
}

/** Removes a claim that nobody holds. */
export function removeClaim(path: string): void {
  try {
    if (emptyClaim(path)) rmdirSync(path);
  } catch {
    // Somebody took it.
  }
}

/** What this process claims files in one folder with, one after the other. */
export class Claimant {
  readonly #folder: AtomicFolder;

  constructor(target: string) {
    // Another user who may write here has to be able to empty it.
    this.#folder = new AtomicFolder(target, 0o777);
    try {
      mkdirSync(join(this.#folder.path, temporaryName()));
    } catch (error) {
      this.#folder.discard();
      throw error;
    }
  }

  #take(claim: string): boolean {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        renameSync(this.#folder.path, claim);
        return true;
      } catch (error) {
        const code = systemCode(error);
        if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
      }
      if (!emptyClaim(claim)) return false;
    }
    return false;
  }

  /** Does the work while no other process does the like for this target; false, with nothing done, while one does. */
  with(target: string, work: () => void): boolean {
    const claim = claimPath(target);
    // A name that leaves no room for another beside it is not guarded.
    const guarded = Buffer.byteLength(basename(claim)) <= maxName;
    if (guarded && !this.#take(claim)) return false;
    try {
      work();
    } finally {
      if (guarded) renameSync(claim, this.#folder.path);
    }
    return true;
  }

  release(): void {
    this.#folder.discard();
  }
}
