/** How far work on many files is: in files, or in bytes where they are long. */
import type { Session } from '../../terminal/session.ts';
import type { FoundFile } from '../../files/walk.ts';
import { Progress } from '../../terminal/progress.ts';
import { progressText, type Tally } from './tally.ts';

/** Mean length from which on a file takes long enough to be watched. */
const longFile = 1024 * 1024;

export class FilesProgress {
  readonly #progress: Progress;
  readonly #tally: Tally;
  /** By path; absent where files are counted. */
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

  /** So many bytes of one of them are done. */
  within(path: string, bytes: number): void {
    const size = this.#sizes?.get(path);
    if (size === undefined) return;
    this.#under.set(path, Math.min(bytes, size));
    this.#show();
  }

  /** One of them is done, and is in the tally. */
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
