/** Whether the files of an open vault still have their names: what is committed to others is found by nobody, though SQLite goes on with them. */
import { lstatSync } from 'node:fs';
import { KmsError } from '../../base/errors.ts';

/**
 * Which file has this name; undefined where it leads to none. A link is not followed: the files beside a vault that was moved would lie
 * beside the link.
 */
function identityOf(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.dev} ${stats.ino}`;
  } catch {
    return undefined;
  }
}

export class InPlace {
  readonly #path: string;
  readonly #file: string | undefined;
  #beside: string | undefined;

  /** `path` is the file's own, with no link in it. */
  constructor(path: string) {
    this.#path = path;
    this.#file = identityOf(path);
  }

  /** After a read: from the first one on, the log and its index are there as long as the connection is. */
  hasRead(): void {
    this.#beside ??= this.#besideNow();
  }

  #besideNow(): string {
    return `${identityOf(`${this.#path}-wal`)} ${identityOf(`${this.#path}-shm`)}`;
  }

  /** Whether the log or its index lost its name, which SQLite does not look at. */
  get isLogLost(): boolean {
    return this.#beside !== undefined && this.#besideNow() !== this.#beside;
  }

  /** Throws `FileUnusable`. */
  assert(): void {
    if (identityOf(this.#path) !== this.#file) {
      throw new KmsError('FileUnusable', 'the vault file was moved, removed or replaced while it was open', {
        hint: [
          'end what has it open (kms lock, kms serve stop), look at the file, and start again',
          `what was written last may still be in ${this.#path}-wal: that file belongs beside the vault file that was there`,
        ],
      });
    }
    if (this.isLogLost) {
      throw new KmsError(
        'FileUnusable',
        `${this.#path}-wal or ${this.#path}-shm was moved, removed or replaced while the vault was open`,
        { hint: 'end what has the vault open (kms lock, kms serve stop), and start again' },
      );
    }
  }
}
