/** Many connections, then SIGTERM: what was answered is in the audit trail, and the other way round. */
import { chmodSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { extent } from '../support/extent.ts';
import { Home, complaints, quickHome, removeHomes } from '../support/homes.ts';
import { encrypt, startServing } from '../support/load.ts';

const connections = 200;
const loadMs = extent(3000, 30_000);

afterAll(removeHomes);

describe('a server under load', () => {
  it('ends at SIGTERM with every answered call in the trail', async () => {
    const folder = new Home();
    chmodSync(folder.folder, 0o700);
    const home = await quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
    const { server, caller } = await startServing(home, connections, 60);
    const answered: string[] = [];
    const state = { stopped: false };
    const worker = async (): Promise<void> => {
      while (!state.stopped) {
        const answer = await encrypt(caller);
        if (answer?.status === 200) answered.push(answer.requestId);
        else await new Promise((done) => setTimeout(done, 5));
      }
    };
    const workers = Array.from({ length: connections }, worker);
    await new Promise((done) => setTimeout(done, loadMs));
    server.child.kill('SIGTERM');
    const { status, stderr } = await server.ended;
    state.stopped = true;
    await Promise.all(workers);
    caller.agent.destroy();
    expect([status, stderr]).toEqual([0, '']);

    const lines = readFileSync(home.trail, 'utf8').trimEnd().split('\n');
    const audited = new Set(lines.map((line) => (JSON.parse(line) as { requestID: string }).requestID));
    expect(answered.length).toBeGreaterThan(connections);
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.filter((id) => !audited.has(id))).toEqual([]);
    expect(await complaints(home)).toBe('');
  }, 180_000);
});
