import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busAddress, busAnswers, busSockets } from '../../../src/vault/protectors/bus.ts';

describe('the address of the session bus', () => {
  it('is the one that is set, else the socket in the runtime folder', () => {
    expect(busAddress({ busAddress: 'unix:path=/a', runtimeDir: '/run/user/1' })).toBe('unix:path=/a');
    expect(busAddress({ runtimeDir: '/run/user/1' })).toBe('unix:path=/run/user/1/bus');
    expect(busAddress({ busAddress: '', runtimeDir: '' })).toBeUndefined();
    expect(busAddress({})).toBeUndefined();
  });

  it('escapes what an address cannot hold, and is read back', () => {
    const runtimeDir = "/tmp/a b,c;d=e%20~(é)'!";
    const address = busAddress({ runtimeDir }) ?? '';
    expect(address).toMatch(/^unix:path=[-0-9A-Za-z_/.\\*%]+$/);
    expect(busSockets(address)).toEqual([`${runtimeDir}/bus`]);
  });

  it.each([
    ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
    ['unix:path=/tmp/dbus-1,guid=00ff', ['/tmp/dbus-1']],
    ['unix:guid=00ff,path=/tmp/dbus%2d1', ['/tmp/dbus-1']],
    ['unix:abstract=/tmp/dbus-1,guid=00ff', ['\0/tmp/dbus-1']],
    ['unix:runtime=yes', ['/run/user/7/bus']],
    ['unix:path=/a;unix:path=/b;', ['/a', '/b']],
    ['unix:dir=/tmp', []],
    ['unix:path=/a;tcp:host=localhost,port=1', undefined],
    ['autolaunch:', undefined],
    ['', []],
  ])('%s names its sockets', (address, sockets) => {
    expect(busSockets(address, '/run/user/7')).toEqual(sockets);
  });
});

describe.skipIf(process.platform === 'win32')('the probe of the session bus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bus-'));
  const server = createServer();
  beforeAll(() => new Promise<void>((resolve) => server.listen(join(folder, 'bus'), resolve)));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('finds a socket that accepts, behind others that do not', async () => {
    expect(await busAnswers(`unix:path=${folder}/bus`)).toBe(true);
    expect(await busAnswers(`unix:path=${folder}/none;unix:path=${folder}/bus`)).toBe(true);
    expect(await busAnswers('unix:runtime=yes', folder)).toBe(true);
  });

  it('is not taken for dead because this process was busy until after the deadline', async () => {
    const answer = busAnswers(`unix:path=${folder}/bus`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    expect(await answer).toBe(true);
  });

  it('finds nobody at a path without a socket, at a plain file, at no address', async () => {
    expect(await busAnswers(`unix:path=${folder}/none`)).toBe(false);
    expect(await busAnswers(`unix:path=${import.meta.filename}`)).toBe(false);
    expect(await busAnswers('unix:dir=/tmp')).toBe(false);
  });

  it('leaves alone what it cannot reach', async () => {
    expect(await busAnswers('tcp:host=localhost,port=1')).toBe(true);
  });

  it.runIf(process.platform === 'linux')('reaches an abstract socket', async () => {
    const name = `kms-test-${process.pid}`;
    const abstract = createServer();
    await new Promise<void>((resolve) => abstract.listen(`\0${name}`, resolve));
    expect(await busAnswers(`unix:abstract=${name}`)).toBe(true);
    await new Promise((resolve) => abstract.close(resolve));
    expect(await busAnswers(`unix:abstract=${name}`)).toBe(false);
  });
});
