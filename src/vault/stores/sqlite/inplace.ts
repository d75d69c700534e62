/** Whether the files of an open vault still have their names: SQLite continues with files that were moved, and nobody finds what it commits to them. */
import { lstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { KmsError } from '../../../base/errors.ts';
import { statPeeked } from '../../../base/peek.ts';

function named(stats: Pick<BigIntStats, 'dev' | 'ino'> | undefined): string | undefined {
  return stats && `${stats.dev} ${stats.ino}`;
}

/**
 * Identifies the file with this name; undefined if there is none. A link is not followed: the files beside a vault that was moved would
 * be beside the link.
 */
function identifyFile(path: string): string | undefined {
  try {
    return named(lstatSync(path, { bigint: true, throwIfNoEntry: false }));
  } catch {
    return undefined;
  }
}

export class InPlace {
  readonly #path: string;
  readonly #file: string | undefined;
  #beside: string | undefined;

  /**
   * `path` is the file's own, with no link in it, and SQLite has opened it: overlay file systems give a file of a lower layer another number
   * with that. The file that was checked before is known by its descriptor.
   */
  constructor(path: string) {
    this.#path = path;
    this.#file = named(statPeeked(path)) ?? identifyFile(path);
  }

  /** Call it after a read: from the first one on, the log and its index exist as long as the connection does. */
  noteRead(): void {
    this.#beside ??= this.#identifyLog();
  }

  #identifyLog(): string {
    return `${identifyFile(`${this.#path}-wal`)} ${identifyFile(`${this.#path}-shm`)}`;
  }

  /** Whether the log or its index lost its name, which SQLite does not check. */
  get #isLogLost(): boolean {
    return this.#beside !== undefined && this.#identifyLog() !== this.#beside;
  }

  /**
   * If the log or its index lost its name, others may be using the log that has the name now. Closing the connection would overwrite their
   * pages and remove that log.
   */
  get isLogOfOthers(): boolean {
    return this.#isLogLost && hasContent(`${this.#path}-wal`);
  }

  /** Throws `FileUnusable`. */
  assert(): void {
    if (identifyFile(this.#path) !== this.#file) {
      throw new KmsError('FileUnusable', 'the vault file was moved, removed or replaced while it was open', {
        hint: [
          'stop the processes that have it open (kms lock, kms serve stop), check the file, and start again',
          `what was written last may still be in ${this.#path}-wal: that file belongs beside the vault file that was there`,
        ],
      });
    }
    if (this.#isLogLost) {
      throw new KmsError(
        'FileUnusable',
        `${this.#path}-wal or ${this.#path}-shm was moved, removed or replaced while the vault was open`,
        { hint: 'stop the processes that have the vault open (kms lock, kms serve stop), and start again' },
      );
    }
  }
}

/** SQLite looks for the log beside the file, and would miss one that stayed beside the link when the file was moved. */
export function refuseSeparated(path: string, file: string): void {
  const log = `${path}-wal`;
  if (!lstatSync(path).isSymbolicLink() || !hasContent(log) || leadsTo(log, `${file}-wal`)) return;
  throw new KmsError(
    'FileUnusable',
    `${path} is a link to the vault ${file}, and a log lies beside the link`,
    {
      hint: [
        'stop the processes that have the vault open: kms lock, kms serve stop',
        `if ${log} is there after that: where the vault file was moved without it, mv ${log} ${file}-wal; where it is of another vault, move it away`,
      ],
    },
  );
}

/** Also true if it leads nowhere any more: the last process to close the vault removes the log. */
function leadsTo(path: string, file: string): boolean {
  try {
    return realpathSync(path) === file;
  } catch {
    return true;
  }
}

export function hasContent(log: string): boolean {
  try {
    return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0;
  } catch {
    return false;
  }
}

/** Connections that the garbage collector must not find, since it would close them. */
const leftOpen: object[] = [];

/** A connection that must not be closed ends with the process, without a destructor that closes it. */
export function leaveOpen(connection: object): void {
  leftOpen.push(connection);
  // eslint-disable-next-line no-restricted-properties -- the process ends anyway
  if (leftOpen.length === 1) process.once('exit', () => process.exit());
}
