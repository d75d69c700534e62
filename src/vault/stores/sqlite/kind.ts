/** Vaults in SQLite files, one file each. */
import { realpathSync } from 'node:fs';
import { isKmsError } from '../../../base/errors.ts';
import type { Store, StoreKind } from '../store.ts';
import { checkVaultFile, placeNewFile, reaching } from './file.ts';
import { hasContent } from './inplace.ts';
import { keepLog, openSqliteStore } from './store.ts';

export const sqliteKind: StoreKind = {
  check: checkVaultFile,
  async open(path, mode) {
    await checkVaultFile(path);
    return reaching(path, () =>
      mode === 'read' ? openForReading(path) : openSqliteStore(path, { create: false }),
    );
  },
  create: (path, fill) =>
    placeNewFile(path, async (temporary) => {
      const store = await openSqliteStore(temporary, { create: true });
      try {
        await fill(store);
      } finally {
        await store.rollback();
        store.close();
      }
      await keepLog(temporary);
    }),
};

/** On a read-only disk SQLite cannot share the file with other processes; without a log no other process has it open. */
async function openForReading(path: string): Promise<Store> {
  let store: Store | undefined;
  try {
    store = await openSqliteStore(path, { create: false });
    await store.begin('read');
    await store.rollback();
    return store;
  } catch (error) {
    store?.close();
    if (!isKmsError(error) || error.code !== 'FileUnusable') throw error;
    // The log may contain newer rows than the file.
    if (hasContent(`${realpathSync(path)}-wal`)) throw error;
    return await openSqliteStore(path, { create: false, atRest: true });
  }
}
