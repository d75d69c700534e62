/** One vault under load from many processes, some of which are killed: no call fails, nothing is lost, each gets its share. */
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { extent } from '../support/extent.ts';
import { complaints, Home, listedKeys, passphrase, quickHome, removeHomes } from '../support/homes.ts';
import { outputs } from '../support/kills.ts';
import { encrypt, startServing } from '../support/load.ts';
import { launch, type Launched } from '../support/processes.ts';
import { seed, seeded } from '../support/random.ts';

const connections = 16;
const creators = 10;
/** The short run finds what the queue does wrong, the long one what is rare. */
const seconds = Number(process.env['KMS_TEST_CONTENTION_SECONDS'] ?? extent(3, 20));

let restless: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  restless = await bundle('test/support/restless.ts');
});
afterAll(() => {
  restless.remove();
  removeHomes();
});

it(
  'a server beside processes that create keys without a pause',
  async () => {
    const folder = new Home();
    chmodSync(folder.folder, 0o700);
    const home = await quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
    const random = seeded(seed);
    const { server, caller } = await startServing(home, connections, seconds + 60);

    const start = (): Launched =>
      launch(process.execPath, [restless.path, 'create', home.vault, passphrase], {
        environment: home.environment,
        killAfter: seconds * 1000 + 60_000,
      });
    const answering = (each: Launched): Promise<void> =>
      new Promise((resolve) => each.child.stdout?.once('data', () => resolve()));
    // These are not killed until the end; the others are, over and over.
    const steady = Array.from({ length: creators - 2 }, start);
    await Promise.all(steady.map(answering));

    const statuses = new Map<string, number>();
    const state = { stopped: false, longest: 0 };
    const calling = Array.from({ length: connections }, async () => {
      while (!state.stopped) {
        const begun = performance.now();
        const status = `${(await encrypt(caller))?.status ?? 'none'}`;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        state.longest = Math.max(state.longest, performance.now() - begun);
      }
    });
    const killed: Launched[] = [];
    const killing = Array.from({ length: 2 }, async () => {
      while (!state.stopped) {
        const each = start();
        killed.push(each);
        await answering(each);
        await new Promise((done) => setTimeout(done, random() * 100));
        each.kill();
        await each.ended;
      }
    });
    await new Promise((done) => setTimeout(done, seconds * 1000));
    state.stopped = true;
    await Promise.all([...calling, ...killing]);
    for (const each of steady) each.kill();
    const ended = await Promise.all([...steady, ...killed].map((each) => each.ended));
    server.child.kill('SIGTERM');
    expect((await server.ended).stderr).toBe('');
    caller.agent.destroy();

    const where = `seed ${seed}`;
    expect(killed.length, where).toBeGreaterThan(2);
    expect([...statuses.keys()], where).toEqual(['200']);
    expect(ended.map(({ stderr }) => stderr).join(''), where).toBe('');
    const created = ended.slice(0, steady.length).map((each) => outputs(each).length);
    const mean = created.reduce((sum, count) => sum + count, 0) / steady.length;
    // Each of the server's turns answers what has come together meanwhile.
    expect((statuses.get('200') ?? 0) / connections, where).toBeGreaterThan(mean / 3);
    expect(Math.min(...created), where).toBeGreaterThan(mean / 3);
    expect(state.longest, where).toBeLessThan(10_000);

    expect(await listedKeys(home), where).toEqual(expect.arrayContaining(ended.flatMap(outputs)));
    expect(await complaints(home), where).toBe('');
    // A kill may have left a socket that had no place yet; no ticket stays.
    const queue = `${home.vault}.queue`;
    expect(existsSync(queue) ? readdirSync(queue).filter((name) => !name.startsWith('.')) : []).toEqual([]);
  },
  (seconds + 60) * 1000,
);
