/** Everything that takes text takes it with a byte order mark, in UTF-16 and with CRLF: one row for each reader. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodings } from '../support/encodings.ts';
import { Home, passphrase, quickHome, removeHomes } from '../support/homes.ts';
import { severalAtOnce } from '../support/processes.ts';

let home: Home;
let giver: Home;
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const ec = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A text, and a command that reads it from a file and succeeds. */
interface Reader {
  readonly text: () => Promise<string> | string;
  readonly run: (file: string) => Promise<unknown>;
}

const noPassphrase = { KMS_PASSPHRASE: undefined };
const ids: Record<string, string> = {};
const kms = (...args: string[]): Promise<string> => home.ok(args);

const readers: Readonly<Record<string, Reader>> = {
  '--passphrase-file': {
    text: () => `${passphrase}\r\n`,
    run: (file) => home.ok(['keys', 'list', '--passphrase-file', file], { environment: noPassphrase }),
  },
  KMS_PASSPHRASE_CMD: {
    text: () => `${passphrase}\r\nsecond line`,
    run: (file) =>
      home.ok(['keys', 'list'], { environment: { ...noPassphrase, KMS_PASSPHRASE_CMD: `cat '${file}'` } }),
  },
  'api --input': {
    text: () => '{"KeyId":"alias/app"}\r\n',
    run: (file) => kms('api', 'DescribeKey', '--input', `file://${file}`),
  },
  'api --input -': {
    text: () => '{"KeyId":"alias/app"}',
    run: (file) => home.ok(['api', 'DescribeKey', '--input', '-'], { input: readFileSync(file) }),
  },
  'keys policy put': {
    text: () => kms('keys', 'policy', 'get', 'app'),
    run: (file) => kms('keys', 'policy', 'put', 'app', file),
  },
  'keys import of PEM': {
    text: () => `\r\n${ec.privateKey.replaceAll('\n', '\r\n')}`,
    run: async (file) => {
      const id = await kms(
        'keys',
        'create',
        '--origin',
        'EXTERNAL',
        '--key-spec',
        'ECC_NIST_P256',
        '--key-usage',
        'SIGN_VERIFY',
      );
      await kms('keys', 'import', id, file);
    },
  },
  'verify --signature, base64': {
    text: async () =>
      `${await home.ok(['sign', '-k', ids['signing'] ?? '', '--format', 'base64'], { input: 'm' })}\r\n`,
    run: (file) => home.ok(['verify', '-k', ids['signing'] ?? '', '--signature', file], { input: 'm' }),
  },
  'verify --signature, hex': {
    text: async () =>
      `${await home.ok(['sign', '-k', ids['signing'] ?? '', '--format', 'hex'], { input: 'm' })}\r\n`,
    run: (file) => home.ok(['verify', '-k', ids['signing'] ?? '', '--signature', file], { input: 'm' }),
  },
  'verify --signature, base64url in quotes': {
    text: async () => {
      const standard = await home.ok(['sign', '-k', ids['signing'] ?? '', '--format', 'base64'], {
        input: 'm',
      });
      return `"${Buffer.from(standard, 'base64').toString('base64url')}"\n`;
    },
    run: (file) => home.ok(['verify', '-k', ids['signing'] ?? '', '--signature', file], { input: 'm' }),
  },
  'verify --signature, the document of sign --json': {
    text: () => home.ok(['sign', '-k', ids['signing'] ?? '', '--json'], { input: 'm' }),
    run: (file) => home.ok(['verify', '-k', ids['signing'] ?? '', '--signature', file], { input: 'm' }),
  },
  'mac verify, the document of mac create --json': {
    text: () => home.ok(['mac', 'create', '-k', ids['mac'] ?? '', '--json'], { input: 'm' }),
    run: (file) => home.ok(['mac', 'verify', '-k', ids['mac'] ?? '', '--mac', file], { input: 'm' }),
  },
  'mac verify': {
    text: async () =>
      `${await home.ok(['mac', 'create', '-k', ids['mac'] ?? '', '--format', 'base64'], { input: 'm' })}\r\n`,
    run: (file) => home.ok(['mac', 'verify', '-k', ids['mac'] ?? '', '--mac', file], { input: 'm' }),
  },
  'derive --public-key': {
    text: () => ec.publicKey,
    run: (file) => kms('derive', '-k', ids['agreement'] ?? '', '--public-key', file, '--format', 'hex'),
  },
  'encrypt -r FILE': {
    text: () => rsa.publicKey,
    run: (file) => home.ok(['encrypt', '-k', 'app', '-r', file, '-a'], { input: 's' }),
  },
  'encrypt -R FILE': {
    text: () => `# alice\r\n${rsa.publicKey.replaceAll('\n', '\r\n')}`,
    run: (file) => home.ok(['encrypt', '-k', 'app', '-R', file, '-a'], { input: 's' }),
  },
  'decrypt --private-key': {
    text: () => rsa.privateKey,
    run: async (file) => {
      expect(await kms('decrypt', home.path('forRsa'), '--private-key', file)).toBe('s3cret');
    },
  },
  'share accept, --from': {
    text: () => giver.ok(['share', 'signer']),
    run: async (file) => kms('share', 'accept', home.path('bundle'), '--from', file, '-y'),
  },
  'share accept': {
    text: () => readFileSync(home.path('bundle'), 'utf8'),
    run: async (file) => kms('share', 'accept', file, '-y'),
  },
  'inspect of a key bundle': {
    text: () => readFileSync(home.path('bundle'), 'utf8'),
    run: (file) => kms('inspect', file),
  },
  '.kms.yaml and config.yaml': {
    text: () => 'key: app\r\n',
    run: async (file) => {
      const config = `${file}.config`;
      mkdirSync(`${config}/kms`, { recursive: true, mode: 0o700 });
      writeFileSync(`${config}/kms/config.yaml`, readFileSync(file));
      const environment = { XDG_CONFIG_HOME: config };
      expect(await home.ok(['config', 'list'], { environment })).toMatch(/key\s+app/);
      mkdirSync(`${config}/project`, { mode: 0o700 });
      writeFileSync(`${config}/project/.kms.yaml`, readFileSync(file), { mode: 0o600 });
      expect(await home.ok(['config', 'list'], { cwd: `${config}/project` })).toMatch(/key\s+app/);
    },
  },
};

beforeAll(async () => {
  home = await quickHome();
  await kms('keys', 'create', '--alias', 'app');
  ids['signing'] = await kms('keys', 'create', '--key-spec', 'ECC_NIST_P256', '--key-usage', 'SIGN_VERIFY');
  ids['mac'] = await kms('keys', 'create', '--key-spec', 'HMAC_256', '--key-usage', 'GENERATE_VERIFY_MAC');
  ids['agreement'] = await kms(
    'keys',
    'create',
    '--key-spec',
    'ECC_NIST_P256',
    '--key-usage',
    'KEY_AGREEMENT',
  );
  writeFileSync(home.path('rsa.pem'), rsa.publicKey);
  await home.ok(['encrypt', '-r', home.path('rsa.pem'), '-o', home.path('forRsa')], { input: 's3cret' });
  writeFileSync(home.path('own.pem'), await kms('share', 'identity'));
  giver = await quickHome(new Home(), '222233334444');
  await giver.createKey('gift');
  const bundle = await giver.ok(['share', 'key', 'gift', '-r', home.path('own.pem'), '-y']);
  writeFileSync(home.path('bundle'), `${bundle}\n`);
});
afterAll(removeHomes);

it.each(['UTF-8 with mark', 'UTF-16LE with mark'])('every reader reads %s', async (encoding) => {
  const encode = encodings[encoding] ?? ((text: string) => Buffer.from(text));
  const failed = await severalAtOnce(Object.entries(readers), async ([name, { text, run }], index) => {
    const file = home.path(`${encoding.replaceAll(' ', '')}${index}`);
    writeFileSync(file, encode(await text()), { mode: 0o600 });
    return await run(file).then(
      () => [],
      (error: unknown) => [[name, String(error)]],
    );
  });
  expect(failed.flat()).toEqual([]);
});

it('a passphrase is the same however it is given, and one that was set as its bytes still opens', async () => {
  const environment = (value: string): object => ({ environment: { KMS_PASSPHRASE: value } });
  for (const value of [`${passphrase}\n`, `${passphrase}\r\n\r\n`, `\ufeff${passphrase}`]) {
    expect((await home.run(['keys', 'list'], environment(value))).status).toBe(0);
  }
  for (const value of [` ${passphrase}`, `${passphrase} `, `${passphrase}\n `]) {
    expect((await home.run(['keys', 'list'], environment(value))).status).toBe(4);
  }
  // As earlier builds read it from a file, and from a variable: with its mark, with all but one of its line ends.
  const old = await quickHome(new Home(), '111122223333', `\ufeff${passphrase}\n`);
  writeFileSync(old.path('file'), `\ufeff${passphrase}\n\n`, { mode: 0o600 });
  chmodSync(old.path('file'), 0o600);
  await old.ok(['keys', 'list', '--passphrase-file', old.path('file')]);
  await old.ok(['keys', 'list'], environment(`\ufeff${passphrase}\n`));
  expect((await old.run(['keys', 'list'], environment(passphrase))).status).toBe(4);
});

it('a certificate and key of a server, and a seed, are read in UTF-16', async () => {
  const utf16 = encodings['UTF-16LE with mark'] ?? ((text: string) => Buffer.from(text));
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ];
  execFileSync('openssl', [...args, '-keyout', home.path('tls.key'), '-out', home.path('tls.crt')], {
    stdio: 'ignore',
  });
  for (const name of ['tls.key', 'tls.crt'])
    writeFileSync(home.path(name), utf16(readFileSync(home.path(name), 'latin1')));
  writeFileSync(
    home.path('seed.yaml'),
    utf16(
      'keys:\r\n  - id: bc436485-5092-42b8-92a3-0aa8b93536dc\r\n    material: 5cdaead27fe7da2de47945d73cd6d79e36494e73802f3cd3869f1d2cb0b5d7a9\r\n',
    ),
  );
  const server = home.start([
    'serve',
    '--ephemeral',
    '--port',
    '0',
    '--seed',
    home.path('seed.yaml'),
    '--tls-cert',
    home.path('tls.crt'),
    '--tls-key',
    home.path('tls.key'),
  ]);
  const listening = await new Promise<string>((resolve) => {
    let text = '';
    const add = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('https://')) resolve(text);
    };
    server.child.stdout?.on('data', add);
    server.child.stderr?.on('data', add);
    void server.ended.then(({ stderr }) => resolve(stderr));
  });
  server.kill();
  expect(listening).toMatch(/https:\/\//);
});
