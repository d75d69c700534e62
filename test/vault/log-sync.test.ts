/** The write-ahead log's sync after a commit, and what follows when it fails (docs/decisions/0026). */
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LogSync, type LogFile } from '../../src/vault/stores/sqlite/logsync.ts';
import { failureOf } from '../support/failure.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

interface Calls {
  readonly seen: string[];
  exclusive: boolean;
}

/** A real file whose first `failures` syncs report what a failing disk does. */
async function failing(path: string, failures: number, calls: Calls): Promise<LogFile> {
  const file = await open(path, 'r+');
  let left = failures;
  const write = file.write.bind(file) as (...args: unknown[]) => Promise<unknown>;
  return Object.assign(file, {
    datasync: () => {
      calls.seen.push('sync');
      left -= 1;
      if (left >= 0) return Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' }));
      return Promise.resolve();
    },
    write: (...args: unknown[]) => {
      calls.seen.push(calls.exclusive ? 'write alone' : 'write');
      return write(...args);
    },
  });
}

afterAll(removeTemporaryFolders);

describe('the sync of the log', () => {
  const arrange = (failures: number) => {
    const path = join(temporaryFolder(), 'x-wal');
    const bytes = Buffer.alloc((1 << 20) + 4096, 7);
    writeFileSync(path, bytes);
    const calls: Calls = { seen: [], exclusive: false };
    const log = new LogSync(path, (name) => failing(name, failures, calls));
    const alone = async (body: () => Promise<void>): Promise<void> => {
      calls.exclusive = true;
      await body();
      calls.exclusive = false;
    };
    return { path, bytes, calls, log, alone };
  };

  it('after a failure writes every byte again with nobody beside it, and syncs that', async () => {
    const { path, bytes, calls, log, alone } = arrange(1);
    await log.sync(alone);
    expect(calls.seen).toEqual(['sync', 'write alone', 'write alone', 'sync']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    log.assertSound();
    await log.sync(alone);
    log.close();
  });

  it('is made the next time where the log could not be opened', async () => {
    const { path, calls, alone } = arrange(0);
    let refusals = 1;
    const log = new LogSync(path, (name) => {
      if (refusals-- > 0) return Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
      return failing(name, 0, calls);
    });
    const refused = await failureOf(log.sync(alone));
    expect([refused.code, refused.message]).toEqual(['FileUnusable', expect.stringContaining('(EROFS)')]);
    log.assertSound();
    await log.sync(alone);
    expect(calls.seen).toEqual(['sync']);
    log.close();
  });

  it('after a second failure promises nothing more', async () => {
    const { log, alone } = arrange(2);
    expect((await failureOf(log.sync(alone))).code).toBe('FileUnusable');
    expect((await failureOf(log.sync(alone))).code).toBe('FileUnusable');
    expect(() => {
      log.assertSound();
    }).toThrow('durable');
    log.close();
  });
});
