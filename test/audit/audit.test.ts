import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { AuditFacts } from '../../src/audit/event.ts';
import {
  sealLine,
  checkLink,
  checkLinkInPlace,
  genesis,
  readLine,
  type Link,
} from '../../src/audit/chain.ts';
import { AuditLog, getAuditPath } from '../../src/audit/log.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { readTail } from '../../src/audit/query.ts';
import { TrailFile } from '../../src/audit/restore.ts';
import { verifyTrail, type Verification } from '../../src/audit/verify.ts';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { sample } from '../support/extent.ts';
import { makeVault, openTestVault, removeTemporaryFolders, testAccount } from '../support/vaults.ts';

const ledgers: Ledger[] = [];
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});
afterAll(removeTemporaryFolders);

const facts = (operation: string): AuditFacts => ({
  eventId: '00000000-0000-4000-8000-000000000000',
  requestId: '00000000-0000-4000-8000-000000000001',
  time: new Date('2026-01-02T03:04:05.678Z'),
  operation,
  region: 'us-east-1',
  account: testAccount,
  identity: {
    type: 'Root',
    principalId: testAccount,
    arn: `arn:aws:iam::${testAccount}:root`,
    accountId: testAccount,
  },
  sourceIp: '127.0.0.1',
  userAgent: 'test',
  readOnly: true,
  request: { note: 'naïve ☃ "quoted" ,"chain":{"seq":1' },
  response: null,
  keyArns: [],
});

async function trailOf(
  count: number,
): Promise<{ path: string; file: string; vault: OpenVault; ledger: Ledger }> {
  const path = await makeVault();
  const vault = await openTestVault(path);
  const ledger = new Ledger(vault, () => new Date());
  ledgers.push(ledger);
  for (let i = 0; i < count; i++) {
    await ledger.submit(
      (tx) => tx.put({ kind: 'k', scope: '', name: `${i}` }, { i }),
      () => [facts(`Call${i}`)],
    );
  }
  return { path, file: getAuditPath(path), vault, ledger };
}

async function verify(vault: OpenVault): Promise<Verification> {
  const head = await vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
  return verifyTrail(getAuditPath(vault.path), head, vault.subkey('audit'));
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
const write = (file: string, lines: readonly string[]): void =>
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
const where = (verification: Verification): number[] => verification.faults.map((fault) => fault.line);
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof KmsError ? error.code : String(error)),
  );

describe('the audit trail', () => {
  it('writes one CloudTrail line per call, chained, and verifies', async () => {
    const { file, vault } = await trailOf(5);
    const records = linesOf(file).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map((record) => record['eventName'])).toEqual([
      'Call0',
      'Call1',
      'Call2',
      'Call3',
      'Call4',
    ]);
    expect(records[0]).toMatchObject({
      eventVersion: '1.11',
      eventSource: 'kms.amazonaws.com',
      eventTime: '2026-01-02T03:04:05Z',
      chain: { seq: 1, base: 0 },
    });
    expect(await verify(vault)).toMatchObject({ lines: 5, faults: [], unsettled: 0 });
    vault.close();
  });

  it('records a failing call, whose changes are undone', async () => {
    const { file, vault, ledger } = await trailOf(1);
    const failing = ledger.submit(
      async (tx) => {
        await tx.put({ kind: 'k', scope: '', name: 'never' }, {});
        throw new KmsError('DisabledException', 'on purpose');
      },
      (settled) => [facts(settled.ok ? 'Succeeded' : 'Failed')],
    );
    expect(await codeOf(failing)).toBe('DisabledException');
    expect(await vault.read((tx) => tx.get({ kind: 'k', scope: '', name: 'never' }))).toBeUndefined();
    expect(linesOf(file).length).toBe(2);
    expect(linesOf(file)[1]).toContain('"eventName":"Failed"');
    vault.close();
  });

  it('finds an edit, a deletion, a swap, an insertion and a cut tail, each with its line', async () => {
    const cases: [string, (lines: string[]) => string[], number][] = [
      ['edit', (l) => l.with(2, (l[2] ?? '').replace('Call2', 'Call9')), 3],
      ['deletion', (l) => l.toSpliced(2, 1), 3],
      ['swap', (l) => l.with(2, l[3] ?? '').with(3, l[2] ?? ''), 3],
      ['insertion', (l) => l.toSpliced(2, 0, l[1] ?? ''), 3],
      ['insertion of nonsense', (l) => l.toSpliced(4, 0, '{"eventName":"Decrypt"}'), 5],
      ['first line deleted', (l) => l.slice(1), 1],
      ['cut tail', (l) => l.slice(0, 4), 5],
      ['all gone', () => [], 1],
      ['repeated last line', (l) => [...l, l[5] ?? ''], 7],
      ['hash edited', (l) => l.with(1, (l[1] ?? '').replace(/"hash":"./, '"hash":"g')), 2],
    ];
    for (const [name, change, line] of cases) {
      const { file, vault } = await trailOf(6);
      write(file, change(linesOf(file)));
      const faults = where(await verify(vault));
      expect(faults[0], name).toBe(line);
      vault.close();
    }
  });

  it('finds a flipped byte anywhere', async () => {
    const { file, vault } = await trailOf(2);
    const bytes = readFileSync(file);
    for (const at of sample([...bytes.keys()], 120)) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(file, altered);
      const { faults } = await verify(vault);
      // The newline behind the last line is the one byte whose loss leaves an unfinished line.
      expect(faults.length, `byte ${at}`).toBeGreaterThan(0);
    }
    vault.close();
  });

  it('follows a line where it lies exactly when it follows the line cut out', () => {
    const first = genesis('vault');
    const key = new Secret(Buffer.alloc(32, 1));
    const { line: before, link } = sealLine({ eventName: 'A' }, first, 0, key);
    const { line } = sealLine({ eventName: 'B', note: 'x'.repeat(300) }, link, 1, key);
    const text = line.toString().trimEnd();
    /** With its hash computed anew, so that only the form can be at fault. */
    const rehashed = (altered: string): string => {
      const hashed = altered.slice(0, altered.lastIndexOf(',"hash":'));
      return `${hashed},"hash":"${createHash('sha256').update(hashed).digest('hex')}"}}`;
    };
    const same = (candidate: string, last: Link): boolean => {
      const bytes = Buffer.concat([before, Buffer.from(candidate, 'latin1')]);
      const slow = checkLink(readLine(bytes.subarray(before.length)), last);
      const quick = checkLinkInPlace(bytes, before.length, bytes.length, last);
      expect(quick, candidate).toEqual(typeof slow === 'string' ? undefined : slow);
      return quick !== undefined;
    };
    const forms = [
      text,
      rehashed(text.replace('"base":1,', '"base":1000000000000000,')),
      rehashed(text.replace('"base":1,', '"base":0,')),
      rehashed(text.replace('"eventName":"B"', '"eventName":"C"')),
      rehashed(`,"chain":{"seq":${text}`),
    ];
    expect(forms.map((form) => same(form, link))).toEqual(forms.map(() => true));
    const malformed = [
      rehashed(text.replace('"base":1,', '"base":01,')),
      rehashed(text.replace('"base":1,', '"base":10000000000000000,')),
      rehashed(text.replace('"base":1,', '"base":,')),
      rehashed(text.replace('"base":1,', '"base":1 ,')),
      rehashed(text.replace('"seq":2,', '"seq":02,')),
      rehashed(text.replace(/"mac":"./, '"mac":"G')),
      rehashed(text.replace(/"mac":"./, '"mac":"')),
      rehashed(text.replace('"prev"', '"Prev"')),
      text.toUpperCase(),
      text.slice(text.indexOf(',"chain"') + 1),
      '',
    ];
    expect(malformed.map((form) => same(form, link))).toEqual(malformed.map(() => false));
    expect(same(text, first)).toBe(false);
    for (let at = 0; at < text.length; at++) {
      expect(same(`${text.slice(0, at)}~${text.slice(at + 1)}`, link)).toBe(false);
      expect(same(text.slice(at + 1), link)).toBe(false);
      expect(same(text.slice(0, at), link)).toBe(false);
    }
  });

  it('verifies lines of any length, across the chunks that are read', async () => {
    const { file, vault, ledger } = await trailOf(1);
    const lengths = [1, 700_000, 10, 3_000_000, 1 << 20, 5];
    for (const length of lengths) {
      await ledger.submit(
        () => Promise.resolve(),
        () => [{ ...facts('Long'), request: { note: 'n'.repeat(length) } }],
      );
    }
    expect(await verify(vault)).toMatchObject({ lines: 7, bytes: readFileSync(file).length, faults: [] });
    const lines = linesOf(file);
    write(file, lines.with(4, (lines[4] ?? '').replace('nnn', 'nmn')));
    expect(where(await verify(vault))).toEqual([5]);
    vault.close();
  });

  it('finds the replaced line when the chain was computed anew', async () => {
    const { file, vault } = await trailOf(6);
    const forged: string[] = [];
    let last: { seq: number; hash: string } | undefined;
    for (const [i, text] of linesOf(file).entries()) {
      const read = readLine(Buffer.from(text));
      if (i < 2) {
        forged.push(text);
        last = { seq: read?.seq ?? 0, hash: read?.hash ?? '' };
        continue;
      }
      const { chain, ...record } = JSON.parse(text) as Record<string, never>;
      expect(chain).toBeDefined();
      const next = sealLine(
        { ...record, readOnly: false },
        last ?? { seq: 0, hash: '' },
        i,
        vault.subkey('header' as 'audit'),
      );
      forged.push(next.line.toString().trimEnd());
      last = next.link;
    }
    write(file, forged);
    expect(where(await verify(vault))).toEqual([3]);
    vault.close();
  });

  it('keeps whole lines that a crash left before the commit, cuts an unfinished one, and says so', async () => {
    const { file, vault, ledger } = await trailOf(3);
    const head = await vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
    const { line } = sealLine({ eventName: 'Interrupted' }, head, head.seq, vault.subkey('audit'));
    appendFileSync(file, Buffer.concat([line, Buffer.from('{"eventVersion":"1.1')]));
    expect(await verify(vault)).toMatchObject({ faults: [], unsettled: 2 });
    await ledger.submit(
      () => Promise.resolve(),
      () => [facts('Next')],
    );
    expect(linesOf(file).map((text) => (JSON.parse(text) as { eventName: string }).eventName)).toEqual([
      'Call0',
      'Call1',
      'Call2',
      'Interrupted',
      'RecoverAuditTrail',
      'Next',
    ]);
    expect(await verify(vault)).toMatchObject({ lines: 6, faults: [], unsettled: 0 });
    vault.close();
  });

  it('takes crashes in a row for crashes, and names the lines of all of them', async () => {
    const { file, vault, ledger } = await trailOf(1);
    const sealed = () => vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
    const crash = async (...names: string[]): Promise<void> => {
      const head = await sealed();
      let last: Link = head;
      for (const eventName of names) {
        const { line, link } = sealLine({ eventName }, last, head.seq, vault.subkey('audit'));
        appendFileSync(file, line);
        last = link;
      }
    };
    await crash('Interrupted');
    // The process that finds it is killed right after it has written its own lines.
    const append = vi.spyOn(AuditLog.prototype, 'append').mockRejectedValueOnce(new Error('killed'));
    await expect(ledger.note('Second', {})).rejects.toThrow('killed');
    append.mockRestore();
    expect(await verify(vault)).toMatchObject({ faults: [] });
    expect((await sealed()).lost).toEqual({ from: 2, to: 2 });
    await crash('RecoverAuditTrail', 'Second');
    expect(await verify(vault)).toMatchObject({ faults: [], unsettled: 2 });
    await ledger.note('Third', {});
    const records = linesOf(file).map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(records.map((record) => record['eventName'])).toEqual([
      'Call0',
      'Interrupted',
      'RecoverAuditTrail',
      'Second',
      'RecoverAuditTrail',
      'Third',
    ]);
    expect(JSON.stringify(records[4])).toContain('"uncommitted":{"from":2,"to":4}');
    expect((await sealed()).lost).toBeUndefined();
    expect(await verify(vault)).toMatchObject({ lines: 6, faults: [], unsettled: 0 });
    vault.close();
  });

  it('fails closed on a trail that is short, missing, foreign or newer than the vault; repair goes on', async () => {
    const breaks: ((file: string, vault: OpenVault) => void)[] = [
      (file) => truncateSync(file, 10),
      (file) => rmSync(file),
      (file) => appendFileSync(file, '{"eventName":"Decrypt"}\n'),
      (file, vault) => {
        const text = linesOf(file).at(-1) ?? '';
        const read = readLine(Buffer.from(text));
        const link = { seq: read?.seq ?? 0, hash: read?.hash ?? '' };
        const first = sealLine({ eventName: 'A' }, link, link.seq, vault.subkey('audit'));
        const second = sealLine({ eventName: 'B' }, first.link, first.link.seq, vault.subkey('audit'));
        appendFileSync(file, Buffer.concat([first.line, second.line]));
      },
    ];
    for (const breakIt of breaks) {
      const { path, file, vault } = await trailOf(3);
      vault.close();
      const again = await openTestVault(path);
      breakIt(file, again);
      const ledger = new Ledger(again, () => new Date());
      let ran = false;
      const call = ledger.submit(
        () => {
          ran = true;
          return Promise.resolve();
        },
        () => [facts('Call')],
      );
      expect(await codeOf(call)).toBe('AuditIntegrity');
      expect(ran).toBe(false);
      expect((await verify(again)).faults.length).toBeGreaterThan(0);
      await ledger.repair();
      await ledger.submit(
        () => Promise.resolve(),
        () => [facts('After')],
      );
      expect(await verify(again)).toMatchObject({ lines: 2, faults: [] });
      await ledger.close();
      again.close();
    }
  });

  it('gives concurrent calls one sync and an unbroken chain', async () => {
    const { file, vault, ledger } = await trailOf(0);
    await Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        ledger.submit(
          (tx) => tx.put({ kind: 'k', scope: '', name: `${i}` }, {}),
          () => [facts(`Call${i}`)],
        ),
      ),
    );
    expect(linesOf(file).length).toBe(300);
    expect(await verify(vault)).toMatchObject({ lines: 300, faults: [] });
    const bases = new Set(linesOf(file).map((text) => readLine(Buffer.from(text))?.base));
    expect(bases.size).toBeLessThan(10);
    vault.close();
  });

  it('is restored under a name that nobody can put a link to another file at before', async () => {
    const path = `${await makeVault()}.restored`;
    const other = `${path}.other`;
    writeFileSync(other, 'kept');
    symlinkSync(other, `${getAuditPath(path)}.new-${process.pid}`);
    const trail = new TrailFile(path);
    await trail.write(Buffer.from('line\n'));
    await trail.place();
    await trail.discard();
    expect(readFileSync(other, 'utf8')).toBe('kept');
    expect(readFileSync(getAuditPath(path), 'utf8')).toBe('line\n');
  });

  it('reads its last records', async () => {
    const { file, vault } = await trailOf(150);
    const names = async (count: number) =>
      (await readTail(file, count)).records.map((record) => record['eventName']);
    expect(await names(3)).toEqual(['Call147', 'Call148', 'Call149']);
    expect((await names(1000)).length).toBe(150);
    expect(await names(0)).toEqual([]);
    expect((await readTail(`${file}.none`, 5)).records).toEqual([]);
    vault.close();
  });
});
