/** A vault: one account's records behind the barrier, in a store (docs/spec/vault.md). */
import { randomUUID } from 'node:crypto';
import { equal } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { drawSecret } from '../crypto/derive.ts';
import { Access } from './access.ts';
import { Barrier } from './barrier.ts';
import { RecordCache } from './cache.ts';
import {
  authenticateHeader,
  damaged,
  encodeHeader,
  headerDigest,
  parseHeader,
  parseUntrustedHeader,
  wrapTermKey,
  type Header,
  type ProtectorEntry,
} from './header.ts';
import { rootSubkey } from './keys.ts';
import { readHeaderText } from './storedheader.ts';
import { decodeState, encodeState, type State } from './state.ts';
import { patienceMs, retryWhileBusy } from './patience.ts';
import { MemoryStore } from './stores/memory.ts';
import type { Fill, Store, TransactionMode } from './stores/store.ts';
import { Transaction } from './transaction.ts';
import type { ReadTx, RecordName, Tx, Vault, VaultSettings } from './types.ts';

const settingsName: RecordName = { kind: 'settings', scope: '', name: 'vault' };

function firstHeader(
  rootKey: Secret,
  vaultId: string,
  created: Date,
  protectors: readonly ProtectorEntry[],
): Header {
  const terms = [wrapTermKey(rootKey, vaultId, 1, drawSecret(32))];
  return { format: 'kms-vault', version: 1, vaultId, created: created.toISOString(), protectors, terms };
}

/**
 * Creates a vault in the store that `createStore` creates; `protect` wraps its new root key at least once, `finish` may add records before it
 * appears. Resolves to the root key, which can open the vault. Passes on rejections of these three; then there is no vault.
 */
export async function createVault(
  createStore: (fill: Fill) => Promise<void>,
  options: {
    readonly settings: VaultSettings;
    readonly now: Date;
    readonly protect: (vaultId: string, rootKey: Secret) => Promise<readonly ProtectorEntry[]>;
    readonly finish?: (vault: OpenVault) => Promise<void>;
  },
): Promise<Secret> {
  const rootKey = drawSecret(32);
  await createStore(async (store) => {
    const vaultId = randomUUID();
    const protectors = await options.protect(vaultId, rootKey);
    await writeFirst(
      store,
      firstHeader(rootKey, vaultId, options.now, protectors),
      rootKey,
      options.settings,
    );
    await options.finish?.(await OpenVault.open(store, rootKey));
  });
  return rootKey;
}

async function writeFirst(
  store: Store,
  header: Header,
  rootKey: Secret,
  settings: VaultSettings,
): Promise<void> {
  const text = encodeHeader(header, rootKey);
  const barrier = new Barrier(rootKey, header);
  const empty: State = { changes: 0, rows: 0, digest: 0n, header: headerDigest(text), head: undefined };
  await store.begin('write');
  await store.putHeader(text);
  const tx = new Transaction(store, barrier, empty);
  await tx.put(settingsName, { ...settings });
  await store.putState(barrier.sealState(encodeState(tx.state)));
  await store.commit();
}

/** Creates a vault in memory, which is gone once it is closed. It has no protector. */
export async function createMemoryVault(settings: VaultSettings, now: Date): Promise<OpenVault> {
  const rootKey = drawSecret(32);
  const store = new MemoryStore();
  await writeFirst(store, firstHeader(rootKey, randomUUID(), now, []), rootKey, settings);
  return OpenVault.open(store, rootKey);
}

/**
 * Opens the vault in a store with the root key that `unlock` obtains for its header. Rejects with `VaultIntegrity` and with what `unlock` rejects
 * with; then the store is closed. Transactions wait up to `patience` milliseconds for other processes.
 */
export async function openVault(
  store: Store,
  unlock: (header: Header) => Promise<Secret>,
  patience = patienceMs,
): Promise<OpenVault> {
  try {
    const rootKey = await unlock(await parseUntrustedHeader(await readHeaderText(store)));
    return await OpenVault.open(store, rootKey, patience);
  } catch (error) {
    store.close();
    throw error;
  }
}

interface Loaded {
  readonly text: string;
  /** Of the header's text. */
  readonly digest: string;
  readonly header: Header;
  readonly barrier: Barrier;
}

export class OpenVault implements Vault {
  readonly path: string;
  readonly settings: VaultSettings;
  readonly store: Store;
  readonly #rootKey: Secret;
  readonly #access: Access;
  readonly #cache = new RecordCache();
  #loaded: Loaded;

  private constructor(
    store: Store,
    rootKey: Secret,
    loaded: Loaded,
    settings: VaultSettings,
    access: Access,
  ) {
    this.path = store.location;
    this.store = store;
    this.#access = access;
    this.#rootKey = rootKey;
    this.#loaded = loaded;
    this.settings = settings;
  }

  static open(store: Store, rootKey: Secret, patience = patienceMs): Promise<OpenVault> {
    return retryWhileBusy(async () => {
      await store.begin('read');
      try {
        const loaded = load(await store.getHeader(), rootKey);
        const state = await readState(store, loaded);
        const value = await new Transaction(store, loaded.barrier, state).get(settingsName);
        const { account, region } = value ?? {};
        if (typeof account !== 'string' || typeof region !== 'string')
          throw damaged('the settings of the vault');
        const access = new Access(store, patience);
        return new OpenVault(store, rootKey, loaded, { account, region }, access);
      } finally {
        await store.rollback();
      }
    });
  }

  get id(): string {
    return this.#loaded.header.vaultId;
  }

  get created(): Date {
    return new Date(this.header.created);
  }

  get header(): Header {
    return this.#loaded.header;
  }

  get barrier(): Barrier {
    return this.#loaded.barrier;
  }

  subkey(label: 'audit' | 'backup' | 'bundle'): Secret {
    return rootSubkey(this.#rootKey, this.id, label);
  }

  read<T>(body: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.#transact('read', body);
  }

  write<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transact('write', body);
  }

  /** Replaces the header, in a transaction of its own. */
  rewriteHeader(change: (header: Header, rootKey: Secret) => Header): Promise<void> {
    return this.#rewrite(change, (state) => Promise.resolve(state.digest));
  }

  /** Adds a barrier term and removes the earlier ones, in one transaction; `reseal` seals every row and resolves to the new set digest. */
  rekey(reseal: (from: Barrier, to: Barrier, store: Store) => Promise<bigint>): Promise<void> {
    const addTerm = (header: Header, rootKey: Secret): Header => {
      const term = Math.max(...header.terms.map((entry) => entry.term)) + 1;
      return { ...header, terms: [wrapTermKey(rootKey, header.vaultId, term, drawSecret(32))] };
    };
    return this.#rewrite(addTerm, (_, next) => reseal(this.barrier, next, this.store));
  }

  #rewrite(
    change: (header: Header, rootKey: Secret) => Header,
    digestAfter: (state: State, next: Barrier) => Promise<bigint>,
  ): Promise<void> {
    return this.#exclusive('write', async (state) => {
      const text = encodeHeader(change(this.#loaded.header, this.#rootKey), this.#rootKey);
      const next = load(text, this.#rootKey);
      const digest = await digestAfter(state, next.barrier);
      await this.store.putHeader(text);
      if ((await this.store.getHeader()) !== text) throw notKept();
      const after: State = { ...state, changes: state.changes + 1, header: headerDigest(text), digest };
      await this.#putState(next.barrier, after);
      await this.#access.commit();
      this.#loaded = next;
      // Scrub the root key as wrapped by the previous header, which a removed protector could open.
      await this.#access.scrub();
    });
  }

  /** Reads the state back before the commit, since a wrong state would make the vault unreadable. */
  async #putState(barrier: Barrier, state: State): Promise<void> {
    const sealed = barrier.sealState(encodeState(state));
    await this.store.putState(sealed);
    const kept = await this.store.getState();
    if (kept === undefined || !equal(kept, sealed)) throw notKept();
  }

  /** Runs `body` on one consistent snapshot and its sealed state. */
  snapshot<T>(body: (state: State, headerText: string) => Promise<T>): Promise<T> {
    return this.#exclusive('read', (state) => body(state, this.#loaded.text));
  }

  /** Outside any transaction: faults in the store's own structure. */
  checkStore(): Promise<readonly string[]> {
    return this.#access.runExclusively(() => this.store.check());
  }

  close(): void {
    this.#cache.clear();
    this.store.close();
  }

  #transact<T>(mode: TransactionMode, body: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#exclusive(mode, async (state) => {
      this.#cache.validFor(state);
      const tx = new Transaction(this.store, this.barrier, state, this.#cache);
      const result = await body(tx);
      if (mode === 'read') return result;
      await tx.finish();
      if (tx.state !== state) await this.#putState(this.barrier, tx.state);
      await this.#access.commit();
      if (tx.state.changes !== state.changes) {
        if (tx.keepsCache) this.#cache.carryTo(tx.state);
        else this.#cache.clear();
      }
      if (tx.erased) await this.#access.scrub();
      return result;
    });
  }

  #exclusive<T>(mode: TransactionMode, body: (state: State) => Promise<T>): Promise<T> {
    return this.#access.run(mode, () => this.#refresh(), body);
  }

  /** The sealed state; reads the header again if another process changed it. */
  async #refresh(): Promise<State> {
    const text = await this.store.getHeader();
    if (text !== this.#loaded.text) this.#loaded = load(text, this.#rootKey);
    return readState(this.store, this.#loaded);
  }
}

function notKept(): KmsError {
  return new KmsError('VaultIntegrity', 'the vault file does not contain what was written to it', {
    hint: 'it was altered: restore a backup with: kms backup restore',
  });
}

function load(text: string | undefined, rootKey: Secret): Loaded {
  const header = parseHeader(text);
  if (text === undefined) throw damaged('the header of the vault');
  authenticateHeader(text, header, rootKey);
  return { text, digest: headerDigest(text), header, barrier: new Barrier(rootKey, header) };
}

async function readState(store: Store, loaded: Loaded): Promise<State> {
  const state = decodeState(loaded.barrier.openState(await store.getState()));
  if (state.header !== loaded.digest) {
    throw new KmsError('VaultIntegrity', 'the header of the vault is not the one that was last written', {
      hint: 'it was replaced by an older version; restore a backup with: kms backup restore',
    });
  }
  return state;
}
