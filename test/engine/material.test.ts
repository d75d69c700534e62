/** What imported material, wrapping keys and grants leave in the vault and in the audit trail. */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Kms } from '../../src/api/kms.ts';
import { hex } from '../../src/base/bytes.ts';
import { Secret } from '../../src/base/secret.ts';
import { wrapForImport } from '../../src/crypto/importwrap.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let fixture: TestEngine;
let kms: Kms;

beforeEach(async () => {
  fixture = await openTestEngine();
  kms = fixture.kms;
});
afterEach(() => fixture.close());
afterAll(removeTemporaryFolders);

const rows = () => fixture.vault.snapshot((state) => Promise.resolve(state.rows));
const inDays = (days: number) => new Date(fixture.now().getTime() + days * 86_400_000);

async function externalKey(): Promise<{ KeyId: string; Arn: string }> {
  const { KeyMetadata: key } = await kms.createKey({ Origin: 'EXTERNAL' });
  return { KeyId: key?.KeyId ?? '', Arn: key?.Arn ?? '' };
}

async function importInto(KeyId: string, material: Uint8Array, more: Partial<Input<'ImportKeyMaterial'>>) {
  const WrappingAlgorithm = 'RSAES_OAEP_SHA_256';
  const { ImportToken = Buffer.of(), PublicKey = Buffer.of() } = await kms.getParametersForImport({
    KeyId,
    WrappingAlgorithm,
    WrappingKeySpec: 'RSA_2048',
  });
  const EncryptedKeyMaterial = wrapForImport(WrappingAlgorithm, PublicKey, new Secret(material));
  const { KeyMaterialId = '' } = await kms.importKeyMaterial({
    KeyId,
    ImportToken,
    EncryptedKeyMaterial,
    ...more,
  });
  return { KeyMaterialId, wrappingId: `wrapping/${hex(ImportToken)}` };
}

const stored = (keyId: string, materialId: string) =>
  fixture.vault.read((tx) => tx.getMaterial(keyId, materialId));

describe('imported material', () => {
  it('is gone from the vault when it has expired, and the trail says so once', async () => {
    const { KeyId, Arn } = await externalKey();
    const { KeyMaterialId } = await importInto(KeyId, randomBytes(32), { ValidTo: inDays(5) });
    expect((await stored(KeyId, KeyMaterialId))?.length).toBe(32);
    fixture.advanceDays(6);
    await expect(kms.encrypt({ KeyId, Plaintext: Buffer.from('x') })).rejects.toThrow('is pending import.');
    await kms.describeKey({ KeyId });
    expect(await stored(KeyId, KeyMaterialId)).toBeUndefined();
    const events = (await fixture.trail()).filter(
      (event) => event['eventName'] === 'DeleteExpiredKeyMaterial',
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      eventType: 'AwsServiceEvent',
      resources: [{ ARN: Arn }],
      serviceEventDetails: { keyId: KeyId, keyMaterialId: KeyMaterialId },
    });
  });

  it('expires one by one', async () => {
    const { KeyId } = await externalKey();
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const first = await importInto(KeyId, one, { ValidTo: inDays(5) });
    const NEW = { ImportType: 'NEW_KEY_MATERIAL' } as const;
    const second = await importInto(KeyId, two, { ValidTo: inDays(5.1), ...NEW });
    await kms.rotateKeyOnDemand({ KeyId });
    const left = async () => [
      (await stored(KeyId, first.KeyMaterialId)) !== undefined,
      (await stored(KeyId, second.KeyMaterialId)) !== undefined,
    ];
    fixture.advanceDays(5.05);
    await fixture.engine.runDue();
    expect(await left()).toEqual([false, true]);
    fixture.advanceDays(0.1);
    await fixture.engine.runDue();
    expect(await left()).toEqual([false, false]);
  });
});

describe('a wrapping key', () => {
  it('is erased a day after it was made', async () => {
    const { KeyId } = await externalKey();
    const { wrappingId } = await importInto(KeyId, randomBytes(32), { ValidTo: inDays(300) });
    expect(await stored(KeyId, wrappingId)).toBeDefined();
    fixture.advanceDays(2);
    await fixture.engine.runDue();
    expect(await stored(KeyId, wrappingId)).toBeUndefined();
  });
});

describe('deletion', () => {
  it('leaves nothing of imported material, wrapping keys, grants and usage', async () => {
    const grant = { GranteePrincipal: 'arn:aws:iam::111122223333:user/a', Operations: ['Decrypt'] } as const;
    const live = async (KeyId: string) => {
      await importInto(KeyId, randomBytes(32), { ValidTo: inDays(3) });
      await kms.createGrant({ KeyId, ...grant, Name: 'one', RetiringPrincipal: grant.GranteePrincipal });
      await kms.createGrant({ KeyId, ...grant });
      await kms.encrypt({ KeyId, Plaintext: Buffer.from('x') });
      await kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
      fixture.advanceDays(8);
      await kms.listKeys({});
    };
    // The first leaves what the vault keeps once: marks of the calendar, the key of grant tokens, the start of tracking.
    await live((await externalKey()).KeyId);
    const before = await rows();
    await live((await externalKey()).KeyId);
    expect(await rows()).toBe(before);
  });
});

describe('the audit trail', () => {
  it('holds no import token, wrapped material or grant token', async () => {
    const { KeyId } = await externalKey();
    const material = randomBytes(32);
    const { wrappingId } = await importInto(KeyId, material, {
      ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
    });
    const { GrantToken = '' } = await kms.createGrant({
      KeyId,
      GranteePrincipal: 'arn:aws:iam::111122223333:user/a',
      Operations: ['RetireGrant'],
    });
    await kms.retireGrant({ GrantToken });
    const trail = JSON.stringify(await fixture.trail());
    const token = Buffer.from(wrappingId.slice('wrapping/'.length), 'hex');
    for (const bytes of [material, token, Buffer.from(GrantToken, 'base64')]) {
      for (const encoding of ['base64', 'hex'] as const)
        expect(trail).not.toContain(bytes.toString(encoding));
    }
  });
});
