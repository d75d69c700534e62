/** Places the trail of a vault that is being created or restored. */
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

/** Rejects with `FileExists` if there is already a trail at the path of a new vault's trail. */
export async function refuseTrail(vaultPath: string): Promise<void> {
  const path = getAuditPath(vaultPath);
  const found = await stat(path).then(
    () => true,
    () => false,
  );
  if (found) throw trailExists(path);
}

/**
 * Keeps the trail beside `temporary` for the vault that will appear at `vaultPath`, under a name derived from the vault's id: two files cannot appear
 * atomically, so the first process to open the vault renames the trail.
 */
export async function stageTrail(temporary: string, vaultPath: string, vaultId: string): Promise<void> {
  await rename(getAuditPath(temporary), stagedPath(vaultPath, vaultId));
  syncFolder(dirname(vaultPath));
}

/** Renames a staged trail, if that has not happened yet. */
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
    // There is no staged trail, or another process was faster. The reader reports a missing trail.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EEXIST') return;
    throw error;
  }
  await rm(staged, { force: true });
  syncFolder(dirname(vaultPath));
}

/** Removes the trail of a vault that could not be created. Ignores failures, so that the original error is reported. */
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

/** Written under a temporary name; `place` links it into place and never replaces a trail. */
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

  /** Rejects with `FileExists` if there is another trail. An identical one was left by a process that was killed before the vault appeared. */
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
