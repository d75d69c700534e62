/** Puts a trail from a backup beside a vault that is being restored. */
import { constants } from 'node:fs';
import { link, mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { auditPath } from './log.ts';

/** Written under a temporary name, linked into place by `place`; never replaces a trail. */
export class TrailFile {
  readonly #path: string;
  readonly #temporary: string;
  #file: FileHandle | undefined;

  constructor(vaultPath: string) {
    this.#path = auditPath(vaultPath);
    this.#temporary = `${this.#path}.new-${process.pid}`;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const file = await this.#open();
    await file.writeFile(bytes);
  }

  /** Rejects with `FileExists` when there is a trail already. */
  async place(): Promise<void> {
    const file = await this.#open();
    await file.sync();
    await link(this.#temporary, this.#path).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
      throw new KmsError('FileExists', `there is an audit trail at ${this.#path} already`, {
        hint: 'move it away first: it belongs to another vault, or to the one that was lost',
        cause: error,
      });
    });
  }

  async discard(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    await rm(this.#temporary, { force: true });
  }

  async #open(): Promise<FileHandle> {
    if (!this.#file) {
      await mkdir(dirname(this.#temporary), { recursive: true, mode: 0o700 });
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC;
      this.#file = await open(this.#temporary, flags, 0o600);
    }
    return this.#file;
  }
}
