/** Every suite of the format, framed and not: read by this program and by the official library. */
import { randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import { describe, expect, it } from 'vitest';
import { encodeHeader, parseHeader } from '../../src/crypto/envelope/header.ts';
import { holdInMemory } from '../../src/crypto/envelope/hold.ts';
import type { RawAesKey } from '../../src/crypto/envelope/rawAes.ts';
import { legacyRefused, messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { outlineMessage, outlineStream } from '../../src/crypto/envelope/describe.ts';
import { sample } from '../support/extent.ts';
import { chunked, collect, failure, open, rawKey } from '../support/messages.ts';
import { allRows, committingRows, legacyRows, nameOf, writeMessage } from '../support/suites.ts';

const asked = { allowLegacySuites: true };
const key = rawKey('name', 'namespace');
const context = { purpose: 'test', ключ: 'значение' };
const strict = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const lenient = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);

function keyring({ name, namespace, key: secret }: RawAesKey): RawAesKeyringNode {
  return new RawAesKeyringNode({
    keyName: name,
    keyNamespace: namespace,
    unencryptedMasterKey: Uint8Array.from(secret.reveal()),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    utf8Sorting: true,
  });
}

const read = (message: Buffer) => (at: number, count: number) => message.subarray(at, at + count);
const frameLengths = [0, 1, 16, 4096];
const lengthsOf = (frame: number): number[] =>
  frame === 0
    ? [0, 1, 15, 16, 17, 100_000]
    : [...new Set([0, 1, frame - 1, frame, frame + 1, frame * 5 + 3])].filter((n) => n >= 0);

describe.each(allRows.map((row) => [nameOf(row), row] as const))('suite %s', (_, row) => {
  const committing = committingRows.includes(row);

  it.each(frameLengths)(
    'is read in frames of %i bytes, 0 for none, as the official library reads it',
    async (frame) => {
      for (const length of lengthsOf(frame)) {
        const plaintext = randomBytes(length);
        const message = writeMessage({ row, key, context, frameLength: frame, plaintext });
        const official = await (committing ? strict : lenient).decrypt(keyring(key), message);
        expect(official.plaintext.equals(plaintext)).toBe(true);

        for (const lengths of [[], [1], [5, 0, 11]]) {
          if (length > 10_000 && lengths[0] === 1) continue;
          expect((await collect(open(chunked(message, ...lengths), key, asked))).equals(plaintext)).toBe(
            true,
          );
        }
        const header = parseHeader(message, asked);
        expect(encodeHeader(header)).toEqual(header.bytes);
        expect(header).toMatchObject({ frameLength: frame, context });

        const frames = frame === 0 ? 0 : Math.max(1, Math.ceil(length / frame));
        const layout = { plaintextLength: length, frames };
        expect(outlineMessage(message.length, read(message))).toMatchObject({ layout, context, committing });
        expect(await outlineStream(chunked(message, 1000))).toMatchObject({ layout, committing });
      }
    },
  );

  it.each([0, 16])('is refused when any byte is altered, in frames of %i bytes', async (frameLength) => {
    const plaintext = Buffer.from('forty bytes of plaintext, in three frames');
    const message = writeMessage({ row, key, context, frameLength, plaintext });
    for (const at of sample([...message.keys()], 80)) {
      const altered = Buffer.from(message);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      const { error, released } = await failure(chunked(altered), key, asked);
      expect(error, `byte ${at}`).toEqual(messageInvalid());
      expect(plaintext.subarray(0, released.length)).toEqual(released);
      if (frameLength === 0 || row.ecdsa) expect(released).toHaveLength(0);
    }
  });

  it.each([0, 16])(
    'is refused in every prefix and with any byte more, in frames of %i bytes',
    async (frameLength) => {
      const message = writeMessage({ row, key, context, frameLength, plaintext: randomBytes(40) });
      const tested = [...Array(message.length).keys()].map((length) => message.subarray(0, length));
      for (const byte of [0, 1, 0x80, 0xff]) tested.push(Buffer.concat([message, Buffer.from([byte])]));
      for (const each of sample([...tested, Buffer.concat([message, message])], 80)) {
        expect((await failure(chunked(each, 50), key, asked)).error, `${each.length}`).toEqual(
          messageInvalid(),
        );
      }
      const { headerLength } = outlineMessage(message.length, read(message));
      for (const each of tested.slice(headerLength)) {
        expect((await outlineStream(chunked(each, 50))).layout, `${each.length}`).toBeUndefined();
        expect(outlineMessage(each.length, read(each)).layout, `${each.length}`).toBeUndefined();
      }
    },
  );
});

describe('suites that do not commit to their key', () => {
  it.each(legacyRows.map((row) => [nameOf(row), row] as const))(
    'are refused unless asked for: %s',
    async (_, row) => {
      for (const frameLength of [0, 16]) {
        const message = writeMessage({ row, key, frameLength, plaintext: Buffer.from('x') });
        expect((await failure(chunked(message), key)).error).toEqual(legacyRefused());
        expect((await failure(chunked(message, 1), key, { allowLegacySuites: false })).error).toEqual(
          legacyRefused(),
        );
      }
    },
  );

  it('are refused with an error of their own', () => {
    expect(legacyRefused()).toMatchObject({ code: 'UnsupportedOperationException', exitStatus: 1 });
    expect(legacyRefused().hint).toContain('--allow-legacy-suites');
  });

  const written = [
    AlgorithmSuiteIdentifier.ALG_AES128_GCM_IV12_TAG16,
    AlgorithmSuiteIdentifier.ALG_AES192_GCM_IV12_TAG16,
    AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16,
    AlgorithmSuiteIdentifier.ALG_AES128_GCM_IV12_TAG16_HKDF_SHA256,
    AlgorithmSuiteIdentifier.ALG_AES192_GCM_IV12_TAG16_HKDF_SHA256,
    AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA256,
    AlgorithmSuiteIdentifier.ALG_AES128_GCM_IV12_TAG16_HKDF_SHA256_ECDSA_P256,
    AlgorithmSuiteIdentifier.ALG_AES192_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384,
    AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384,
  ];

  it.each(written)('are read as the official library writes them: %i', async (suiteId) => {
    for (const length of [0, 1, 15, 16, 17, 50]) {
      const plaintext = randomBytes(length);
      const { result } = await lenient.encrypt(keyring(key), plaintext, {
        encryptionContext: context,
        frameLength: 16,
        suiteId,
      });
      expect((await collect(open(chunked(result, 7), key, asked))).equals(plaintext)).toBe(true);
      const header = parseHeader(result, asked);
      expect(header.suite.id).toBe(suiteId);
      expect(encodeHeader(header)).toEqual(header.bytes);
    }
  });
});

describe('a signed message', () => {
  const signedRows = allRows.filter(({ ecdsa }) => ecdsa);
  const plaintext = randomBytes(50);

  it.each(signedRows.map((row) => [nameOf(row), row] as const))(
    'is refused without its footer, or with another one: %s',
    async (_, row) => {
      const make = (footer?: false): Buffer =>
        writeMessage({ row, key, frameLength: 16, plaintext, ...(footer === false ? { footer } : {}) });
      const bare = make(false);
      const whole = make();
      const layout = outlineMessage(whole.length, read(whole));
      const bodyEnd = layout.headerLength + 3 * 48 + 40 + 2;
      const own = whole.subarray(bodyEnd);
      const footers = {
        none: Buffer.alloc(0),
        'length only': Buffer.from([0, 8]),
        empty: Buffer.from([0, 0]),
        zeros: Buffer.concat([Buffer.from([0, 8]), Buffer.alloc(8)]),
        'too long': Buffer.concat([Buffer.from([0x10, 0]), Buffer.alloc(4096)]),
        'of another message': own,
      };
      for (const [name, footer] of Object.entries(footers)) {
        const { error, released } = await failure(chunked(Buffer.concat([bare, footer])), key, asked);
        expect(error, name).toEqual(messageInvalid());
        expect(released, name).toHaveLength(0);
      }
      expect((await failure(chunked(Buffer.concat([whole, own])), key, asked)).error).toEqual(
        messageInvalid(),
      );
    },
  );

  it('gives its frames as they come when told to, the last one after the signature alone', async () => {
    const [row] = committingRows.slice(1);
    if (row === undefined) throw new Error('no row');
    const message = writeMessage({ row, key, frameLength: 16, plaintext });
    const early = { releaseUnverified: true };
    expect(await collect(open(chunked(message), key, early))).toEqual(plaintext);
    for (const cut of [1, 50, 105]) {
      const { error, released } = await failure(chunked(message.subarray(0, -cut)), key, early);
      expect(error).toEqual(messageInvalid());
      expect(released).toEqual(plaintext.subarray(0, 48));
    }
  });

  it('and one that is not framed are held up to the limit, and say so beyond', async () => {
    for (const [row, frameLength] of [
      [committingRows[1], 16],
      [committingRows[0], 0],
    ] as const) {
      if (row === undefined) throw new Error('no row');
      const message = writeMessage({ row, key, frameLength, plaintext });
      const { error, released } = await failure(chunked(message, 9), key, { maxFrameLength: 49 });
      expect(error).toMatchObject({ code: 'LimitExceededException' });
      expect(released).toHaveLength(0);
      expect(await collect(open(chunked(message, 9), key, { maxFrameLength: 50 }))).toEqual(plaintext);
      expect(await collect(open(chunked(message, 9), key, { hold: holdInMemory(50) }))).toEqual(plaintext);
    }
  });

  it('is refused with a public key that is none', async () => {
    const [row] = committingRows.slice(1);
    if (row === undefined) throw new Error('no row');
    const message = writeMessage({ row, key, frameLength: 16, plaintext });
    const at = message.indexOf('aws-crypto-public-key') + 21 + 2;
    const point = Buffer.from(message.toString('latin1', at, at + 68), 'base64');
    const points = [
      Buffer.concat([Buffer.from([4]), point.subarray(1)]),
      Buffer.alloc(49),
      Buffer.concat([Buffer.from([2]), Buffer.alloc(48, 0xff)]),
    ];
    for (const each of points) {
      const altered = Buffer.from(message);
      altered.write(each.toString('base64'), at, 'latin1');
      expect((await failure(chunked(altered), key)).error).toEqual(messageInvalid());
    }
  });
});
