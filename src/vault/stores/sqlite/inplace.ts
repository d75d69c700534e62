/** Checks that an open vault's files still have their names: SQLite continues to use moved files, and its commits to them would be lost. */
import { lstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { KmsError } from '../../../base/errors.ts';
import { statPeeked } from '../../../base/peek.ts';

function named(stats: Pick<BigIntStats, 'dev' | 'ino'> | undefined): string | undefined {
  return stats && `${stats.dev} ${stats.ino}`;
}

/** Identifies the file; undefined if there is none. Links are not followed: beside a link there may be the files of a vault that was moved. */
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

  /** `path`: without links, after SQLite has opened it, which can change the inode number on an overlay file system. */
  constructor(path: string) {
    this.#path = path;
    this.#file = named(statPeeked(path)) ?? identifyFile(path);
  }

  /** Call this after a read: from the first one on, the log and its index exist as long as the connection. */
  noteRead(): void {
    this.#beside ??= this.#identifyLog();
  }

  #identifyLog(): string {
    return `${identifyFile(`${this.#path}-wal`)} ${identifyFile(`${this.#path}-shm`)}`;
  }

  /** Whether the log or its index has lost its name, which SQLite does not check. */
  get #isLogLost(): boolean {
    return this.#beside !== undefined && this.#identifyLog() !== this.#beside;
  }

  /** If the log or its index has lost its name, another process may use a new log, which closing this connection would overwrite and remove. */
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

/** SQLite looks for the log beside the file, so it would miss a log that stayed beside the link when the file was moved. */
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

/** True also for a dangling link: the last process to close the vault removes the log. */
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

/** Keeps connections from the garbage collector, which would close them. */
const leftOpen: object[] = [];

/** A connection that must not be closed stays open until the process ends, without a destructor. */
export function leaveOpen(connection: object): void {
  leftOpen.push(connection);
  // eslint-disable-next-line no-restricted-properties -- the process ends anyway
  if (leftOpen.length === 1) process.once('exit', () => process.exit());
}
