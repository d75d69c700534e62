/** Replaces a file as a whole, with its owner and mode. */
import type { ByteStream } from '../base/bytes.ts';
import { fchmodSync, fchownSync } from 'node:fs';
import { KmsError, systemCode } from '../base/errors.ts';
import { unwritable } from '../base/filefailure.ts';
import type { FilePair } from '../messages/parallel/files.ts';
import type { Placer } from './placing.ts';
import type { Source } from './source.ts';
import { AtomicFile } from '../base/atomicfile.ts';

const permissionBits = 0o7777n;

/** A new file would belong to this process's user and group: it gets those of the old file, or is not created. */
function keepOwner(file: AtomicFile, source: Source): void {
  const { uid, gid, mode } = source.stat;
  try {
    fchownSync(file.fd, Number(uid), Number(gid));
  } catch (error) {
    if (systemCode(error) !== 'EPERM') throw error;
    throw new KmsError(
      'FileUnusable',
      `${source.path} belongs to another user or group, which cannot be kept`,
    );
  }
  fchmodSync(file.fd, Number(mode & permissionBits));
}

function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** The new content of a file. */
export interface Content {
  readonly output: ByteStream;
  /** Converts file to file, which is faster for long files; must resolve to false without writing anything if that is impossible. */
  readonly inBlocks?: ((pair: FilePair) => Promise<boolean>) | undefined;
  /** Called from time to time with the processed bytes. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * Keeps the old file on any failure. Rejects with the error of the content or of writing, and with `FileChanged` if another program changed the file
 * meanwhile.
 */
export async function replaceWith(source: Source, content: Content, placer: Placer): Promise<void> {
  const { path } = source;
  const file = writing(path, () => new AtomicFile(path));
  try {
    await fill(file, source, content);
    writing(path, () => {
      file.flush();
      keepOwner(file, source);
    });
    await placer
      .place({ file, target: path, replace: true, exclusive: true, check: () => source.check() })
      .catch((error: unknown) => {
        throw unwritable(path, error);
      });
  } finally {
    file.discard();
  }
}

async function fill(
  file: AtomicFile,
  { fd, path }: Source,
  { output, inBlocks, onProgress }: Content,
): Promise<void> {
  const pair = { from: { fd, path }, to: { open: () => file.fd, path, sync: true }, onProgress };
  if (await inBlocks?.(pair)) return;
  let done = 0;
  for await (const part of output) {
    writing(path, () => file.write(part));
    done += part.length;
    onProgress?.(done);
  }
}
