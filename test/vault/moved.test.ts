/** Files that lose their names while a vault is open: nothing is committed where nobody would find it. */
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { getAuditPath } from '../../src/audit/log.ts';
import { readFrom, readTail, type Tail } from '../../src/audit/query.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { connect } from '../../src/vault/stores/sqlite/connection.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { failureOf } from '../support/failure.ts';
import { makeVault, openTestVault, removeTemporaryFolders } from '../support/vaults.ts';

const opened: { readonly vault: OpenVault; readonly ledger: Ledger }[] = [];
afterEach(async () => {
  for (const { vault, ledger } of opened.splice(0)) {
    await ledger.close();
    vault.close();
  }
});
afterAll(removeTemporaryFolders);

async function open(path: string) {
  const vault = await openTestVault(path);
  const ledger = new Ledger(vault, () => new Date());
  opened.push({ vault, ledger });
  return { vault, ledger };
}

const removed = (path: string): void => rmSync(path);
const moved = (path: string): void => renameSync(path, `${path}.elsewhere`);
const movedBehindLink = (path: string): void => {
  moved(path);
  symlinkSync(`${path}.elsewhere`, path);
};
/** Its folder is now a file. */
const cutOff = (path: string): void => {
  renameSync(dirname(path), `${dirname(path)}.elsewhere`);
  writeFileSync(dirname(path), '');
};
const logRemoved = (path: string): void => rmSync(`${path}-wal`);
const replaced = (path: string): void => {
  copyFileSync(path, `${path}.copy`);
  renameSync(`${path}.copy`, path);
};

it.each([
  ['removed', removed],
  ['moved', moved],
  ['moved, with a link to it in its place', movedBehindLink],
  ['replaced', replaced],
  ['out of reach', cutOff],
  ['without its log', logRemoved],
])('a vault file that is %s', async (_, change) => {
  const path = await makeVault();
  const { vault, ledger } = await open(path);
  for (let i = 0; i < 6; i++) await ledger.note('Before', {});
  change(path);
  expect((await failureOf(ledger.note('After', {}))).code).toBe('FileUnusable');
  expect((await failureOf(vault.read(() => Promise.resolve()))).code).toBe('FileUnusable');
  if (existsSync(getAuditPath(path)))
    expect(readFileSync(getAuditPath(path), 'utf8')).not.toContain('"After"');
});

it('a vault file that is moved while a call is under way', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  await ledger.note('Before', {});
  const call = ledger.runNoted(
    'During',
    async () => {
      await Promise.resolve();
      moved(path);
    },
    () => ({}),
  );
  expect((await failureOf(call)).code).toBe('FileUnusable');
});

it('a vault file that is gone when SQLite opens it is not made anew, nor its log removed', async () => {
  const path = await makeVault();
  moved(path);
  writeFileSync(`${path}-wal`, 'what was committed last');
  expect((await failureOf(connect(path, { create: false }))).code).toBe('FileUnusable');
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(`${path}-wal`, 'utf8')).toBe('what was committed last');
});

it('a log whose index was lost stays when what had it open is closed, and until the process ends', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const atExit: unknown[] = [];
  const once = vi.spyOn(process, 'once').mockImplementation((...args: unknown[]) => {
    atExit.push(args);
    return process;
  });
  const path = await makeVault();
  await (async () => {
    const vault = await openTestVault(path);
    const ledger = new Ledger(vault, () => new Date());
    await ledger.note('Before', {});
    rmSync(`${path}-shm`);
    await ledger.close();
    vault.close();
  })();
  once.mockRestore();
  expect(atExit).toEqual([['exit', expect.any(Function)]]);
  for (let i = 0; i < 5; i++) {
    await sleep(10);
    collect();
  }
  expect(existsSync(`${path}-wal`)).toBe(true);
});

it('a log that stayed beside the link when the file was moved', async () => {
  const path = await makeVault();
  movedBehindLink(path);
  writeFileSync(`${path}-wal`, 'what was committed last');
  expect((await failureOf(openTestVault(path))).message).toMatch(/a log lies beside the link/);
  rmSync(`${path}-wal`);
  await open(path);
});

it('a vault file that is moved and put back', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  await ledger.note('Before', {});
  moved(path);
  await failureOf(ledger.note('Meanwhile', {}));
  renameSync(`${path}.elsewhere`, path);
  await ledger.note('After', {});
  expect(readFileSync(getAuditPath(path), 'utf8')).toContain('"After"');
});

it.each([
  ['removed', removed],
  ['moved', moved],
])('an audit trail that is %s', async (_, change) => {
  const path = await makeVault();
  const { ledger } = await open(path);
  await ledger.note('Before', {});
  change(getAuditPath(path));
  expect((await failureOf(ledger.note('After', {}))).code).toBe('AuditIntegrity');
});

it('an audit trail that cannot be reached', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  await ledger.note('Before', {});
  rmSync(getAuditPath(path));
  symlinkSync(getAuditPath(path), getAuditPath(path));
  expect((await failureOf(ledger.note('After', {}))).code).toBe('AuditUnavailable');
});

it('two repairs in one second keep both trails', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  await ledger.note('Before', {});
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const asides = [await ledger.repair(), await ledger.repair()];
  vi.useRealTimers();
  expect(asides.map((aside) => readFileSync(aside, 'utf8'))).toEqual([
    expect.stringContaining('"Before"'),
    expect.stringContaining('"RepairAuditTrail"'),
  ]);
});

it('an audit trail is followed into the one that takes its place', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  const trail = getAuditPath(path);
  const names = ({ records }: Tail): unknown[] => records.map((record) => record['eventName']);
  for (const name of ['One', 'Two']) await ledger.note(name, {});
  let tail = await readTail(trail, 1);
  expect(names(tail)).toEqual(['Two']);
  moved(trail);
  tail = await readFrom(trail, tail);
  expect(names(tail)).toEqual([]);
  renameSync(`${trail}.elsewhere`, trail);
  await ledger.note('Three', {});
  tail = await readFrom(trail, tail);
  expect(names(tail)).toEqual(['Three']);
  await ledger.repair();
  tail = await readFrom(trail, tail);
  expect(names(tail)).toEqual(['RepairAuditTrail']);
  expect(names(await readFrom(trail, tail))).toEqual([]);
});

it('an audit trail that another process repairs', async () => {
  const path = await makeVault();
  const { ledger } = await open(path);
  for (let i = 0; i < 3; i++) await ledger.note('Before', {});
  await (await open(path)).ledger.repair();
  await ledger.note('After', {});
  expect(readFileSync(getAuditPath(path), 'utf8')).toContain('"After"');
});

it('a vault that a link leads to has one trail, beside the file', async () => {
  const path = await makeVault();
  await (await open(path)).ledger.note('Before', {});
  const link = `${path}.link`;
  symlinkSync(path, link);
  await (await open(link)).ledger.note('ThroughTheLink', {});
  await (await open(path)).ledger.note('After', {});
  expect(existsSync(`${link}.audit.jsonl`)).toBe(false);
  expect(readFileSync(getAuditPath(path), 'utf8')).toMatch(/Before.*\n.*ThroughTheLink.*\n.*After/);
});

it('beside a path that leads nowhere', () => {
  expect(getAuditPath('/dev/null/vault.db')).toBe('/dev/null/vault.db.audit.jsonl');
});

it('a trail that stayed beside the link is used there', async () => {
  const path = await makeVault();
  const link = `${path}.link`;
  symlinkSync(path, link);
  expect(getAuditPath(link)).toBe(getAuditPath(path));
  writeFileSync(`${link}.audit.jsonl`, '', { mode: 0o600 });
  expect(getAuditPath(link)).toBe(`${link}.audit.jsonl`);
});
