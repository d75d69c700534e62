/** The progress of work on many files, in files, or in bytes if they are long. */
import type { Session } from '../../terminal/session.ts';
import type { FoundFile } from '../../files/walk.ts';
import { Progress } from '../../terminal/progress.ts';
import { progressText, type Tally } from './tally.ts';

/** Mean file length in bytes above which progress counts bytes. */
const longFile = 1024 * 1024;

export class FilesProgress {
  readonly #progress: Progress;
  readonly #tally: Tally;
  /** By path; undefined if progress counts files. */
  readonly #sizes: ReadonlyMap<string, number> | undefined;
  readonly #under = new Map<string, number>();
  #bytes = 0;

  constructor(files: readonly FoundFile[], session: Session, tally: Tally, inFiles: boolean) {
    const { length } = files;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const isLong = !inFiles && total >= length * longFile;
    this.#tally = tally;
    this.#sizes = isLong ? new Map(files.map(({ path, size }) => [path, size])) : undefined;
    this.#progress = new Progress(isLong ? 'bytes' : 'files', isLong ? total : length, session, {
      describe: () => progressText(tally, length),
    });
  }

  /** Sets the processed bytes of one file. */
  within(path: string, bytes: number): void {
    const size = this.#sizes?.get(path);
    if (size === undefined) return;
    this.#under.set(path, Math.min(bytes, size));
    this.#show();
  }

  /** Marks a file as done; it must be in the tally. */
  done(path: string): void {
    this.#under.delete(path);
    this.#bytes += this.#sizes?.get(path) ?? 0;
    this.#show();
  }

  #show(): void {
    if (this.#sizes === undefined) {
      this.#progress.at(this.#tally.total);
      return;
    }
    let bytes = this.#bytes;
    for (const each of this.#under.values()) bytes += each;
    this.#progress.at(bytes);
  }

  end(): void {
    this.#progress.end();
  }
}
