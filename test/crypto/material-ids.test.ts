/** The ids of key material that a vault makes and takes in (docs/spec/vault.md, "Key material ids"). */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hex } from '../../src/base/bytes.ts';
import { Secret } from '../../src/base/secret.ts';
import { importKeyMaterial } from '../../src/connection/importing.ts';
import { generateMaterial } from '../../src/crypto/keypair.ts';
import { isIdOf } from '../../src/crypto/materialid.ts';
import { keySpecNames, keySpecs, listUsages } from '../../src/crypto/specs.ts';
import { getKey, putKey, type Key, type MaterialEntry } from '../../src/engine/keys.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { sample } from '../support/extent.ts';
import { forgetSalts } from '../support/old-blob.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(async () => {
  await engine.close();
  removeTemporaryFolders();
});

async function recordOf(keyId: string, region = engine.region): Promise<Key> {
  const key = await engine.vault.read((tx) => getKey(tx, region, keyId));
  if (key === undefined) throw new Error('there is no such key');
  return key;
}

/** Whether each material of the key has the id that was made for its bytes. */
async function areBound(keyId: string, region = engine.region): Promise<boolean[]> {
  const key = await recordOf(keyId, region);
  const check = async ({ id, salt }: MaterialEntry): Promise<boolean> => {
    const material = await engine.vault.read((tx) => tx.getMaterial(keyId, id));
    return salt !== undefined && material !== undefined && isIdOf({ id, salt }, key, material);
  };
  return Promise.all(key.materials.map(check));
}

const own = { isNew: false };

describe('new key material', () => {
  // Larger RSA keys take seconds to make and differ in nothing here.
  const specs = keySpecNames.filter((spec) => !/^RSA_[34]/.test(spec));
  it.each(sample(specs, 3))('has an id of its own: %s', async (spec) => {
    const [KeyUsage] = listUsages(spec);
    const { KeyMetadata } = await engine.kms.createKey({ KeySpec: spec, KeyUsage });
    expect(await areBound(KeyMetadata?.KeyId ?? '')).toEqual([true]);
    if (keySpecs[spec].material.kind === 'ml-dsa') return;
    const imported = await engine.kms.createKey({ KeySpec: spec, KeyUsage, Origin: 'EXTERNAL' });
    const keyId = imported.KeyMetadata?.KeyId ?? '';
    await importKeyMaterial(engine.kms, keyId, await generateMaterial(spec), own);
    expect(await areBound(keyId)).toEqual([true]);
  });

  it('has one after each rotation, old material keeps its random one', async () => {
    const keyId = (await engine.kms.createKey({})).KeyMetadata?.KeyId ?? '';
    await forgetSalts(engine, keyId);
    await engine.kms.rotateKeyOnDemand({ KeyId: keyId });
    await engine.kms.enableKeyRotation({ KeyId: keyId });
    engine.advanceDays(366);
    await engine.engine.runDue();
    expect(await areBound(keyId)).toEqual([false, true, true]);
  });

  it('has another id where two keys get the same bytes, and no salt is ever shown', async () => {
    const bytes = Buffer.alloc(32, 'a guess');
    const ids: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { KeyMetadata } = await engine.kms.createKey({ Origin: 'EXTERNAL' });
      const keyId = KeyMetadata?.KeyId ?? '';
      await importKeyMaterial(engine.kms, keyId, new Secret(Buffer.from(bytes)), own);
      const [{ id, salt } = { id: '', salt: '' }] = (await recordOf(keyId)).materials;
      ids.push(id);
      const { Rotations } = await engine.kms.listKeyRotations({
        KeyId: keyId,
        IncludeKeyMaterial: 'ALL_KEY_MATERIAL',
      });
      expect(Rotations).toMatchObject([{ KeyMaterialId: id }]);
      const shown = JSON.stringify([Rotations, await engine.kms.describeKey({ KeyId: keyId })]);
      const trail = readFileSync(`${engine.vault.path}.audit.jsonl`, 'latin1');
      for (const text of [shown, trail]) expect(text).not.toContain(salt);
    }
    expect(new Set(ids).size).toBe(2);
  });
});

describe('imported key material', () => {
  it('keeps its id when it is imported again, in every region', async () => {
    const { KeyMetadata } = await engine.kms.createKey({ Origin: 'EXTERNAL', MultiRegion: true });
    const keyId = KeyMetadata?.KeyId ?? '';
    const bytes = randomBytes(32);
    const given = () => new Secret(Buffer.from(bytes));
    await importKeyMaterial(engine.kms, keyId, given(), own);
    const [first] = (await recordOf(keyId)).materials;
    await engine.kms.replicateKey({ KeyId: keyId, ReplicaRegion: 'eu-west-1' });
    await importKeyMaterial(engine.inRegion('eu-west-1'), keyId, given(), own);
    await engine.kms.deleteImportedKeyMaterial({ KeyId: keyId });
    await importKeyMaterial(engine.kms, keyId, given(), own);
    const second = new Secret(randomBytes(32));
    await importKeyMaterial(engine.kms, keyId, new Secret(Buffer.from(second.reveal())), { isNew: true });
    for (const region of [engine.region, 'eu-west-1']) {
      const { materials } = await recordOf(keyId, region);
      expect(materials[0]).toMatchObject({ id: first?.id, salt: first?.salt });
      expect(await areBound(keyId, region)).toEqual([true, true]);
    }
  });

  it('is refused where the id that is known was not made for it', async () => {
    const keyId = (await engine.kms.createKey({ Origin: 'EXTERNAL' })).KeyMetadata?.KeyId ?? '';
    const bytes = randomBytes(32);
    const given = () => new Secret(Buffer.from(bytes));
    await importKeyMaterial(engine.kms, keyId, given(), own);
    const key = await recordOf(keyId);
    const salt = hex(randomBytes(32));
    await engine.vault.write((tx) =>
      putKey(tx, { ...key, materials: key.materials.map((entry) => ({ ...entry, salt })) }),
    );
    await expect(importKeyMaterial(engine.kms, keyId, given(), own)).rejects.toMatchObject({
      code: 'IncorrectKeyMaterialException',
    });
  });
});
