/** Keys handed from one person to another: two homes, the built program. */
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { encodeBundleText, sealBundle } from '../../src/crypto/bundle/bundle.ts';
import { encodeContents } from '../../src/crypto/bundle/contents.ts';
import { deriveSigner } from '../../src/crypto/bundle/signer.ts';
import { newMaterialId } from '../../src/crypto/materialid.ts';
import { extent } from '../support/extent.ts';
import { complaints, Home, quickHome, removeHomes } from '../support/homes.ts';
import { killRounds } from '../support/kills.ts';
import { observe, procComponent, secretsIn } from '../support/leaks.ts';
import { needs } from '../support/needs.ts';
import { terminal } from '../support/pty.ts';

const minutes = 60_000;
let alice: Home;
let bob: Home;
/** Seen by both: Bob's share identity and what Alice signs with. */
let bobPem: string;
let alicePem: string;

async function homes(): Promise<void> {
  alice = await quickHome(new Home(), '111122223333');
  bob = await quickHome(new Home(), '444455556666');
  bobPem = bob.path('bob.pem');
  alicePem = alice.path('alice.pem');
  await bob.ok(['share', 'identity', '-o', bobPem]);
  await alice.ok(['share', 'signer', '-o', alicePem]);
}

/** A bundle of the key for Bob; resolves to its path. */
async function bundle(key: string, name: string, ...more: string[]): Promise<string> {
  const path = alice.path(name);
  await alice.ok(['share', 'key', key, '-r', bobPem, '-o', path, '--yes', ...more]);
  return path;
}

const accept = (path: string, ...more: string[]) => bob.run(['share', 'accept', path, ...more]);

afterAll(removeHomes);

describe('a key from Alice to Bob', { timeout: 2 * minutes }, () => {
  beforeAll(homes);

  it('is taken with a note where nothing proves which key material an id belongs to', async () => {
    const publicKey = createPublicKey(readFileSync(bobPem));
    const signer = deriveSigner(new Secret(randomBytes(32)));
    const keyId = randomUUID();
    const named = newMaterialId({ id: keyId, spec: 'SYMMETRIC_DEFAULT' }, new Secret(Buffer.alloc(32, 1)));
    const make = (salt: string | null): string => {
      const contents = encodeContents({
        aliases: [],
        arns: [`arn:aws:kms:us-east-1:111122223333:key/${keyId}`],
        created: 1,
        decryptOnly: false,
        description: '',
        made: salt === null ? 1 : 2,
        materials: [
          {
            id: named.id,
            salt,
            since: 1,
            rotation: null,
            validTo: null,
            material: new Secret(Buffer.alloc(32, 1)),
          },
        ],
        origin: 'AWS_KMS',
        policy: '{"Version":"2012-10-17","Statement":[]}',
        spec: 'SYMMETRIC_DEFAULT',
        tags: [],
        usage: 'ENCRYPT_DECRYPT',
      });
      const path = bob.path(`${salt ?? 'old'}.kmskey`);
      writeFileSync(path, encodeBundleText(sealBundle(contents, [publicKey], signer)));
      return path;
    };
    const note = 'key material from an earlier version of kms';
    const old = await accept(make(null), '--yes');
    expect([old.status, old.stderr]).toEqual([0, expect.stringContaining(note)]);
    const proven = await accept(make(named.salt), '--yes');
    expect([proven.status, proven.stderr]).toEqual([0, expect.not.stringContaining(note)]);
    const { status, stdout } = await accept(make(null), '--yes', '--json');
    expect([status, JSON.parse(stdout.toString())]).toMatchObject([0, { KeyMaterialsUnproven: 1 }]);
    const wrong = await accept(make('ab'.repeat(32)), '--yes');
    expect([wrong.status, wrong.stderr]).toEqual([6, expect.stringContaining('(KeyBundleInvalid)')]);
  });

  it('is handed over after a warning, and opens tokens and messages there, old and new', async () => {
    const key = await alice.createKey('app', { Description: 'web tier' });
    const tokens = [await alice.token('one', 'app')];
    writeFileSync(alice.path('plan.txt'), 'the plan\n');
    await alice.ok(['encrypt', 'plan.txt', '-k', 'app', '-o', bob.path('plan.txt.kms')]);
    const path = alice.path('app.kmskey');
    const shared = await alice.run(['share', 'key', 'app', '-r', bobPem, '-o', path, '--yes']);
    expect(shared.status).toBe(0);
    expect(shared.stderr).toContain('all its material');
    expect(shared.stderr).toContain('This cannot be undone');
    expect(shared.stderr).toContain('kms rotate app');
    expect(shared.stderr).toContain('encrypted until you rotate it, and encrypt as you do');
    expect(shared.stderr).not.toContain('refuse');
    expect(statSync(path).mode & 0o777).toBe(0o600);

    const accepted = await accept(path, '--from', alicePem, '--alias', 'theirs');
    expect([accepted.status, accepted.stdout.toString()]).toEqual([0, `${key}\n`]);
    expect(accepted.stderr).toContain('alias/theirs names it\n');
    const again = await accept(path, '--alias', 'again');
    expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('nothing new')]);
    expect(again.stderr).toContain('alias/again names it\n');
    expect(await bob.ok(['keys', 'describe', 'again'])).toContain(key);
    await bob.ok(['aliases', 'delete', 'again']);
    expect(accepted.stderr).toContain(`accepted from arn:aws:kms:us-east-1:111122223333:key/${key}`);
    expect(await bob.ok(['decrypt', tokens[0] ?? ''])).toBe('one');
    expect(await bob.ok(['decrypt', bob.path('plan.txt.kms')])).toBe('the plan');
    const described = await bob.ok(['keys', 'describe', 'theirs']);
    expect(described).toMatch(/^Shared by: +arn:aws:kms:us-east-1:111122223333:key\/.* on 20/m);
    expect(described).toMatch(/^Origin: +EXTERNAL$/m);
    expect(described).not.toContain('Only decrypts');
    expect(await alice.ok(['keys', 'describe', 'app'])).toMatch(/^Handed over: +20/m);

    await alice.ok(['rotate', 'app']);
    tokens.push(await alice.token('two', 'app'));
    expect((await bob.run(['decrypt', tokens[1] ?? ''])).status).toBe(6);
    const newer = await bundle('app', 'newer.kmskey');
    for (const each of [newer, path, newer]) expect((await accept(each)).status).toBe(0);
    for (const [i, text] of ['one', 'two'].entries()) {
      expect(await bob.ok(['decrypt', tokens[i] ?? ''])).toBe(text);
    }
    // And Bob's for Alice, message and token.
    writeFileSync(bob.path('answer.txt'), 'agreed\n');
    await bob.ok(['encrypt', 'answer.txt', '-k', 'theirs', '-o', alice.path('answer.txt.kms')]);
    expect(await alice.ok(['decrypt', alice.path('answer.txt.kms')])).toBe('agreed');
    expect(await alice.ok(['decrypt', await bob.token('back', 'theirs')])).toBe('back');
    expect(await complaints(bob)).toBe('');
  });

  it('is for decryption only where that is asked, honestly said', async () => {
    await alice.createKey('limited');
    const token = await alice.token('read me', 'limited');
    const shared = await alice.run(['share', 'key', 'limited', '-r', bobPem, '--decrypt-only', '--yes']);
    expect(shared.stderr).toContain('Their kms will refuse to encrypt with it, but other software would not');
    const accepted = await bob.run(['share', 'accept', '-', '--from', alicePem, '--alias', 'limited'], {
      input: shared.stdout,
    });
    expect([accepted.status, accepted.stderr]).toEqual([
      0,
      expect.stringContaining('it is for decryption only'),
    ]);
    expect(await bob.ok(['decrypt', token])).toBe('read me');
    for (const args of [
      ['encrypt', '-k', 'limited'],
      ['data-key', '-k', 'limited'],
      ['rotate', 'limited'],
    ]) {
      const { status, stderr, stdout } = await bob.run(args, { input: 'x' });
      expect([status, stdout.length]).toEqual([5, 0]);
      expect(stderr).toContain('for decryption only');
    }
    const onward = await bob.run(['share', 'key', 'limited', '-r', bobPem, '--yes', '-o', bob.path('no')]);
    expect([onward.status, existsSync(bob.path('no'))]).toEqual([5, false]);
    expect(await bob.ok(['keys', 'describe', 'limited'])).toMatch(/^Only decrypts: +yes$/m);
  });

  it('tells --json what happened', async () => {
    const key = await alice.createKey();
    const shared = JSON.parse(await alice.ok(['share', 'key', key, '-r', bobPem, '--yes', '--json'])) as {
      readonly KeyBundle: string;
      readonly Recipients: readonly string[];
    };
    expect(shared).toMatchObject({
      KeyArn: `arn:aws:kms:us-east-1:111122223333:key/${key}`,
      KeyMaterials: 1,
      DecryptOnly: false,
    });
    expect(shared.Recipients).toHaveLength(1);
    const accepted = await bob.ok(['share', 'accept', '-', '--yes', '--json'], { input: shared.KeyBundle });
    expect(JSON.parse(accepted)).toMatchObject({
      KeyId: key,
      New: true,
      Proven: false,
      KeyMaterialsAdded: 1,
      Policy: 'restated',
    });
  });

  it('needs a yes on both sides where there is no terminal', async () => {
    await alice.createKey('asked');
    const refused = await alice.run(['share', 'key', 'asked', '-r', bobPem, '-o', alice.path('asked')]);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect(existsSync(alice.path('asked'))).toBe(false);
    expect(alice.events().at(-1)?.eventName).not.toBe('ShareKey');
    const path = await bundle('asked', 'asked.kmskey');
    const unproven = await accept(path);
    expect([unproven.status, unproven.stderr]).toEqual([2, expect.stringContaining('not proven')]);
    expect(bob.events().at(-1)?.eventName).toBe('InspectKeyBundle');
  });

  it('asks on a terminal, and does nothing on no', async () => {
    await alice.createKey('no');
    const args = ['share', 'key', 'no', '-r', bobPem, '-o', alice.path('no.kmskey')];
    const pty = terminal(args, { environment: alice.environment, cwd: alice.folder });
    await pty.waitFor('Hand over the key no?');
    pty.type('n\r');
    const { status, screen } = await pty.ended;
    expect([status, screen]).toEqual([1, expect.stringContaining('nothing was handed over')]);
    expect(readdirSync(alice.folder).filter((name) => name.includes('no.kmskey'))).toEqual([]);

    const path = await bundle('no', 'no2.kmskey');
    const asking = terminal(['share', 'accept', path], { environment: bob.environment, cwd: bob.folder });
    await asking.waitFor('Accept the key?');
    asking.type('y\r');
    expect((await asking.ended).status).toBe(0);
  });

  it('is refused in all the ways it should be', async () => {
    await alice.createKey('whole');
    const path = await bundle('whole', 'whole.kmskey');
    const text = readFileSync(path, 'utf8');
    const damaged = bob.path('damaged.kmskey');
    const cases: readonly (readonly [readonly string[], number, string])[] = [
      [['share', 'accept', path, '--from', bobPem], 2, 'not an Ed25519 public key'],
      [['share', 'accept', path, damaged], 2, 'one at a time'],
      [['share', 'accept', path, '-k', 'app'], 2, 'is for messages'],
      [['share', 'accept', bobPem, '--alias', 'x'], 2, 'is for key bundles'],
      [['share', 'accept', damaged, '--yes'], 6, 'damaged'],
      [['share', 'accept', path, '--yes', '--endpoint-url', 'http://127.0.0.1:9'], 1, 'only a local vault'],
      [['share', 'accept', path, '--yes', '--identity', 'nothing'], 3, 'not found'],
    ];
    writeFileSync(damaged, text.slice(0, 200));
    for (const [args, status, says] of cases) {
      const ended = await bob.run(args);
      expect([args.join(' '), ended.status]).toEqual([args.join(' '), status]);
      expect(ended.stderr).toContain(says);
      expect(ended.stdout.length).toBe(0);
    }
    const own = await alice.run(['share', 'accept', path, '--yes']);
    expect([own.status, own.stderr]).toEqual([5, expect.stringContaining('sealed for others')]);
    const other = bob.path('other.pem');
    await bob.ok(['share', 'signer', '-o', other]);
    expect((await accept(path, '--from', other)).status).toBe(5);
    const again = await alice.run(['share', 'key', 'whole', '-r', bobPem, '-o', path, '--yes']);
    expect([again.status, readFileSync(path, 'utf8')]).toEqual([1, text]);
    const nobody = await alice.run(['share', 'key', 'whole', '--yes']);
    expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('-r or -R')]);
    const itself = await bob.run([
      'share',
      'key',
      'alias/aws/share',
      '-r',
      bobPem,
      '--yes',
      '-o',
      other,
      '-f',
    ]);
    expect(itself.stderr).toContain('cannot be shared');
  });

  it('outlives rekeying, backup and restoration', async () => {
    await alice.createKey('kept');
    const token = await alice.token('kept', 'kept');
    await bob.ok([
      'share',
      'accept',
      await bundle('kept', 'kept.kmskey', '--decrypt-only'),
      '--yes',
      '--alias',
      'kept',
    ]);
    const signer = await bob.ok(['share', 'signer']);
    await bob.ok(['vault', 'rekey']);
    const copy = bob.path('vault.kmsbackup');
    await bob.ok(['backup', 'create', '-o', copy]);
    const restored = new Home();
    await restored.ok(['backup', 'restore', copy]);
    for (const home of [bob, restored]) {
      expect(await home.ok(['decrypt', token])).toBe('kept');
      expect((await home.run(['encrypt', '-k', 'kept'], { input: 'x' })).status).toBe(5);
      expect(await home.ok(['share', 'signer'])).toBe(signer);
      expect(await complaints(home)).toBe('');
    }
  });
});

describe('through the agent', { timeout: 2 * minutes }, () => {
  beforeAll(homes);

  it('needs no passphrase again, and does the same', async () => {
    const runtime = mkdtempSync(join(tmpdir(), 'kms-run-'));
    const open = { environment: { XDG_RUNTIME_DIR: runtime } };
    const agent = { environment: { ...open.environment, KMS_PASSPHRASE: undefined } };
    try {
      for (const home of [alice, bob]) await home.ok(['unlock', '--ttl', '2m'], open);
      await alice.ok(['keys', 'create', '--alias', 'app'], agent);
      const token = await alice.ok(['encrypt', '-k', 'app'], { ...agent, input: 's3cret' });
      const path = alice.path('app.kmskey');
      await alice.ok(['share', 'key', 'app', '-r', bobPem, '-o', path, '--yes'], agent);
      await bob.ok(['share', 'accept', path, '--from', alicePem, '--alias', 'app'], agent);
      expect(await bob.ok(['decrypt', token], agent)).toBe('s3cret');
      expect(await bob.ok(['keys', 'describe', 'app'], agent)).toContain('Shared by');
      expect(await alice.ok(['share', 'signer'], agent)).toBe(readFileSync(alicePem, 'utf8').trimEnd());
      const refused = await bob.run(['share', 'accept', bobPem, '--alias', 'x'], agent);
      expect(refused.status).toBe(2);
      writeFileSync(bob.path('bad'), readFileSync(path, 'utf8').replace('A', 'B'));
      expect((await bob.run(['share', 'accept', bob.path('bad'), '--yes'], agent)).status).toBe(6);
    } finally {
      for (const home of [alice, bob]) await home.run(['lock'], open);
      rmSync(runtime, { recursive: true, force: true });
    }
  });
});

describe('SIGKILL at any moment of accepting', () => {
  beforeAll(homes);

  it(
    'leaves the key as it was or as it is to be',
    async () => {
      await alice.createKey('app');
      const tokens: string[] = [];
      let path = '';
      const killed = await killRounds(
        extent(2, 6),
        async (number, killAfter) => {
          await alice.ok(['rotate', 'app']);
          tokens.push(await alice.token(`secret ${number}`, 'app'));
          path = await bundle('app', `${number}.kmskey`);
          return bob.run(['share', 'accept', path, '--yes'], { killAfter });
        },
        async ({ where, ended }) => {
          expect(await complaints(bob), where).toBe('');
          // The first was acknowledged; what came later is there or not.
          expect(await bob.ok(['decrypt', tokens[0] ?? '']), where).toBe('secret 0');
          const last = await bob.run(['decrypt', tokens.at(-1) ?? '']);
          expect([0, 6], where).toContain(last.status);
          if (ended.status === 0) expect(last.status, where).toBe(0);
        },
      );
      expect(killed).toBeGreaterThan(extent(0, 1));
      expect((await accept(path)).status).toBe(0);
      for (const [number, token] of tokens.entries())
        expect(await bob.ok(['decrypt', token])).toBe(`secret ${number}`);
      expect(await complaints(bob)).toBe('');
    },
    4 * minutes,
  );
});

needs(procComponent)('leaks', () => {
  beforeAll(homes);

  it(
    'shows the material nowhere: not in arguments, environments, output, trail or any file',
    { timeout: 2 * minutes },
    async () => {
      const material = randomBytes(16).toString('hex');
      await alice.createKey('own', { Origin: 'EXTERNAL' });
      const source = alice.path('own.key');
      writeFileSync(source, material, { mode: 0o600 });
      await alice.ok(['keys', 'import', 'own', source]);
      rmSync(source);
      const path = alice.path('own.kmskey');
      const seen: string[] = [];
      for (const launched of [
        () => alice.start(['share', 'key', 'own', '-r', bobPem, '-o', path, '--yes']),
        () => bob.start(['share', 'accept', path, '--yes', '--debug']),
        () => bob.start(['share', 'accept', path, '--alias', 'aws/no', '--debug', '--json']),
      ]) {
        const process = launched();
        const { commands, environments } = await observe(process);
        const { stdout, stderr } = await process.ended;
        seen.push(...commands, ...environments, stdout.toString('latin1'), stderr);
      }
      for (const home of [alice, bob]) {
        for (const entry of readdirSync(home.folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) seen.push(readFileSync(join(entry.parentPath, entry.name), 'latin1'));
        }
      }
      expect(secretsIn({ material }, Buffer.from(seen.join('\n'), 'latin1'))).toEqual([]);
      const { stdout } = await bob.run(['decrypt', await alice.token('opens', 'own')]);
      expect(stdout.toString()).toBe('opens');
    },
  );
});
