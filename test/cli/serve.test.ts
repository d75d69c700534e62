/** `kms serve` and its commands as processes, used by the official SDK. */
import { KMS } from '@aws-sdk/client-kms';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { request, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, complaints, quickHome, removeHomes } from '../support/homes.ts';
import { hasPrograms, needs } from '../support/needs.ts';
import { program, type Launched } from '../support/processes.ts';

/** A home whose background processes leave their sockets in it. */
async function servingHome(): Promise<Home> {
  const folder = new Home();
  chmodSync(folder.folder, 0o700);
  return quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
}

/** What `--print-env` printed for sh. */
function environmentOf(lines: string): Record<string, string> {
  return Object.fromEntries(
    [...lines.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

function sdk(environment: Readonly<Record<string, string>>, region = environment['AWS_REGION'] ?? ''): KMS {
  return new KMS({
    endpoint: environment['AWS_ENDPOINT_URL_KMS'] ?? '',
    region,
    maxAttempts: 1,
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
}

/** Starts a server in the foreground and waits until it says where it listens. */
async function foreground(
  home: Home,
  args: readonly string[],
): Promise<{ launched: Launched; says: string }> {
  const launched = home.start(['serve', ...args]);
  const says = await new Promise<string>((resolve, reject) => {
    let text = '';
    launched.child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text);
    });
    void launched.ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  return { launched, says };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function get(options: RequestOptions & { readonly ca?: Buffer }, send = request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    send(options, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .once('error', reject)
      .end();
  });
}

async function failure(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'it succeeded',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

afterAll(removeHomes);

describe('kms serve', () => {
  let home: Home;
  let printed: string;
  let environment: Record<string, string>;
  beforeAll(async () => {
    home = await servingHome();
    printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0']);
    environment = environmentOf(printed);
  });
  afterAll(async () => {
    await home.run(['serve', 'stop']);
  });

  it('prints an environment with which the SDK works', async () => {
    expect(printed).toMatch(/^export AWS_ENDPOINT_URL_KMS='http:\/\/127\.0\.0\.1:\d+'$/m);
    expect(printed).toContain('unset AWS_SESSION_TOKEN');
    // AWS gives no such id, and refuses it, should a client send it there.
    expect(environment['AWS_ACCESS_KEY_ID']).toMatch(/^kms_[a-z2-7]{24}$/);
    const client = sdk(environment);
    const Plaintext = Buffer.from('attack at dawn');
    const { CiphertextBlob } = await client.encrypt({ KeyId: 'alias/default', Plaintext });
    const opened = await client.decrypt({ CiphertextBlob });
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('attack at dawn');
  });

  it('says in the audit trail who called from where with what', async () => {
    const { $metadata } = await sdk(environment, 'eu-central-1').listKeys({});
    const event = home.events().findLast(({ eventName }) => eventName === 'ListKeys') as unknown as Record<
      string,
      unknown
    >;
    expect(event).toMatchObject({
      userIdentity: { type: 'Root', accessKeyId: environment['AWS_ACCESS_KEY_ID'] },
      awsRegion: 'eu-central-1',
      sourceIPAddress: '127.0.0.1',
      requestID: $metadata.requestId,
    });
    expect(event['userAgent']).toMatch(/aws-sdk-js/);
    expect(readFileSync(home.trail, 'utf8')).not.toContain(environment['AWS_SECRET_ACCESS_KEY']);
  });

  it('is what commands work on when the environment says so', async () => {
    const unlocked = { ...environment, KMS_PASSPHRASE: undefined, KMS_VAULT: undefined };
    const token = await home.ok(['encrypt'], { input: 's3cret', environment: unlocked });
    expect(await home.ok(['decrypt', token], { environment: unlocked })).toBe('s3cret');
    const big = Buffer.alloc(100_000, 7);
    writeFileSync(home.path('big'), big);
    await home.ok(['encrypt', home.path('big'), '-o', home.path('big.kms')], { environment: unlocked });
    await home.ok(['decrypt', home.path('big.kms'), '-o', home.path('back')], { environment: unlocked });
    expect(readFileSync(home.path('back')).equals(big)).toBe(true);
    const missing = await home.run(['keys', 'describe', 'nothing'], { environment: unlocked });
    expect([missing.status, missing.stderr]).toEqual([3, expect.stringContaining('NotFoundException')]);
  });

  it('is listed, and stops when asked, with the trail whole', async () => {
    const { servers } = JSON.parse(await home.ok(['serve', 'status', '--json'])) as {
      servers: readonly Record<string, unknown>[];
    };
    expect(servers).toHaveLength(1);
    expect(servers[0]).toMatchObject({ url: environment['AWS_ENDPOINT_URL_KMS'], account: '111122223333' });
    await home.ok(['serve', 'stop']);
    expect(await failure(sdk(environment).listKeys({}))).not.toBe('it succeeded');
    expect((await home.run(['serve', 'stop'])).status).toBe(3);
    expect(await complaints(home)).toBe('');
  });
});

describe('kms serve, in the foreground', () => {
  it('refuses what would serve a network by accident', async () => {
    const home = await servingHome();
    const refused = async (...args: string[]): Promise<string> => {
      const { status, stderr } = await home.run(['serve', ...args]);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await refused('--host', '0.0.0.0')).toContain('--insecure-plaintext');
    expect(await refused('--host', '0.0.0.0', '--auth', 'none', '--insecure-plaintext')).toContain(
      '--auth none',
    );
    expect(await refused('--tls-cert', 'x')).toContain('belong together');
    expect(await refused('--port', '70000')).toContain('65535');
    expect(await refused('--max-connections', '0')).toContain('--max-connections takes a number from 1');
    const socket = ['--socket', home.path('kms.sock')];
    expect(await refused(...socket, '--max-connections', '5')).toContain('cannot be used together');
    expect(await refused('--print-env', '--socket', home.path('kms.sock'))).toContain('--print-env');
    expect(existsSync(home.path('kms.sock'))).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))('ends where nobody can be told where it listens', async () => {
    const home = await servingHome();
    const out = openSync('/dev/full', 'w');
    const ended = spawnSync(process.execPath, [program, 'serve', '--ephemeral', '--port', '0'], {
      env: home.environment,
      stdio: ['ignore', out, 'pipe'],
      timeout: 20_000,
    });
    closeSync(out);
    expect([ended.status, ended.stderr.toString()]).toEqual([1, expect.stringContaining('no space is left')]);
  });

  it('ends at SIGTERM, and tells loudly that nothing is signed', async () => {
    const home = await servingHome();
    const { launched, says } = await foreground(home, ['--auth', 'none', '--port', '0']);
    const [, port = ''] = /^listening on http:\/\/127\.0\.0\.1:(\d+)\n$/.exec(says) ?? [];
    expect(await get({ port, path: '/health' })).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect((await get({ port, path: '/agent' })).status).toBe(400);
    expect((await get({ port, path: '/health', headers: { host: 'evil.example' } })).status).toBe(421);
    const environment = { AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${port}`, AWS_REGION: 'us-east-1' };
    const client = sdk({ ...environment, AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' });
    expect((await client.listAliases({})).Aliases).toHaveLength(1);
    client.destroy();
    launched.child.kill('SIGTERM');
    const { status, stderr } = await launched.ended;
    expect(status).toBe(0);
    expect(stderr).toContain('warning: --auth none');
  });

  it('says on stderr, once, why calls fail that are answered with an internal error alone', async () => {
    const home = await servingHome();
    const { launched, says } = await foreground(home, ['--auth', 'none', '--port', '0']);
    const [, url = ''] = /^listening on (\S+)\n$/.exec(says) ?? [];
    const client = sdk({
      AWS_ENDPOINT_URL_KMS: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
    });
    renameSync(home.vault, `${home.vault}.elsewhere`);
    for (let i = 0; i < 3; i++) expect(await failure(client.listAliases({}))).toBe('KMSInternalException');
    client.destroy();
    launched.child.kill('SIGTERM');
    const { stderr } = await launched.ended;
    expect(stderr).toMatch(
      /^kms serve: request [0-9a-f-]{36} was answered with KMSInternalException, because:\nkms: the vault file was moved, .* \(FileUnusable\)\nhint: /m,
    );
    expect(stderr.match(/FileUnusable/g)).toHaveLength(1);
  });

  it('closes connections above the number given', async () => {
    const home = await servingHome();
    const limit = ['--max-connections', '1', '--access-log'];
    const { launched, says } = await foreground(home, ['--auth', 'none', '--port', '0', ...limit]);
    const port = Number(/:(\d+)$/m.exec(says)?.[1]);
    const held = connect(port, '127.0.0.1');
    await once(held, 'connect');
    expect(await failure(get({ port, path: '/health' }))).toBe('Error');
    held.destroy();
    launched.child.kill('SIGTERM');
    expect((await launched.ended).stderr).toMatch(/^\S+Z 127\.0\.0\.1 refused: too many connections$/m);
  });

  it('serves a socket of mode 0600, and one line of access log without a body', async () => {
    const home = await servingHome();
    const socketPath = home.path('kms.sock');
    const { launched } = await foreground(home, ['--socket', socketPath, '--auth', 'none', '--access-log']);
    expect(statSync(socketPath).mode & 0o777).toBe(0o600);
    expect((await get({ socketPath, path: '/health' })).status).toBe(200);
    launched.child.kill('SIGINT');
    const { status, stderr } = await launched.ended;
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S+Z 127\.0\.0\.1 GET 200 - [0-9a-f-]{36} \d+ms$/m);
  });

  needs({ name: 'the openssl command', present: hasPrograms('openssl'), install: 'apt-get install openssl' })(
    'with TLS',
    () => {
      it('serves https', async () => {
        const home = await servingHome();
        const [cert, key] = [home.path('cert.pem'), home.path('key.pem')];
        const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
        execFileSync(
          'openssl',
          [
            'req',
            '-x509',
            '-newkey',
            'ec',
            '-pkeyopt',
            'ec_paramgen_curve:P-256',
            '-nodes',
            '-days',
            '2',
            '-keyout',
            key,
            '-out',
            cert,
            ...subject,
          ],
          { stdio: 'ignore' },
        );
        const { launched, says } = await foreground(home, [
          ...['--port', '0', '--max-connections', '1'],
          ...['--tls-cert', cert, '--tls-key', key],
        ]);
        const [, port = ''] = /^listening on https:\/\/127\.0\.0\.1:(\d+)\n$/.exec(says) ?? [];
        const options = { host: 'localhost', port, path: '/health', ca: readFileSync(cert) };
        // A connection counts before its handshake.
        const held = connect(Number(port), 'localhost');
        await once(held, 'connect');
        expect(await failure(get(options, tlsRequest))).toBe('Error');
        held.destroy();
        await expect
          .poll(() => get(options, tlsRequest).catch(() => undefined))
          .toMatchObject({ status: 200 });
        launched.child.kill('SIGTERM');
        expect((await launched.ended).status).toBe(0);
      });
    },
  );
});

describe('kms serve --ephemeral', () => {
  it('serves a vault in memory, with the keys and aliases of a seed', async () => {
    const home = new Home();
    chmodSync(home.folder, 0o700);
    const own = new Home(home.folder, { XDG_RUNTIME_DIR: home.folder });
    const KeyId = 'bc436485-5092-42b8-92a3-0aa8b93536dc';
    const material = '5cdaead27fe7da2de47945d73cd6d79e36494e73802f3cd3869f1d2cb0b5d7a9';
    writeFileSync(
      home.path('local-kms.yaml'),
      `Keys:\n  Symmetric:\n    Aes:\n      - Metadata:\n          KeyId: ${KeyId}\n        BackingKeys:\n          - ${material}\nAliases:\n  - AliasName: alias/testing\n    TargetKeyId: ${KeyId}\n`,
    );
    writeFileSync(
      home.path('own.yaml'),
      `keys:\n  - id: ${KeyId}\n    material: ${material}\n    description: for tests\n    aliases: [testing]\n    tags: { team: web }\n`,
    );
    const serve = [
      'serve',
      '--ephemeral',
      '--detach',
      '--print-env',
      '--port',
      '0',
      '--account-id',
      '111122223333',
    ];
    const first = environmentOf(await own.ok([...serve, '--seed', home.path('local-kms.yaml')]));
    const sealed = await sdk(first).encrypt({ KeyId: 'alias/testing', Plaintext: Buffer.from('seeded') });
    expect(sealed.KeyId).toBe(`arn:aws:kms:us-east-1:111122223333:key/${KeyId}`);
    await own.ok(['serve', 'stop']);

    const second = environmentOf(await own.ok([...serve, '--seed', home.path('own.yaml')]));
    const opened = await sdk(second).decrypt({ CiphertextBlob: sealed.CiphertextBlob });
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('seeded');
    const { KeyMetadata } = await sdk(second).describeKey({ KeyId: 'alias/testing' });
    expect(KeyMetadata?.Description).toBe('for tests');
    expect(await failure(sdk({ ...second, AWS_SECRET_ACCESS_KEY: 'x'.repeat(40) }).listKeys({}))).toBe(
      'InvalidSignatureException',
    );
    await own.ok(['serve', 'stop']);
  });

  it('takes private keys and keys without material from a seed', async () => {
    const folder = new Home();
    chmodSync(folder.folder, 0o700);
    const home = new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const ids = ['800d5768-3fd7-4edd-a4b8-4c81c3e4c147', '5d05267f-bb87-4d0b-8594-295a4371d414'] as const;
    const keys = [
      { id: ids[0], usage: 'SIGN_VERIFY', material: pem },
      { id: ids[1], spec: 'RSA_2048', usage: 'SIGN_VERIFY' },
    ];
    // JSON is YAML.
    writeFileSync(home.path('seed.yaml'), JSON.stringify({ keys }));
    const printed = await home.ok([
      'serve',
      '--ephemeral',
      '--detach',
      '--print-env',
      '--port',
      '0',
      '--seed',
      home.path('seed.yaml'),
    ]);
    const client = sdk(environmentOf(printed));
    const Message = Buffer.from('signed');
    const { Signature } = await client.sign({ KeyId: ids[0], Message, SigningAlgorithm: 'ECDSA_SHA_256' });
    expect(verify('sha256', Message, createPublicKey(privateKey), Signature ?? new Uint8Array())).toBe(true);
    const { KeyMetadata } = await client.describeKey({ KeyId: ids[1] });
    expect(KeyMetadata).toMatchObject({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    await home.ok(['serve', 'stop']);
  });

  it('says what is wrong with a seed, without repeating it', async () => {
    const home = new Home();
    const seed = home.path('seed.yaml');
    for (const [text, says] of [
      ['keys:\n  - id: nonsense\n    material: 00\n', 'UUID'],
      ['keys:\n  - id: bc436485-5092-42b8-92a3-0aa8b93536dc\n    material: 0011\n', 'key spec'],
      [
        'keys:\n  - id: bc436485-5092-42b8-92a3-0aa8b93536dc\n    materiel: 0011\n',
        'line 3: a key has no member',
      ],
      ['Keys:\n  - KeyId: bc436485-5092-42b8-92a3-0aa8b93536dc\n', 'neither BackingKeys'],
      ['keys: [', 'YAML'],
      ['- x', 'no keys'],
    ] as const) {
      writeFileSync(seed, text);
      const { status, stderr } = await home.run(['serve', '--ephemeral', '--port', '0', '--seed', seed]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
      expect(stderr).not.toMatch(/nonsense|0011/);
    }
  });
});

describe('access keys', () => {
  it('are shown once, sealed, and refused when disabled or deleted', async () => {
    const home = await servingHome();
    const made = JSON.parse(await home.ok(['iam', 'access-keys', 'create', '--json'])) as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    const { AccessKeyId: id, SecretAccessKey: secret } = made.AccessKey;
    expect(id).toMatch(/^kms_[a-z2-7]{24}$/);
    expect(secret).toMatch(/^[A-Za-z0-9+/]{40}$/);
    const listed = await home.ok(['iam', 'access-keys', 'list']);
    expect(listed).toContain(id);
    expect(listed).not.toContain(secret);

    const printed = await home.ok(['serve', '--detach', '--port', '0', '--json']);
    const { url } = JSON.parse(printed) as { url: string };
    const environment = { AWS_ENDPOINT_URL_KMS: url, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret };
    const call = (): Promise<string> =>
      failure(sdk({ ...environment, AWS_REGION: 'us-east-1' }).listKeys({}));
    const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1100));
    expect(await call()).toBe('it succeeded');
    await home.ok(['iam', 'access-keys', 'disable', id]);
    await pause();
    expect(await call()).toBe('UnrecognizedClientException');
    await home.ok(['iam', 'access-keys', 'enable', id]);
    await pause();
    expect(await call()).toBe('it succeeded');
    await home.ok(['iam', 'access-keys', 'delete', id]);
    await pause();
    expect(await call()).toBe('UnrecognizedClientException');
    await home.ok(['serve', 'stop']);

    expect((await home.run(['iam', 'access-keys', 'delete', id])).status).toBe(3);
    const names = home.events().map(({ eventName }) => eventName);
    expect(names.filter((name) => name.endsWith('AccessKey'))).toEqual([
      'CreateAccessKey',
      'UpdateAccessKey',
      'UpdateAccessKey',
      'DeleteAccessKey',
    ]);
    for (const file of [home.vault, home.trail]) expect(readFileSync(file).includes(secret)).toBe(false);
    expect(await complaints(home)).toBe('');
  });
});

describe('kms unlock', () => {
  const locked = { KMS_PASSPHRASE: undefined };

  it('lets commands work without the passphrase until kms lock', async () => {
    const home = await servingHome();
    const input = 's3cret';
    expect((await home.run(['encrypt', '--no-input'], { input, environment: locked })).status).toBe(4);
    const { socket } = JSON.parse(await home.ok(['unlock', '--json'])) as { socket: string };
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await home.ok(['status', '--json'], { environment: locked }))).toMatchObject({
      unlockedUntil: expect.stringMatching(/Z$/) as string,
    });
    const token = await home.ok(['encrypt', '--no-input'], { input, environment: locked });
    expect(await home.ok(['decrypt', token], { environment: locked })).toBe('s3cret');
    const region = ['--region', 'eu-west-1'];
    const key = await home.ok(['keys', 'create', ...region], { environment: locked });
    expect(await home.ok(['keys', 'describe', key, ...region, '--json'], { environment: locked })).toContain(
      'arn:aws:kms:eu-west-1',
    );
    const refused = await home.run(['keys', 'describe', 'nothing'], { environment: locked });
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('NotFoundException')]);
    const big = Buffer.alloc(200_000, 3);
    const message = await home.run(['encrypt'], { input: big, environment: locked });
    const back = await home.run(['decrypt'], { input: message.stdout, environment: locked });
    expect(back.stdout.equals(big)).toBe(true);
    expect(home.events().findLast(({ eventName }) => eventName === 'Decrypt')).toMatchObject({
      userAgent: expect.stringContaining('command/decrypt') as string,
    });
    await home.ok(['lock']);
    expect((await home.run(['encrypt', '--no-input'], { input, environment: locked })).status).toBe(4);
    expect(await complaints(home)).toBe('');
  });

  it('ends by itself, and not before a new one takes its place', async () => {
    const home = await servingHome();
    await home.ok(['unlock', '--ttl', '1h']);
    await home.ok(['unlock', '--ttl', '1s']);
    await expect
      .poll(
        async () => (await home.run(['encrypt', '--no-input'], { input: 'x', environment: locked })).status,
        {
          timeout: 15_000,
        },
      )
      .toBe(4);
    expect((await home.run(['unlock', '--ttl', '1y'])).status).toBe(2);
    expect(await home.ok(['lock'])).toBe('');
  });

  it('does not outlive its vault: another file at the same path has no agent', async () => {
    const home = await servingHome();
    await home.ok(['unlock', '--ttl', '5s']);
    const other = await quickHome(new Home());
    rmSync(home.vault);
    copyFileSync(other.vault, home.vault);
    expect((await home.run(['encrypt', '--no-input'], { input: 'x', environment: locked })).status).toBe(4);
    const { servers } = JSON.parse(await home.ok(['serve', 'status', '--json'])) as { servers: unknown[] };
    expect(servers).toEqual([]);
  });
});
