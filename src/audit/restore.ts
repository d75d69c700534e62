/** Puts a trail beside a vault that is being made or restored. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../base/atomicfile.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { getAuditPath, openTrail } from './log.ts';

const chunkLength = 1 << 20;

function stagedPath(vaultPath: string, vaultId: string): string {
  return `${getAuditPath(vaultPath)}.${vaultId}`;
}

/** Rejects with `FileExists` when a trail stands where that of a new vault would begin. */
export async function refuseTrail(vaultPath: string): Promise<void> {
  const path = getAuditPath(vaultPath);
  const found = await stat(path).then(
    () => true,
    () => false,
  );
  if (found) throw trailExists(path);
}

/**
 * Keeps the trail that lies beside `temporary` for the vault that is about to appear at `vaultPath`, under a name of
 * that vault's own: two files cannot appear at once, so whoever opens the vault first gives the trail its name.
 */
export async function stageTrail(temporary: string, vaultPath: string, vaultId: string): Promise<void> {
  await rename(getAuditPath(temporary), stagedPath(vaultPath, vaultId));
  syncFolder(dirname(vaultPath));
}

/** Gives a staged trail its name, where that did not happen yet. */
export async function placeStagedTrail(vaultPath: string, vaultId: string): Promise<void> {
  const path = getAuditPath(vaultPath);
  const missing = await stat(path).then(
    () => false,
    (error: unknown) => systemCode(error) === 'ENOENT',
  );
  if (!missing) return;
  const staged = stagedPath(vaultPath, vaultId);
  try {
    await link(staged, path);
  } catch (error) {
    // None is staged, or another process was quicker. A trail that is missing all the same is reported by its reader.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await rm(staged, { force: true });
  syncFolder(dirname(vaultPath));
}

/** Removes the trail of a vault that did not come about, as far as that is possible: why it did not is what is reported. */
export async function dropStagedTrail(temporary: string, vaultPath: string, vaultId: string): Promise<void> {
  for (const path of [getAuditPath(temporary), stagedPath(vaultPath, vaultId)])
    await rm(path, { force: true }).catch(() => undefined);
}

function trailExists(path: string, cause?: unknown): KmsError {
  return new KmsError('FileExists', `there is an audit trail at ${path} already`, {
    hint: 'it belongs to another vault or to the lost one: move it away first',
    cause,
  });
}

async function haveSameBytes(one: FileHandle, other: FileHandle): Promise<boolean> {
  const [first, second] = [Buffer.alloc(chunkLength), Buffer.alloc(chunkLength)];
  for (let at = 0; ;) {
    const [a, b] = await Promise.all([
      one.read(first, 0, chunkLength, at),
      other.read(second, 0, chunkLength, at),
    ]);
    if (a.bytesRead !== b.bytesRead || first.compare(second, 0, b.bytesRead, 0, a.bytesRead) !== 0)
      return false;
    if (a.bytesRead === 0) return true;
    at += a.bytesRead;
  }
}

/** Written under a temporary name, linked into place by `place`; never replaces a trail. */
export class TrailFile {
  readonly #path: string;
  readonly #temporary: string;
  #file: FileHandle | undefined;

  constructor(vaultPath: string) {
    this.#path = getAuditPath(vaultPath);
    this.#temporary = `${this.#path}.new-${randomBytes(6).toString('hex')}`;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const file = await this.#open();
    await file.writeFile(bytes);
  }

  /** Rejects with `FileExists` when there is another trail already. The same one was left by a run that was killed before the vault appeared. */
  async place(): Promise<void> {
    const file = await this.#open();
    await file.sync();
    await link(this.#temporary, this.#path).catch(async (error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
      if (!(await this.#isPlaced())) throw trailExists(this.#path, error);
    });
  }

  async #isPlaced(): Promise<boolean> {
    const [own, placed] = await Promise.all([openTrail(this.#temporary), openTrail(this.#path)]);
    try {
      return own !== undefined && placed !== undefined && (await haveSameBytes(own, placed));
    } finally {
      await Promise.all([own?.close(), placed?.close()]);
    }
  }

  async discard(): Promise<void> {
    if (!this.#file) return;
    await this.#file.close();
    this.#file = undefined;
    await rm(this.#temporary, { force: true });
  }

  async #open(): Promise<FileHandle> {
    if (!this.#file) {
      await mkdir(dirname(this.#temporary), { recursive: true, mode: 0o700 });
      this.#file = await open(this.#temporary, 'wx', 0o600);
    }
    return this.#file;
  }
}
