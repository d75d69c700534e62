/** Keys handed over from one vault to another: two engines over two real vaults. */
import { createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreateKeyRequest } from '../../src/api/types.ts';
import { readFileSync } from 'node:fs';
import { isKmsError, type ErrorCode } from '../../src/base/errors.ts';
import { keyIdOfArn } from '../../src/base/arn.ts';
import { Secret } from '../../src/base/secret.ts';
import { answerBundles, bundlesIn, bundlesThrough } from '../../src/connection/keybundles.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { decryptMessage, encryptMessage } from '../../src/messages/message.ts';
import { openBundle, parseBundle, fingerprintRecipient, sealBundle } from '../../src/crypto/bundle/bundle.ts';
import { decodeContents, encodeContents, type BundledKey } from '../../src/crypto/bundle/contents.ts';
import { deriveSigner } from '../../src/crypto/bundle/signer.ts';
import { keySpecNames, listUsages } from '../../src/crypto/specs.ts';
import { giveKey, getSigningKey, type Given } from '../../src/engine/bundles/give.ts';
import { inspectBundle } from '../../src/engine/bundles/inspect.ts';
import { receiveKey, type ReceiveRequest } from '../../src/engine/bundles/receive.ts';
import { importKeyMaterial } from '../../src/connection/importing.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { sample } from '../support/extent.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

let giver: TestEngine;
let receiver: TestEngine;
/** The receiver's RSA key, named with `identity`, and one whose private half the test holds. */
let inbox: string;
let inboxDer: Uint8Array;
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pairDer = pair.publicKey.export({ format: 'der', type: 'spki' });

const scene = (engine: TestEngine) => ({
  vault: engine.vault,
  recorder: engine.recorder,
  clock: () => engine.now(),
});

function give(keyId: string, decryptOnly = false, from = giver): Promise<Given> {
  return giveKey(scene(from), from.root, { keyId, recipients: [inboxDer, pairDer], decryptOnly });
}

function receive(bundle: Uint8Array, more: Partial<ReceiveRequest> = {}, to = receiver) {
  return receiveKey(scene(to), to.root, { bundle, identity: inbox, ...more });
}

async function newKey(input: CreateKeyRequest = {}, engine = giver): Promise<string> {
  return (await engine.kms.createKey(input)).KeyMetadata?.KeyId ?? '';
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (isKmsError(error)) return error.code;
    throw error;
  }
}

async function encrypt(engine: TestEngine, keyId: string, text: string): Promise<Uint8Array> {
  const { CiphertextBlob } = await engine.kms.encrypt({ KeyId: keyId, Plaintext: Buffer.from(text) });
  return CiphertextBlob ?? new Uint8Array();
}

async function decrypted(engine: TestEngine, blob: Uint8Array, keyId?: string): Promise<string> {
  const { Plaintext } = await engine.kms.decrypt({ CiphertextBlob: blob, KeyId: keyId });
  return Buffer.from(Plaintext ?? []).toString();
}

/** What is in a bundle, opened with the private key that the test holds. */
function contentsOf(bundle: Uint8Array, privateKey: KeyObject = pair.privateKey): BundledKey {
  const parsed = parseBundle(bundle);
  const entry = parsed.recipients.find(
    ({ fingerprint }) => fingerprint === fingerprintRecipient(pair.publicKey),
  );
  if (entry === undefined) throw new Error('the bundle is not for the test');
  return decodeContents(openBundle(parsed, entry, privateKey), parsed.version);
}

/** The same contents otherwise, signed by somebody whom the receiver need not know. */
function forged(bundle: Uint8Array, change: Partial<BundledKey>, seed = Buffer.alloc(32, 7)): Uint8Array {
  const recipients = [inboxDer, pairDer].map((der) =>
    createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }),
  );
  return sealBundle(
    encodeContents({ ...contentsOf(bundle), ...change }),
    recipients,
    deriveSigner(new Secret(seed)),
  );
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

// eslint-disable-next-line @typescript-eslint/require-await -- a source of bytes is asynchronous
async function* source(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

beforeAll(async () => {
  giver = await openTestEngine('111122223333');
  receiver = await openTestEngine('444455556666');
  inbox = await newKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }, receiver);
  inboxDer = (await receiver.kms.getPublicKey({ KeyId: inbox })).PublicKey ?? new Uint8Array();
});
afterAll(async () => {
  await giver.close();
  await receiver.close();
  removeTemporaryFolders();
});

describe('a key that was handed over', () => {
  it('decrypts what the giver encrypted, before and after rotations, and the other way round', async () => {
    const keyId = await newKey({ Description: 'web tier', Tags: [{ TagKey: 'team', TagValue: 'web' }] });
    await giver.kms.createAlias({ AliasName: 'alias/both', TargetKeyId: keyId });
    const blobs = [await encrypt(giver, keyId, 'one')];
    await giver.kms.rotateKeyOnDemand({ KeyId: keyId });
    blobs.push(await encrypt(giver, keyId, 'two'));
    const first = await give('alias/both');
    await giver.kms.rotateKeyOnDemand({ KeyId: keyId });
    blobs.push(await encrypt(giver, keyId, 'three'));
    const second = await give(keyId);

    const received = await receive(first.bundle);
    expect(received).toMatchObject({
      keyId,
      keyArn: `arn:aws:kms:us-east-1:444455556666:key/${keyId}`,
      giver: `arn:aws:kms:us-east-1:111122223333:key/${keyId}`,
      signer: getSigningKey(giver).fingerprint,
      aliases: ['alias/both'],
      trust: 'first',
      proven: false,
      isNew: true,
      added: 2,
      materials: 2,
      policy: 'restated',
      decryptOnly: false,
    });
    expect(await decrypted(receiver, blobs[0] ?? Buffer.alloc(0))).toBe('one');
    expect(await decrypted(receiver, blobs[1] ?? Buffer.alloc(0))).toBe('two');
    expect(await codeOf(decrypted(receiver, blobs[2] ?? Buffer.alloc(0)))).toBe('InvalidCiphertextException');
    expect(await decrypted(giver, await encrypt(receiver, keyId, 'back'))).toBe('back');

    expect(await receive(second.bundle)).toMatchObject({
      isNew: false,
      added: 1,
      trust: 'same',
      proven: true,
      policy: 'kept',
    });
    for (const [i, text] of ['one', 'two', 'three'].entries()) {
      expect(await decrypted(receiver, blobs[i] ?? Buffer.alloc(0))).toBe(text);
    }
    const current = async (engine: TestEngine) =>
      (await engine.kms.describeKey({ KeyId: keyId })).KeyMetadata?.CurrentKeyMaterialId;
    expect(await current(receiver)).toBe(await current(giver));

    // Both again, the older last: nothing is lost, nothing changes.
    for (const { bundle } of [second, first]) {
      expect(await receive(bundle)).toMatchObject({ isNew: false, added: 0 });
      expect(await current(receiver)).toBe(await current(giver));
    }
    const { KeyMetadata } = await receiver.kms.describeKey({ KeyId: keyId });
    expect(KeyMetadata).toMatchObject({
      Origin: 'EXTERNAL',
      KeyState: 'Enabled',
      Description: 'web tier',
      MultiRegion: false,
    });
    expect((await receiver.kms.listResourceTags({ KeyId: keyId })).Tags).toEqual([
      { TagKey: 'team', TagValue: 'web' },
    ]);
  });

  it('is known by the ARN of the other account to what decrypts, and to nothing else', async () => {
    const keyId = await newKey();
    const theirs = `arn:aws:kms:us-east-1:111122223333:key/${keyId}`;
    const ours = `arn:aws:kms:us-east-1:444455556666:key/${keyId}`;
    const blob = await encrypt(giver, keyId, 's3cret');
    expect(await codeOf(giver.kms.decrypt({ CiphertextBlob: blob, KeyId: ours }))).toBe(
      'AccessDeniedException',
    );
    await receive((await give(keyId)).bundle);
    const { KeyId, Plaintext } = await receiver.kms.decrypt({ CiphertextBlob: blob, KeyId: theirs });
    expect([KeyId, Buffer.from(Plaintext ?? []).toString()]).toEqual([ours, 's3cret']);
    expect(await decrypted(giver, blob, ours)).toBe('s3cret');
    const moved = await receiver.kms.reEncrypt({
      CiphertextBlob: blob,
      SourceKeyId: theirs,
      DestinationKeyId: keyId,
    });
    expect(moved.SourceKeyId).toBe(ours);
    for (const refused of [
      receiver.kms.encrypt({ KeyId: theirs, Plaintext: blob }),
      receiver.kms.describeKey({ KeyId: theirs }),
      receiver.kms.reEncrypt({ CiphertextBlob: blob, DestinationKeyId: theirs }),
      receiver.kms.decrypt({ CiphertextBlob: blob, KeyId: theirs.replace(keyId, inbox) }),
    ]) {
      expect(await codeOf(refused)).toBe('AccessDeniedException');
    }
    const other = await newKey({}, receiver);
    const otherBlob = await encrypt(receiver, other, 'x');
    expect(await codeOf(receiver.kms.decrypt({ CiphertextBlob: otherBlob, KeyId: theirs }))).toBe(
      'IncorrectKeyException',
    );
  });

  it('opens messages of the giver, and the giver those made with it', async () => {
    const keyId = await newKey();
    const plaintext = randomBytes(200_000);
    const theirs = await bytesOf(
      encryptMessage(giver.kms, { keyId, context: { a: 'b' } }, source(plaintext)),
    );
    await receive((await give(keyId)).bundle);
    const ours = await bytesOf(encryptMessage(receiver.kms, { keyId }, source(plaintext)));
    expect((await bytesOf(decryptMessage(receiver.kms, {}, source(theirs)))).equals(plaintext)).toBe(true);
    expect((await bytesOf(decryptMessage(giver.kms, {}, source(ours)))).equals(plaintext)).toBe(true);
    // An account altered in the message is one of another key no more than before, and the message is refused.
    const altered = Buffer.from(theirs.toString('latin1').replace('111122223333', '111122223334'), 'latin1');
    expect(await codeOf(bytesOf(decryptMessage(receiver.kms, {}, source(altered))))).toBe('MessageInvalid');
  });

  // Larger RSA keys take seconds to generate and differ in nothing here.
  const usages = keySpecNames
    .filter((spec) => !/^RSA_[34]/.test(spec))
    .flatMap((spec) => listUsages(spec).map((usage) => ({ spec, usage })));
  it.each(sample(usages, 5))(
    'has the same material: $spec for $usage',
    async ({ spec, usage }) => {
      const keyId = await newKey({ KeySpec: spec, KeyUsage: usage });
      const { bundle } = await give(keyId);
      const [sent] = contentsOf(bundle).materials;
      await receive(bundle);
      const own = await receiver.vault.read((tx) => tx.getMaterial(keyId, sent?.id ?? ''));
      const before = await giver.vault.read((tx) => tx.getMaterial(keyId, sent?.id ?? ''));
      expect(before && own && Buffer.from(own.reveal()).equals(before.reveal())).toBe(true);
      const { KeyMetadata } = await receiver.kms.describeKey({ KeyId: keyId });
      expect(KeyMetadata).toMatchObject({ KeySpec: spec, KeyUsage: usage, Origin: 'EXTERNAL' });
      if (usage === 'KEY_AGREEMENT' || usage === 'SIGN_VERIFY') {
        const publicKeys = await Promise.all(
          [giver, receiver].map((each) => each.kms.getPublicKey({ KeyId: keyId })),
        );
        expect(publicKeys[0]?.PublicKey).toEqual(publicKeys[1]?.PublicKey);
      }
    },
    30_000,
  );

  it('comes as a single-Region key, in the region of the giver or the one that is told', async () => {
    const { KeyMetadata } = await giver.inRegion('eu-west-1').createKey({ MultiRegion: true });
    const keyId = KeyMetadata?.KeyId ?? '';
    const arn = KeyMetadata?.Arn ?? '';
    const { bundle } = await giveKey(
      scene(giver),
      { ...giver.root, region: 'eu-west-1' },
      {
        keyId,
        recipients: [inboxDer],
        decryptOnly: false,
      },
    );
    await receive(bundle);
    const there = receiver.inRegion('eu-west-1');
    expect((await there.describeKey({ KeyId: keyId })).KeyMetadata).toMatchObject({ MultiRegion: false });
    expect(await codeOf(there.replicateKey({ KeyId: keyId, ReplicaRegion: 'us-east-1' }))).toBe(
      'UnsupportedOperationException',
    );
    expect(await codeOf(receive(bundle, { region: 'us-east-1' }))).toBe('AlreadyExistsException');
    expect(arn).toContain('eu-west-1');

    const other = await newKey();
    const blob = await encrypt(giver, other, 'moved');
    const { bundle: second } = await give(other);
    expect(await receive(second, { region: 'ap-south-1' })).toMatchObject({ isNew: true });
    const { Plaintext } = await receiver.inRegion('ap-south-1').decrypt({
      CiphertextBlob: blob,
      KeyId: `arn:aws:kms:us-east-1:111122223333:key/${other}`,
    });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('moved');
  });

  it('keeps the expiry of imported material, and is refused once that has passed', async () => {
    const keyId = await newKey({ Origin: 'EXTERNAL' });
    const validTo = new Date(Math.floor(giver.now().getTime() / 1000) * 1000 + 3 * 86_400_000);
    await importKeyMaterial(giver.kms, keyId, new Secret(randomBytes(32)), {
      validTo,
      isNew: false,
    });
    const late = await openTestEngine('777788889999');
    try {
      const lateInbox = await newKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }, late);
      const der = (await late.kms.getPublicKey({ KeyId: lateInbox })).PublicKey ?? new Uint8Array();
      const { bundle } = await giveKey(scene(giver), giver.root, {
        keyId,
        recipients: [der],
        decryptOnly: false,
      });
      await receive(bundle, { identity: lateInbox }, late);
      expect((await late.kms.describeKey({ KeyId: keyId })).KeyMetadata?.ValidTo).toEqual(validTo);
      late.advanceDays(4);
      await late.engine.runDue();
      expect((await late.kms.describeKey({ KeyId: keyId })).KeyMetadata?.KeyState).toBe('PendingImport');
      expect(await codeOf(receive(bundle, { identity: lateInbox }, late))).toBe('KMSInvalidStateException');
    } finally {
      await late.close();
    }
  });

  it('can be deleted, and accepted again after that', async () => {
    const keyId = await newKey();
    const blob = await encrypt(giver, keyId, 'again');
    const { bundle } = await give(keyId);
    await receive(bundle);
    await receiver.kms.scheduleKeyDeletion({ KeyId: keyId, PendingWindowInDays: 7 });
    expect(await codeOf(receive(bundle))).toBe('KMSInvalidStateException');
    receiver.advanceDays(8);
    await receiver.engine.runDue();
    expect(await codeOf(receiver.kms.describeKey({ KeyId: keyId }))).toBe('NotFoundException');
    const [entry] = contentsOf(bundle).materials;
    expect(await receiver.vault.read((tx) => tx.getMaterial(keyId, entry?.id ?? ''))).toBeUndefined();
    expect(await receive(bundle)).toMatchObject({ isNew: true });
    expect(await decrypted(receiver, blob)).toBe('again');
  });

  it('gets material back that was deleted', async () => {
    const keyId = await newKey();
    const blob = await encrypt(giver, keyId, 'back');
    const { bundle } = await give(keyId);
    await receive(bundle);
    await receiver.kms.deleteImportedKeyMaterial({ KeyId: keyId });
    expect(await codeOf(decrypted(receiver, blob))).toBe('KMSInvalidStateException');
    expect(await receive(bundle)).toMatchObject({ isNew: false, added: 1 });
    expect(await decrypted(receiver, blob)).toBe('back');
  });

  it('keeps material of its own beside the newer of the giver', async () => {
    const keyId = await newKey();
    await receive((await give(keyId)).bundle);
    await importKeyMaterial(receiver.kms, keyId, new Secret(randomBytes(32)), { isNew: true });
    await receiver.kms.rotateKeyOnDemand({ KeyId: keyId });
    const own = await encrypt(receiver, keyId, 'own');
    await giver.kms.rotateKeyOnDemand({ KeyId: keyId });
    const theirs = await encrypt(giver, keyId, 'theirs');
    expect(await receive((await give(keyId)).bundle)).toMatchObject({ added: 1 });
    expect([await decrypted(receiver, own), await decrypted(receiver, theirs)]).toEqual(['own', 'theirs']);
  });
});

describe('handing over', () => {
  it('is refused for what cannot or must not leave', async () => {
    const disabled = await newKey();
    await giver.kms.disableKey({ KeyId: disabled });
    expect(await codeOf(give(disabled))).toBe('DisabledException');
    const deleting = await newKey();
    await giver.kms.scheduleKeyDeletion({ KeyId: deleting });
    expect(await codeOf(give(deleting))).toBe('KMSInvalidStateException');
    expect(await codeOf(give(await newKey({ Origin: 'EXTERNAL' })))).toBe('KMSInvalidStateException');
    expect(await codeOf(give('alias/none'))).toBe('NotFoundException');
    const agreeing = await newKey({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' });
    expect(await codeOf(give(agreeing, true))).toBe('UnsupportedOperationException');
    const keyId = await newKey();
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    const ed = generateKeyPairSync('ed25519').publicKey;
    const der = (key: KeyObject) => key.export({ format: 'der', type: 'spki' });
    for (const recipients of [[], [der(weak)], [der(ed)], [Buffer.from('x')], [inboxDer, der(weak)]]) {
      const asked = giveKey(scene(giver), giver.root, { keyId, recipients, decryptOnly: false });
      expect(await codeOf(asked)).toBe('ValidationException');
    }
  });

  it('is for the root user, and for the key policy to deny', async () => {
    const keyId = await newKey();
    const identity = {
      type: 'IAMUser',
      principalId: 'x',
      arn: 'arn:aws:iam::111122223333:user/a',
      accountId: '111122223333',
    } as const;
    const asked = giveKey(
      scene(giver),
      { ...giver.root, identity },
      { keyId, recipients: [pairDer], decryptOnly: false },
    );
    expect(await codeOf(asked)).toBe('AccessDeniedException');
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:*',
          Resource: '*',
        },
        { Effect: 'Deny', Principal: '*', Action: 'kms:ShareKey', Resource: '*' },
      ],
    });
    await giver.kms.putKeyPolicy({ KeyId: keyId, Policy: policy });
    expect(await codeOf(give(keyId))).toBe('AccessDeniedException');
    const { bundle } = await give(await newKey());
    const accepted = receiveKey(scene(receiver), { ...receiver.root, identity }, { bundle, identity: inbox });
    expect(await codeOf(accepted)).toBe('AccessDeniedException');
  });

  it('names each recipient once, and tells in the trail who got what, without material', async () => {
    const keyId = await newKey();
    const given = await giveKey(scene(giver), giver.root, {
      keyId,
      recipients: [pairDer, pairDer],
      decryptOnly: true,
    });
    expect(given.recipients).toEqual([fingerprintRecipient(pair.publicKey)]);
    const [line] = (await giver.trail()).slice(-1);
    expect(line).toMatchObject({
      eventName: 'ShareKey',
      eventType: 'AwsServiceEvent',
      userIdentity: { type: 'Root' },
      requestParameters: { keyId, recipients: given.recipients, decryptOnly: true },
      serviceEventDetails: { keyArn: given.keyArn, signer: given.signer, materials: 1 },
    });
    const { material } = contentsOf(given.bundle).materials[0] ?? {};
    const bytes = Buffer.from(material?.reveal() ?? []);
    const text = readFileSync(`${giver.vault.path}.audit.jsonl`, 'latin1');
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(text).not.toContain(bytes.toString(form));
    expect(Buffer.from(given.bundle).includes(bytes)).toBe(false);
    expect(await codeOf(give('alias/none'))).toBe('NotFoundException');
    expect((await giver.trail()).at(-1)).toMatchObject({
      eventName: 'ShareKey',
      errorCode: 'NotFoundException',
    });
  });

  it('leaves out material that waits for its rotation', async () => {
    const keyId = await newKey({ Origin: 'EXTERNAL' });
    await importKeyMaterial(giver.kms, keyId, new Secret(randomBytes(32)), { isNew: false });
    await importKeyMaterial(giver.kms, keyId, new Secret(randomBytes(32)), { isNew: true });
    expect(await give(keyId)).toMatchObject({ materials: 1 });
    await giver.kms.rotateKeyOnDemand({ KeyId: keyId });
    expect(await give(keyId)).toMatchObject({ materials: 2 });
  });

  it('goes on from an accepted key, with all its names, but not from one for decryption only', async () => {
    const keyId = await newKey();
    await receive((await give(keyId)).bundle);
    const onward = await give(keyId, false, receiver);
    expect(contentsOf(onward.bundle).arns.map((arn) => arn.split(':')[4])).toEqual([
      '111122223333',
      '444455556666',
    ]);
    const limited = await newKey();
    await receive((await give(limited, true)).bundle);
    expect(await codeOf(give(limited, false, receiver))).toBe('AccessDeniedException');
  });
});

describe('accepting', () => {
  it('is refused for a key of the vault itself, whoever made the bundle', async () => {
    const own = await newKey({}, receiver);
    const { bundle } = await give(await newKey());
    const arns = [`arn:aws:kms:us-east-1:111122223333:key/${own}`];
    const materials = contentsOf(bundle).materials.map((each) => ({ ...each, salt: null }));
    expect(await codeOf(receive(forged(bundle, { arns, materials })))).toBe('AlreadyExistsException');
    // Its material stands under the key id in every region.
    expect(await codeOf(receive(forged(bundle, { arns, materials }), { region: 'eu-west-1' }))).toBe(
      'AlreadyExistsException',
    );
  });

  it('is refused for later bundles of another signer, unless its key is given', async () => {
    const keyId = await newKey();
    const { bundle } = await give(keyId);
    await receive(bundle);
    const made = giver.now().getTime() + 1000;
    const other = forged(bundle, { made, description: 'other' });
    expect(await codeOf(receive(other))).toBe('AccessDeniedException');
    const { pem } = getSigningKey(giver);
    expect(await codeOf(receive(other, { from: pem }))).toBe('AccessDeniedException');
    expect(await receive(bundle, { from: pem })).toMatchObject({ proven: true });
    expect(await codeOf(receive(bundle, { from: 'x' }))).toBe('ValidationException');
  });

  it('is proven from the start by the giver’s signing key', async () => {
    const { bundle } = await give(await newKey());
    expect(await receive(bundle, { from: getSigningKey(giver).pem })).toMatchObject({
      proven: true,
      isNew: true,
    });
  });

  it('is refused for other bytes under a known material id, and changes nothing then', async () => {
    const keyId = await newKey();
    const { bundle } = await give(keyId);
    const blob = await encrypt(giver, keyId, 'kept');
    const seed = Buffer.alloc(32, 9);
    const same = forged(bundle, {}, seed);
    await receive(same);
    const materials = contentsOf(bundle).materials.map((each) => ({
      ...each,
      salt: null,
      material: new Secret(randomBytes(32)),
    }));
    const other = forged(bundle, { materials, made: giver.now().getTime() + 1 }, seed);
    expect(await codeOf(receive(other))).toBe('IncorrectKeyMaterialException');
    const another = forged(
      bundle,
      {
        spec: 'HMAC_256',
        usage: 'GENERATE_VERIFY_MAC',
        materials,
        made: giver.now().getTime() + 1,
      },
      seed,
    );
    expect(await codeOf(receive(another))).toBe('KeyBundleInvalid');
    expect(await decrypted(receiver, blob)).toBe('kept');
  });

  it('is refused where the vault has no key for it', async () => {
    const { bundle } = await give(await newKey());
    const other = await newKey({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }, receiver);
    expect(await codeOf(receive(bundle, { identity: other }))).toBe('AccessDeniedException');
    expect(await codeOf(receive(bundle, { identity: undefined }))).toBe('AccessDeniedException');
    expect(await codeOf(receive(bundle.subarray(1)))).toBe('KeyBundleInvalid');
    expect((await receiver.trail()).at(-1)).toMatchObject({
      eventName: 'AcceptKey',
      errorCode: 'KeyBundleInvalid',
    });
    await receiver.kms.disableKey({ KeyId: inbox });
    expect(await codeOf(receive(bundle))).toBe('DisabledException');
    await receiver.kms.enableKey({ KeyId: inbox });
  });

  it('gives an alias in the same step, or nothing', async () => {
    const keyId = await newKey();
    const { bundle } = await give(keyId);
    await receiver.kms.createAlias({ AliasName: 'alias/taken', TargetKeyId: inbox });
    expect(await codeOf(receive(bundle, { alias: 'alias/taken' }))).toBe('AlreadyExistsException');
    expect(await codeOf(receive(bundle, { alias: 'alias/aws/x' }))).toBe('NotAuthorizedException');
    expect(await codeOf(receiver.kms.describeKey({ KeyId: keyId }))).toBe('NotFoundException');
    await receive(bundle, { alias: 'alias/theirs' });
    await receive(bundle, { alias: 'alias/theirs' });
    expect((await receiver.kms.describeKey({ KeyId: 'alias/theirs' })).KeyMetadata?.KeyId).toBe(keyId);
  });

  it('can be looked at first, which changes nothing', async () => {
    const keyId = await newKey({ Description: 'look' });
    const { bundle } = await give(keyId, true);
    const seen = await inspectBundle(scene(receiver), receiver.root, { bundle, identity: inbox });
    expect(seen).toMatchObject({ keyId, description: 'look', decryptOnly: true, trust: 'first' });
    expect(keyIdOfArn(seen.giver)).toBe(keyId);
    expect(await codeOf(receiver.kms.describeKey({ KeyId: keyId }))).toBe('NotFoundException');
  });

  it('follows the later bundle about decryption only, in whichever order they come', async () => {
    const keyId = await newKey();
    const limited = await give(keyId, true);
    giver.advanceDays(1);
    const full = await give(keyId, false);
    const request = { KeyId: keyId, Plaintext: Buffer.from('x') };
    await receive(limited.bundle);
    expect(await codeOf(receiver.kms.encrypt(request))).toBe('AccessDeniedException');
    expect(await receive(full.bundle)).toMatchObject({ decryptOnly: false });
    expect(await codeOf(receiver.kms.encrypt(request))).toBeUndefined();
    expect(await receive(limited.bundle)).toMatchObject({ decryptOnly: false });
    expect(await codeOf(receiver.kms.encrypt(request))).toBeUndefined();
  });
});

describe('an agent', () => {
  const ask = (body: JsonObject) => answerBundles(bundlesIn(local, receiver.root), body);
  const openOf = (engine: TestEngine) => ({
    vault: engine.vault,
    ledger: engine.recorder,
    clock: () => engine.now(),
    engine: engine.engine,
  });
  let local: Parameters<typeof bundlesIn>[0];
  beforeAll(() => {
    local = openOf(receiver);
  });

  it('answers what the vault would, and no material crosses the socket', async () => {
    const sent: string[] = [];
    const through = (engine: TestEngine) => {
      return bundlesThrough(
        {
          request: async (method, path, headers, body) => {
            expect([method, path, headers]).toEqual(['POST', '/agent/key-bundles', 'h']);
            const answer = await answerBundles(
              bundlesIn(openOf(engine), engine.root),
              JSON.parse(body ?? '') as JsonObject,
            );
            const text = JSON.stringify(answer);
            sent.push(body ?? '', text);
            return JSON.parse(text) as JsonObject;
          },
        },
        'h',
      );
    };
    const keyId = await newKey({ Description: 'over a socket' });
    const given = await through(giver).give({ keyId, recipients: [inboxDer, pairDer], decryptOnly: true });
    const request = { bundle: given.bundle, identity: inbox, from: (await through(giver).signingKey()).pem };
    const inspected = await through(receiver).inspect(request);
    expect(inspected).toMatchObject({ keyId, description: 'over a socket' });
    expect(inspected.made).toBeInstanceOf(Date);
    expect(await through(receiver).receive(request)).toMatchObject({ keyId, proven: true, isNew: true });
    const history = await through(receiver).history(keyId);
    expect(history.accepted).toMatchObject({ decryptOnly: true, signer: given.signer });
    expect((await through(giver).history(keyId)).handedOver).toBeInstanceOf(Date);
    const material = Buffer.from(contentsOf(given.bundle).materials[0]?.material.reveal() ?? []);
    const { secretsIn } = await import('../support/leaks.ts');
    const found = secretsIn({ material: material.toString('latin1') }, Buffer.from(sent.join('')));
    expect([sent.length > 8, found]).toEqual([true, []]);
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(sent.join('')).not.toContain(material.toString(form));
    }
  });

  it.each([
    {},
    { does: 'constructor', request: {} },
    { does: 'give' },
    { does: 'give', request: { keyId: 1, recipients: [], decryptOnly: true } },
    { does: 'give', request: { keyId: 'x', recipients: ['y'], decryptOnly: true } },
    { does: 'give', request: { keyId: 'x', recipients: [], decryptOnly: 'no' } },
    { does: 'receive', request: { bundle: 'text' } },
    { does: 'receive', request: { bundle: { $bytes: 'no base64' } } },
    { does: 'receive', request: { bundle: { $bytes: '' }, region: 7 } },
    { does: 'history', request: {} },
  ])('refuses what nobody can ask: %j', async (body) => {
    expect(await codeOf(ask(body as JsonObject))).toBe('SerializationException');
  });
});

describe('the key policy', () => {
  const allow = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
  const root = (account: string) => ({ AWS: `arn:aws:iam::${account}:root` });
  const policyAfter = async (statements: readonly object[]) => {
    const { bundle } = await give(await newKey());
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    const { keyId, policy: how } = await receive(forged(bundle, { policy }));
    const { Policy } = await receiver.kms.getKeyPolicy({ KeyId: keyId });
    return { how, statements: (JSON.parse(Policy ?? '') as { Statement: unknown }).Statement, keyId };
  };

  it('is the giver’s for the receiving account: root for root, none for those who do not exist here', async () => {
    const { bundle } = await give(await newKey());
    const [arn = ''] = contentsOf(bundle).arns;
    const { how, statements, keyId } = await policyAfter([
      { ...allow, Principal: root('111122223333') },
      { ...allow, Principal: { AWS: ['arn:aws:iam::111122223333:user/alice'] } },
      { ...allow, Principal: { AWS: ['arn:aws:iam::999999999999:root'] } },
      { Effect: 'Deny', Principal: '*', Action: 'kms:ScheduleKeyDeletion', Resource: '*' },
      { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
    ]);
    expect(how).toBe('restated');
    expect(statements).toEqual([
      { ...allow, Principal: root('444455556666') },
      { Effect: 'Deny', Principal: '*', Action: 'kms:ScheduleKeyDeletion', Resource: '*' },
      { Effect: 'Allow', Principal: root('444455556666'), Action: 'kms:Decrypt', Resource: '*' },
    ]);
    expect(arn).not.toBe('');
    expect(await codeOf(receiver.kms.scheduleKeyDeletion({ KeyId: keyId }))).toBe('AccessDeniedException');
  });

  it.each([
    {
      name: 'that would lock the receiver out',
      statements: [{ ...allow, Action: 'kms:Decrypt', Principal: root('111122223333') }],
    },
    {
      name: 'of which nothing is left',
      statements: [{ ...allow, Principal: { AWS: 'arn:aws:iam::111122223333:user/a' } }],
    },
    {
      name: 'that cannot be evaluated',
      statements: [{ ...allow, Principal: root('111122223333'), Surprise: {} }],
    },
    { name: 'without statements', statements: [] },
  ])('is the default one instead of one $name', async ({ statements }) => {
    const { how, statements: after } = await policyAfter(statements);
    expect(how).toBe('default');
    expect(after).toMatchObject([{ Effect: 'Allow', Principal: root('444455556666'), Action: 'kms:*' }]);
  });
});
