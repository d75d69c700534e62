/** Syncs committed transactions on a thread of Node's pool while the event loop continues (decision 0026). */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { KmsError, systemCode } from '../../../base/errors.ts';

const pieceLength = 1 << 20;

export type LogFile = Pick<FileHandle, 'datasync' | 'read' | 'write' | 'stat' | 'close'>;

async function openLog(path: string): Promise<LogFile | undefined> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes every byte again: after a failed sync the system considers its buffers written. */
async function writeAgain(file: LogFile): Promise<void> {
  const { size } = await file.stat();
  const piece = Buffer.alloc(Math.min(size, pieceLength));
  for (let at = 0; at < size;) {
    const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, size - at), at);
    if (bytesRead === 0) return;
    for (let done = 0; done < bytesRead;) {
      done += (await file.write(piece, done, bytesRead - done, at + done)).bytesWritten;
    }
    at += bytesRead;
  }
}

/** The write-ahead log of an open vault. The log exists as long as a connection does, so its file stays open too. */
export class LogSync {
  readonly #path: string;
  readonly #open: (path: string) => Promise<LogFile | undefined>;
  #file: LogFile | undefined;
  #failure: KmsError | undefined;

  constructor(path: string, open: (path: string) => Promise<LogFile | undefined> = openLog) {
    this.#path = path;
    this.#open = open;
  }

  /** Throws after a sync has finally failed: this connection can no longer guarantee durability. */
  assertSound(): void {
    if (this.#failure) throw this.#failure;
  }

  /** Resolves once the log is on the medium. After a failure, `exclusively` must keep processes from appending to it. Rejects with `FileUnusable`. */
  async sync(exclusively: (body: () => Promise<void>) => Promise<void>): Promise<void> {
    this.assertSound();
    const file = (this.#file ??= await this.#openFile());
    try {
      await file?.datasync();
    } catch {
      if (file) await this.#syncAgain(file, exclusively);
    }
  }

  /** If the file cannot be opened, no sync has failed: the next one makes its contents durable. */
  async #openFile(): Promise<LogFile | undefined> {
    try {
      return await this.#open(this.#path);
    } catch (cause) {
      const code = systemCode(cause) ?? 'unknown';
      throw new KmsError('FileUnusable', `the log of the vault cannot be opened for writing (${code})`, {
        hint: 'the vault file and its folder must be writable: every operation is audited',
        cause,
      });
    }
  }

  async #syncAgain(file: LogFile, exclusively: (body: () => Promise<void>) => Promise<void>): Promise<void> {
    try {
      await exclusively(async () => {
        await writeAgain(file);
        await file.datasync();
      });
    } catch (cause) {
      this.#failure = new KmsError('FileUnusable', 'the vault file could not be made durable', {
        hint: 'check the disk: its free space and its health',
        cause,
      });
      throw this.#failure;
    }
  }

  async hasContent(): Promise<boolean> {
    if (this.#file) return true;
    return await stat(this.#path).then(
      ({ size }) => size > 0,
      () => false,
    );
  }

  close(): void {
    this.#file?.close().catch(() => undefined);
    this.#file = undefined;
  }
}
