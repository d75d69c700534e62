/** A file replaced as a whole, with its owner and mode. */
import { fchmodSync, fchownSync } from 'node:fs';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';
import type { Placer } from './placing.ts';
import type { Source } from './source.ts';
import { Temporary } from './temporary.ts';

const permissionBits = 0o7777n;

/** A new file would be its maker's, with the maker's group: it gets the old one's, or is not made. */
function keepOwner(file: Temporary, source: Source): void {
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

/**
 * `fill` writes the new file; whatever fails keeps the old one. Rejects with what `fill` does, with why the file cannot be written,
 * and with `FileChanged` where another program changed it meanwhile.
 */
export async function replaceFile(
  source: Source,
  placer: Placer,
  fill: (file: Temporary) => Promise<void>,
): Promise<void> {
  const { path } = source;
  const file = writing(path, () => new Temporary(path));
  try {
    await fill(file);
    writing(path, () => {
      file.flush();
      keepOwner(file, source);
    });
    await placer
      .place({ file, target: path, replace: true, check: () => source.check() })
      .catch((error: unknown) => {
        throw unwritable(path, error);
      });
  } finally {
    file.discard();
  }
}

export function replaceWith(
  source: Source,
  output: AsyncIterable<Uint8Array>,
  placer: Placer,
): Promise<void> {
  return replaceFile(source, placer, async (file) => {
    for await (const part of output) writing(source.path, () => file.write(part));
  });
}
