/** The contract of stores (src/vault/stores/store.ts), on each kind. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/vault/stores/memory.ts';
import { sqliteKind } from '../../src/vault/stores/sqlite/kind.ts';
import type { Row, Store, StoreKind } from '../../src/vault/stores/store.ts';
import { failureOf } from '../support/failure.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

/** 16 bytes that sort by the number. */
function place(number: number): Buffer {
  const bytes = Buffer.alloc(16, 0x80);
  bytes.writeUInt16BE(number);
  return bytes;
}

function row(bucket: number, id: number, text = `${bucket}.${id}`): Row {
  return { bucket: place(bucket), id: place(id), sealed: Buffer.from(text) };
}

const textsOf = (rows: readonly Row[]): string[] => rows.map(({ sealed }) => Buffer.from(sealed).toString());
const nothing = new Uint8Array();

async function write(store: Store, body: () => Promise<unknown>): Promise<string | undefined> {
  await store.begin('write');
  await body();
  return store.commit();
}

async function read<T>(store: Store, body: () => Promise<T>): Promise<T> {
  await store.begin('read');
  try {
    return await body();
  } finally {
    await store.rollback();
  }
}

const allOf = (store: Store): Promise<string[]> =>
  read(store, async () => textsOf(await store.scan(nothing, nothing, 1000)));

/** `newStore` resolves to an empty store in which no transaction is open. */
function contract(newStore: () => Promise<Store>): void {
  async function holding(...rows: readonly Row[]): Promise<Store> {
    const store = await newStore();
    await write(store, async () => {
      for (const each of rows) await store.put(each);
    });
    return store;
  }

  it('is empty at first', async () => {
    const store = await newStore();
    await read(store, async () => {
      expect(await store.getHeader()).toBeUndefined();
      expect(await store.getState()).toBeUndefined();
      expect(await store.get(place(1), place(1))).toBeUndefined();
      expect(await store.scan(nothing, nothing, 10)).toEqual([]);
    });
    expect(await store.check()).toEqual([]);
    store.close();
  });

  it('returns what was put last, byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const store = await holding(row(1, 1, 'older'));
    await write(store, async () => {
      await store.putHeader('{"é":1}');
      await store.putState(Buffer.from('older'));
      await store.putState(bytes);
      await store.put({ ...row(1, 1), sealed: bytes });
      await store.put({ ...row(1, 2), sealed: Buffer.alloc(1 << 21, 7) });
    });
    await read(store, async () => {
      expect(await store.getHeader()).toBe('{"é":1}');
      expect(bytes.equals((await store.getState()) ?? nothing)).toBe(true);
      expect(bytes.equals((await store.get(place(1), place(1))) ?? nothing)).toBe(true);
      expect((await store.get(place(1), place(2)))?.length).toBe(1 << 21);
    });
    store.close();
  });

  it('lists one bucket, and all, in the order of the bytes and page by page', async () => {
    const store = await holding(row(2, 300), row(2, 1), row(1, 5), row(3, 0), row(2, 2), row(2, 256));
    await read(store, async () => {
      const list = async (after: Uint8Array, limit: number) =>
        textsOf(await store.range(place(2), after, limit));
      expect(await list(nothing, 10)).toEqual(['2.1', '2.2', '2.256', '2.300']);
      expect(await list(nothing, 2)).toEqual(['2.1', '2.2']);
      expect(await list(place(2), 2)).toEqual(['2.256', '2.300']);
      expect(await list(place(3), 1)).toEqual(['2.256']);
      expect(await list(place(300), 10)).toEqual([]);
      expect(await store.range(place(9), nothing, 10)).toEqual([]);
      expect(textsOf(await store.scan(nothing, nothing, 3))).toEqual(['1.5', '2.1', '2.2']);
      expect(textsOf(await store.scan(place(2), place(2), 3))).toEqual(['2.256', '2.300', '3.0']);
      expect(await store.scan(place(3), place(0), 3)).toEqual([]);
      const [first] = await store.range(place(2), nothing, 1);
      expect(first && [place(2).equals(first.bucket), place(1).equals(first.id)]).toEqual([true, true]);
    });
    store.close();
  });

  it('deletes one row', async () => {
    const store = await holding(row(1, 1), row(1, 2));
    await write(store, () => store.delete(place(1), place(1)));
    expect(await allOf(store)).toEqual(['1.2']);
    expect(await store.scrub()).toBe(true);
    expect(await allOf(store)).toEqual(['1.2']);
    store.close();
  });

  it('undoes a transaction, and has none open after that', async () => {
    const store = await holding(row(1, 1), row(1, 2));
    await write(store, () => store.putHeader('kept'));
    await store.begin('write');
    await store.put(row(1, 0));
    await store.put(row(1, 1, 'changed'));
    await store.delete(place(1), place(2));
    await store.putHeader('lost');
    await store.putState(Buffer.from('lost'));
    expect(textsOf(await store.scan(nothing, nothing, 9))).toEqual(['1.0', 'changed']);
    await store.rollback();
    await store.rollback();
    expect(await allOf(store)).toEqual(['1.1', '1.2']);
    await read(store, async () => {
      expect(await store.getHeader()).toBe('kept');
      expect(await store.getState()).toBeUndefined();
    });
    await store.rollback();
    store.close();
  });

  it('undoes a savepoint alone, also one within another', async () => {
    const store = await holding(row(1, 1));
    await write(store, async () => {
      await store.put(row(2, 1));
      await store.savepoint();
      await store.put(row(3, 1));
      await store.savepoint();
      await store.put(row(4, 1));
      await store.rollbackToSavepoint();
      await store.savepoint();
      await store.put(row(5, 1));
      await store.releaseSavepoint();
      await store.releaseSavepoint();
      await store.savepoint();
      await store.savepoint();
      await store.delete(place(1), place(1));
      await store.releaseSavepoint();
      await store.put(row(2, 1, 'changed'));
      await store.rollbackToSavepoint();
    });
    expect(await allOf(store)).toEqual(['1.1', '2.1', '3.1', '5.1']);
    store.close();
  });

  it('gives no two commits one name', async () => {
    const store = await newStore();
    const names = [];
    for (const text of ['a', 'b', 'c'])
      names.push(await write(store, () => store.putState(Buffer.from(text))));
    const known = names.filter((name) => name !== undefined);
    expect(new Set(known).size).toBe(known.length);
    store.close();
  });

  it('can be closed twice, and in a transaction', async () => {
    const store = await holding(row(1, 1));
    await store.begin('read');
    await store.rollback();
    store.close();
    store.close();
    await store.rollback();
  });
}

/** `newLocation` has no vault yet. */
function kindContract(kind: StoreKind, newLocation: () => string): void {
  async function made(...rows: readonly Row[]): Promise<string> {
    const location = newLocation();
    await kind.create(location, async (store) => {
      await write(store, async () => {
        for (const each of rows) await store.put(each);
      });
    });
    return location;
  }

  contract(async () => {
    const location = await made();
    return kind.open(location, 'write');
  });

  it('keeps what was committed, and nothing else, for those that open it later', async () => {
    const location = await made(row(1, 1));
    const store = await kind.open(location, 'write');
    expect(store.location).toBe(location);
    await write(store, () => store.put(row(1, 2)));
    await store.begin('write');
    await store.put(row(1, 3));
    await store.rollback();
    store.close();
    await kind.check(location);
    const reader = await kind.open(location, 'read');
    expect(await allOf(reader)).toEqual(['1.1', '1.2']);
    reader.close();
  });

  it('excludes a second writer at once, and shows a reader its moment', async () => {
    const location = await made(row(1, 1));
    const [one, other] = [await kind.open(location, 'write'), await kind.open(location, 'write')];
    await one.begin('write');
    await one.put(row(1, 2));
    expect(await failureOf(other.begin('write'))).toMatchObject({ code: 'Busy' });
    await other.rollback();
    await other.begin('read');
    expect(textsOf(await other.scan(nothing, nothing, 9))).toEqual(['1.1']);
    await one.commit();
    expect(textsOf(await other.scan(nothing, nothing, 9))).toEqual(['1.1']);
    await other.rollback();
    expect(await allOf(other)).toEqual(['1.1', '1.2']);
    await write(other, () => other.put(row(1, 3)));
    expect(await allOf(one)).toEqual(['1.1', '1.2', '1.3']);
    one.close();
    other.close();
  });

  it('rejects a place without a vault, and makes none there', async () => {
    const location = newLocation();
    const attempts = [kind.check(location), kind.open(location, 'write'), kind.open(location, 'read')];
    for (const failure of await Promise.all(attempts.map(failureOf)))
      expect(failure).toMatchObject({ code: 'VaultNotFound' });
    expect(await failureOf(kind.open(location, 'write'))).toMatchObject({ code: 'VaultNotFound' });
  });

  it('makes a vault whole or not at all, and never in the place of another', async () => {
    const location = newLocation();
    let inside = '';
    const failing = kind.create(location, async (store) => {
      inside = store.location;
      await write(store, () => store.put(row(1, 1)));
      await store.begin('write');
      await expect(kind.check(location)).rejects.toMatchObject({ code: 'VaultNotFound' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(inside).not.toBe(location);
    for (const each of [location, inside])
      expect(await failureOf(kind.check(each))).toMatchObject({ code: 'VaultNotFound' });
    await kind.create(location, async (store) => {
      await write(store, () => store.put(row(1, 2)));
      store.close();
    });
    expect(await failureOf(kind.create(location, () => Promise.resolve()))).toMatchObject({
      code: 'VaultExists',
    });
    const store = await kind.open(location, 'write');
    expect(await allOf(store)).toEqual(['1.2']);
    store.close();
  });
}

describe('SQLite', () => {
  kindContract(sqliteKind, () => join(temporaryFolder(), 'vault.db'));
});

describe('memory', () => {
  contract(() => Promise.resolve(new MemoryStore()));
});
