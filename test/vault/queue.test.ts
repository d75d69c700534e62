/** The queue of writers: its order, and that no process that dies or stops in it holds up the others for long. */
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinQueue, type Ticket } from '../../src/vault/queue.ts';
import { bundle } from '../support/bundle.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

let program: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  program = await bundle('test/support/queuer.ts');
});
afterAll(() => {
  program.remove();
  removeTemporaryFolders();
});

const newFolder = (): string => join(temporaryFolder(), 'vault.db.queue');

async function place(folder: string): Promise<Ticket> {
  const ticket = await joinQueue(folder);
  if (!ticket) throw new Error('there is no queue');
  return ticket;
}

/** A process that takes a ticket, says so, and keeps it. */
async function keptPlace(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program.path, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('the queue of writers', () => {
  it('lets them through in the order in which they came, and leaves nothing behind', async () => {
    const folder = newFolder();
    const tickets: Ticket[] = [];
    for (let i = 0; i < 12; i++) tickets.push(await place(folder));
    const through: number[] = [];
    const all = tickets.map(async (ticket, i) => {
      while ((await ticket.wait()).stalled !== undefined);
      through.push(i);
      await sleep(2);
      ticket.leave();
    });
    await Promise.all(all.reverse());
    expect(through).toEqual(tickets.map((_, i) => i));
    expect(existsSync(folder)).toBe(false);
  });

  it('is closed to everybody else', async () => {
    const folder = newFolder();
    const ticket = await place(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const [name = ''] = readdirSync(folder);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    ticket.leave();
  });

  it('passes the tickets of processes that were killed', async () => {
    const folder = newFolder();
    const children = await Promise.all(Array.from({ length: 3 }, () => keptPlace(folder)));
    const ticket = await place(folder);
    const waiting = ticket.wait();
    for (const child of children) child.kill('SIGKILL');
    const begun = performance.now();
    expect(await waiting).toEqual({});
    expect(performance.now() - begun).toBeLessThan(1000);
    ticket.leave();
    expect(existsSync(folder)).toBe(false);
  });

  it('hands over the name of a commit, and nothing that is none', async () => {
    const folder = newFolder();
    const name = 'A_-9'.repeat(11).slice(1);
    for (const [note, received] of [
      [name, name],
      [undefined, undefined],
      [name.slice(1), undefined],
      [`${name}x`, undefined],
    ]) {
      const [first, second] = [await place(folder), await place(folder)];
      const waiting = second.wait();
      await sleep(20);
      first.leave(note);
      expect(await waiting).toEqual({});
      expect(second.handedOver).toBe(received);
      second.leave();
    }
  });

  it('finds the tickets that killed processes left long ago', async () => {
    const folder = newFolder();
    const child = await keptPlace(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(folder)).toHaveLength(1);
    const ticket = await place(folder);
    expect(await ticket.wait()).toEqual({});
    ticket.leave();
    expect(existsSync(folder)).toBe(false);
  });

  it('says when the first in it does not move, and goes on without it', async () => {
    const folder = newFolder();
    const child = await keptPlace(folder);
    child.kill('SIGSTOP');
    const [second, third] = [await place(folder), await place(folder)];
    const begun = performance.now();
    const [one, other] = await Promise.all([second.wait(), third.wait()]);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(one.stalled).toBeDefined();
    expect(other).toEqual(one);
    third.remove(other.stalled ?? '');
    expect(await second.wait()).toEqual({});
    second.leave();
    expect(await third.wait()).toEqual({});
    third.leave();
    child.kill('SIGKILL');
  });

  it('has room for a vault whose path is too long for a socket', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(120), 'vault.db.queue');
    mkdirSync(join(folder, '..'));
    const tickets = [await joinQueue(folder), await joinQueue(folder)];
    if (process.platform !== 'linux') return;
    const [first, second] = tickets;
    expect(await first?.wait()).toEqual({});
    const waiting = second?.wait();
    first?.leave();
    expect(await waiting).toEqual({});
    second?.leave();
    expect(existsSync(folder)).toBe(false);
  });

  it('is none where others can write, or where it cannot be', async () => {
    const open = newFolder();
    mkdirSync(open);
    chmodSync(open, 0o770);
    expect(await joinQueue(open)).toBeUndefined();
    const file = newFolder();
    writeFileSync(file, '');
    expect(await joinQueue(file)).toBeUndefined();
    expect(await joinQueue(join(temporaryFolder(), 'missing', 'vault.db.queue'))).toBeUndefined();
  });

  it('is not held up by what else lies in its folder, and takes away what killed processes left unplaced', async () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o700 });
    const paths = [`000000000001-${'a'.repeat(16)}`, `000000000002-${'b'.repeat(16)}`, `.${'c'.repeat(16)}`];
    const [file, inner, unplaced] = paths.map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(file, '');
    mkdirSync(inner);
    const server = createServer().listen(unplaced);
    await once(server, 'listening');
    const ticket = await place(folder);
    expect(await ticket.wait()).toEqual({});
    ticket.leave();
    expect(readdirSync(folder)).toHaveLength(3);
    unlinkSync(file);
    rmdirSync(inner);
    (await place(folder)).leave();
    expect(readdirSync(folder)).toHaveLength(1);
    utimesSync(unplaced, 0, 0);
    (await place(folder)).leave();
    expect(existsSync(folder)).toBe(false);
    server.close();
  });
});
