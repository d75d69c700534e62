import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import {
  computeFramePosition,
  computeMessageLength,
  openFrame,
  sealFrame,
} from '../../src/crypto/envelope/body.ts';
import { encodeHeader, parseHeader, type Header } from '../../src/crypto/envelope/header.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { committing, findSuite } from '../../src/crypto/envelope/suites.ts';
import {
  openMessage,
  sealMessage,
  startMessage,
  type OpenDataKey,
} from '../../src/crypto/envelope/streams.ts';
import { sample } from '../support/extent.ts';
import { chunked, collect, failure, newDataKey, open, rawKey, seal } from '../support/messages.ts';

const key = rawKey();
const context = { purpose: 'test', ключ: 'значение' };

function header(change: Partial<Header> = {}): Header {
  return {
    suite: committing,
    messageId: randomBytes(32),
    context: {},
    encryptedDataKeys: [{ providerId: 'p', providerInfo: Buffer.from('i'), ciphertext: Buffer.from('c') }],
    frameLength: 16,
    commitment: randomBytes(32),
    ...change,
  };
}

async function code(action: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await action();
  } catch (error) {
    if (error instanceof KmsError) return error.code;
    throw error;
  }
  return undefined;
}

describe('a message', () => {
  const lengths = [0, 1, 15, 16, 17, 31, 32, 33, 48, 100];

  it.each(lengths)('of %i bytes comes back, whole and byte by byte', async (length) => {
    const plaintext = randomBytes(length);
    const message = await seal(chunked(plaintext, 7), key, { frameLength: 16, context });
    expect(await collect(open(chunked(message), key))).toEqual(plaintext);
    expect(await collect(open(chunked(message, 1), key))).toEqual(plaintext);
    expect(await collect(open(chunked(message, 5, 0, 11), key))).toEqual(plaintext);
  });

  it.each([65_535, 65_536, 65_537, 200_000])('of %i bytes in frames of 64 KiB comes back', async (length) => {
    const plaintext = randomBytes(length);
    const message = await seal(chunked(plaintext, 4096, 1, 8191, 70_000), key);
    expect(parseHeader(message).frameLength).toBe(65_536);
    expect(await collect(open(chunked(message, 10_000), key))).toEqual(plaintext);
  });

  it('has the frames, positions and length that the specification gives', async () => {
    for (const length of lengths) {
      const message = await seal(chunked(randomBytes(length)), key, { frameLength: 16 });
      const headerLength = parseHeader(message).bytes.length + 16;
      expect(message.length).toBe(computeMessageLength(headerLength, length, 16));
      const regular = Math.max(1, Math.ceil(length / 16)) - 1;
      for (let sequence = 1; sequence <= regular; sequence++) {
        expect(message.readUInt32BE(computeFramePosition(headerLength, 16, sequence))).toBe(sequence);
      }
      const final = computeFramePosition(headerLength, 16, regular + 1);
      expect(message.readUInt32BE(final)).toBe(0xffffffff);
      expect(message.readUInt32BE(final + 4)).toBe(regular + 1);
    }
  });

  it('is made of frames that can be sealed and opened at their places', () => {
    const { body } = startMessage({ dataKey: newDataKey([key], {}), frameLength: 16 });
    const content = randomBytes(16);
    const whole = Buffer.concat(sealFrame(body, { sequence: 9, final: false }, [content]));
    const pieces = sealFrame(body, { sequence: 9, final: false }, [
      content.subarray(0, 3),
      content.subarray(3),
    ]);
    expect(Buffer.concat(pieces)).toEqual(whole);
    const frame = { iv: whole.subarray(4, 16), content: [whole.subarray(16, 32)], tag: whole.subarray(32) };
    const place = { sequence: 9, final: false };
    expect(Buffer.concat(openFrame(body, { place, ...frame }))).toEqual(content);
    expect(() => openFrame(body, { place: { sequence: 8, final: false }, ...frame })).toThrow(
      messageInvalid(),
    );
    expect(() => openFrame(body, { place: { sequence: 9, final: true }, ...frame })).toThrow(
      messageInvalid(),
    );
    expect(() => openFrame(body, { place, ...frame, tag: whole.subarray(32, 36) })).toThrow(messageInvalid());
    expect(() => sealFrame(body, { sequence: 9, final: false }, [content.subarray(1)])).toThrow(RangeError);
    expect(() => sealFrame(body, { sequence: 0, final: false }, [content])).toThrow(RangeError);
    expect(() => sealFrame(body, { sequence: 0xffffffff, final: false }, [content])).toThrow(RangeError);
  });

  it('opens for each of several recipients and for no one else', async () => {
    const others = [rawKey('second'), rawKey('third', 'elsewhere', 16)];
    const message = await seal(chunked(Buffer.from('shared')), key, {
      context,
      recipients: [key, ...others],
    });
    for (const each of [key, ...others]) {
      expect((await collect(open(chunked(message), each))).toString()).toBe('shared');
    }
    expect((await failure(chunked(message), rawKey())).error).toEqual(messageInvalid());
    expect((await failure(chunked(message), { ...key, name: 'second' })).error).toEqual(messageInvalid());
  });

  it('wipes the data key on both sides', async () => {
    const dataKey = newDataKey([key], {});
    const kept = Buffer.from(dataKey.plaintext.reveal());
    const message = await collect(sealMessage({ dataKey }, chunked(Buffer.from('x'))));
    expect(dataKey.plaintext.reveal()).toEqual(Buffer.alloc(32));
    const secret = new Secret(kept);
    const openDataKey: OpenDataKey = () => Promise.resolve(secret);
    await collect(openMessage({ openDataKey }, chunked(message)));
    expect(secret.reveal()).toEqual(Buffer.alloc(32));
  });

  it('tells its source when no more is wanted, and passes on its errors', async () => {
    let closed = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(Buffer.alloc(100));
      } finally {
        closed++;
      }
    }
    const sealing = sealMessage({ dataKey: newDataKey([key], {}), frameLength: 16 }, endless());
    await sealing.next();
    await sealing.return();
    expect((await failure(endless(), key)).error).toEqual(messageInvalid());
    expect(closed).toBe(2);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve((await seal(chunked(Buffer.alloc(40)), key)).subarray(0, 100));
      throw new Error('disk');
    }
    await expect(collect(open(broken(), key))).rejects.toThrow('disk');
  });
});

describe('a message that is not as it was written', () => {
  const plaintext = Buffer.from('forty bytes of plaintext, in three frames');
  const made = seal(chunked(plaintext), key, { frameLength: 16, context });

  it('is refused with one error when any byte is flipped in any bit', async () => {
    const message = await made;
    for (const at of sample([...message.keys()], 100)) {
      for (let bit = 0; bit < 8; bit++) {
        const altered = Buffer.from(message);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        const { error, released } = await failure(chunked(altered), key);
        expect(error, `byte ${at}, bit ${bit}`).toEqual(messageInvalid());
        expect(plaintext.subarray(0, released.length)).toEqual(released);
        expect(released.length).toBeLessThan(plaintext.length);
      }
    }
  });

  it('is refused with the same error when it is cut short anywhere, or goes on', async () => {
    const message = await made;
    for (let length = 0; length < message.length; length++) {
      const { error, released } = await failure(chunked(message.subarray(0, length)), key);
      expect(error, `${length} bytes`).toEqual(messageInvalid());
      expect(released.length % 16).toBe(0);
    }
    for (let byte = 0; byte < 256; byte++) {
      const { error, released } = await failure(chunked(Buffer.concat([message, Buffer.from([byte])])), key);
      expect(error, `followed by ${byte}`).toEqual(messageInvalid());
      expect(released.length).toBe(32);
    }
    const twice = await failure(chunked(Buffer.concat([message, message])), key);
    expect(twice.error).toEqual(messageInvalid());
  });

  it('is refused with the same error when frames are swapped, dropped, repeated or taken from elsewhere', async () => {
    const message = await made;
    const other = await seal(chunked(plaintext), key, { frameLength: 16, context });
    const start = parseHeader(message).bytes.length + 16;
    const cut = (from: Buffer, i: number): Buffer => from.subarray(start + i * 48, start + (i + 1) * 48);
    const [first, second, final] = [cut(message, 0), cut(message, 1), message.subarray(start + 96)];
    const bodies = {
      swapped: [second, first, final],
      'first dropped': [second, final],
      'second dropped': [first, final],
      'all regular dropped': [final],
      'final dropped': [first, second],
      'first repeated': [first, first, second, final],
      'final repeated': [first, second, final, final],
      'final in front': [final, first, second, final],
      'second of another message': [first, cut(other, 1), final],
      'final of another message': [first, second, other.subarray(start + 96)],
      empty: [],
    };
    for (const [name, frames] of Object.entries(bodies)) {
      const { error } = await failure(chunked(Buffer.concat([message.subarray(0, start), ...frames])), key);
      expect(error, name).toEqual(messageInvalid());
    }
    const swapped = Buffer.concat([other.subarray(0, start), message.subarray(start)]);
    expect((await failure(chunked(swapped), key)).error).toEqual(messageInvalid());
  });

  it('is refused with the same error under another data key or a data key of another length', async () => {
    const message = await made;
    for (const secret of [undefined, new Secret(randomBytes(32)), new Secret(randomBytes(16))]) {
      const openDataKey: OpenDataKey = () => Promise.resolve(secret);
      await expect(collect(openMessage({ openDataKey }, chunked(message)))).rejects.toEqual(messageInvalid());
    }
  });

  it('has an error that says nothing of the message', () => {
    const error = messageInvalid();
    expect(error).toMatchObject({ code: 'MessageInvalid', exitStatus: 6 });
    expect(error.message).toBe('the message cannot be decrypted');
    expect(error.cause).toBeUndefined();
    // The comparison that these tests rest on sees code and hint.
    expect(new KmsError('VaultLocked', error.message, { hint: error.hint ?? '' })).not.toEqual(error);
    expect(new KmsError('MessageInvalid', error.message)).not.toEqual(error);
  });
});

describe('the header', () => {
  it('is encoded as it was parsed', () => {
    const bytes = encodeHeader(header({ context }));
    expect(encodeHeader(parseHeader(bytes))).toEqual(bytes);
    expect(parseHeader(Buffer.concat([bytes, Buffer.from('more')])).bytes).toEqual(bytes);
  });

  it('holds the context in the order of UTF-8 bytes', () => {
    const mixed = { '\u{10ffff}': '4', '\uffee': '3', b: '2', B: '1', '': '0', __proto__x: '1b' };
    const bytes = encodeHeader(header({ context: mixed }));
    const sorted = Object.keys(mixed).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(Object.keys(parseHeader(bytes).context)).toEqual(sorted);
    expect(parseHeader(bytes).context).toEqual(mixed);
  });

  it('keeps a context key that JavaScript treats as special', () => {
    const special = Object.fromEntries([['__proto__', 'value']]);
    const read = parseHeader(encodeHeader(header({ context: special }))).context;
    expect(Object.entries(read)).toEqual([['__proto__', 'value']]);
  });

  it('is refused in every prefix', () => {
    const bytes = encodeHeader(header({ context }));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => parseHeader(bytes.subarray(0, length))).toThrow(messageInvalid());
    }
  });

  it('is refused when a field has a value that the format does not have', () => {
    const good = encodeHeader(header());
    const end = good.length - 32;
    const changes: Record<string, [number, number]> = {
      'version 1': [0, 1],
      'suite 0x0578': [1, 5],
      'suite 0x0479': [2, 0x79],
      'no data keys': [38, 0],
      'content type not framed': [end - 5, 1],
      'frame length 0': [end - 1, 0],
    };
    for (const [name, [at, value]] of Object.entries(changes)) {
      const bytes = Buffer.from(good);
      bytes[at] = value;
      expect(() => parseHeader(bytes), name).toThrow(messageInvalid());
    }
    expect(findSuite(2, 0x0478)).toBe(committing);
    expect(findSuite(1, 0x0478)).toBeUndefined();
  });

  it('is refused when its context is malformed', () => {
    const text = (value: string): Buffer =>
      Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)]);
    const pair = (name: string, value: string): Buffer => Buffer.concat([text(name), text(value)]);
    const contexts: Record<string, Buffer> = {
      'count of 0': Buffer.from([0, 0]),
      'one byte': Buffer.from([0]),
      'more pairs than said': Buffer.concat([Buffer.from([0, 1]), pair('a', '1'), pair('b', '2')]),
      'fewer pairs than said': Buffer.concat([Buffer.from([0, 2]), pair('a', '1')]),
      'a key twice': Buffer.concat([Buffer.from([0, 2]), pair('a', '1'), pair('a', '2')]),
      'a byte left': Buffer.concat([Buffer.from([0, 1]), pair('a', '1'), Buffer.from([0])]),
      'not UTF-8': Buffer.from([0, 1, 0, 1, 0xff, 0, 0]),
      'the key of signed suites': Buffer.concat([Buffer.from([0, 1]), pair('aws-crypto-public-key', 'x')]),
    };
    const plain = encodeHeader(header());
    const spliced = (bytes: Buffer): Buffer =>
      Buffer.concat([plain.subarray(0, 35), Buffer.from([0, bytes.length]), bytes, plain.subarray(37)]);
    for (const [name, bytes] of Object.entries(contexts)) {
      expect(() => parseHeader(spliced(bytes)), name).toThrow(messageInvalid());
    }
    const unsorted = Buffer.concat([Buffer.from([0, 2]), pair('b', '1'), pair('a', '2')]);
    expect(parseHeader(spliced(unsorted)).context).toEqual({ a: '2', b: '1' });
  });

  it('is refused with more data keys, or more bytes, than the limits', () => {
    const [entry] = header().encryptedDataKeys;
    if (entry === undefined) throw new Error('no data key');
    const encryptedDataKeys = Array.from({ length: 101 }, () => entry);
    const bytes = encodeHeader(header({ encryptedDataKeys }));
    expect(() => parseHeader(bytes)).toThrow(messageInvalid());
    expect(parseHeader(bytes, { maxEncryptedDataKeys: 101 }).encryptedDataKeys).toHaveLength(101);
    expect(() =>
      parseHeader(encodeHeader(header({ encryptedDataKeys: encryptedDataKeys.slice(1) }))),
    ).not.toThrow();
    const long = Array.from({ length: 17 }, () => ({ ...entry, ciphertext: Buffer.alloc(65_535) }));
    expect(() => parseHeader(encodeHeader(header({ encryptedDataKeys: long })))).toThrow(messageInvalid());
  });
});

describe('limits', () => {
  it('refuse a longer frame only once the header has proved authentic, and say so', async () => {
    const message = await seal(chunked(Buffer.from('x')), key, { frameLength: 1025 });
    const { error } = await failure(chunked(message), key, { maxFrameLength: 1024 });
    expect(error).toMatchObject({ code: 'LimitExceededException' });
    expect((await failure(chunked(message), rawKey(), { maxFrameLength: 1024 })).error).toEqual(
      messageInvalid(),
    );
    expect((await collect(open(chunked(message), key, { maxFrameLength: 1025 }))).toString()).toBe('x');
  });

  it.each([0, -1, 1.5, NaN, 64 * 1024 * 1024 + 1])(
    'refuse to write frames of %d bytes',
    async (frameLength) => {
      expect(await code(() => seal(chunked(Buffer.from('x')), key, { frameLength }))).toBe(
        'ValidationException',
      );
    },
  );

  it('refuse to write a context that the format cannot hold', async () => {
    const contexts = [
      { 'aws-crypto-public-key': 'x' },
      { 'aws-crypto-ec:x': 'x' },
      { a: '\ud800' },
      { a: 'x'.repeat(65_536) },
      { a: 'x'.repeat(40_000), b: 'x'.repeat(40_000) },
    ];
    for (const each of contexts) {
      const dataKey = newDataKey([key], {});
      const action = (): Promise<Buffer> =>
        collect(sealMessage({ dataKey, context: each }, chunked(Buffer.from('x'))));
      expect(await code(action)).toBe('ValidationException');
    }
  });

  it('keep memory by the bytes of a frame when a stream comes byte by byte', async () => {
    const frameLength = 1 << 20;
    const plaintext = randomBytes(frameLength + 10);
    const message = await seal(chunked(plaintext, 1), key, { frameLength });
    const before = process.memoryUsage().rss;
    const opened = await collect(open(chunked(message, 1), key));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(opened.equals(plaintext)).toBe(true);
  });
});
