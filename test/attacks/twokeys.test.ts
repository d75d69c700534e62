/**
 * The attack that blob version 2 ends: one token that decrypts to two texts in two vaults, which took a key from the same giver. Against blobs of version 1, made by
 * hand, it succeeds; against what is written today it fails. Real bundles, two real vaults.
 */
import { createHmac, createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, hex, utf8 } from '../../src/base/bytes.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { sealBundle } from '../../src/crypto/bundle/bundle.ts';
import { encodeContents, type BundledKey, type BundledMaterial } from '../../src/crypto/bundle/contents.ts';
import { deriveSigner } from '../../src/crypto/bundle/signer.ts';
import { encodeContext } from '../../src/crypto/context.ts';
import { newMaterialId, type MaterialId } from '../../src/crypto/materialid.ts';
import { giveKey } from '../../src/engine/bundles/give.ts';
import { receiveKey, type Received } from '../../src/engine/bundles/receive.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { blobHeader, sealOldBlob } from '../support/old-blob.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { openUnderBoth } from './twokeys.ts';

interface Victim {
  readonly engine: TestEngine;
  readonly inbox: string;
  readonly inboxDer: Uint8Array;
}

let victims: readonly [Victim, Victim];
const spec = 'SYMMETRIC_DEFAULT';
const context = { stage: 'prod' };
const mallory = deriveSigner(new Secret(randomBytes(32)));

async function victim(account: string): Promise<Victim> {
  const engine = await openTestEngine(account);
  const { KeyMetadata } = await engine.kms.createKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
  const inbox = KeyMetadata?.KeyId ?? '';
  const { PublicKey } = await engine.kms.getPublicKey({ KeyId: inbox });
  return { engine, inbox, inboxDer: PublicKey ?? new Uint8Array() };
}

beforeAll(async () => {
  victims = [await victim('111122223333'), await victim('444455556666')];
});
afterAll(async () => {
  for (const { engine } of victims) await engine.close();
  removeTemporaryFolders();
});

type Forged = Pick<BundledMaterial, 'id' | 'salt' | 'material'>;

function bundleFor({ inboxDer }: Victim, keyId: string, forged: Forged): Uint8Array {
  const key: BundledKey = {
    aliases: ['alias/ours'],
    arns: [`arn:aws:kms:us-east-1:999999999999:key/${keyId}`],
    created: 1,
    decryptOnly: false,
    description: '',
    made: 2,
    materials: [{ since: 1, rotation: null, validTo: null, ...forged }],
    origin: 'AWS_KMS',
    policy: '{"Version":"2012-10-17","Statement":[]}',
    spec,
    tags: [],
    usage: 'ENCRYPT_DECRYPT',
  };
  const recipient = createPublicKey({ key: Buffer.from(inboxDer), format: 'der', type: 'spki' });
  return sealBundle(encodeContents(key), [recipient], mallory);
}

function accept({ engine, inbox }: Victim, bundle: Uint8Array): Promise<Received> {
  const scene = { vault: engine.vault, recorder: engine.recorder, clock: () => engine.now() };
  return receiveKey(scene, engine.root, { bundle, identity: inbox });
}

/** What both vaults decrypt a blob to; the code of the error where one refuses it. */
async function readings(blob: Uint8Array): Promise<string[]> {
  const read = async ({ engine }: Victim): Promise<string> => {
    try {
      const { Plaintext } = await engine.kms.decrypt({ CiphertextBlob: blob, EncryptionContext: context });
      return Buffer.from(Plaintext ?? []).toString('latin1');
    } catch (error) {
      if (isKmsError(error)) return error.code;
      throw error;
    }
  };
  return Promise.all(victims.map(read));
}

const refused = 'InvalidCiphertextException';
const materials = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] as const;
const secrets = materials.map((bytes) => new Secret(Buffer.from(bytes)));

/** Both vaults hold the key under one material id, with other bytes: it claims to be from before ids had salts. */
async function plant(): Promise<{ readonly keyId: string; readonly materialId: string }> {
  const [keyId, materialId] = [randomUUID(), hex(randomBytes(32))];
  for (const [i, each] of victims.entries()) {
    const material = new Secret(Buffer.from(materials[i] ?? []));
    const received = await accept(each, bundleFor(each, keyId, { id: materialId, salt: null, material }));
    // The user is told.
    expect(received).toMatchObject({ isNew: true, unproven: 1 });
  }
  return { keyId, materialId };
}

function forge(ids: { readonly keyId: string; readonly materialId: string }, version: 1 | 2) {
  const header = blobHeader(ids, version);
  const additional = concat(header, encodeContext(context));
  const box = openUnderBoth({
    keys: materials,
    additional,
    nonce: randomBytes(24),
    wanted: 'pay 1 to alice',
  });
  return { header, box, additional };
}

function commitment(key: Uint8Array, box: Buffer, additional: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(concat(utf8('kms committing box v1'), box.subarray(0, 24), box.subarray(-16), additional))
    .digest();
}

describe('one token for two texts', () => {
  it('is made of version 1, where both vaults took material with a random id', async () => {
    const ids = await plant();
    const { header, box } = forge(ids, 1);
    const [one, other] = await readings(concat(header, box));
    expect(one).toMatch(/^pay 1 to alice {2}/);
    expect(other).toHaveLength(32);
    expect(other).not.toBe(one);
  });

  it('cannot be made of version 2, whatever material the vaults took', async () => {
    const ids = await plant();
    const { header, box, additional } = forge(ids, 2);
    const made = (tail: Buffer) => readings(concat(header, box, tail));
    const [one, other] = materials.map((key) => commitment(key, box, additional));
    // Each opens where its commitment says, and there alone: without the commitment it would open in both.
    expect(await made(one ?? box)).toEqual([expect.stringMatching(/^pay 1 to alice/), refused]);
    expect(await made(other ?? box)).toEqual([refused, expect.not.stringMatching(refused)]);
    for (const tail of [Buffer.alloc(0), Buffer.alloc(32), concat(one ?? box, other ?? box)]) {
      expect(await made(tail)).toEqual([refused, refused]);
    }
  });

  it('is none of what the program writes: what one vault made, the other refuses', async () => {
    const { keyId } = await plant();
    for (const [i, { engine }] of victims.entries()) {
      const asked = { KeyId: keyId, EncryptionContext: context };
      const blobs = [
        (await engine.kms.encrypt({ ...asked, Plaintext: Buffer.from('mine') })).CiphertextBlob,
        (await engine.kms.generateDataKey({ ...asked, KeySpec: 'AES_256' })).CiphertextBlob,
        (await engine.kms.generateDataKeyPair({ ...asked, KeyPairSpec: 'ECC_NIST_P256' }))
          .PrivateKeyCiphertextBlob,
      ];
      for (const blob of blobs) {
        const read = await readings(blob ?? new Uint8Array());
        expect(read.map((text) => text === refused)).toEqual([i === 1, i === 0]);
      }
    }
  });
});

describe('material ids with a salt', () => {
  it('let nobody give other material under the same id', async () => {
    const keyId = randomUUID();
    const [first = new Secret(Buffer.alloc(32)), second = first] = secrets;
    const named = newMaterialId({ id: keyId, spec }, first);
    const forged = (material: Secret, change: Partial<MaterialId> = {}): Forged => ({
      ...named,
      ...change,
      material: new Secret(Buffer.from(material.reveal())),
    });
    await accept(victims[0], bundleFor(victims[0], keyId, forged(first)));
    for (const wrong of [
      forged(second),
      forged(second, { salt: hex(randomBytes(32)) }),
      forged(second, { salt: newMaterialId({ id: keyId, spec }, second).salt }),
      forged(first, { id: hex(randomBytes(32)) }),
    ]) {
      const asked = accept(victims[1], bundleFor(victims[1], keyId, wrong));
      await expect(asked).rejects.toMatchObject({ code: 'KeyBundleInvalid' });
    }
  });

  it('close the way over version 1 for whoever has such material, though the other vault was told it is old', async () => {
    const keyId = randomUUID();
    const [first = new Secret(Buffer.alloc(32)), second = first] = secrets;
    const { id, salt } = newMaterialId({ id: keyId, spec }, first);
    const honest = { id, salt, material: new Secret(Buffer.from(first.reveal())) };
    expect(await accept(victims[0], bundleFor(victims[0], keyId, honest))).toMatchObject({ unproven: 0 });
    const lying = { id, salt: null, material: new Secret(Buffer.from(second.reveal())) };
    expect(await accept(victims[1], bundleFor(victims[1], keyId, lying))).toMatchObject({ unproven: 1 });
    const { header, box } = forge({ keyId, materialId: id }, 1);
    expect(await readings(concat(header, box))).toEqual([refused, expect.not.stringMatching(refused)]);
    // And saying later that it is old changes nothing of what is known.
    const again = { id, salt: null, material: new Secret(Buffer.from(first.reveal())) };
    await accept(victims[0], bundleFor(victims[0], keyId, again));
    expect((await readings(concat(header, box)))[0]).toBe(refused);
    await victims[0].engine.kms.deleteImportedKeyMaterial({ KeyId: keyId });
    await accept(
      victims[0],
      bundleFor(victims[0], keyId, { ...again, material: new Secret(Buffer.from(first.reveal())) }),
    );
    expect((await readings(concat(header, box)))[0]).toBe(refused);
  });

  it('go with the key from vault to vault, and every new material gets one', async () => {
    const [giver, receiver] = victims;
    const { KeyMetadata } = await giver.engine.kms.createKey({});
    const keyId = KeyMetadata?.KeyId ?? '';
    await giver.engine.kms.rotateKeyOnDemand({ KeyId: keyId });
    const scene = {
      vault: giver.engine.vault,
      recorder: giver.engine.recorder,
      clock: () => giver.engine.now(),
    };
    const { bundle } = await giveKey(scene, giver.engine.root, {
      keyId,
      recipients: [receiver.inboxDer],
      decryptOnly: false,
    });
    expect(await accept(receiver, bundle)).toMatchObject({ isNew: true, materials: 2, unproven: 0 });
    const { CurrentKeyMaterialId: materialId = '' } =
      (await receiver.engine.kms.describeKey({ KeyId: keyId })).KeyMetadata ?? {};
    const material = await receiver.engine.vault.read((tx) => tx.getMaterial(keyId, materialId));
    if (material === undefined) throw new Error('the key has no material');
    // Nothing ever wrote such a blob under material with a salt.
    const old = sealOldBlob({ keyId, materialId }, material, Buffer.from('old'), context);
    expect(await readings(old)).toEqual([refused, refused]);
  });
});
