/** The kinds of store, one row each; the location decides which one is used. */
import { retryWhileBusy } from '../patience.ts';
import type { Fill, Store, StoreKind, TransactionMode } from './store.ts';

interface KindRow {
  /** Whether the location, as given by the user, is of this kind. The first row that returns true is used. */
  readonly has: (location: string) => boolean;
  readonly load: () => Promise<StoreKind>;
}

const rows: readonly KindRow[] = [
  { has: () => true, load: async () => (await import('./sqlite/kind.ts')).sqliteKind },
];

function kindOf(location: string): Promise<StoreKind> {
  const row = rows.find(({ has }) => has(location));
  if (!row) throw new RangeError('every location has a kind of store');
  return row.load();
}

/** Rejects as `openStore` does if there is no vault that this user may open. */
export async function checkStore(location: string): Promise<void> {
  await (await kindOf(location)).check(location);
}

/** Opens the store of an existing vault. Rejects as `StoreKind.open` does, with `Busy` only after waiting for other processes. */
export async function openStore(location: string, mode: TransactionMode = 'write'): Promise<Store> {
  const kind = await kindOf(location);
  return retryWhileBusy(() => kind.open(location, mode));
}

/** Creates the store of a new vault: see `StoreKind.create`. */
export async function createStore(location: string, fill: Fill): Promise<void> {
  await (await kindOf(location)).create(location, fill);
}
