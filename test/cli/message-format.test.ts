/** Messages of every suite through the built program: what is released when, what is refused, what inspect tells. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyringNode } from '@aws-crypto/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKmsDataKey } from '../../src/crypto/envelope/kmsKey.ts';
import { sample } from '../support/extent.ts';
import { type Home, Home as EmptyHome, quickHome, removeHomes } from '../support/homes.ts';
import { withOldHeader } from '../support/old-header.ts';
import { program } from '../support/processes.ts';
import { allRows, committingRows, legacyRows, nameOf, writeMessage } from '../support/suites.ts';

let home: Home;
let keyArn: string;

const plaintext = randomBytes(100_000);
const undecryptable = 'kms: the ciphertext cannot be decrypted (InvalidCiphertextException)\n';

beforeAll(async () => {
  home = await quickHome();
  const described = await home.call(({ kms }) => kms.describeKey({ KeyId: 'alias/default' }));
  keyArn = described.KeyMetadata?.Arn ?? '';
  writeFileSync(home.path('plain'), plaintext);
});
afterAll(removeHomes);

type Row = (typeof allRows)[number];

async function makeDataKey(NumberOfBytes: number, EncryptionContext?: Readonly<Record<string, string>>) {
  const { Plaintext = '', CiphertextBlob = '' } = await home.call(({ kms }) =>
    kms.generateDataKey({ KeyId: keyArn, NumberOfBytes, EncryptionContext }),
  );
  return { dataKey: Buffer.from(Plaintext), entry: makeKmsDataKey(keyArn, Buffer.from(CiphertextBlob)) };
}

/** A message of an unsigned suite under the vault's key. */
async function underKey(
  row: Row | undefined,
  frameLength: number,
  content: Uint8Array = plaintext,
): Promise<Buffer> {
  if (row === undefined) throw new Error('no such row');
  const context = { purpose: 'test' };
  const given = await makeDataKey(row.bits / 8, context);
  return writeMessage({ row, given, context, frameLength, plaintext: content });
}

function folder(name: string): string {
  return mkdtempSync(home.path(name));
}

describe('kms encrypt --signed', () => {
  it('makes a message that comes back, from a file, from a pipe, and as text', async () => {
    await home.ok(['encrypt', 'plain', '--signed', '--frame-length', '1000', '-o', 'signed.kms']);
    const message = readFileSync(home.path('signed.kms'));
    expect(message.readUInt16BE(1)).toBe(0x0578);
    expect((await home.run(['decrypt', 'signed.kms'])).stdout.equals(plaintext)).toBe(true);
    const piped = await home.run(['encrypt', '--signed'], { input: 'short' });
    expect(await home.ok(['decrypt'], { input: piped.stdout })).toBe('short');
    const text = await home.ok(['encrypt', '--signed', '-a'], { input: plaintext });
    expect((await home.run(['decrypt'], { input: `${text}\n` })).stdout.equals(plaintext)).toBe(true);
    expect(
      (await home.run(['decrypt'], { input: message.toString('base64') })).stdout.equals(plaintext),
    ).toBe(true);
  });

  it('is for messages, and takes only lengths that the format has', async () => {
    for (const length of ['0', '67108865', '1.5', 'x']) {
      const { status, stderr } = await home.run([
        'encrypt',
        'plain',
        '--frame-length',
        length,
        '-o',
        'never',
      ]);
      expect([status, stderr.startsWith('kms: --frame-length takes a')]).toEqual([2, true]);
    }
    const rsa = ['--encryption-algorithm', 'RSAES_OAEP_SHA_256', '--signed'];
    expect((await home.run(['encrypt', 'plain', ...rsa])).status).toBe(2);
    for (const number of ['0', '65536']) {
      expect((await home.run(['decrypt', 'plain', '--max-encrypted-data-keys', number])).status).toBe(2);
    }
    expect(existsSync(home.path('never'))).toBe(false);
  });
});

describe('a message that is not as it was written', () => {
  it('of any kind leaves with exit status 6, nothing held released, and no file', async () => {
    const messages = {
      signed: await home.message(plaintext, { signed: true }),
      block: await underKey(committingRows[0], 0),
      framed: await home.message(plaintext),
    };
    for (const kind of ['signed', 'block', 'framed'] as const) {
      const whole = messages[kind];
      const altered = Buffer.from(whole);
      altered[50_000] = (altered[50_000] ?? 0) ^ 1;
      const lastByte = Buffer.from(whole);
      lastByte[whole.length - 1] = (whole.at(-1) ?? 0) ^ 1;
      const cases = {
        'cut off': whole.subarray(0, -1),
        'cut off in the middle': whole.subarray(0, 70_000),
        'with a byte more': Buffer.concat([whole, Buffer.from([0])]),
        'with a byte altered': altered,
        'with the last byte altered': lastByte,
      };
      for (const [name, bytes] of sample(Object.entries(cases), 2)) {
        writeFileSync(home.path('bad'), bytes);
        const piped = await home.run(['decrypt', 'bad']);
        expect([piped.status, piped.stderr.startsWith(undecryptable)], `${kind} ${name}`).toEqual([6, true]);
        expect(plaintext.subarray(0, piped.stdout.length).equals(piped.stdout)).toBe(true);
        expect(piped.stdout.length).toBeLessThan(kind === 'framed' ? plaintext.length : 1);
        const filed = await home.run(['decrypt', 'bad', '-o', 'bad.out']);
        expect([filed.status, existsSync(home.path('bad.out'))]).toEqual([6, false]);
      }
      expect(readdirSync(home.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    }
  });

  it('and signed gives its frames before only when told to, and never the last', async () => {
    const whole = await home.message(plaintext, { signed: true });
    writeFileSync(home.path('early.kms'), whole);
    const early = ['decrypt', 'early.kms', '--release-unverified'];
    expect((await home.run(early)).stdout.equals(plaintext)).toBe(true);
    writeFileSync(home.path('early.kms'), whole.subarray(0, -1));
    const { status, stdout } = await home.run(early);
    expect([status, stdout.equals(plaintext.subarray(0, 65_536))]).toEqual([6, true]);
  });
});

async function until(met: () => boolean): Promise<void> {
  const begun = Date.now();
  while (!met()) {
    await sleep(20);
    if (Date.now() - begun > 20_000) throw new Error('it did not come about');
  }
}

/** Bytes in the file without a name that a process has open. */
function spooledBy(pid: number | undefined): number {
  const descriptors = `/proc/${pid ?? 0}/fd`;
  for (const fd of readdirSync(descriptors)) {
    const path = `${descriptors}/${fd}`;
    try {
      if (/kms-[0-9a-f]{24}\.tmp \(deleted\)$/.test(readlinkSync(path))) return statSync(path).size;
    } catch {
      // Closed meanwhile.
    }
  }
  return 0;
}

describe('plaintext that waits for the end of its message', () => {
  it('is in no file with a name, and in none after kill -9', async () => {
    const temporary = folder('tmp-');
    const long = randomBytes(24 * 1024 * 1024);
    writeFileSync(home.path('long'), long);
    await home.ok(['encrypt', 'long', '--signed', '-o', 'long.kms']);
    const message = readFileSync(home.path('long.kms'));
    const { stdout } = await home.run(['decrypt', 'long.kms'], { environment: { TMPDIR: temporary } });
    expect(stdout.equals(long)).toBe(true);
    expect(readdirSync(temporary)).toEqual([]);

    // All but the end of the signature comes in, so that all plaintext waits when it is killed.
    const child = spawn(process.execPath, [program, 'decrypt'], {
      env: { ...home.environment, TMPDIR: temporary },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let released = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      released += chunk.length;
    });
    // It is killed before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.write(message.subarray(0, -1));
    await until(() => spooledBy(child.pid) >= long.length - 65_536);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(released).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);

    const missing = { environment: { TMPDIR: home.path('no such folder') } };
    const nowhere = await home.run(['decrypt', 'long.kms'], missing);
    expect([nowhere.status, nowhere.stdout.length]).toEqual([1, 0]);
    await home.ok(['decrypt', 'long.kms', '-o', 'long.out'], missing);
    expect(readFileSync(home.path('long.out')).equals(long)).toBe(true);
  });
});

describe('a message of a legacy suite', () => {
  const unsigned = legacyRows.filter(({ ecdsa }) => ecdsa === undefined);

  it.each(sample(unsigned, 2).map((row) => [nameOf(row), row] as const))(
    '%s is read only when asked for',
    async (_, row) => {
      for (const frameLength of [0, 4096]) {
        writeFileSync(home.path('legacy'), await underKey(row, frameLength));
        const refused = await home.run(['decrypt', 'legacy', '-o', 'legacy.out']);
        expect([refused.status, refused.stderr]).toEqual([
          1,
          'kms: the message uses a suite without key commitment, which is not accepted by default (UnsupportedOperationException)\n' +
            'hint: if you trust its source, pass --allow-legacy-suites\n',
        ]);
        expect(existsSync(home.path('legacy.out'))).toBe(false);
        const read = await home.run(['decrypt', 'legacy', '--allow-legacy-suites', '-C', 'purpose=test']);
        expect(read.stdout.equals(plaintext)).toBe(true);
        const base64 = readFileSync(home.path('legacy'), 'base64');
        expect(
          (await home.run(['decrypt', '--allow-legacy-suites'], { input: base64 })).stdout.equals(plaintext),
        ).toBe(true);
      }
    },
  );

  it('in a folder is left alone by encrypt, and decrypted when asked for', async () => {
    const tree = folder('tree-');
    writeFileSync(`${tree}/old.kms`, await underKey(unsigned[0], 0));
    writeFileSync(`${tree}/new`, 'new');
    // It begins as one, but is none.
    writeFileSync(`${tree}/odd`, Buffer.concat([Buffer.from([1, 0x80, 1, 0x78]), randomBytes(3000)]));
    const encrypted = await home.run(['encrypt', tree, '--signed']);
    expect(encrypted.stderr).toContain('encrypted 2 files');
    expect(encrypted.stderr).toContain('1 already encrypted');
    expect((await home.run(['encrypt', tree])).stderr).toContain('nothing to do; 5 already encrypted');
    const refused = await home.run(['decrypt', tree, '--force']);
    expect([refused.status, refused.stderr.includes('old.kms: the message uses a suite without')]).toEqual([
      1,
      true,
    ]);
    await home.ok(['decrypt', tree, '--allow-legacy-suites']);
    expect(readFileSync(`${tree}/old`).equals(plaintext)).toBe(true);
  });

  it('that begins as one and is no whole message is reported where its name says that it is one', async () => {
    const tree = folder('cut-');
    writeFileSync(`${tree}/cut.kms`, (await underKey(unsigned[1], 512)).subarray(0, -1));
    const { status, stderr } = await home.run(['encrypt', tree]);
    expect([status, stderr.includes('begins like a message but is damaged')]).toEqual([6, true]);
  });
});

describe('a message with many data keys', () => {
  it('is read up to the limit, which can be set', async () => {
    const { dataKey, entry } = await makeDataKey(32);
    const [row] = committingRows;
    if (row === undefined) throw new Error('no row');
    const message = writeMessage({ row, given: { dataKey, entry }, frameLength: 4096, plaintext });
    const others = Array.from({ length: 100 }, (_, i) => ({
      providerId: 'others',
      providerInfo: Buffer.from(`${i}`),
      ciphertext: randomBytes(256),
    }));
    const many = withOldHeader(message, dataKey, [...others, entry]);
    writeFileSync(home.path('many.kms'), many);
    const refused = await home.run(['decrypt', 'many.kms']);
    expect([refused.status, refused.stderr.startsWith(undecryptable)]).toEqual([6, true]);
    const more = ['--max-encrypted-data-keys', '101'];
    expect((await home.run(['decrypt', 'many.kms', ...more])).stdout.equals(plaintext)).toBe(true);
    await home.ok(['decrypt', 'many.kms', '--jobs', '1', ...more]);
    expect(readFileSync(home.path('many')).equals(plaintext)).toBe(true);
    const { stderr } = await home.run(['inspect', 'many.kms']);
    expect(stderr).toContain('decrypting it requires --max-encrypted-data-keys 101 or more');
    expect((await home.run(['decrypt', 'many.kms', '--max-encrypted-data-keys', '100'])).status).toBe(6);
  });
});

describe('kms reencrypt', () => {
  it('refuses what cannot keep its body, says what does it, and does it', async () => {
    await home.createKey('other');
    const tree = folder('re-');
    const signed = await home.message(plaintext, { signed: true, context: { a: 'b' } });
    writeFileSync(`${tree}/signed.kms`, signed);
    writeFileSync(`${tree}/old.kms`, await underKey(legacyRows[5], 512));
    const before = ['signed', 'old'].map((name) => readFileSync(`${tree}/${name}.kms`));

    for (const [name, flags] of [
      ['signed', '--new-data-key'],
      ['old', '--new-data-key --allow-legacy-suites'],
    ] as const) {
      for (const more of sample([[], ['--dry-run'], ['-o', home.path('never.kms')]], 2)) {
        const { status, stderr } = await home.run([
          'reencrypt',
          `${tree}/${name}.kms`,
          '-k',
          'other',
          ...more,
        ]);
        expect(status).toBe(1);
        expect(stderr).toContain(name === 'signed' ? 'another signature' : 'without key commitment');
        expect(stderr).toContain(`hint: to re-encrypt it anyway: ${flags}\n`);
      }
    }
    const only = await home.run(['reencrypt', `${tree}/old.kms`, '-k', 'other', '--new-data-key']);
    expect([only.status, only.stderr.includes('--allow-legacy-suites')]).toEqual([1, true]);
    expect(['signed', 'old'].map((name) => readFileSync(`${tree}/${name}.kms`))).toEqual(before);
    expect(existsSync(home.path('never.kms'))).toBe(false);

    await home.ok(['reencrypt', tree, '-k', 'other', '--new-data-key', '--allow-legacy-suites']);
    const told = async (name: string): Promise<unknown> =>
      JSON.parse(await home.ok(['inspect', `${tree}/${name}.kms`, '--json']));
    expect(await told('signed')).toMatchObject({
      suite: { id: '0x0578' },
      signed: true,
      encryptionContext: { a: 'b' },
      whole: true,
    });
    expect(await told('old')).toMatchObject({
      suite: { id: '0x0478' },
      frameLength: 512,
      encryptionContext: { purpose: 'test' },
    });
    for (const name of ['signed', 'old']) {
      expect((await home.open(`${tree}/${name}.kms`, 'alias/other')).equals(plaintext)).toBe(true);
    }
  });
});

describe('kms inspect', () => {
  it('lists the tokens in a text by line and key, and tells what is public of a key bundle', async () => {
    const token = await home.token('s3cret', undefined, { a: 'b' });
    const key = await home.createKey('told');
    const other = await home.token('xy', 'told');
    writeFileSync(home.path('.env'), `A=1\nB=${token}\nC="${other}" # ${token}\n`);
    const { tokens } = JSON.parse(await home.ok(['inspect', '.env', '--json'])) as {
      tokens: { line: number; keyId: string; plaintextSize: number }[];
    };
    expect(tokens.map(({ line }) => line)).toEqual([2, 3, 3]);
    expect(tokens[1]).toMatchObject({ keyId: key, plaintextSize: 2 });
    expect((await home.ok(['inspect'], { input: `${token}\n${other}\n` })).split('\n')).toEqual([
      expect.stringMatching(/^1\t/),
      expect.stringContaining(`2\t1\t${key}\t2 bytes`),
    ]);

    await home.ok(['share', 'identity', '-o', 'me.pem']);
    const { fingerprint } = JSON.parse(await home.ok(['share', 'identity', '--json'])) as {
      fingerprint: string;
    };
    const { Fingerprint } = JSON.parse(await home.ok(['share', 'signer', '--json'])) as {
      Fingerprint: string;
    };
    await home.ok(['share', 'key', 'told', '-r', 'me.pem', '-o', 'told.kmskey', '--yes']);
    expect(JSON.parse(await home.ok(['inspect', 'told.kmskey', '--json']))).toMatchObject({
      kind: 'key-bundle',
      signer: Fingerprint,
      recipients: [fingerprint],
    });
    const bundle = readFileSync(home.path('told.kmskey'), 'utf8');
    const damaged = await home.run(['inspect'], {
      input: `${bundle.slice(0, 200)}${bundle[200] === 'A' ? 'B' : 'A'}${bundle.slice(201)}`,
    });
    expect([damaged.status, damaged.stderr]).toEqual([6, expect.stringContaining('(KeyBundleInvalid)')]);
    for (const [name, hint] of [
      ['.env', /kms encrypt \.env -r RECIPIENT/],
      ['told.kmskey', /kms share accept told\.kmskey/],
    ] as const) {
      const { status, stderr } = await home.run(['share', 'add', name, '-r', 'me.pem']);
      expect([status, stderr]).toEqual([6, expect.stringMatching(hint)]);
    }
  });

  it('calls no damaged token empty', async () => {
    const token = await home.token('s3cret');
    const cut = token.slice(0, 'kms:v1:'.length + 120);
    writeFileSync(home.path('cut'), cut);
    const answers = [
      await home.run(['inspect'], { input: cut }),
      await home.run(['inspect', 'cut']),
      await home.run(['inspect', cut]),
      await home.run(['inspect', 'kms:v1:AgAB']),
    ];
    for (const { status, stderr } of answers) {
      expect([status, stderr]).toEqual([6, expect.stringContaining('or is damaged (InvalidCiphertext')]);
    }
    const empty = await home.run(['inspect'], { input: '' });
    expect([empty.status, empty.stderr]).toEqual([6, expect.stringContaining('it is empty')]);
  });

  it('says what a file is that others encrypted, or nobody', async () => {
    for (const [text, what, hint] of [
      ['age-encryption.org/v1\n-> X25519', 'age', 'age -d'],
      ['-----BEGIN PGP MESSAGE-----\n', 'OpenPGP', 'gpg -d'],
      ['key: ENC[AES256_GCM,data:x]\n', 'sops', 'sops decrypt'],
      ['DOTENV_PUBLIC_KEY="02"\nA="encrypted:BA"\n', 'dotenvx', 'dotenvx decrypt'],
      ['PK\u0003\u0004', 'zip', 'kms encrypt'],
      ['just a text\n', 'plain text', 'kms encrypt'],
    ] as const) {
      writeFileSync(home.path('theirs'), text);
      const inspected = await home.run(['inspect', 'theirs']);
      expect([inspected.status, inspected.stderr]).toEqual([6, expect.stringContaining(what)]);
      expect(inspected.stderr).toContain(`hint: ${hint}`);
      const { status, stderr } = await home.run(['decrypt', 'theirs']);
      expect([status, stderr]).toEqual([6, expect.stringContaining(what)]);
      expect(stderr.startsWith(undecryptable)).toBe(true);
    }
  });

  // Each suite is read to the byte in message-suites.test.ts.
  it.each(sample(allRows, 2).map((row) => [nameOf(row), row] as const))(
    'tells of suite %s, without any vault',
    async (id, row) => {
      const nobody = new EmptyHome();
      const entry = makeKmsDataKey(keyArn, randomBytes(100));
      for (const frameLength of [0, 1000]) {
        const given = { dataKey: randomBytes(row.bits / 8), entry };
        const message = writeMessage({ row, given, context: { a: 'ключ' }, frameLength, plaintext });
        const whole = {
          kind: 'message',
          authenticated: false,
          suite: { id },
          version: committingRows.includes(row) ? 2 : 1,
          committing: committingRows.includes(row),
          signed: row.ecdsa !== undefined,
          framed: frameLength > 0,
          encryptionContext: { a: 'ключ' },
          recipients: [{ provider: 'aws-kms', key: keyArn }],
          plaintextSize: plaintext.length,
          whole: true,
        };
        writeFileSync(nobody.path('message'), message);
        expect(JSON.parse(await nobody.ok(['inspect', 'message', '--json']))).toMatchObject({
          ...whole,
          form: 'raw',
        });
        const piped = await nobody.ok(['inspect', '--json'], { input: message.toString('base64') });
        expect(JSON.parse(piped)).toMatchObject({ ...whole, form: 'base64' });
        for (const change of ['cut', 'longer']) {
          writeFileSync(nobody.path('message'), message.subarray(0, -1));
          if (change === 'longer') appendFileSync(nobody.path('message'), 'xx');
          const { status, stdout, stderr } = await nobody.run(['inspect', 'message']);
          expect([status, /whole: +no\n/.test(stdout.toString())]).toEqual([6, true]);
          expect(stderr).toContain('it is truncated or has extra bytes at its end');
          expect(stderr).toContain('nothing shown here is authenticated');
        }
      }
    },
  );

  it('tells of tokens, blobs and armored messages, and of nothing else', async () => {
    const keyId = keyArn.split('/')[1];
    const token = await home.token('four');
    const told = { keyId, version: 2, committing: true, plaintextSize: 4, size: 126, authenticated: false };
    expect(JSON.parse(await home.ok(['inspect', token, '--json']))).toMatchObject({ kind: 'token', ...told });
    const blob = Buffer.from(token.slice('kms:v1:'.length), 'base64url');
    expect(JSON.parse(await home.ok(['inspect', '--json'], { input: blob }))).toMatchObject({
      kind: 'blob',
      ...told,
    });
    expect(await home.ok(['inspect', token])).toMatch(new RegExp(`key: +${keyId ?? ''}\n`));
    const text = await home.ok(['encrypt', '-a'], { input: 'four' });
    const armored = JSON.parse(await home.ok(['inspect', '--json'], { input: text })) as object;
    expect(armored).toMatchObject({ kind: 'message', form: 'armor', plaintextSize: 4, whole: true });
    const cut = await home.run(['inspect', '--json'], { input: text.slice(0, -40) });
    expect([cut.status, JSON.parse(cut.stdout.toString())]).toMatchObject([6, { whole: false }]);
    for (const input of ['', 'text', randomBytes(500), Buffer.from([2, 4, 0x78, 0, 0]), Buffer.alloc(300)]) {
      const { status, stdout } = await home.run(['inspect'], { input });
      expect([status, stdout.length]).toEqual([6, 0]);
    }
    expect((await home.run(['inspect', 'no such file'])).status).toBe(3);
  });

  it('does not let a message steer the terminal', async () => {
    const entry = {
      providerId: 'evil\u001b[2J',
      providerInfo: Buffer.from('a\nb'),
      ciphertext: Buffer.from('c'),
    };
    const [row] = committingRows;
    if (row === undefined) throw new Error('no row');
    const context = { 'a\u001b[31m': 'b\nwhole: yes' };
    const given = { dataKey: randomBytes(32), entry };
    const message = writeMessage({ row, given, context, frameLength: 100, plaintext: Buffer.from('x') });
    const { stdout } = await home.run(['inspect'], { input: message });
    expect(stdout.includes(0x1b)).toBe(false);
    expect(stdout.toString().match(/^whole:/gm)).toHaveLength(1);
  });
});

describe('messages of the official library under keys of kms serve', () => {
  it('are read by the program, and the other way round, with the suite that each has by itself', async () => {
    mkdirSync(home.path('run'), { mode: 0o700 });
    const running = { environment: { XDG_RUNTIME_DIR: home.path('run') } };
    const printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0'], running);
    try {
      const service = new Map(
        [...printed.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name, value]) => [name, value]),
      );
      const { buildClient, CommitmentPolicy, KMS, KmsKeyringNode } = await import('@aws-crypto/client-node');
      const kms = new KMS({
        region: service.get('AWS_REGION') ?? '',
        endpoint: service.get('AWS_ENDPOINT_URL_KMS') ?? '',
        credentials: {
          accessKeyId: service.get('AWS_ACCESS_KEY_ID') ?? '',
          secretAccessKey: service.get('AWS_SECRET_ACCESS_KEY') ?? '',
        },
      });
      type Options = ConstructorParameters<typeof KmsKeyringNode>[0];
      // Their types do not fit each other where optional properties are exact.
      const clientProvider = (() => kms) as unknown as NonNullable<Options>['clientProvider'];
      const options = { clientProvider, generatorKeyId: keyArn } as NonNullable<Options>;
      const keyring = new KmsKeyringNode(options) as unknown as KeyringNode;
      const official = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
      const older = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
      const encryptionContext = { purpose: 'test', ключ: 'значение' };

      const signed = await official.encrypt(keyring, plaintext, { encryptionContext, frameLength: 1000 });
      expect(signed.messageHeader.suiteId).toBe(0x0578);
      expect(
        (await home.run(['decrypt', '-C', 'purpose=test'], { input: signed.result })).stdout.equals(
          plaintext,
        ),
      ).toBe(true);
      const legacy = await older.encrypt(keyring, plaintext, { encryptionContext });
      expect(legacy.messageHeader.suiteId).toBe(0x0378);
      const read = await home.run(['decrypt', '--allow-legacy-suites'], { input: legacy.result });
      expect(read.stdout.equals(plaintext)).toBe(true);

      for (const flags of [[], ['--signed'], ['--signed', '--frame-length', '1']]) {
        const input = plaintext.subarray(0, 5000);
        const { stdout } = await home.run(['encrypt', '-C', 'purpose=test', ...flags], { input });
        const opened = await official.decrypt(keyring, stdout);
        expect(opened.plaintext.equals(input)).toBe(true);
        expect(opened.messageHeader.encryptionContext).toMatchObject({ purpose: 'test' });
      }
    } finally {
      await home.run(['serve', 'stop'], running);
    }
  });
});
