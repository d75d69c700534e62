/** Recipients of messages in files, changed; and what earlier builds left of headers that they replaced in place (docs/spec/share.md). */
import { createHash, generateKeyPairSync, randomBytes, type KeyPairKeyObjectResult } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawRsaKeyringNode,
} from '@aws-crypto/client-node';
import { afterAll, describe, expect, it } from 'vitest';
import { changeRecipients, type ChangeOptions } from '../../src/files/share/replacemessage.ts';
import { planAcceptance, planAddition, planRemoval } from '../../src/files/share/recipientchanges.ts';
import { generateSharedDataKey } from '../../src/messages/recipients/entries.ts';
import { readIdentity } from '../../src/messages/recipients/kinds.ts';
import { decodeHeaderBackup, restoreHeader } from '../../src/files/headerbackup.ts';
import type { PublicKeys, Recipient } from '../../src/messages/recipients/recipient.ts';
import {
  openWithPrivateKey,
  rsaPublicKey,
  rsaPublicKeyKind,
} from '../../src/messages/recipients/rsapublickey.ts';
import { fingerprintOf } from '../../src/messages/recipients/publickeys.ts';
import type { SharingEvent } from '../../src/connection/sharing.ts';
import { decryptMessage, encryptMessage } from '../../src/messages/message.ts';
import { Placer } from '../../src/files/placing.ts';
import { Source } from '../../src/files/source.ts';
import { describeMessage } from '../../src/crypto/envelope/describe.ts';
import { temporaryName } from '../../src/base/atomicfile.ts';
import { removeClaim } from '../../src/files/claim.ts';
import { findFiles } from '../../src/files/walk.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { wrapForRsa } from '../../src/crypto/envelope/rawRsa.ts';
import { failureOf } from '../support/failure.ts';
import { flipped } from '../support/files.ts';
import { chunked, collect } from '../support/messages.ts';
import { oldHeader, oldJournal, oldPadding, withOldHeader } from '../support/old-header.ts';
import { names } from '../support/foldertrees.ts';
import { committingRows, writeMessage } from '../support/suites.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

afterAll(removeTemporaryFolders);

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
const [alice, bob, carol] = [0, 1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 3072 })) as [
  KeyPairKeyObjectResult,
  KeyPairKeyObjectResult,
  KeyPairKeyObjectResult,
];
type Pair = typeof alice;
const spare = Array.from({ length: 5 }, () => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const noKms = (): Promise<never> => Promise.reject(new Error('no KMS is needed'));
const longMessage = 1 << 20;
const plaintext = randomBytes(longMessage + 4321);
const noKeys: PublicKeys = () => Promise.resolve(undefined);

function recipient({ publicKey }: Pair): Recipient {
  return rsaPublicKey({ publicKey, fingerprint: fingerprintOf(publicKey) }, undefined);
}

function seal(recipients: readonly Pair[], bytes: Uint8Array): Promise<Buffer> {
  return collect(
    encryptMessage(
      undefined,
      {
        keyId: '',
        generateDataKey: (context) =>
          generateSharedDataKey(noKms, { keyId: undefined, recipients: recipients.map(recipient) }, context),
      },
      chunked(bytes),
    ),
  );
}

function open({ privateKey }: Pair, message: Uint8Array): Promise<Buffer> {
  return collect(decryptMessage(undefined, { privateKey }, chunked(message)));
}

async function opens(pair: Pair, path: string, bytes: Uint8Array = plaintext): Promise<boolean> {
  const source = new Source(path);
  try {
    const { privateKey } = pair;
    const read = await collect(decryptMessage(undefined, { privateKey }, source.stream(source.head())));
    return read.equals(bytes);
  } finally {
    source.close();
  }
}

const noted: SharingEvent[] = [];
function options(opener: Pair, more: Partial<ChangeOptions> = {}): ChangeOptions {
  return {
    kms: noKms,
    open: (entries) => openWithPrivateKey(opener.privateKey, entries),
    note: (event) => {
      noted.push(event);
      return Promise.resolve();
    },
    dryRun: false,
    warn: () => undefined,
    ...more,
  };
}

function add(path: string, who: readonly Pair[], opener = alice, more: Partial<ChangeOptions> = {}) {
  const file = { path, size: statSync(path).size, named: true };
  return changeRecipients(
    file,
    planAddition(who.map(recipient), noKeys),
    options(opener, more),
    new Placer(),
  );
}

async function place(bytes: Uint8Array = plaintext): Promise<string> {
  const path = join(temporaryFolder(), 'message.kms');
  writeFileSync(path, await seal([alice], bytes), { mode: 0o600 });
  return path;
}

async function dataKeyOf({ privateKey }: Pair, message: Buffer): Promise<Buffer> {
  const opened = await openWithPrivateKey(privateKey, parseHeader(message).encryptedDataKeys);
  return Buffer.from(opened?.dataKey.reveal() ?? []);
}

/** With room for further recipients, as messages of 1 MiB and more had until now. */
async function withRoom(message: Buffer): Promise<Buffer> {
  const entries = [...parseHeader(message).encryptedDataKeys, oldPadding(4096)];
  return withOldHeader(message, await dataKeyOf(alice, message), entries);
}

function isPadding({ providerId }: { readonly providerId: string }): boolean {
  return providerId === 'kms-padding';
}

function keyring({ publicKey, privateKey }: Pair): RawRsaKeyringNode {
  return new RawRsaKeyringNode({
    keyNamespace: rsaPublicKeyKind.providerId,
    keyName: fingerprintOf(publicKey),
    oaepHash: 'sha256',
    rsaKey: {
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    },
  });
}

describe('what earlier builds wrote', () => {
  it('is read by every reader, room and all, and gives its room up when it is written anew', async () => {
    const message = await withRoom(await seal([alice, bob], plaintext));
    expect(parseHeader(message).encryptedDataKeys.map(isPadding)).toEqual([false, false, true]);
    expect(describeMessage(message).recipients.map(({ provider }) => provider)).toEqual([
      'kms-share',
      'kms-share',
    ]);
    for (const pair of [alice, bob]) {
      expect((await open(pair, message)).equals(plaintext)).toBe(true);
      expect((await client.decrypt(keyring(pair), message)).plaintext.equals(plaintext)).toBe(true);
    }
    const path = join(temporaryFolder(), 'old.kms');
    writeFileSync(path, message);
    await add(path, [carol]);
    expect(parseHeader(readFileSync(path)).encryptedDataKeys.map(isPadding)).toEqual([false, false, false]);
    for (const pair of [alice, bob, carol]) expect(await opens(pair, path)).toBe(true);
  });
});

describe('a message whose recipients change', () => {
  it('is another one: its id, its commitment and all that is encrypted, whatever its length', async () => {
    for (const bytes of [plaintext, randomBytes(100), Buffer.alloc(0)]) {
      const path = await place(bytes);
      const before = readFileSync(path);
      await add(path, [bob]);
      const after = readFileSync(path);
      const [one, other] = [parseHeader(before), parseHeader(after)];
      expect(Buffer.from(one.messageId).equals(other.messageId)).toBe(false);
      expect(Buffer.from(one.commitment).equals(other.commitment)).toBe(false);
      expect([one.context, one.frameLength]).toEqual([other.context, other.frameLength]);
      if (bytes.length > 0) expect(after.subarray(-50).equals(before.subarray(-50))).toBe(false);
      // Alice's public key is not at hand here: her entry, and so the data key, are what they were.
      expect(other.encryptedDataKeys.slice(0, 1)).toEqual(one.encryptedDataKeys);
      for (const each of [alice, bob]) {
        expect(await opens(each, path, bytes)).toBe(true);
        expect((await client.decrypt(keyring(each), after)).plaintext.equals(bytes)).toBe(true);
      }
      expect(names(join(path, '..'))).toEqual(['message.kms']);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  it('gets a new data key where every entry can be made here, and keeps it where one cannot', async () => {
    const known: PublicKeys = (fingerprint) =>
      Promise.resolve([alice, bob].map(recipient).find(({ identity }) => identity === fingerprint));
    const path = await place();
    const file = { path, size: 0, named: true };
    const change = (who: Pair) =>
      changeRecipients(file, planAddition([recipient(who)], known), options(alice), new Placer());
    const keys = [await dataKeyOf(alice, readFileSync(path))];
    for (const who of [bob, carol, spare[0] ?? alice]) {
      await change(who);
      keys.push(await dataKeyOf(alice, readFileSync(path)));
    }
    const changed = keys.slice(1).map((key, i) => !key.equals(keys[i] ?? key));
    // Carol's key is not at hand for what comes after her.
    expect(changed).toEqual([true, true, false]);
    for (const each of [alice, bob, carol, spare[0] ?? alice]) expect(await opens(each, path)).toBe(true);
  });

  it('may be one that the official library wrote, with frames of any length or none', async () => {
    for (const frameLength of [1000, 4096]) {
      const { result } = await client.encrypt(keyring(alice), plaintext, { suiteId, frameLength });
      const path = join(temporaryFolder(), 'sdk.kms');
      writeFileSync(path, result);
      await add(path, [bob]);
      const changed = readFileSync(path);
      expect(parseHeader(changed).frameLength).toBe(frameLength);
      for (const each of [alice, bob]) {
        expect(await opens(each, path)).toBe(true);
        expect((await client.decrypt(keyring(each), changed)).plaintext.equals(plaintext)).toBe(true);
      }
    }
    const [row] = committingRows;
    const sealed = await seal([alice], plaintext);
    const dataKey = await dataKeyOf(alice, sealed);
    const [entry] = parseHeader(sealed).encryptedDataKeys;
    if (row === undefined || entry === undefined) throw new Error('nothing to write');
    const path = join(temporaryFolder(), 'block.kms');
    writeFileSync(path, writeMessage({ row, given: { dataKey, entry }, frameLength: 0, plaintext }));
    await add(path, [bob]);
    expect(parseHeader(readFileSync(path)).frameLength).toBe(65_536);
    for (const each of [alice, bob]) expect(await opens(each, path)).toBe(true);
  });

  it('is left as it is unless all of it is authentic, to the last byte', async () => {
    for (const bytes of [plaintext, randomBytes(100)]) {
      const path = await place(bytes);
      const whole = readFileSync(path);
      const { headerLength } = describeMessage(whole);
      for (const altered of [
        flipped(whole, 200),
        flipped(whole, headerLength + 30),
        flipped(whole, whole.length - 1),
        whole.subarray(0, -1),
        Buffer.concat([whole, Buffer.alloc(1)]),
        ...(bytes === plaintext ? [whole.subarray(0, headerLength + 3 * (65_536 + 32))] : []),
      ]) {
        writeFileSync(path, altered);
        expect((await failureOf(add(path, [bob]))).code).toBe('MessageInvalid');
        expect(readFileSync(path).equals(altered)).toBe(true);
        expect(names(join(path, '..'))).toEqual(['message.kms']);
      }
    }
  });

  it('keeps its mode, also where it may not be written, and leaves other names of the file what they are', async () => {
    const linked = await place();
    const other = join(linked, '..', 'other');
    linkSync(linked, other);
    const warnings: string[] = [];
    await add(linked, [bob], alice, { warn: (text) => warnings.push(text) });
    expect(warnings).toEqual([expect.stringContaining('hard links')]);
    expect(await opens(bob, linked)).toBe(true);
    expect(await opens(alice, other)).toBe(true);
    expect((await failureOf(opens(bob, other))).code).toBe('MessageInvalid');

    const fixed = await place();
    chmodSync(fixed, 0o400);
    await add(fixed, [bob]);
    expect(statSync(fixed).mode & 0o777).toBe(0o400);
    expect(await opens(bob, fixed)).toBe(true);
  });

  it('is not touched before the audit trail has it, nor when nothing opens it', async () => {
    const path = await place();
    const before = readFileSync(path);
    const refuse = new Error('no audit');
    await expect(add(path, [bob], alice, { note: () => Promise.reject(refuse) })).rejects.toBe(refuse);
    expect((await failureOf(add(path, [bob], carol))).code).toBe('MessageInvalid');
    expect(await add(path, [bob], alice, { dryRun: true })).toMatchObject({ status: 'done' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(names(join(path, '..'))).toEqual(['message.kms']);
  });

  it('tells the trail who came and who went, by message and by the one that takes its place', async () => {
    const path = await place();
    const idNow = (): string => readFileSync(path).subarray(3, 35).toString('hex');
    noted.length = 0;
    const ids = [idNow()];
    await add(path, [bob, carol]);
    ids.push(idNow());
    const [b, c] = [recipient(bob), recipient(carol)].map(({ identity }) => identity);
    const remove = (leaving: (owner: string | undefined) => boolean, name?: string) =>
      changeRecipients(
        { path, size: 0, named: true },
        planRemoval(
          (entry) => leaving(readIdentity(entry)),
          options(alice).open,
          () => name,
          noKeys,
        ),
        options(alice),
        new Placer(),
      );
    await remove((owner) => owner === b, 'Bob');
    ids.push(idNow());
    const [messageId, second, third] = ids;
    expect(noted).toEqual([
      {
        operation: 'ShareMessage',
        messageId,
        newMessageId: second,
        added: [{ fingerprint: b }, { fingerprint: c }],
        removed: [],
      },
      {
        operation: 'RemoveMessageRecipients',
        messageId: second,
        newMessageId: third,
        added: [],
        removed: [{ fingerprint: b, name: 'Bob' }],
      },
    ]);
    expect((await failureOf(opens(bob, path))).code).toBe('MessageInvalid');
    expect((await failureOf(remove(() => true))).message).toContain('nobody could');
    expect((await failureOf(remove((owner) => owner !== c))).message).toContain('only entry');
    expect(await opens(alice, path)).toBe(true);
  });

  it('puts an accepted entry where the one was that opened it', async () => {
    const path = await place();
    await add(path, [bob]);
    const accept = planAcceptance(recipient(carol), false, () => undefined, noKeys);
    await changeRecipients({ path, size: 0, named: true }, accept, options(alice), new Placer());
    const owners = parseHeader(readFileSync(path)).encryptedDataKeys.map(readIdentity);
    expect(owners).toEqual([carol, bob].map(({ publicKey }) => fingerprintOf(publicKey)));
  });

  it('takes no change of another that came at once, nor loses its own', async () => {
    for (const bytes of [plaintext, randomBytes(500)]) {
      const path = await place(bytes);
      await Promise.all(spare.map((each) => add(path, [each])));
      for (const each of [alice, ...spare]) expect(await opens(each, path, bytes)).toBe(true);
      expect(names(join(path, '..'))).toEqual(['message.kms']);
    }
  });

  it('refuses signed messages, with what to do instead', async () => {
    const path = join(temporaryFolder(), 'signed.kms');
    const signed = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY_ECDSA_P384;
    writeFileSync(path, (await client.encrypt(keyring(alice), plaintext, { suiteId: signed })).result);
    const { code, hint } = await failureOf(add(path, [bob]));
    expect([code, hint]).toEqual(['UnsupportedOperationException', expect.stringContaining('kms encrypt')]);
  });

  it('has 100 recipients at the most', async () => {
    const path = await place(randomBytes(10));
    const many = Array.from({ length: 100 }, (_, at): Recipient => {
      const fingerprint = createHash('sha256').update(String(at)).digest('hex');
      return rsaPublicKey({ publicKey: bob.publicKey, fingerprint }, undefined);
    });
    const file = { path, size: 0, named: true };
    const change = (count: number) =>
      changeRecipients(file, planAddition(many.slice(0, count), noKeys), options(alice), new Placer());
    expect((await failureOf(change(100))).code).toBe('LimitExceededException');
    expect(await change(99)).toMatchObject({ status: 'done' });
    expect((await failureOf(add(path, [bob]))).code).toBe('LimitExceededException');
    expect(parseHeader(readFileSync(path)).encryptedDataKeys).toHaveLength(100);
  });
});

describe('a claim on a file', () => {
  const ofNobody = temporaryName().replace(String(process.pid), '4000000000');

  it('keeps other processes away from it, and falls to them where its owner has ended', async () => {
    const path = await place(randomBytes(10));
    const claim = join(path, '..', '.message.kms.kms-claim');
    mkdirSync(join(claim, ofNobody), { recursive: true });
    await add(path, [bob]);
    expect(readdirSync(join(path, '..'))).toEqual(['message.kms']);

    // Of a process that lives: this one.
    const held = temporaryName();
    mkdirSync(join(claim, held), { recursive: true });
    let done = false;
    const adding = add(path, [carol]).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false);
    expect(await opens(carol, path).catch(() => false)).toBe(false);
    rmdirSync(join(claim, held));
    await adding;
    expect(readdirSync(join(path, '..'))).toEqual(['message.kms']);
    for (const each of [alice, bob, carol]) {
      expect((await open(each, readFileSync(path))).length).toBe(10);
    }
  });

  it('is no file of a folder, and is taken away where its owner has ended', async () => {
    const path = await place(randomBytes(10));
    const folder = join(path, '..');
    const claim = join(folder, '.message.kms.kms-claim');
    mkdirSync(join(claim, ofNobody), { recursive: true });
    const found = findFiles([folder]);
    expect([found.files.map((each) => each.path), found.claims, found.passedOver]).toEqual([
      [path],
      [claim],
      [],
    ]);
    found.claims.forEach(removeClaim);
    expect(readdirSync(folder).sort()).toEqual(['message.kms']);
    mkdirSync(join(claim, temporaryName()), { recursive: true });
    removeClaim(claim);
    expect(readdirSync(folder).sort()).toEqual(['.message.kms.kms-claim', 'message.kms']);
  });
});

describe('a replacement that an earlier build did not finish', () => {
  /** The file as it was, as it was to become, and the journal that stood beside it meanwhile. */
  async function interrupted(): Promise<{
    path: string;
    old: Buffer;
    next: Buffer;
    journal: string;
    bytes: Buffer;
  }> {
    const path = await place();
    const old = await withRoom(readFileSync(path));
    writeFileSync(path, old);
    const { encryptedDataKeys } = parseHeader(old);
    const secret = (await openWithPrivateKey(alice.privateKey, encryptedDataKeys))?.dataKey;
    if (secret === undefined) throw new Error('Alice is a recipient');
    const name = { namespace: rsaPublicKeyKind.providerId, name: fingerprintOf(bob.publicKey) };
    const added = wrapForRsa(bob.publicKey, secret, name);
    const length = 6 + 9 + 64 + added.ciphertext.length;
    const entries = [...encryptedDataKeys.slice(0, 1), added, oldPadding(4096 - length)];
    const header = oldHeader(old, await dataKeyOf(alice, old), entries);
    const next = Buffer.concat([header, old.subarray(header.length)]);
    const journal = join(path, '..', '.message.kms.kms-header');
    return { path, old, next, journal, bytes: oldJournal(old.length, header) };
  }

  it('is finished before the file is read, wherever the writing ended', async () => {
    const { path, old, next, journal, bytes } = await interrupted();
    const { headerLength } = describeMessage(old);
    for (const at of [0, 1, 35, 36, 500, headerLength - 16, headerLength - 1, headerLength]) {
      for (const torn of [
        Buffer.concat([next.subarray(0, at), old.subarray(at)]),
        Buffer.concat([old.subarray(0, at), next.subarray(at)]),
      ]) {
        writeFileSync(path, torn);
        writeFileSync(journal, bytes);
        for (const each of [alice, bob]) expect(await opens(each, path)).toBe(true);
        expect(readFileSync(path).equals(next)).toBe(true);
        expect(names(join(path, '..'))).toEqual(['message.kms']);
      }
    }
    writeFileSync(path, Buffer.concat([next.subarray(0, 600), old.subarray(600)]));
    writeFileSync(journal, bytes);
    expect(await add(path, [carol])).toMatchObject({ status: 'done' });
    for (const each of [alice, bob, carol]) expect(await opens(each, path)).toBe(true);
  });

  it('is finished through a symbolic link too', async () => {
    const { path, old, next, journal, bytes } = await interrupted();
    writeFileSync(path, Buffer.concat([next.subarray(0, 300), old.subarray(300)]));
    writeFileSync(journal, bytes);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(path, link);
    restoreHeader(link, true);
    expect(readFileSync(path).equals(next)).toBe(true);
  });

  it('is finished only by a journal that is whole and of this message', async () => {
    const { path, old, journal, bytes } = await interrupted();
    for (let at = 0; at < bytes.length; at += at < 80 ? 1 : 37) {
      expect(decodeHeaderBackup(flipped(bytes, at))).toBeUndefined();
      expect(decodeHeaderBackup(bytes.subarray(0, at))).toBeUndefined();
    }
    const stranger = await seal([alice], plaintext);
    const cases: readonly (readonly [Buffer, Buffer])[] = [
      [old, flipped(bytes, 400)],
      [old, bytes.subarray(0, -1)],
      [old, Buffer.concat([bytes, Buffer.alloc(1)])],
      [old, Buffer.alloc(0)],
      [stranger, bytes],
      [Buffer.concat([old, Buffer.alloc(1)]), bytes],
    ];
    for (const [file, written] of cases) {
      writeFileSync(path, file);
      writeFileSync(journal, written);
      restoreHeader(path);
      expect(readFileSync(path).equals(file)).toBe(true);
      expect(readFileSync(journal).equals(written)).toBe(true);
    }
  });
});
