/** The header of a vault file, which is readable without any key. */
import { realpathSync, statSync } from 'node:fs';
import { isKmsError } from '../base/errors.ts';
import { checkVaultFile, reaching } from './stores/sqlite/file.ts';
import { parseHeader, type Header } from './header.ts';
import { patiently } from './patience.ts';
import { openSqliteStore } from './stores/sqlite/store.ts';
import type { Store } from './stores/store.ts';

/** The store never waits: that would stop everything else in the process (src/vault/patience.ts). */
export const busyTimeoutMs = 0;

/** What is readable of a vault without its root key. */
export async function readHeader(path: string): Promise<Header> {
  await checkVaultFile(path);
  try {
    return await headerIn(await openStore(path));
  } catch (error) {
    // On a disk that cannot be written SQLite cannot share the file with other processes; none has it open where there is no log.
    if (!isKmsError(error) || error.code !== 'FileUnusable' || hasLog(path)) throw error;
    return await headerIn(await openStore(path, true));
  }
}

async function headerIn(store: Store): Promise<Header> {
  try {
    return parseHeader(await headerText(store));
  } finally {
    store.close();
  }
}

/** What is in it may be newer than the file. */
function hasLog(path: string): boolean {
  return (statSync(`${realpathSync(path)}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

export function openStore(path: string, atRest = false): Promise<Store> {
  return reaching(path, () =>
    patiently(() => openSqliteStore(path, { create: false, busyTimeoutMs, atRest })),
  );
}

export function headerText(store: Store): Promise<string | undefined> {
  return patiently(async () => {
    await store.begin('read');
    try {
      return await store.getHeader();
    } finally {
      await store.rollback();
    }
  });
}
