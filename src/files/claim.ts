/**
 * Lets one process at a time check a file and replace it (docs/spec/share.md, "Replacing a message"). A claim is a folder that contains another,
 * whose name identifies the owner. It is created under a temporary name and renamed to the claim's name, which succeeds for only one process, because
 * a folder cannot replace one that is not empty. The inner name also shows whether the owner was killed; another process then empties the claim.
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

/** Removes owners that have ended from a claim. Returns whether the claim is empty. */
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
    // The name is unique to one claim, so this cannot remove a later one.
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

/** Removes a claim without an owner. */
export function removeClaim(path: string): void {
  try {
    if (emptyClaim(path)) rmdirSync(path);
  } catch {
    // Another process has taken the claim.
  }
}

/** Claims files in one folder for this process, one after the other. */
export class Claimant {
  readonly #folder: AtomicFolder;

  constructor(target: string) {
    // Other users with write access here must be able to empty it.
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

  /** Runs the work under the claim of a target. Returns false without running it while another process holds the claim. */
  with(target: string, work: () => void): boolean {
    const claim = claimPath(target);
    // A target whose claim would have too long a name is not guarded.
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
