/** How the ledger groups calls, and that a commit on another thread is worth no less. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { AuditLog, getAuditPath } from '../../src/audit/log.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { makeServiceEventFacts } from '../../src/engine/events.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { openSqliteStore } from '../../src/vault/stores/sqlite/store.ts';
import {
  makeVault,
  openTestVault,
  removeTemporaryFolders,
  temporaryFolder,
  testAccount,
  testRegion,
} from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const event = () =>
  makeServiceEventFacts({ operation: 'Test', region: testRegion, additional: {} }, testAccount, new Date());

/** The real trail on a disk that takes its time. */
class SlowLog extends AuditLog {
  override async append(bytes: Buffer, at: number): Promise<void> {
    await super.append(bytes, at);
    await sleep(20);
  }
}

describe('group commit', () => {
  it('brings callers that take turns together where the disk is slow, and answers none too early', async () => {
    const path = await makeVault();
    const vault = await openTestVault(path);
    const log = new SlowLog(getAuditPath(path), vault.subkey('audit'));
    const ledger = new Ledger(vault, () => new Date(), log);
    const [callers, rounds] = [8, 10];
    let answered = 0;
    const caller = async (late: boolean): Promise<void> => {
      if (late) await sleep(10);
      for (let i = 0; i < rounds; i++) {
        await ledger.submit(
          () => Promise.resolve(),
          () => [event()],
        );
        answered += 1;
        const { seq } = await vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
        expect(seq).toBeGreaterThanOrEqual(answered);
        await turn();
      }
    };
    await Promise.all(Array.from({ length: callers }, (_, i) => caller(i % 2 === 1)));
    const head = await vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
    expect(await verifyTrail(getAuditPath(path), head, vault.subkey('audit'))).toMatchObject({
      lines: callers * rounds,
      faults: [],
    });
    const bases = readFileSync(getAuditPath(path), 'utf8').match(/"base":\d+/g) ?? [];
    // Two groups of four would take twice as many batches as there are rounds.
    expect(new Set(bases).size).toBeLessThan(rounds * 1.5);
    await ledger.close();
    vault.close();
  });
});

describe('a commit', () => {
  it('is read by others once it resolves, whichever thread made it', async () => {
    const path = await makeVault();
    const [vault, other] = [await openTestVault(path), await openTestVault(path)];
    const name = { kind: 'k', scope: '', name: 'n' };
    for (let i = 0; i < 12; i++) {
      await vault.write((tx) => tx.put(name, { i }));
      expect(await other.read((tx) => tx.get(name))).toEqual({ i });
    }
    vault.close();
    other.close();
  });

  it('fails with the same error on either', async () => {
    const path = join(temporaryFolder(), 'x.db');
    writeFileSync(path, '');
    const store = await openSqliteStore(path, { create: true });
    const codes: unknown[] = [];
    for (let i = 0; i < 8; i++) {
      codes.push(await store.commit().catch((error: unknown) => (error as { code: unknown }).code));
    }
    expect(new Set(codes)).toEqual(new Set(['VaultIntegrity']));
    store.close();
  });
});
