/** Writers of one vault: they wait for each other without stopping their processes, and in the order in which they came. */
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { rekeyVault } from '../../src/vault/rekey.ts';
import { LogSync } from '../../src/vault/stores/sqlite/logsync.ts';
import type { Store } from '../../src/vault/stores/store.ts';
import { queueFolder } from '../../src/vault/turn.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import {
  makeVault,
  openTestVault,
  removeTemporaryFolders,
  temporaryFolder,
  testKey,
} from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const record = (name: string) => ({ kind: 'k', scope: '', name });

/** Keeps the write lock until it is let go. */
async function holdLock(vault: OpenVault): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = (): void => undefined;
  const begun = new Promise<void>((resolve) => (held = resolve));
  const done = vault.write(async () => {
    held();
    await released;
  });
  await begun;
  return () => {
    release();
    return done;
  };
}

/** Each is as one of another process: it has a connection of its own. */
function openSeveral(path: string, count: number): Promise<OpenVault[]> {
  return Promise.all(Array.from({ length: count }, () => openTestVault(path)));
}

function placesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')).length : 0;
}

/** A commit that changes nothing but the seal of the state. Resolves to its name. */
async function commitState(store: Store): Promise<string | undefined> {
  await store.begin('write');
  await store.putState(Buffer.concat([(await store.getState()) ?? Buffer.alloc(0), Buffer.alloc(1)]));
  const name = await store.commit();
  await store.rollback();
  return name;
}

describe('a writer that finds the vault in use', () => {
  it('leaves its process free to go on, and to read', async () => {
    const path = await makeVault();
    const [holder, waiter] = (await openSeveral(path, 2)) as [OpenVault, OpenVault];
    const release = await holdLock(holder);
    let written = false;
    const writing = waiter.write((tx) => tx.put(record('a'), { a: 1 })).then(() => (written = true));
    for (let i = 0; i < 20; i++) {
      await sleep(5);
      expect(await waiter.read((tx) => tx.get(record('a')))).toBeUndefined();
    }
    expect(written).toBe(false);
    await release();
    await writing;
    expect(await holder.read((tx) => tx.get(record('a')))).toEqual({ a: 1 });
    expect(existsSync(queueFolder(path))).toBe(false);
    holder.close();
    waiter.close();
  });

  it('gets its turn before those who came later, by whatever name they know the vault', async () => {
    const path = await makeVault();
    const link = join(temporaryFolder(), 'other.db');
    symlinkSync(path, link);
    const [holder, ...waiters] = (await openSeveral(path, 6)) as [OpenVault, ...OpenVault[]];
    waiters.push(await openTestVault(link));
    const release = await holdLock(holder);
    const order: number[] = [];
    const writing: Promise<unknown>[] = [];
    for (const [i, vault] of waiters.entries()) {
      writing.push(vault.write(() => Promise.resolve(order.push(i))));
      while (placesIn(queueFolder(path)) <= i) await sleep(2);
    }
    // One that comes back at once stands behind all of them.
    await release();
    const again = holder.write(() => Promise.resolve(order.push(waiters.length)));
    await Promise.all([...writing, again]);
    expect(order).toEqual([...waiters.map((_, i) => i), waiters.length]);
    for (const vault of [holder, ...waiters]) vault.close();
  });

  it('is a writer of whatever kind: rekeying and new protectors wait like calls', async () => {
    const path = await makeVault();
    const [holder, one, other] = (await openSeveral(path, 3)) as [OpenVault, OpenVault, OpenVault];
    const release = await holdLock(holder);
    const rekeying = rekeyVault(one);
    const rewriting = other.rewriteHeader((header) => header);
    await sleep(50);
    await release();
    await Promise.all([rekeying, rewriting]);
    expect((await verifyVault(holder)).faults).toEqual([]);
    expect(holder.header.terms.map(({ term }) => term)).toEqual([2]);
    for (const vault of [holder, one, other]) vault.close();
  });

  it('gets its turn as well where there can be no queue', async () => {
    const path = await makeVault();
    mkdirSync(queueFolder(path));
    chmodSync(queueFolder(path), 0o777);
    const [holder, ...waiters] = (await openSeveral(path, 4)) as [OpenVault, ...OpenVault[]];
    const release = await holdLock(holder);
    const writing = waiters.map((vault, i) => vault.write((tx) => tx.put(record(`${i}`), {})));
    await sleep(50);
    await release();
    await Promise.all(writing);
    expect(readdirSync(queueFolder(path))).toEqual([]);
    for (const vault of [holder, ...waiters]) vault.close();
  });

  it('fails with Busy when it has waited for as long as it may', async () => {
    const path = await makeVault();
    const holder = await openTestVault(path);
    const waiter = await openTestVault(path, testKey, 200);
    const release = await holdLock(holder);
    const begun = performance.now();
    await expect(waiter.write(() => Promise.resolve())).rejects.toMatchObject({ code: 'Busy' });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(200);
    expect(existsSync(queueFolder(path))).toBe(false);
    await release();
    await waiter.write(() => Promise.resolve());
    holder.close();
    waiter.close();
  });

  it('fails no call that came later with one that has waited for too long', async () => {
    const path = await makeVault();
    const holder = await openTestVault(path);
    const waiter = await openTestVault(path, testKey, 300);
    const ledger = new Ledger(waiter, () => new Date());
    const release = await holdLock(holder);
    const first = ledger.note('First', {});
    await sleep(150);
    const second = ledger.note('Second', {});
    await expect(first).rejects.toMatchObject({ code: 'Busy' });
    await release();
    await second;
    await ledger.close();
    holder.close();
    waiter.close();
  });

  it('removes deleted key material from the files even when a reader is in its way', async () => {
    const path = await makeVault();
    const [reader, writer] = (await openSeveral(path, 2)) as [OpenVault, OpenVault];
    await writer.write((tx) => tx.putMaterial('key', 'material', new Secret(Buffer.alloc(32, 1))));
    const reading = reader.read(() => sleep(400));
    await sleep(20);
    await writer.write((tx) => tx.deleteMaterial('key', 'material'));
    expect(statSync(`${path}-wal`).size).toBe(0);
    await reading;
    reader.close();
    writer.close();
  });

  it('syncs what others have committed, unless the one before it says that it has done so', async () => {
    const path = await makeVault();
    const [one, other] = (await openSeveral(path, 2)) as [OpenVault, OpenVault];
    // Beyond the first few commits of a connection the log is synced apart from them.
    for (let i = 0; i < 6; i++) for (const { store } of [one, other]) await commitState(store);
    const sync = vi.spyOn(LogSync.prototype, 'sync');
    const syncs = async (durable?: (name: string | undefined) => string | undefined): Promise<number> => {
      const name = await commitState(one.store);
      sync.mockClear();
      await other.store.begin('write', durable?.(name));
      await other.store.rollback();
      return sync.mock.calls.length;
    };
    const before = await commitState(one.store);
    expect([await syncs(), await syncs(() => before), await syncs((name) => name)]).toEqual([1, 1, 0]);
    sync.mockRestore();
    one.close();
    other.close();
  });

  it('gets an even share beside one that never pauses', async () => {
    const path = await makeVault();
    const vaults = await openSeveral(path, 4);
    const counts = vaults.map(() => 0);
    let left = 120;
    const writing = vaults.map(async (vault, i) => {
      while (left-- > 0) {
        await vault.write((tx) => tx.put(record(`${i}`), { count: counts[i] ?? 0 }));
        counts[i] = (counts[i] ?? 0) + 1;
      }
    });
    await Promise.all(writing);
    expect(Math.min(...counts)).toBeGreaterThan(Math.max(...counts) / 2);
    for (const vault of vaults) vault.close();
  });
});
