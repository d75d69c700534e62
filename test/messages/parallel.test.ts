/** Messages made and opened in blocks, by one thread and by two: the same as by the stream, and refused as by the stream. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  ftruncateSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptFile, encryptFile, type FilePair } from '../../src/messages/parallel/files.ts';
import { decryptMessage, encryptMessage } from '../../src/messages/message.ts';
import { finalPrefixLength, computeMessageLength, tagLength } from '../../src/crypto/envelope/body.ts';
import {
  getBlock,
  partitionMessage,
  partitionPlaintext,
  computeSealedLength,
} from '../../src/crypto/envelope/partition.ts';
import { enter, Files, openInBlocks, sealInBlocks, type Runs } from '../support/parallel.ts';
import { bundle } from '../support/bundle.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { flipped } from '../support/files.ts';
import { chunked, collect, open, rawKey, seal } from '../support/messages.ts';

const files = new Files();
const key = rawKey();
const mebibyte = 1024 * 1024;
let worker: Awaited<ReturnType<typeof bundle>>;
let engine: TestEngine;
let keyId: string;

beforeAll(async () => {
  worker = await bundle('src/messages/parallel/worker.ts');
  engine = await openTestEngine();
  keyId = (await engine.kms.createKey({})).KeyMetadata?.Arn ?? '';
});
afterAll(async () => {
  files.remove();
  worker.remove();
  await engine.close();
});

const crews: readonly (readonly [string, () => Runs])[] = [
  ['one thread', () => ({})],
  ['two threads', () => ({ workerAbove: 0, worker: worker.path })],
];

describe('the layout of a message', () => {
  const lengths = fc.record({
    headerLength: fc.integer({ min: 100, max: 5000 }),
    frameLength: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 2 * mebibyte })),
    plaintextLength: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 64 * mebibyte })),
  });

  it('is told by the length of the plaintext as by that of the message, and its blocks cover both', () => {
    fc.assert(
      fc.property(lengths, ({ headerLength, frameLength, plaintextLength }) => {
        const layout = partitionPlaintext(headerLength, frameLength, plaintextLength);
        const length = computeMessageLength(headerLength, plaintextLength, frameLength);
        expect(computeSealedLength(layout)).toBe(length);
        expect(partitionMessage(headerLength, frameLength, length)).toEqual(layout);
        if (layout.blockCount > 3000) return;
        let [first, plain, sealed] = [1, 0, headerLength];
        for (let index = 0; index < layout.blockCount; index++) {
          const block = getBlock(layout, index);
          expect([block.first, block.plaintext.at, block.sealed.at]).toEqual([first, plain, sealed]);
          expect(block.final).toBe(index === layout.blockCount - 1);
          first += block.frameCount;
          plain += block.plaintext.length;
          sealed += block.sealed.length;
        }
        expect([first, plain, sealed]).toEqual([layout.frameCount + 1, plaintextLength, length]);
      }),
    );
  });

  it('is that of one message of its length at the most', () => {
    const [headerLength, frameLength] = [10, 7];
    const possible = new Map<number, number>();
    for (let regular = 0; regular < 6; regular++) {
      for (let last = 0; last <= frameLength; last++) {
        const body = regular * (frameLength + 16 + tagLength) + finalPrefixLength + last + tagLength;
        expect(possible.has(headerLength + body)).toBe(false);
        possible.set(headerLength + body, regular * frameLength + last);
      }
    }
    for (let length = 0; length < Math.max(...possible.keys()); length++) {
      const layout = partitionMessage(headerLength, frameLength, length);
      expect(layout?.plaintextLength, `${length}`).toBe(possible.get(length));
    }
  });
});

describe.each(crews)('in blocks, by %s', (_, runs) => {
  const short = [0, 1, 9, 10, 11, 2559, 2560, 2561, 2570, 5121].map((length) => [10, length] as const);
  const long = [65_535, 65_536, 65_537, mebibyte - 1, mebibyte, mebibyte + 1, 5 * mebibyte + 7].map(
    (length) => [65_536, length] as const,
  );

  it.each([...short, ...long])(
    'a message in frames of %i of %i bytes is that of the stream',
    async (f, n) => {
      const plaintext = randomBytes(n);
      const sealed = await sealInBlocks(files, key, plaintext, f, runs());
      expect((await collect(open(chunked(sealed), key))).equals(plaintext)).toBe(true);
      const message = await seal(chunked(plaintext), key, { frameLength: f });
      expect((await openInBlocks(files, enter(key, message), message, runs()))?.equals(plaintext)).toBe(true);
    },
  );

  it('a message is opened by the official library, and its messages are here', async () => {
    const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    const keyring = new RawAesKeyringNode({
      keyName: key.name,
      keyNamespace: key.namespace,
      unencryptedMasterKey: Uint8Array.from(key.key.reveal()),
      wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
      utf8Sorting: true,
    });
    const plaintext = randomBytes(3 * mebibyte + 1);
    const sealed = await sealInBlocks(files, key, plaintext, 65_536, runs());
    expect((await decrypt(keyring, sealed)).plaintext.equals(plaintext)).toBe(true);
    const { result } = await encrypt(keyring, plaintext, {
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
      frameLength: 4096,
    });
    expect((await openInBlocks(files, enter(key, result), result, runs()))?.equals(plaintext)).toBe(true);
  });

  it('a final frame that is empty behind full ones is read', async () => {
    const message = await seal(chunked(randomBytes(30)), key, { frameLength: 10 });
    const { body, headerLength } = enter(key, message);
    const { sealFrame } = await import('../../src/crypto/envelope/body.ts');
    const frames = [1, 2].flatMap((sequence) =>
      sealFrame(body, { sequence, final: false }, [Buffer.alloc(10, 1)]),
    );
    const empty = sealFrame(body, { sequence: 3, final: true }, []);
    const whole = Buffer.concat([message.subarray(0, headerLength), ...frames, ...empty]);
    expect(await openInBlocks(files, { body, headerLength }, whole, runs())).toEqual(Buffer.alloc(20, 1));
  });

  it('frames in another order, or of another message, are refused', async () => {
    const message = await seal(chunked(randomBytes(50)), key, { frameLength: 10 });
    const entered = enter(key, message);
    const frame = (of: Buffer, number: number) => {
      const at = enter(key, of).headerLength + number * 42;
      return of.subarray(at, at + 42);
    };
    const swapped = Buffer.from(message);
    frame(message, 0).copy(frame(swapped, 1));
    frame(message, 1).copy(frame(swapped, 0));
    const other = await seal(chunked(randomBytes(50)), key, { frameLength: 10 });
    const mixed = Buffer.from(message);
    frame(other, 1).copy(frame(mixed, 1));
    for (const wrong of [swapped, mixed]) {
      await expect(openInBlocks(files, entered, wrong, runs())).rejects.toMatchObject({
        trouble: { kind: 'invalid' },
      });
    }
  });
});

describe('a message that is not whole', () => {
  it('is refused whichever byte of a frame is another', async () => {
    const message = await seal(chunked(randomBytes(25)), key, { frameLength: 10 });
    const entered = enter(key, message);
    for (let at = entered.headerLength; at < message.length; at++) {
      const opened = openInBlocks(files, entered, flipped(message, at));
      await expect(opened, `byte ${at}`).rejects.toMatchObject({ trouble: { kind: 'invalid' } });
    }
  });

  it('is refused with two threads whichever block has it', async () => {
    const message = await seal(chunked(randomBytes(8 * mebibyte)), key, { frameLength: 65_536 });
    const entered = enter(key, message);
    for (const at of [0.01, 0.3, 0.6, 0.999].map((share) => Math.floor(share * message.length))) {
      const opened = openInBlocks(files, entered, flipped(message, at), {
        workerAbove: 0,
        worker: worker.path,
      });
      await expect(opened, `byte ${at}`).rejects.toMatchObject({ trouble: { kind: 'invalid' } });
    }
  });

  it('is refused when anything is missing or added', async () => {
    const message = await seal(chunked(randomBytes(95)), key, { frameLength: 10 });
    const entered = enter(key, message);
    for (let length = entered.headerLength; length < message.length + 50; length++) {
      if (length === message.length) continue;
      const other = Buffer.concat([message, Buffer.alloc(50)]).subarray(0, length);
      const opened = await openInBlocks(files, entered, other).catch((error: unknown) => error);
      if (opened !== undefined) expect(opened, `${length}`).toMatchObject({ trouble: { kind: 'invalid' } });
    }
  });
});

/** A pair whose output is opened once; `before` runs when it is. */
function pairOf(source: Uint8Array, before: () => void = () => undefined): FilePair {
  const fd = files.with('source', source);
  const open = (): number => {
    before();
    return files.open('target', 'w');
  };
  return { from: { fd, path: 'SOURCE' }, to: { open, path: 'TARGET', sync: true } };
}

describe('files over a Kms', () => {
  const context = { purpose: 'test' };
  const plaintext = randomBytes(2 * mebibyte + 3);

  it('come back, in blocks and by the stream', async () => {
    await encryptFile(engine.kms, { keyId, context }, pairOf(plaintext));
    const message = files.read('target');
    const streamed = await collect(decryptMessage(engine.kms, { context }, chunked(message)));
    expect(streamed.equals(plaintext)).toBe(true);
    expect(await decryptFile(engine.kms, { context }, pairOf(message))).toBe(true);
    expect(files.read('target').equals(plaintext)).toBe(true);
    const other = await collect(encryptMessage(engine.kms, { keyId }, chunked(plaintext)));
    expect(await decryptFile(engine.kms, {}, pairOf(other))).toBe(true);
    expect(files.read('target').equals(plaintext)).toBe(true);
  });

  it('that are no message in frames, or in long ones, are left to the stream, before KMS is asked', async () => {
    const kms = { decrypt: () => Promise.reject(new Error('asked')) };
    const long = await collect(
      encryptMessage(engine.kms, { keyId, frameLength: 2 * mebibyte }, chunked(plaintext)),
    );
    const message = await collect(encryptMessage(engine.kms, { keyId }, chunked(plaintext)));
    for (const bytes of [Buffer.alloc(0), plaintext, message.subarray(0, 200), long]) {
      expect(await decryptFile(kms, {}, pairOf(bytes))).toBe(false);
    }
  });

  it('another context, or a message cut off behind a frame, is refused before anything is written', async () => {
    const message = await collect(encryptMessage(engine.kms, { keyId, context }, chunked(plaintext)));
    const untouched = (): never => {
      throw new Error('opened');
    };
    const refused = { code: 'MessageInvalid' };
    const other = decryptFile(engine.kms, { context: { purpose: 'x' } }, pairOf(message, untouched));
    await expect(other).rejects.toMatchObject(refused);
    // As long as a message whose final frame has 24 bytes fewer than a regular one.
    const { headerLength } = layoutOfMessageIn(message);
    const cut = message.subarray(0, headerLength + 9 * (65_536 + 32));
    await expect(decryptFile(engine.kms, {}, pairOf(cut, untouched))).rejects.toMatchObject(refused);
  });

  it('a source that changes meanwhile is told, not encrypted', async () => {
    const path = files.path('source');
    const changes: readonly (() => void)[] = [
      () => truncateSync(path, mebibyte),
      () => truncateSync(path, 3 * mebibyte),
      () => {
        const fd = openSync(path, 'r+');
        ftruncateSync(fd, 0);
        writeFileSync(fd, plaintext);
        utimesSync(path, 1, 1);
      },
    ];
    const message = await collect(encryptMessage(engine.kms, { keyId }, chunked(plaintext)));
    for (const change of changes) {
      const sealing = encryptFile(engine.kms, { keyId }, pairOf(plaintext, change));
      await expect(sealing).rejects.toMatchObject({ code: 'FileChanged' });
    }
    const opening = decryptFile(
      engine.kms,
      {},
      pairOf(message, () => truncateSync(path, mebibyte)),
    );
    await expect(opening).rejects.toMatchObject({ code: 'FileChanged' });
  });

  it('the system is quoted when it cannot read or write', async () => {
    const pair = pairOf(plaintext);
    const readOnly = { ...pair, to: { ...pair.to, open: () => pair.from.fd } };
    await expect(encryptFile(engine.kms, { keyId }, readOnly)).rejects.toMatchObject({
      code: 'FileUnusable',
      message: expect.stringContaining('TARGET cannot be written') as string,
    });
    expect(statSync(files.path('source')).size).toBe(plaintext.length);
  });
});

/** Programs in the worker's place. Counters: taken, stopped, begun, done. */
const strange = {
  'is missing': undefined,
  'fails at once': 'throw new Error("at once")',
  'ends at once': 'process.exit(0)',
  'cannot be parsed': '{',
} as const;
const harmful = {
  'ends in a block': 'process.exit(0)',
  'fails in a block': 'throw new Error("in a block")',
  'finds the disk full':
    "require('node:worker_threads').parentPort.postMessage({ kind: 'write', code: 'ENOSPC' })",
} as const;

describe('a second thread', () => {
  const plaintext = randomBytes(6 * mebibyte);
  const path = (): string => files.path('worker.cjs');

  it.each(Object.entries(strange))('that %s is done without', async (_, program) => {
    if (program !== undefined) writeFileSync(path(), program);
    const runs = { workerAbove: 0, worker: program === undefined ? files.path('none.cjs') : path() };
    const sealed = await sealInBlocks(files, key, plaintext, 65_536, runs);
    expect((await collect(open(chunked(sealed), key))).equals(plaintext)).toBe(true);
  });

  it.each(Object.entries(harmful))('that %s ends the work with an error', async (_, then) => {
    const begun = files.path('begun');
    rmSync(begun, { force: true });
    writeFileSync(
      path(),
      `require('node:worker_threads').parentPort.once('message', ({ memory }) => {
        const counters = new Int32Array(memory);
        Atomics.add(counters, 2, 1);
        Atomics.add(counters, 0, 1);
        require('node:fs').writeFileSync(${JSON.stringify(begun)}, '');
        ${then};
      });`,
    );
    // This thread does not end before the other has a block.
    const onProgress = (): void => {
      const sleep = new Int32Array(new SharedArrayBuffer(4));
      while (!existsSync(begun)) Atomics.wait(sleep, 0, 0, 2);
    };
    const runs = { workerAbove: 0, worker: path(), onProgress };
    const sealing = sealInBlocks(files, key, plaintext, 65_536, runs);
    await expect(sealing).rejects.toThrow();
  });
});

function layoutOfMessageIn(message: Buffer): { readonly headerLength: number } {
  // The first frame of a message that kms writes begins with sequence number 1, which its IV repeats.
  const start = Buffer.from([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  return { headerLength: message.indexOf(start) };
}
