/** Commands told to work on another service: what they send there, and which ones refuse to. */
import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

let home: Home;
let service: Record<string, string>;

beforeAll(async () => {
  const folder = new Home();
  chmodSync(folder.folder, 0o700);
  home = await quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
  const printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0']);
  service = Object.fromEntries(
    [...printed.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
});
afterAll(async () => {
  await home.run(['serve', 'stop']);
  removeHomes();
});

const local = [
  'backup create',
  'audit verify',
  'audit tail',
  'vault verify',
  'vault protectors list',
  'iam access-keys list',
  'init',
  'status',
  'doctor',
  'lock',
  'unlock',
] as const;
const places = [['--endpoint-url', 'http://127.0.0.1:1'], ['--aws'], ['--profile', 'work']] as const;

describe('commands of this machine', () => {
  it.each(local)('kms %s refuses a flag that names another service', async (words) => {
    for (const [flag, ...value] of places) {
      const { status, stderr } = await home.run([...words.split(' '), flag, ...value]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${flag} does not apply to kms `);
    }
  });

  it('work as ever where the environment names another service', async () => {
    const environment = {
      KMS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_KMS: 'http://127.0.0.1:1',
    };
    for (const words of ['status', 'audit verify', 'vault verify', 'iam access-keys list']) {
      await home.ok(words.split(' '), { environment });
    }
  });
});

it('kms api leaves it to the service which operations it has', async () => {
  const args = ['api', 'DescribeCustomKeyStores'];
  const refused = expect.stringContaining('(UnsupportedOperationException)') as string;
  const here = await home.run(args);
  expect([here.status, here.stderr]).toEqual([1, refused]);
  const there = await home.run(args, { environment: service });
  expect([there.status, there.stderr]).toEqual([1, refused]);
  const asked = (): number =>
    home.events().filter(({ eventName }) => eventName === 'DescribeCustomKeyStores').length;
  expect(asked()).toBe(1);
});

it('an endpoint that is no KMS is told as such', async () => {
  const other = createServer((request, response) => {
    request.resume();
    response.writeHead(418, { 'content-type': 'text/html' }).end('<!doctype html>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = await home.run(['keys', 'list', '--endpoint-url', `http://127.0.0.1:${port}`], {
    environment: { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  });
  other.close();
  expect([status, stderr]).toEqual([1, expect.stringContaining('(EndpointUnreachable)')]);
  expect(stderr).toContain('is not a KMS (HTTP status 418)');
});

describe('a ciphertext of another form', () => {
  const foreign = Buffer.concat([Buffer.from([1, 2, 3, 0]), Buffer.alloc(160, 7)]);
  const decrypts = (): number => {
    const events = readFileSync(home.trail, 'utf8').split('\n').slice(0, -1);
    return events.filter((line) => (JSON.parse(line) as { eventName: string }).eventName === 'Decrypt')
      .length;
  };

  it.each([
    ['bytes', foreign],
    ['base64', `${foreign.toString('base64')}\n`],
  ])('is for the service to judge, as %s', async (_, input) => {
    const before = decrypts();
    const { status, stderr } = await home.run(['decrypt'], { input, environment: service });
    expect([status, stderr]).toEqual([6, expect.stringContaining('(InvalidCiphertextException)')]);
    expect(decrypts()).toBe(before + 1);
  });

  it('is refused without a call by the vault', async () => {
    const before = decrypts();
    expect((await home.run(['decrypt'], { input: foreign })).status).toBe(6);
    expect(decrypts()).toBe(before);
  });

  it('is refused when it is longer than a blob can be', async () => {
    const before = decrypts();
    const input = Buffer.alloc(6145, 5);
    expect((await home.run(['decrypt'], { input, environment: service })).status).toBe(6);
    expect(decrypts()).toBe(before);
  });
});
