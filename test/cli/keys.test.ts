/** Tags, policies, imported material, replicas and grants, in real processes. */
import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';

let home: Home;

beforeAll(async () => {
  home = await quickHome();
});
afterAll(removeHomes);

function file(name: string, content: Uint8Array | string): string {
  const path = home.path(name);
  writeFileSync(path, content);
  return path;
}

const json = async (...args: readonly string[]) =>
  JSON.parse(await home.ok([...args, '--json'])) as Record<string, unknown>;

const call = async (operation: string, input: object) =>
  JSON.parse(await home.ok(['api', operation, '--input', JSON.stringify(input)])) as Record<string, unknown>;

async function failure(...args: readonly string[]): Promise<readonly [number | null, string]> {
  const { status, stderr } = await home.run(args);
  return [status, stderr];
}

describe('tags', () => {
  it('are given with the key, added, changed, removed and listed', async () => {
    await home.ok(['keys', 'create', '--alias', 'tagged', '--tags', 'team=web', '--tags', 'empty=']);
    expect(await home.ok(['keys', 'tags', 'tagged'])).toBe('team=web\nempty=');
    expect(await home.ok(['keys', 'tag', 'tagged', 'team=red', 'note=a=b'])).toBe('');
    await home.ok(['keys', 'untag', 'tagged', 'empty', 'absent']);
    expect(await json('keys', 'tags', 'tagged')).toEqual({
      Tags: [
        { TagKey: 'team', TagValue: 'red' },
        { TagKey: 'note', TagValue: 'a=b' },
      ],
      Truncated: false,
    });
    expect((await failure('keys', 'tag', 'tagged', 'nonsense'))[0]).toBe(2);
    expect((await failure('keys', 'tag', 'tagged', 'aws:x=1'))[1]).toContain(
      'Tags beginning with aws: are reserved',
    );
  });
});

describe('policies', () => {
  const policy = (Action: string) =>
    JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action, Resource: '*' }] });

  it('are shown and replaced', async () => {
    await home.ok(['keys', 'create', '--alias', 'ruled', '--policy', file('first.json', policy('*'))]);
    expect(await home.ok(['keys', 'policy', 'get', 'ruled'])).toBe(policy('*'));
    await home.ok(['keys', 'policy', 'put', 'ruled', file('second.json', policy('kms:*'))]);
    expect(await json('keys', 'policy', 'get', 'ruled')).toEqual({
      Policy: policy('kms:*'),
      PolicyName: 'default',
    });
    const lockout = file('lockout.json', policy('kms:GetKeyPolicy'));
    expect((await failure('keys', 'policy', 'put', 'ruled', lockout))[0]).toBe(2);
    expect((await failure('keys', 'policy', 'put', 'ruled', home.path('none.json')))[0]).toBe(3);
  });
});

describe('imported material', () => {
  it('of a symmetric key, with more for a rotation', async () => {
    await home.ok(['keys', 'create', '--alias', 'own', '--origin', 'EXTERNAL']);
    const [one, two] = [file('one.key', randomBytes(32)), file('two.key', randomBytes(32))];
    const first = await home.ok(['keys', 'import', 'own', one, '--key-material-description', 'the first']);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    const token = await home.ok(['encrypt', '-k', 'own'], { input: 'mine' });
    expect((await failure('keys', 'import', 'own', two))[1]).toContain('IncorrectKeyMaterialException');
    const second = await home.ok(['keys', 'import', 'own', two, '--new']);
    await home.ok(['rotate', 'own']);
    const described = await json('keys', 'describe', 'own');
    expect(JSON.stringify(described)).toContain(second);
    expect(await home.ok(['decrypt', token])).toBe('mine');
    const long = file('long.key', randomBytes(33));
    await home.ok(['keys', 'create', '--alias', 'other', '--origin', 'EXTERNAL']);
    expect((await failure('keys', 'import', 'other', long))[1]).toContain('IncorrectKeyMaterialException');
    expect((await failure('keys', 'import', 'other', one, '--valid-to', 'tomorrow'))[0]).toBe(2);
    const date = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await home.ok(['keys', 'import', 'other', one, '--valid-to', date]);
    const { KeyMetadata } = await json('keys', 'describe', 'other');
    expect(JSON.stringify(KeyMetadata)).toContain('KEY_MATERIAL_EXPIRES');
  });

  it('that is not what the key takes is refused with what it takes, and never repeated', async () => {
    await home.ok(['keys', 'create', '--alias', 'waiting', '--origin', 'EXTERNAL']);
    const pair = ['--key-spec', 'ECC_NIST_P256', '--key-usage', 'SIGN_VERIFY'];
    await home.ok(['keys', 'create', '--alias', 'waiting-pair', '--origin', 'EXTERNAL', ...pair]);
    const material = randomBytes(32);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    const hexadecimal = material.toString('hex');
    const utf16 = Buffer.from(`\ufeff${hexadecimal}\r\n`, 'utf16le');
    const bytes = 'a key of spec SYMMETRIC_DEFAULT takes 32 bytes, as they are';
    const newOnes = '(umask 077; openssl rand -out KEY.bin 32)';
    const key = 'a key of spec ECC_NIST_P256 takes a private key as PEM or PKCS #8 DER';
    for (const [name, content, says, helps] of [
      ['waiting', '', `the file is empty; ${bytes}`, newOnes],
      [
        'waiting',
        `${hexadecimal}\n`,
        `as hexadecimal text; ${bytes}`,
        'xxd -r -p FILE | kms keys import KEY -',
      ],
      [
        'waiting',
        hexadecimal.toUpperCase(),
        `as hexadecimal text; ${bytes}`,
        'xxd -r -p FILE | kms keys import KEY -',
      ],
      [
        'waiting',
        utf16,
        `as hexadecimal text; ${bytes}`,
        'iconv -f UTF-16 -t ASCII FILE | xxd -r -p | kms keys import KEY -',
      ],
      [
        'waiting',
        `${material.toString('base64')}\n`,
        `as base64 text; ${bytes}`,
        'base64 -d FILE | kms keys import KEY -',
      ],
      [
        'waiting',
        material.toString('base64url'),
        `as base64url text; ${bytes}`,
        "(tr -- '-_' '+/' < FILE; printf '=') | base64 -d | kms keys import KEY -",
      ],
      [
        'waiting',
        Buffer.concat([material, Buffer.from('\n')]),
        `a newline after the key material; ${bytes}`,
        'head -c 32 FILE | kms keys import KEY -',
      ],
      ['waiting', randomBytes(16), `the file holds 16 bytes; ${bytes}`, newOnes],
      [
        'waiting',
        privateKey.export({ format: 'pem', type: 'sec1' }),
        `the file holds a private key; ${bytes}`,
        newOnes,
      ],
      ['waiting-pair', '', `the file is empty; ${key}`, 'openssl pkcs8'],
      ['waiting-pair', material, `the file holds no private key; ${key}`, 'openssl pkcs8'],
      [
        'waiting-pair',
        der.toString('base64'),
        `as base64 text; ${key}`,
        'base64 -d FILE | kms keys import KEY -',
      ],
    ] as const) {
      const [status, stderr] = await failure('keys', 'import', name, file('wrong.key', content));
      expect([status, stderr]).toEqual([6, expect.stringContaining(says)]);
      expect(stderr).toContain(helps);
      for (const text of [hexadecimal, material.toString('base64'), der.toString('base64').slice(0, 40)]) {
        expect(stderr.toLowerCase()).not.toContain(text.toLowerCase());
      }
    }
    expect(JSON.stringify(await json('keys', 'describe', 'waiting'))).toContain('PendingImport');
    await home.ok(['keys', 'import', 'waiting', '-'], { input: material });
  });

  it.each(['pem', 'der'] as const)('of a key pair in %s, and of an HMAC key', async (form) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const content =
      form === 'pem'
        ? privateKey.export({ format: 'pem', type: 'sec1' })
        : privateKey.export({ format: 'der', type: 'pkcs8' });
    const name = `pair-${form}`;
    const spec = ['--key-spec', 'ECC_NIST_P256', '--key-usage', 'SIGN_VERIFY'];
    await home.ok(['keys', 'create', '--alias', name, '--origin', 'EXTERNAL', ...spec]);
    await home.ok(['keys', 'import', name, file(`${name}.key`, content)]);
    const { PublicKey } = await call('GetPublicKey', { KeyId: `alias/${name}` });
    expect(PublicKey).toBe(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'));

    const secret = randomBytes(32);
    const mac = ['--key-spec', 'HMAC_256', '--key-usage', 'GENERATE_VERIFY_MAC'];
    await home.ok(['keys', 'create', '--alias', `mac-${form}`, '--origin', 'EXTERNAL', ...mac]);
    await home.ok(['keys', 'import', `mac-${form}`, file(`mac-${form}.key`, secret)]);
    const request = { KeyId: `alias/mac-${form}`, MacAlgorithm: 'HMAC_SHA_256', Message: 'aGk=' };
    const { Mac } = await call('GenerateMac', request);
    expect(Mac).toBe(createHmac('sha256', secret).update('hi').digest('base64'));
  });
});

describe('replicas', () => {
  it('open in their region what was encrypted in another', async () => {
    await home.ok(['keys', 'create', '--alias', 'world', '--multi-region']);
    const arn = await home.ok(['keys', 'replicate', 'world', 'eu-west-1', '--description', 'there']);
    expect(arn).toMatch(/^arn:aws:kms:eu-west-1:\d{12}:key\/mrk-[0-9a-f]{32}$/);
    const token = await home.ok(['encrypt', '-k', 'world'], { input: 'everywhere' });
    expect(await home.ok(['decrypt', token, '--region', 'eu-west-1'])).toBe('everywhere');
  });
});

describe('grants', () => {
  const alice = 'arn:aws:iam::111122223333:user/alice';

  it('are made, listed, revoked and retired', async () => {
    await home.ok(['keys', 'create', '--alias', 'granted']);
    const make = [
      'grants',
      'create',
      'granted',
      '--grantee-principal',
      alice,
      '--operations',
      'Decrypt,Encrypt',
    ];
    const more = ['--name', 'ci', '--retiring-principal', alice, '--encryption-context-subset', 'app=web'];
    const first = await home.ok([...make, ...more]);
    expect(await home.ok([...make, ...more])).toBe(first);
    const { Grants } = (await json('grants', 'list', 'granted')) as { Grants: readonly unknown[] };
    expect(Grants).toMatchObject([
      {
        GrantId: first,
        Name: 'ci',
        Operations: ['Decrypt', 'Encrypt'],
        Constraints: { EncryptionContextSubset: { app: 'web' } },
      },
    ]);
    expect(await home.ok(['grants', 'list', '--retiring-principal', alice])).toContain(first);
    await home.ok(['grants', 'revoke', 'granted', first]);
    const { GrantToken, GrantId } = await json(...make);
    await home.ok(['grants', 'retire', '--grant-token', String(GrantToken)]);
    expect((await failure('grants', 'retire', 'granted', String(GrantId)))[1]).toContain('NotFoundException');
    expect(await json('grants', 'list', 'granted')).toEqual({ Grants: [], Truncated: false });
    expect((await failure('grants', 'list'))[0]).toBe(2);
    expect((await failure('grants', 'create', 'granted'))[0]).toBe(2);
  });
});
