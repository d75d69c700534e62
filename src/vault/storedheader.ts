/** Reads the header of a vault, which needs no key. */
import { parseUntrustedHeader, type Header } from './header.ts';
import { retryWhileBusy } from './patience.ts';
import { openStore } from './stores/kinds.ts';
import type { Store } from './stores/store.ts';

/** Reads the header of the vault at a location. Rejects as `openStore` does, and with `VaultIntegrity`. */
export async function readHeader(location: string): Promise<Header> {
  const store = await openStore(location, 'read');
  try {
    return await parseUntrustedHeader(await readHeaderText(store));
  } finally {
    store.close();
  }
}

export function readHeaderText(store: Store): Promise<string | undefined> {
  return retryWhileBusy(async () => {
    await store.begin('read');
    try {
      return await store.getHeader();
    } finally {
      await store.rollback();
    }
  });
}
