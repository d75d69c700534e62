/**
 * Moves written files into place so that they survive a power failure: synced, renamed, and the folder synced. Files handed in together are placed
 * together: their syncs run in parallel and a folder is synced once for all of its files. Without syncing, only a power failure can leave a file
 * incomplete.
 */
import { fsync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder, type AtomicFile } from '../base/atomicfile.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { Claimant, claimPath } from './claim.ts';

export interface Placing {
  readonly file: AtomicFile;
  readonly target: string;
  /** If false, a target created meanwhile is `FileExists`. */
  readonly replace: boolean;
  /** Called right before the rename; must throw to keep the old file. */
  readonly check?: (() => void) | undefined;
  /** Excludes other processes between the check and the rename of this target. */
  readonly exclusive?: boolean | undefined;
}

interface Waiting extends Placing {
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
  /** When to give up on a target that another process claims. */
  readonly until: number;
}

/** A claim lasts only for a rename. */
const patience = 30_000;
const retryMs = 5;

export function fileExists(path: string, what = ''): KmsError {
  return new KmsError('FileExists', `${path} already exists${what}`, { hint: 'replace it with --force' });
}

/** The number of syncs that run in parallel without the first ones waiting long for the last. */
const maxBatch = 256;

export class Placer {
  readonly #sync: boolean;
  #waiting: Waiting[] = [];
  #running = false;

  constructor({ sync = true }: { readonly sync?: boolean } = {}) {
    this.#sync = sync;
  }

  /** Resolves once the file is in place durably. A file that fails is discarded. */
  place(placing: Placing): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        placing.file.discard();
        reject(error instanceof Error ? error : new Error('a file could not be placed', { cause: error }));
      };
      this.#add({ ...placing, settle: resolve, fail, until: Date.now() + patience });
    });
  }

  #add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (!this.#running) void this.#run();
  }

  #again(waiting: Waiting): void {
    if (Date.now() < waiting.until) setTimeout(() => this.#add(waiting), retryMs);
    else waiting.fail(claimed(waiting.target));
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // A turn of the event loop lets files that finish together share a batch.
      await new Promise((resolve) => setImmediate(resolve));
      await placeBatch(this.#waiting.splice(0, maxBatch), this.#sync, (each) => this.#again(each));
    }
    this.#running = false;
  }
}

function claimed(path: string): KmsError {
  return new KmsError('Busy', `another process is replacing ${path}`, {
    hint: `wait for it to end; if it is on another machine and was killed, remove the folder that is beside the file: ${claimPath(path)}`,
  });
}

async function placeBatch(
  batch: readonly Waiting[],
  sync: boolean,
  again: (waiting: Waiting) => void,
): Promise<void> {
  const ready = sync
    ? (await Promise.all(batch.map(async (each) => ((await syncBatch(each)) ? each : undefined)))).filter(
        (each) => each !== undefined,
      )
    : batch;
  const placed = putAllInPlace(ready, again);
  const folders = new Map<string, unknown>();
  for (const folder of sync ? new Set(placed.map(({ target }) => dirname(target))) : []) {
    try {
      syncFolder(folder);
    } catch (error) {
      folders.set(folder, error);
    }
  }
  for (const each of placed) {
    const error = folders.get(dirname(each.target));
    if (error === undefined) each.settle();
    else each.fail(error);
  }
}

/** Returns the files that are in place. */
function putAllInPlace(batch: readonly Waiting[], again: (waiting: Waiting) => void): Waiting[] {
  const claimants = new Map<string, Claimant>();
  const claimantFor = (target: string): Claimant => {
    const folder = dirname(target);
    const claimant = claimants.get(folder) ?? new Claimant(target);
    claimants.set(folder, claimant);
    return claimant;
  };
  const placed: Waiting[] = [];
  const put = (each: Waiting): void => {
    if (putInPlace(each)) placed.push(each);
  };
  for (const each of batch) {
    try {
      if (each.exclusive !== true) put(each);
      else if (!claimantFor(each.target).with(each.target, () => put(each))) again(each);
    } catch (error) {
      each.fail(error);
    }
  }
  for (const each of claimants.values()) each.release();
  return placed;
}

async function syncBatch({ file, fail }: Waiting): Promise<boolean> {
  const error = await new Promise<unknown>((resolve) => fsync(file.fd, resolve));
  if (error === null || error === undefined) return true;
  fail(error);
  return false;
}

function putInPlace({ file, target, replace, check, fail }: Waiting): boolean {
  try {
    file.close();
    check?.();
    file.place(target, replace);
    return true;
  } catch (error) {
    fail(systemCode(error) === 'EEXIST' ? fileExists(target) : error);
    return false;
  }
}
