/**
 * Unfinished outputs. Each has a name that says whose it is, so that what a killed process left behind is known from what a
 * living one is writing, and stands in the folder of its place, so that a rename can put it there.
 */
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEnding } from './ending.ts';
import { isAbandoned, temporaryName } from './unfinished.ts';

/** What earlier versions left beside a message whose header they replaced (docs/spec/share.md, "Interrupted replacements"). */
export function isSidecarName(name: string): boolean {
  return /^\..+\.kms-(?:header|lock)$/.test(name);
}

const pending = new Set<string>();
let catching = false;

/** A signal removes what is unfinished and then ends the process as it would have. */
function catchSignals(): void {
  if (catching) return;
  catching = true;
  beforeEnding(() => {
    for (const path of pending) remove(path);
    pending.clear();
  });
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What cannot be removed is told by whoever finds it.
  }
}

/** The name of something unfinished beside `target`. */
function temporaryPath(target: string): string {
  const path = join(dirname(target), temporaryName());
  pending.add(path);
  catchSignals();
  return path;
}

const gatherBytes = 256 * 1024;

/** One file being written. Mode 0600 from the start. */
export class Temporary {
  readonly path: string;
  readonly fd: number;
  #open = true;
  readonly #gathered: Uint8Array[] = [];
  #length = 0;

  constructor(target: string) {
    this.path = temporaryPath(target);
    try {
      this.fd = openSync(this.path, 'wx', 0o600);
    } catch (error) {
      pending.delete(this.path);
      throw error;
    }
  }

  /** Short parts are gathered: a small file is one write, which a full disk takes whole or leaves to another. */
  write(bytes: Uint8Array): void {
    this.#gathered.push(bytes);
    this.#length += bytes.length;
    if (this.#length >= gatherBytes) this.flush();
  }

  flush(): void {
    const bytes = this.#gathered.length === 1 ? this.#gathered[0] : Buffer.concat(this.#gathered);
    this.#gathered.length = 0;
    this.#length = 0;
    if (bytes === undefined) return;
    const { length } = bytes;
    for (let done = 0; done < length;) done += writeSync(this.fd, bytes, done, length - done);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.fd);
  }

  /** The path means another file now, or none. */
  placed(): void {
    this.close();
    pending.delete(this.path);
  }

  discard(): void {
    this.close();
    if (!pending.delete(this.path)) return;
    remove(this.path);
  }
}

/** A folder being filled. */
export class TemporaryFolder {
  readonly path: string;

  constructor(target: string, mode = 0o700) {
    this.path = temporaryPath(target);
    try {
      mkdirSync(this.path, { mode });
    } catch (error) {
      pending.delete(this.path);
      throw error;
    }
  }

  /** The path means another folder now, or none. */
  placed(): void {
    pending.delete(this.path);
  }

  discard(): void {
    if (pending.delete(this.path)) remove(this.path);
  }
}

/** Removes an unfinished output whose process, on this machine, has ended. Says whether it did. */
export function removeAbandoned(path: string): boolean {
  if (!isAbandoned(basename(path))) return false;
  remove(path);
  return true;
}
