/** `kms share` and recipients at encryption, with two vaults, with the official library, and with no vault at all. */
import { execFileSync } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawRsaKeyringNode,
} from '@aws-crypto/client-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

let alice: Home;
let bob: Home;
let team: string;
const content = randomBytes(2_000_000);
const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

interface Identity {
  readonly name: string;
  readonly keyArn: string;
  readonly fingerprint: string;
  readonly publicKey: string;
}

async function identity(home: Home): Promise<Identity> {
  return JSON.parse(await home.ok(['share', 'identity', '--json'])) as Identity;
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A message of Alice's that nobody else can read yet. */
async function message(name: string, bytes: Uint8Array = content): Promise<string> {
  writeFileSync(alice.path(name), bytes);
  writeFileSync(alice.path(`${name}.kms`), await alice.message(bytes));
  return alice.path(`${name}.kms`);
}

async function reads(home: Home, path: string, bytes: Uint8Array = content): Promise<boolean> {
  try {
    return (await home.open(path)).equals(bytes);
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}

interface Recorded {
  readonly eventName: string;
  readonly serviceEventDetails?: Readonly<Record<string, unknown>>;
  readonly userIdentity: { readonly type: string };
}

function recorded(home: Home, name: string): Recorded[] {
  return (home.events() as unknown as Recorded[]).filter(({ eventName }) => eventName === name);
}

beforeAll(async () => {
  [alice, bob] = await Promise.all([quickHome(), quickHome()]);
  team = alice.path('team.txt');
  writeFileSync(team, `${await bob.ok(['share', 'identity', '--name', 'bob'])}\n`);
});
afterAll(removeHomes);
vi.setConfig({ testTimeout: 120_000 });

describe('kms share identity', () => {
  it('prints the same public key each time, by whoever asks first', async () => {
    const home = await quickHome();
    const found = await Promise.all(Array.from({ length: 4 }, () => identity(home)));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(recorded(home, 'CreateShareIdentity')).toHaveLength(1);
    const [first] = found;
    const der = createPublicKey(first?.publicKey ?? '').export({ type: 'spki', format: 'der' });
    writeFileSync(home.path('key.der'), der);
    expect(run('sha256sum', home.path('key.der')).slice(0, 64)).toBe(first?.fingerprint);
    const { stdout, stderr } = await home.run(['share', 'identity', '--name', 'Zoë']);
    expect(stdout.toString()).toBe(`# Zoë\n${first?.publicKey ?? ''}`);
    expect(stderr).toContain(first?.fingerprint);
    const aliases = await home.ok(['aliases', 'list', '--json']);
    expect(aliases).toContain('alias/aws/share');
    for (const command of ['update', 'delete']) {
      const { stderr: refusal, status } = await home.run([
        'aliases',
        command,
        'aws/share',
        ...(command === 'update' ? ['default'] : []),
      ]);
      expect([status, refusal]).toEqual([2, expect.stringContaining('reserved')]);
    }
    expect((await home.run(['share', 'identity', '--name', 'a\nb'])).status).toBe(2);
  });
});

describe('kms share add', () => {
  it('lets another vault read a folder, whatever the length of its files, and changes nothing twice', async () => {
    const folder = alice.path('folder');
    mkdirSync(`${folder}/deep`, { recursive: true });
    writeFileSync(`${folder}/.env`, 'DB_PASSWORD=hunter2\n');
    writeFileSync(`${folder}/deep/big`, content);
    writeFileSync(`${folder}/note.txt`, 'left as it is');
    await alice.ok(['encrypt', `${folder}/.env`, `${folder}/deep/big`]);
    const before = readFileSync(`${folder}/deep/big.kms`);
    const first = await alice.run(['share', 'add', '-R', team, folder]);
    expect([first.status, first.stderr]).toEqual([
      0,
      expect.stringMatching(/^with bob \([0-9a-f]{16}\)\nshared 2 files/),
    ]);
    const after = readFileSync(`${folder}/deep/big.kms`);
    expect(after.subarray(3, 35).equals(before.subarray(3, 35))).toBe(false);
    expect(after.subarray(-1000).equals(before.subarray(-1000))).toBe(false);
    expect(await reads(bob, `${folder}/deep/big.kms`)).toBe(true);
    expect(await bob.ok(['decrypt', `${folder}/.env.kms`])).toBe('DB_PASSWORD=hunter2');
    expect(await reads(alice, `${folder}/deep/big.kms`)).toBe(true);
    const again = await alice.run(['share', 'add', '-R', team, folder, '--json']);
    expect(JSON.parse(again.stdout.toString())).toMatchObject({ shared: 0, already: 2, other: 3 });
    const events = recorded(alice, 'ShareMessage').slice(-2);
    const { fingerprint } = await identity(bob);
    for (const { serviceEventDetails, userIdentity } of events) {
      expect(serviceEventDetails).toEqual({
        messageId: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        newMessageId: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        added: [{ fingerprint, name: 'bob' }],
      });
      expect(userIdentity.type).toBe('Root');
    }
    const listed = await alice.ok(['share', 'list', `${folder}/deep/big.kms`, '-R', team]);
    expect(listed.split('\n').map((line) => line.split('\t')[0])).toEqual(['aws-kms', 'kms-share']);
    expect(listed).toContain(`${fingerprint}\tbob`);
    expect(await bob.ok(['share', 'list', `${folder}/deep/big.kms`])).toContain(`${fingerprint}\tthis vault`);
    expect(readFileSync(`${folder}/note.txt`, 'utf8')).toBe('left as it is');
  });

  it('takes armored messages, and says what to do with tokens and with what is no recipient', async () => {
    const path = alice.path('text.kms');
    await alice.ok(['encrypt', '-a', '-o', path], { input: 'hello' });
    await alice.ok(['share', 'add', path, '-R', team]);
    expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN KMS MESSAGE-----\n/);
    expect(await bob.ok(['decrypt', path])).toBe('hello');
    const token = await alice.token('hello');
    writeFileSync(alice.path('token'), `${token}\n`);
    for (const target of [token, alice.path('token')]) {
      const { status, stderr } = await alice.run(['share', 'add', target, '-R', team]);
      expect([1, 2]).toContain(status);
      expect(stderr).toMatch(/hint: .*kms decrypt .*kms encrypt -a -r/);
    }
    run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', alice.path('id_ed25519'));
    const { status, stderr } = await alice.run(['share', 'add', path, '-r', alice.path('id_ed25519.pub')]);
    expect(status).toBe(2);
    expect(stderr).toContain('only RSA keys can be recipients, and this is an SSH key of Ed25519');
    expect(stderr).toContain(
      'A vault has one: kms share identity; without a vault: ssh-keygen -t rsa -b 4096',
    );
    expect((await alice.run(['share', 'add', path])).status).toBe(2);
  });

  it('goes through an unlocked vault without its passphrase', async () => {
    const path = await message('agent');
    chmodSync(alice.folder, 0o700);
    const environment = { XDG_RUNTIME_DIR: alice.folder };
    await alice.ok(['unlock'], { environment });
    const locked = { ...environment, KMS_PASSPHRASE: undefined };
    const before = recorded(alice, 'ShareMessage').length;
    await alice.ok(['share', 'add', path, '-R', team], { environment: locked });
    expect(await alice.ok(['share', 'identity'], { environment: locked })).toContain('BEGIN PUBLIC KEY');
    await alice.ok(['lock'], { environment });
    expect(recorded(alice, 'ShareMessage').length).toBe(before + 1);
    expect(await reads(bob, path)).toBe(true);
  });

  it('shares with another KMS key, symmetric or RSA', async () => {
    await alice.createKey('second');
    await alice.createKey('inbox', { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    const path = await message('keys');
    await alice.ok(['share', 'add', path, '-r', 'second', '-r', 'alias/inbox']);
    for (const key of ['second', 'inbox', 'default']) {
      const { stdout } = await alice.run(['decrypt', path, '-k', key]);
      expect(stdout.equals(content), key).toBe(true);
    }
    expect((await alice.run(['share', 'add', path, '-r', 'none-such'])).status).toBe(3);
  });
});

describe('kms share accept and remove', () => {
  it('refuses a word that is the name of a file and of a KMS key', async () => {
    await alice.createKey('ops');
    const folder = alice.path('ambiguous');
    mkdirSync(folder);
    copyFileSync(team, `${folder}/ops`);
    copyFileSync(team, `${folder}/dev`);
    const path = await message('word', Buffer.from('word'));
    const before = readFileSync(path);
    for (const args of [
      ['share', 'add', '-r', 'ops', path],
      ['share', 'remove', '-r', 'ops', path],
      ['share', 'key', 'default', '-r', 'ops', '--yes'],
      ['encrypt', '-r', 'ops'],
    ]) {
      const { status, stdout, stderr } = await alice.run(args, { cwd: folder, input: 'x' });
      expect([status, stdout.toString(), stderr], args.join(' ')).toEqual([
        2,
        '',
        'kms: ops is a file here, and alias/ops a KMS key\nhint: write ./ops for the file, alias/ops for the key\n',
      ]);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    for (const word of ['./ops', 'dev', 'alias/ops']) {
      await alice.ok(['share', 'add', '-r', word, path], { cwd: folder });
    }
    // What cannot be asked says nothing of an alias.
    const unreached = ['share', 'add', '-r', 'ops', path, '--endpoint-url', 'http://127.0.0.1:9'];
    const credentials = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    const { status, stderr } = await alice.run(unreached, { cwd: folder, environment: credentials });
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot be reached')]);
    // Without a vault there is no such key.
    const keyless = ['encrypt', '--public-key', 'ops', '-o', 'out.kms'];
    await alice.ok(keyless, { cwd: folder, input: 'x', environment: { KMS_VAULT: '/nonexistent' } });
  });

  it("puts a message under a key of one's own and takes the giver away", async () => {
    const given = await message('given');
    await alice.ok(['share', 'add', given, '-R', team]);
    const path = bob.path('mine.kms');
    copyFileSync(given, path);
    await bob.createKey('mine');
    await bob.ok(['share', 'accept', path, '-k', 'mine']);
    const listed = await bob.ok(['share', 'list', path]);
    expect(listed).not.toContain('kms-share');
    const giver = listed.split('\n')[0]?.split('\t')[1] ?? '';
    expect(JSON.parse(await bob.ok(['share', 'accept', path, '-k', 'mine', '--json']))).toMatchObject({
      already: 1,
    });
    expect(await reads(alice, path)).toBe(true);
    const removed = await bob.run(['share', 'remove', path, '-r', giver]);
    expect([removed.status, removed.stderr]).toEqual([0, expect.stringContaining('may have kept them')]);
    expect(await reads(alice, path)).toBe(false);
    expect(await reads(bob, path)).toBe(true);
    const last = await bob.run(['share', 'remove', path, '-r', 'mine']);
    expect([last.status, last.stderr]).toEqual([1, expect.stringContaining('nobody could open')]);
    expect(recorded(bob, 'AcceptMessage')).toHaveLength(1);
    expect(recorded(bob, 'RemoveMessageRecipients')[0]?.serviceEventDetails?.['removed']).toEqual([
      { keyArn: giver },
    ]);

    copyFileSync(given, path);
    await bob.ok(['share', 'accept', path, '-k', 'mine', '--only']);
    expect((await bob.ok(['share', 'list', path])).split('\n')).toHaveLength(1);
  });

  it('removes by fingerprint and by a name of a file', async () => {
    const { fingerprint } = await identity(bob);
    for (const name of ['bob', fingerprint, fingerprint.slice(0, 16)]) {
      const path = await message('removed');
      await alice.ok(['share', 'add', path, '-R', team]);
      await alice.ok(['share', 'remove', path, '-r', name, '-R', team]);
      expect(await reads(bob, path)).toBe(false);
      expect(await reads(alice, path)).toBe(true);
    }
  });
});

describe('a name that only a file of recipients knows', () => {
  it('is refused with who stands in the messages, and a recipient is named as it was told', async () => {
    const path = await message('names', Buffer.from('x'));
    const told = await alice.run(['share', 'add', path, '-R', team]);
    const [, name = '', start = ''] = /with (bob) \(([0-9a-f]{16})\)/.exec(told.stderr) ?? [];
    const { stderr } = await alice.run(['share', 'list', path]);
    expect(stderr).toContain('-R FILE');
    expect((await alice.run(['share', 'list', path, '-R', team])).stderr).toBe('');
    for (const command of ['remove', 'revoke']) {
      const refused = await alice.run(['share', command, path, '-r', name]);
      expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining(`-r ${start}`)]);
      expect(refused.stderr).toContain('-R FILE');
    }
    expect(await reads(bob, path, Buffer.from('x'))).toBe(true);
    await alice.ok(['share', 'remove', path, '-r', `${name} (${start})`]);
    expect(await reads(bob, path, Buffer.from('x'))).toBe(false);
  });
});

describe('kms share revoke', () => {
  it('encrypts anew without one, keeps the others, and names what could be read, never a value', async () => {
    const carol = await quickHome();
    const names = alice.path('all.txt');
    writeFileSync(
      names,
      readFileSync(team, 'utf8') + (await carol.ok(['share', 'identity', '--name', 'carol'])),
    );
    const folder = alice.path('revoked');
    mkdirSync(folder);
    const files = {
      '.env': 'export DB_PASSWORD="hunter2"\nEMPTY=\n# a comment\nAPI_KEY=xyzzy123\n',
      'config.yaml': 'db:\n  password: hunter2\n  port: 5432\n',
      'values.json': '{"token": "xyzzy123", "list": [{"secret": "hunter2"}]}',
      'key.pem.env': '-----BEGIN PRIVATE KEY-----\nMIIEhunter2==\n',
      'note.txt': 'hunter2=xyzzy123',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
    writeFileSync(`${folder}/big`, content);
    await alice.ok(['encrypt', folder, '--remove-source']);
    await alice.ok(['share', 'add', folder, '-R', names]);
    expect(await reads(carol, `${folder}/big.kms`)).toBe(true);
    const before = readFileSync(`${folder}/big.kms`);

    const refused = await alice.run(['share', 'revoke', folder, '-r', 'bob', '-R', team]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/are not available: [0-9a-f]{16}/);
    const dry = await alice.run(['share', 'revoke', folder, '-r', 'bob', '-R', names, '--dry-run', '--json']);
    expect(dry.status).toBe(0);
    expect(readFileSync(`${folder}/big.kms`).equals(before)).toBe(true);

    const { status, stdout, stderr } = await alice.run(['share', 'revoke', folder, '-r', 'bob', '-R', names]);
    expect(status, stderr).toBe(0);
    const told = stdout
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const inside = (name: string): string => `${folder}/${name}.kms`;
    expect(told).toEqual([
      [inside('.env'), 'DB_PASSWORD'],
      [inside('.env'), 'API_KEY'],
      [inside('big'), '(all of it)'],
      [inside('config.yaml'), 'db.password'],
      [inside('config.yaml'), 'db.port'],
      [inside('key.pem.env'), '(all of it)'],
      [inside('note.txt'), '(all of it)'],
      [inside('values.json'), 'token'],
      [inside('values.json'), 'list.0.secret'],
    ]);
    expect(stdout.toString() + stderr).not.toMatch(/hunter2|xyzzy/);
    const after = readFileSync(`${folder}/big.kms`);
    expect(after.subarray(3, 35).equals(before.subarray(3, 35))).toBe(false);
    expect(await reads(carol, `${folder}/big.kms`)).toBe(true);
    expect(await reads(alice, `${folder}/big.kms`)).toBe(true);
    expect(await reads(bob, `${folder}/big.kms`)).toBe(false);
    expect(recorded(alice, 'RevokeMessage')).toHaveLength(6);
    expect(JSON.stringify(alice.events())).not.toMatch(/hunter2|xyzzy/);
    await alice.ok(['share', 'revoke', folder, '-r', 'carol', '-R', names, '--drop-others']);
    expect(await reads(carol, `${folder}/big.kms`)).toBe(false);
  });
});

describe('without a vault', () => {
  it('encrypts to a public key and decrypts with a private one, which may have a passphrase', async () => {
    const nobody = new Home();
    const environment = { KMS_VAULT: undefined, KMS_PASSPHRASE: undefined };
    const key = nobody.path('key.pem');
    run('openssl', 'genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', key);
    chmodSync(key, 0o600);
    run('openssl', 'pkey', '-in', key, '-pubout', '-out', nobody.path('pub.pem'));
    writeFileSync(nobody.path('data'), content);
    const made = nobody.path('data.kms');
    await nobody.ok(['encrypt', 'data', '--public-key', 'pub.pem', '-o', made], { environment });
    expect(existsSync(nobody.vault)).toBe(false);
    for (const [command, flag] of [
      ['encrypt', '--public-key'],
      ['decrypt', '--private-key'],
    ] as const) {
      const { status, stderr } = await nobody.run([command, made], { environment });
      expect([status, stderr]).toEqual([
        3,
        expect.stringMatching(new RegExp(`hint: .*kms init.*\\nhint: .*${flag}`)),
      ]);
    }
    const opened = await nobody.run(['decrypt', made, '--private-key', key], { environment });
    expect(opened.stdout.equals(content), opened.stderr).toBe(true);

    run(
      'openssl',
      'pkey',
      '-in',
      key,
      '-aes256',
      '-passout',
      'pass:open sesame',
      '-out',
      nobody.path('locked.pem'),
    );
    chmodSync(nobody.path('locked.pem'), 0o600);
    const args = ['decrypt', made, '--private-key', 'locked.pem'];
    const right = await nobody.run(args, { environment: { ...environment, KMS_PASSPHRASE: 'open sesame' } });
    expect(right.stdout.equals(content), right.stderr).toBe(true);
    const wrong = await nobody.run(args, { environment: { ...environment, KMS_PASSPHRASE: 'open sesam' } });
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('the passphrase is wrong')]);
    expect((await nobody.run(args, { environment })).status).toBe(4);

    // What else people have beside the key: no mode is asked for of what is public.
    run('openssl', 'req', '-x509', '-new', '-key', key, '-subj', '/CN=x', '-out', nobody.path('cert.pem'));
    run('openssl', 'genpkey', '-algorithm', 'ED25519', '-out', nobody.path('ed.pem'));
    writeFileSync(nobody.path('garbage'), randomBytes(300), { mode: 0o600 });
    writeFileSync(nobody.path('damaged'), '-----BEGIN PRIVATE KEY-----\nAAAA\n', { mode: 0o600 });
    writeFileSync(nobody.path('age'), 'AGE-SECRET-KEY-1QQQ\n', { mode: 0o600 });
    chmodSync(nobody.path('ed.pem'), 0o600);
    for (const [name, what, hint] of [
      ['pub.pem', 'it is a public key', 'name the private key file'],
      ['cert.pem', 'it is a certificate', 'name the private key file'],
      ['ed.pem', 'it is not an RSA key', 'kms share list'],
      ['garbage', 'it contains no PEM private key', 'openssl pkey -inform DER'],
      ['damaged', 'it is damaged', 'openssl pkey -in KEY'],
      ['age', 'it is an age key', 'age -d'],
    ] as const) {
      const { status, stderr } = await nobody.run(['decrypt', made, '--private-key', name], { environment });
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(`${name} cannot be used as the private key: ${what}`),
      ]);
      expect(stderr).toContain(hint);
      expect(stderr).not.toContain('QQQ');
    }
    const named = await nobody.run(['encrypt', 'data', '--public-key', 'AGE-SECRET-KEY-1QQQ'], {
      environment,
    });
    expect([named.status, named.stderr]).toEqual([2, expect.stringContaining('an age secret key')]);
    expect(named.stderr).not.toContain('QQQ');

    chmodSync(key, 0o644);
    const open = await nobody.run(['decrypt', made, '--private-key', key], { environment });
    expect([open.status, open.stderr]).toEqual([1, expect.stringContaining('hint: chmod 600')]);

    const small = await nobody.ok(['encrypt', '-a', '--public-key', 'pub.pem'], { environment, input: 'hi' });
    chmodSync(key, 0o600);
    expect(await nobody.ok(['decrypt', '--private-key', key], { environment, input: small })).toBe('hi');
    mkdirSync(nobody.path('d'));
    writeFileSync(nobody.path('d/x'), 'in a folder');
    await nobody.ok(['encrypt', 'd', '--remove-source', '--public-key', 'pub.pem'], { environment });
    await nobody.ok(['decrypt', 'd', '--private-key', key], { environment });
    expect(readFileSync(nobody.path('d/x'), 'utf8')).toBe('in a folder');
    expect(
      (await nobody.run(['encrypt', 'data', '--public-key', 'pub.pem', '-k', 'x'], { environment })).status,
    ).toBe(2);
  });

  it("encrypts to an identity what its vault decrypts, and a vault encrypts to a key that is nobody's", async () => {
    const nobody = new Home();
    const environment = { KMS_VAULT: undefined, KMS_PASSPHRASE: undefined };
    writeFileSync(nobody.path('data'), content);
    await nobody.ok(['encrypt', 'data', '--public-key', team, '-o', 'data.kms'], { environment });
    expect(await reads(bob, nobody.path('data.kms'))).toBe(true);
    expect(await reads(alice, nobody.path('data.kms'))).toBe(false);
    run('ssh-keygen', '-q', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', '', '-f', nobody.path('id_rsa'));
    writeFileSync(alice.path('both'), content);
    const before = recorded(alice, 'ShareMessage').length;
    await alice.ok(['encrypt', 'both', '-r', nobody.path('id_rsa.pub'), '-R', team, '-o', 'both.kms']);
    expect(recorded(alice, 'ShareMessage').length).toBe(before + 1);
    const path = alice.path('both.kms');
    const opened = await nobody.run(['decrypt', path, '--private-key', nobody.path('id_rsa')], {
      environment,
    });
    expect(opened.stdout.equals(content)).toBe(true);
    expect(await reads(bob, path)).toBe(true);
    expect(await reads(alice, path)).toBe(true);
  });
});

describe('the official library', () => {
  it('reads what is shared with its key, and writes what an identity opens', async () => {
    const { fingerprint, publicKey } = await identity(alice);
    run('openssl', 'genrsa', '-out', alice.path('sdk.pem'), '3072');
    run('openssl', 'rsa', '-in', alice.path('sdk.pem'), '-pubout', '-out', alice.path('sdk.pub.pem'));
    const path = await message('sdk');
    await alice.ok(['share', 'add', path, '-r', alice.path('sdk.pub.pem')]);
    const der = createPublicKey(readFileSync(alice.path('sdk.pub.pem'))).export({
      type: 'spki',
      format: 'der',
    });
    writeFileSync(alice.path('sdk.der'), der);
    const reader = new RawRsaKeyringNode({
      keyNamespace: 'kms-share',
      keyName: run('sha256sum', alice.path('sdk.der')).slice(0, 64),
      oaepHash: 'sha256',
      rsaKey: { privateKey: readFileSync(alice.path('sdk.pem'), 'utf8') },
    });
    expect((await client.decrypt(reader, readFileSync(path))).plaintext.equals(content)).toBe(true);
    const writer = new RawRsaKeyringNode({
      keyNamespace: 'kms-share',
      keyName: fingerprint,
      oaepHash: 'sha256',
      rsaKey: { publicKey },
    });
    const { result } = await client.encrypt(writer, content, { suiteId, encryptionContext: { a: 'b' } });
    writeFileSync(alice.path('from-sdk.kms'), result);
    expect(await reads(alice, alice.path('from-sdk.kms'))).toBe(true);
    expect(await reads(bob, alice.path('from-sdk.kms'))).toBe(false);
  });
});

describe('somebody who took a message over', () => {
  it('is told of where the name they had before is removed or revoked', async () => {
    const path = await message('taken', Buffer.from('x'));
    await alice.ok(['share', 'add', path, '-R', team]);
    await bob.ok(['share', 'accept', path, '-k', 'default']);
    const { KeyMetadata } = JSON.parse(await bob.ok(['keys', 'describe', 'default', '--json'])) as {
      KeyMetadata: { Arn: string };
    };
    for (const verb of ['remove', 'revoke']) {
      const { status, stderr } = await alice.run(['share', verb, path, '-r', 'bob', '-R', team]);
      expect(status).toBe(0);
      expect(stderr).toMatch(
        new RegExp(`can still be opened by .*${KeyMetadata.Arn}.* name that key with -r`),
      );
    }
    await alice.ok(['share', 'revoke', path, '-r', KeyMetadata.Arn]);
    expect(await reads(bob, path, Buffer.from('x'))).toBe(false);
    expect(await reads(alice, path, Buffer.from('x'))).toBe(true);
  });
});
