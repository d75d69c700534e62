/** Plain HTTP goes to this machine alone, and an answer sends nobody elsewhere. */
import { createServer as createHttpServer, type Server } from 'node:http';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkEndpoint, isProtected, staysProtected } from '../../src/connection/endpoint.ts';
import { Home, removeHomes } from '../support/homes.ts';
import { severalAtOnce, type Ended } from '../support/processes.ts';

const home = new Home(undefined, { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'hunter2' });

/** A server that counts what arrives, on every address of this machine. */
class Listener {
  requests = 0;
  connections = 0;
  readonly #server: Server;
  answer: { readonly status: number; readonly location?: string } = { status: 500 };

  constructor() {
    this.#server = createHttpServer((request, response) => {
      this.requests++;
      const { status, location } = this.answer;
      request.resume();
      response.writeHead(status, location === undefined ? {} : { location }).end('{}');
    });
    this.#server.on('connection', () => this.connections++);
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '0.0.0.0', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const first = new Listener();
const second = new Listener();
beforeAll(() => Promise.all([first.listen(), second.listen()]));
afterAll(() => {
  first.close();
  second.close();
  removeHomes();
});

function awsProfile(name: string, url: string): string {
  const settings = ['region = us-east-1', 'aws_access_key_id = a', 'aws_secret_access_key = b'];
  return [`[profile ${name}]`, `endpoint_url = ${url}`, ...settings, ''].join('\n');
}

const encrypt = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => home.run(['encrypt', ...args], { input: 's3cret', environment });

describe('an endpoint of plain http', () => {
  const here = [
    'http://127.0.0.1:8089',
    'http://127.9.8.7/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://[::1]:1/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://127.0.0.1./',
    'http://localhost/',
    'HTTP://LOCALHOST:1/',
  ];
  const elsewhere = [
    'http://localhost.evil.example/',
    'http://localhost./',
    'http://my.localhost/',
    'http://127.0.0.1.nip.io/',
    'http://127.0.0.1.example/',
    'http://0.0.0.0/',
    'http://0/',
    'http://[::]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://134744072/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://[fe80::1]/',
    'http://evil.example/#@127.0.0.1',
    'http://evil.example/?127.0.0.1',
    'http://evil.example\\@127.0.0.1/',
  ];

  it('is this machine, by any way to write its address', async () => {
    for (const url of here) {
      await expect(checkEndpoint(url, false)).resolves.toMatch(/^http:/);
      expect(isProtected(new URL(url))).toBe(true);
    }
    // As the SDK takes hosts apart.
    expect(isProtected({ protocol: 'http:', hostname: '::1' })).toBe(true);
    expect(isProtected({ protocol: 'http:', hostname: 'fe80::1' })).toBe(false);
    await expect(checkEndpoint('https://kms.example/', false)).resolves.toBe('https://kms.example/');
  });

  it('is this machine by name only as long as the name says so', async () => {
    const place = { protocol: 'http:', hostname: 'localhost' };
    expect(await staysProtected(place)).toBe(true);
    vi.doMock('node:dns/promises', () => ({
      lookup: () => Promise.resolve([{ address: '192.0.2.1', family: 4 }]),
    }));
    try {
      expect(await staysProtected(place)).toBe(false);
      expect(await staysProtected({ ...place, protocol: 'https:' })).toBe(true);
      await expect(checkEndpoint('http://localhost/', false)).rejects.toMatchObject({ code: 'Usage' });
    } finally {
      vi.doUnmock('node:dns/promises');
    }
  });

  it('is refused elsewhere unless that is asked for, whatever the name looks like', async () => {
    for (const url of elsewhere) {
      await expect(checkEndpoint(url, false), url).rejects.toMatchObject({ code: 'Usage' });
      await expect(checkEndpoint(url, true)).resolves.toMatch(/^http:/);
    }
    for (const url of [
      'http://127.0.0.1@evil.example/',
      'http://u:hunter2@127.0.0.1/',
      'https://u@kms.example/',
    ]) {
      for (const insecure of [false, true]) {
        const refused = checkEndpoint(url, insecure);
        await expect(refused).rejects.toMatchObject({
          code: 'Usage',
          message: expect.not.stringMatching(/hunter2|evil/) as string,
        });
      }
    }
    for (const url of ['ftp://127.0.0.1/', 'file:///etc/passwd', '//127.0.0.1', 'localhost:8089', '']) {
      await expect(checkEndpoint(url, true)).rejects.toMatchObject({ code: 'Usage' });
    }
  });

  it('is wrong usage in the AWS configuration, too', async () => {
    const environment = { AWS_ENDPOINT_URL: 'localhost' };
    const { status, stderr } = await encrypt(['--aws', '--region', 'us-east-1'], environment);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^kms: a URL in the AWS configuration is invalid\nhint: .*\n$/),
    ]);
  });

  it('gets nothing at all before that, wherever it was named', async () => {
    const url = `http://0.0.0.0:${first.port}`;
    const configuration = home.path('aws-config');
    writeFileSync(configuration, awsProfile('work', url));
    const ways: readonly (readonly [readonly string[], Readonly<Record<string, string>>])[] = [
      [['--endpoint-url', url], {}],
      [[], { KMS_ENDPOINT_URL: url }],
      [[], { AWS_ENDPOINT_URL_KMS: url }],
      [['--aws', '--region', 'us-east-1'], { AWS_ENDPOINT_URL: url }],
      [['--aws', '--profile', 'work'], { AWS_CONFIG_FILE: configuration }],
      [['--aws'], { AWS_CONFIG_FILE: configuration, AWS_PROFILE: 'work' }],
    ];
    const refused = await severalAtOnce(ways, ([args, environment]) => encrypt(args, environment));
    for (const { status, stdout, stderr } of refused) {
      expect([status, stdout.length, stderr]).toEqual([
        2,
        0,
        expect.stringContaining('plain http on another machine'),
      ]);
      expect(stderr).toMatch(/\nhint: .*https:\/\/.*\nhint: .*--insecure-plaintext\n$/);
    }
    expect([first.connections, second.connections]).toEqual([0, 0]);
    const allowed = await encrypt(['--endpoint-url', url, '--insecure-plaintext']);
    expect(allowed.status).toBe(1);
    expect(first.requests).toBeGreaterThan(0);
    for (const args of [['--insecure-plaintext'], ['--insecure-plaintext', '--profile', 'work']]) {
      expect((await encrypt(args)).stderr).toContain('--insecure-plaintext is for');
    }
    expect((await home.run(['doctor', '--insecure-plaintext'])).status).toBe(2);
  });
});

it('--profile is of the AWS configuration with its endpoint: nothing goes to AWS in its stead', async () => {
  const configuration = home.path('local-config');
  writeFileSync(configuration, awsProfile('local', `http://127.0.0.1:${first.port}`));
  const before = first.requests;
  await encrypt(['--aws', '--profile', 'local'], { AWS_CONFIG_FILE: configuration });
  expect(first.requests).toBeGreaterThan(before);
});

it.each(['evil.example/', 'x@evil.example', 'evil.example#', '127.0.0.1:80/', 'US-EAST-1', ''])(
  'a region cannot name a host: %s',
  async (region) => {
    const { status, stderr } = await encrypt(['--aws', '--region', region]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('the region is not a name of a region')]);
  },
);

it('an answer that redirects is a failure: nothing goes where it points', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    first.answer = { status, location: `http://127.0.0.1:${second.port}/` };
    const {
      status: exit,
      stdout,
      stderr,
    } = await encrypt(['--endpoint-url', `http://127.0.0.1:${first.port}`]);
    expect([status, exit, stdout.length]).toEqual([status, 1, 0]);
    expect(stderr).not.toMatch(/bug|s3cret|hunter2/);
    expect(stderr).toContain('redirect');
  }
  expect(first.requests).toBeGreaterThan(0);
  expect([second.requests, second.connections]).toEqual([0, 0]);
});
