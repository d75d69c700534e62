import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { plant, type SeedKey } from '../../src/engine/seed.ts';
import { refused } from '../contract/kms/fixture.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
beforeEach(async () => {
  fixture = await openTestEngine();
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const id = '1234abcd-12ab-34cd-56ef-1234567890ab';

function plantKey(spec: string, usage: string | undefined, materials: readonly Uint8Array[]) {
  const { account, region } = fixture;
  const key: SeedKey = {
    id,
    spec,
    usage,
    description: '',
    tags: [],
    materials: materials.map((each) => new Secret(each)),
  };
  return fixture.vault.write((tx) =>
    plant(tx, { region, account, now: fixture.now() }, { keys: [key], aliases: [] }),
  );
}

describe('a seed', () => {
  it('brings a private key', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    await plantKey('ECC_NIST_P384', undefined, [pair.privateKey.export({ format: 'der', type: 'pkcs8' })]);
    const { PublicKey, KeyUsage } = await fixture.kms.getPublicKey({ KeyId: id });
    expect(KeyUsage).toBe('SIGN_VERIFY');
    const expected = createPublicKey(pair.privateKey).export({ format: 'der', type: 'spki' });
    expect(expected.equals(PublicKey ?? Buffer.alloc(0))).toBe(true);
  });

  it('has a key drawn where it gives no material', async () => {
    await plantKey('RSA_2048', 'SIGN_VERIFY', []);
    expect((await fixture.kms.describeKey({ KeyId: id })).KeyMetadata?.KeySpec).toBe('RSA_2048');
  });

  it.each([
    ['SYMMETRIC_DEFAULT', [Buffer.alloc(31)]],
    ['HMAC_256', [Buffer.alloc(64)]],
    ['HMAC_256', [Buffer.alloc(32), Buffer.alloc(32, 1)]],
    ['ECC_NIST_P256', [Buffer.alloc(32)]],
    ['SM2', []],
  ] as const)('is refused with the wrong material for %s', async (spec, materials) => {
    await refused(plantKey(spec, undefined, materials), 'Usage');
  });
});
