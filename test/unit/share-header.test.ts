/** Headers of messages in files: their room, their replacement in place, and what an interruption leaves (docs/spec/share.md). */
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, type KeyPairKeyObjectResult } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  readFileSync,
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
import { changeHeader, type ChangeOptions } from '../../src/client/share/change.ts';
import { adding, removing } from '../../src/client/share/changes.ts';
import { newDataKeyFor, ownerOf, shareNamespace, type Resolved } from '../../src/client/share/entries.ts';
import {
  decodeJournal,
  encodeJournal,
  lockMessage,
  longMessage,
  pendingHeader,
  settle,
  sidecarsOf,
} from '../../src/client/share/headerjournal.ts';
import { openWithPrivateKey } from '../../src/client/share/open.ts';
import { fingerprintOf } from '../../src/client/share/publickeys.ts';
import type { SharingEvent } from '../../src/client/share/sharing.ts';
import { decryptMessage, encryptMessage } from '../../src/client/files.ts';
import { Placer } from '../../src/client/trees/placing.ts';
import { Source } from '../../src/client/trees/source.ts';
import { describeMessage } from '../../src/crypto/envelope/describe.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { entriesLength, isPadding, padded, paddingEntry } from '../../src/crypto/envelope/padding.ts';
import { failureOf } from '../support/failure.ts';
import { flipped } from '../support/files.ts';
import { chunked, collect } from '../support/messages.ts';
import { names } from '../support/trees.ts';
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
const spare = Array.from({ length: 13 }, () => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const noKms = (): Promise<never> => Promise.reject(new Error('no KMS is needed'));
const plaintext = randomBytes(longMessage + 4321);

function recipient({ publicKey }: Pair): Resolved {
  return { kind: 'rsa', publicKey, fingerprint: fingerprintOf(publicKey), name: undefined };
}

function seal(recipients: readonly Pair[], bytes: Uint8Array, room = 4096): Promise<Buffer> {
  return collect(
    encryptMessage(
      undefined,
      {
        keyId: '',
        newDataKey: (context) =>
          newDataKeyFor(noKms, { keyId: undefined, recipients: recipients.map(recipient), room }, context),
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
  return changeHeader(file, adding(noKms, who.map(recipient)), options(opener, more), new Placer());
}

async function place(bytes: Uint8Array = plaintext, room = 4096): Promise<string> {
  const path = join(temporaryFolder(), 'message.kms');
  writeFileSync(path, await seal([alice], bytes, room), { mode: 0o600 });
  return path;
}

function keyring({ publicKey, privateKey }: Pair): RawRsaKeyringNode {
  return new RawRsaKeyringNode({
    keyNamespace: shareNamespace,
    keyName: fingerprintOf(publicKey),
    oaepHash: 'sha256',
    rsaKey: {
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    },
  });
}

describe('room in a header', () => {
  it('fills a length to the byte, or says that it cannot', () => {
    const entry = paddingEntry(100);
    expect(entriesLength([entry])).toBe(100);
    for (const [length, count] of [
      [100, 1],
      [122, 2],
      [100 + 65_556, 2],
    ] as const) {
      const made = padded([entry], length);
      expect(made?.length).toBe(count);
      expect(entriesLength(made ?? [])).toBe(length);
    }
    for (const length of [99, 101, 121, 101 + 65_556]) expect(padded([entry], length)).toBeUndefined();
  });

  it('is passed over by every reader, the official library too, and is no recipient', async () => {
    const message = await seal([alice, bob], plaintext);
    const { encryptedDataKeys } = parseHeader(message);
    expect(encryptedDataKeys.map(isPadding)).toEqual([false, false, true]);
    expect(describeMessage(message).recipients.map(({ provider }) => provider)).toEqual([
      'kms-share',
      'kms-share',
    ]);
    for (const pair of [alice, bob]) {
      expect((await open(pair, message)).equals(plaintext)).toBe(true);
      expect((await client.decrypt(keyring(pair), message)).plaintext.equals(plaintext)).toBe(true);
    }
    await expect(client.decrypt(keyring(carol), message)).rejects.toThrow();
    expect((await failureOf(open(carol, message))).code).toBe('MessageInvalid');
  });

  it('is not needed for what the official library wrote', async () => {
    const { result } = await client.encrypt(keyring(alice), plaintext, { suiteId });
    const path = join(temporaryFolder(), 'sdk.kms');
    writeFileSync(path, result);
    await add(path, [bob]);
    expect(await opens(bob, path)).toBe(true);
    const changed = readFileSync(path);
    expect((await client.decrypt(keyring(alice), changed)).plaintext.equals(plaintext)).toBe(true);
    expect((await client.decrypt(keyring(bob), changed)).plaintext.equals(plaintext)).toBe(true);
    expect(parseHeader(changed).encryptedDataKeys.some(isPadding)).toBe(true);
  });
});

describe('a header that is replaced', () => {
  it('stays in its place while there is room, and gets new room when there is not', async () => {
    const path = await place();
    const { ino, size } = statSync(path);
    const body = readFileSync(path).subarray(8192);
    const others: Pair[] = [];
    let before = ino;
    let moved = 0;
    for (let count = 1; count <= 13; count++) {
      others.push(spare[count - 1] ?? alice);
      expect(await add(path, others)).toMatchObject({ status: 'done' });
      expect(await add(path, others)).toMatchObject({ status: 'already' });
      const now = statSync(path);
      if (now.ino !== before) moved++;
      else if (moved === 0) expect([now.size, now.mode & 0o777]).toEqual([size, 0o600]);
      before = now.ino;
      if (count === 12) expect(moved).toBe(0);
    }
    expect(moved).toBe(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const each of [alice, ...others]) expect(await opens(each, path)).toBe(true);
    expect(readFileSync(path).subarray(-body.length).equals(body)).toBe(true);
    expect(names(join(path, '..'))).toEqual(['message.kms']);
    expect(parseHeader(readFileSync(path)).encryptedDataKeys.filter(isPadding)).toHaveLength(1);
  });

  it('is replaced with the file where that is short, has other names, or may not be written', async () => {
    const short = await place(randomBytes(100), 0);
    await add(short, [bob]);
    expect(parseHeader(readFileSync(short)).encryptedDataKeys).toHaveLength(2);

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
    const altered = flipped(before, 200);
    writeFileSync(path, altered);
    expect((await failureOf(add(path, [bob]))).code).toBe('MessageInvalid');
    expect(readFileSync(path).equals(altered)).toBe(true);
    expect(names(join(path, '..'))).toEqual(['message.kms']);
  });

  it('tells the trail who came and who went, by message', async () => {
    const path = await place();
    noted.length = 0;
    await add(path, [bob, carol]);
    const messageId = readFileSync(path).subarray(3, 35).toString('hex');
    const [b, c] = [recipient(bob), recipient(carol)].map((each) =>
      each.kind === 'rsa' ? each.fingerprint : '',
    );
    const leaving = removing(
      (entry) => ownerOf(entry) === b,
      options(alice).open,
      () => 'Bob',
    );
    const file = { path, size: 0, named: true };
    await changeHeader(file, leaving, options(alice), new Placer());
    expect(noted).toEqual([
      { operation: 'ShareMessage', messageId, added: [{ fingerprint: b }, { fingerprint: c }], removed: [] },
      {
        operation: 'RemoveMessageRecipients',
        messageId,
        added: [],
        removed: [{ fingerprint: b, name: 'Bob' }],
      },
    ]);
    expect((await failureOf(opens(bob, path))).code).toBe('MessageInvalid');
    const self = removing(
      () => true,
      options(alice).open,
      () => undefined,
    );
    expect((await failureOf(changeHeader(file, self, options(alice), new Placer()))).message).toContain(
      'nobody could',
    );
    const own = removing(
      (entry) => ownerOf(entry) !== c,
      options(alice).open,
      () => undefined,
    );
    expect((await failureOf(changeHeader(file, own, options(alice), new Placer()))).message).toContain(
      'only entry',
    );
    expect(await opens(alice, path)).toBe(true);
  });

  it('takes no change of another that came at once, nor loses its own', async () => {
    for (const bytes of [plaintext, randomBytes(500)]) {
      const path = await place(bytes);
      const others = spare.slice(0, 5);
      await Promise.all(others.map((each) => add(path, [each])));
      for (const each of [alice, ...others]) expect(await opens(each, path, bytes)).toBe(true);
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

  it('has 99 recipients at the most', async () => {
    const path = await place();
    const many = Array.from({ length: 99 }, (_, at): Resolved => {
      const fingerprint = createHash('sha256').update(String(at)).digest('hex');
      return { kind: 'rsa', publicKey: bob.publicKey, fingerprint, name: undefined };
    });
    const file = { path, size: 0, named: true };
    const change = (count: number) =>
      changeHeader(file, adding(noKms, many.slice(0, count)), options(alice), new Placer());
    expect((await failureOf(change(99))).code).toBe('LimitExceededException');
    expect(await change(98)).toMatchObject({ status: 'done' });
    expect(await opens(alice, path)).toBe(true);
  });
});

describe('an interrupted replacement', () => {
  /** The file as it was, and its journal as it stood once it was written. */
  async function interrupted(): Promise<{
    path: string;
    old: Buffer;
    next: Buffer;
    journal: string;
    bytes: Buffer;
  }> {
    const path = await place();
    const old = readFileSync(path);
    await add(path, [bob]);
    const next = readFileSync(path);
    const { headerLength } = describeMessage(old);
    const { journal = '' } = sidecarsOf(path) ?? {};
    const bytes = encodeJournal({ messageLength: next.length, header: next.subarray(0, headerLength) });
    return { path, old, next, journal, bytes };
  }

  it('is finished by the next one that opens the file, wherever the writing ended', async () => {
    const { path, old, next, journal, bytes } = await interrupted();
    const { headerLength } = describeMessage(old);
    for (const at of [0, 1, 35, 36, 500, headerLength - 16, headerLength - 1, headerLength]) {
      for (const torn of [
        Buffer.concat([next.subarray(0, at), old.subarray(at)]),
        Buffer.concat([old.subarray(0, at), next.subarray(at)]),
      ]) {
        writeFileSync(path, torn);
        writeFileSync(journal, bytes);
        // Through the journal, also before it is finished.
        expect(await opens(bob, path)).toBe(true);
        expect(pendingHeader(path)?.equals(next.subarray(0, headerLength))).toBe(true);
        await settle(path);
        expect(readFileSync(path).equals(next)).toBe(true);
        expect(names(join(path, '..'))).toEqual(['message.kms']);
      }
    }
    writeFileSync(path, Buffer.concat([next.subarray(0, 600), old.subarray(600)]));
    writeFileSync(journal, bytes);
    expect(await add(path, [carol])).toMatchObject({ status: 'done' });
    for (const each of [alice, bob, carol]) expect(await opens(each, path)).toBe(true);
  });

  it('is read through a symbolic link too', async () => {
    const { path, old, next, journal, bytes } = await interrupted();
    writeFileSync(path, Buffer.concat([next.subarray(0, 300), old.subarray(300)]));
    writeFileSync(journal, bytes);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(path, link);
    await settle(link);
    expect(readFileSync(path).equals(next)).toBe(true);
  });

  it('is left to who holds the lock, and read meanwhile', async () => {
    const { path, old, next, journal, bytes } = await interrupted();
    const torn = Buffer.concat([next.subarray(0, 300), old.subarray(300)]);
    writeFileSync(path, torn);
    writeFileSync(journal, bytes);
    const lock = await lockMessage(path, 0);
    await settle(path);
    expect(readFileSync(path).equals(torn)).toBe(true);
    expect(await opens(bob, path)).toBe(true);
    expect((await failureOf(lockMessage(path, 50))).code).toBe('Busy');
    lock?.release();
    await settle(path);
    expect(readFileSync(path).equals(next)).toBe(true);
  });

  it('leaves the lock to the one that holds it, whatever else its process opens', async () => {
    const { path, journal, bytes } = await interrupted();
    const lock = await lockMessage(path, 0);
    writeFileSync(journal, bytes);
    await settle(path);
    await failureOf(lockMessage(path, 0));
    const other = `const db = new (require('@photostructure/sqlite').DatabaseSync)(${JSON.stringify(sidecarsOf(path)?.lock)}, { timeout: 0 });
      try { db.exec('BEGIN EXCLUSIVE'); console.log('got it'); } catch { console.log('held'); }`;
    expect(execFileSync(process.execPath, ['-e', other], { encoding: 'utf8' })).toBe('held\n');
    lock?.release();
    expect(names(join(path, '..')).filter((name) => name.endsWith('-lock'))).toEqual([]);
  });

  it('counts only when it is whole and of this message', async () => {
    const { path, old, journal, bytes } = await interrupted();
    writeFileSync(path, old);
    for (let at = 0; at < bytes.length; at += at < 80 ? 1 : 37) {
      expect(decodeJournal(flipped(bytes, at))).toBeUndefined();
      expect(decodeJournal(bytes.subarray(0, at))).toBeUndefined();
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
      await settle(path);
      expect(pendingHeader(path)).toBeUndefined();
      expect(readFileSync(path).equals(file)).toBe(true);
    }
    writeFileSync(path, old);
    writeFileSync(journal, flipped(bytes, 400));
    expect(await add(path, [carol])).toMatchObject({ status: 'done' });
    expect(names(join(path, '..'))).toEqual(['message.kms']);
    expect(await opens(carol, path)).toBe(true);
    appendFileSync(journal, '');
    expect(names(join(path, '..'))).toContain('.message.kms.kms-header');
  });
});
