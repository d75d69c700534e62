import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armor, dearmor, decodeBase64 } from '../../src/crypto/envelope/armor.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/envelope/header.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { committing } from '../../src/crypto/envelope/suites.ts';
import { chunked, collect, failure, open, rawKey, seal } from '../support/messages.ts';

const key = rawKey();
const bytes = (options: fc.IntArrayConstraints = {}): fc.Arbitrary<Buffer> =>
  fc.uint8Array(options).map((array) => Buffer.from(array));
const text = fc.string({ unit: 'binary', maxLength: 20 });
const name = text.filter((value) => !value.startsWith('aws-crypto-'));
const context = fc.dictionary(name, text, { maxKeys: 8 });
const chunks = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 })
  .filter((a) => a.some(Boolean));

describe('messages', () => {
  it('come back in any frames, contexts and chunks', async () => {
    const frame = fc.integer({ min: 1, max: 600 });
    await fc.assert(
      fc.asyncProperty(
        bytes({ maxLength: 2000 }),
        frame,
        context,
        chunks,
        chunks,
        async (plain, frameLength, pairs, a, b) => {
          const message = await seal(chunked(plain, ...a), key, { frameLength, context: pairs });
          expect(parseHeader(message).context).toEqual(pairs);
          expect(await collect(open(chunked(message, ...b), key))).toEqual(plain);
        },
      ),
    );
  });

  it('are refused, all with one error, when anything in them is altered', async () => {
    const plain = Buffer.alloc(100, 'plain');
    const message = await seal(chunked(plain), key, { frameLength: 32, context: { a: '1' } });
    const edit = fc.record({
      at: fc.nat(message.length - 1),
      remove: fc.nat(50),
      insert: bytes({ maxLength: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), chunks, async (edits, lengths) => {
        let altered = message;
        for (const { at, remove, insert } of edits) {
          altered = Buffer.concat([altered.subarray(0, at), insert, altered.subarray(at + remove)]);
        }
        fc.pre(!altered.equals(message));
        const { error, released } = await failure(chunked(altered, ...lengths), key);
        expect(error).toEqual(messageInvalid());
        expect(released).toEqual(plain.subarray(0, released.length));
      }),
      { numRuns: 500 },
    );
  });

  it('are never read from bytes of no form', async () => {
    await fc.assert(
      fc.asyncProperty(bytes({ maxLength: 400 }), async (tail) => {
        for (const start of [Buffer.alloc(0), Buffer.from([2, 4, 0x78])]) {
          const { error } = await failure(chunked(Buffer.concat([start, tail]), 7), key);
          expect(error).toEqual(messageInvalid());
        }
      }),
    );
  });
});

describe('headers', () => {
  it('are parsed as they were encoded and encoded as they were parsed', () => {
    const entry = fc.record({ providerId: text, providerInfo: bytes(), ciphertext: bytes() });
    const header = fc.record({
      suite: fc.constant(committing),
      messageId: bytes({ minLength: 32, maxLength: 32 }),
      context,
      encryptedDataKeys: fc.array(entry, { minLength: 1, maxLength: 5 }),
      frameLength: fc.integer({ min: 1, max: 0xffffffff }),
      commitment: bytes({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(
      fc.property(header, (written) => {
        const encoded = encodeHeader(written);
        const { bytes: raw, ...read } = parseHeader(encoded);
        expect(read).toEqual(written);
        expect(raw).toEqual(encoded);
        expect(encodeHeader(read)).toEqual(encoded);
      }),
    );
  });
});

describe('armor', () => {
  it('gives back the bytes in any chunks, with either line ending and white space around', async () => {
    const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n'), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        bytes({ maxLength: 500 }),
        chunks,
        chunks,
        fc.boolean(),
        space,
        space,
        async (plain, a, b, crlf, before, after) => {
          const made = (await collect(armor(chunked(plain, ...a)))).toString();
          const lines = crlf ? made.replaceAll('\n', '\r\n') : made;
          expect(await collect(dearmor(chunked(Buffer.from(before + lines + after), ...b)))).toEqual(plain);
        },
      ),
    );
  });

  it('is refused when a character that carries data is altered, or it is not the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(255),
        async (plain, at, byte) => {
          const made = await collect(armor(chunked(plain)));
          const altered = Buffer.from(made);
          const place = at % made.length;
          altered[place] = byte;
          // The last line may lack its end.
          fc.pre(!altered.equals(made) && place !== made.length - 1);
          const read = await collect(dearmor(chunked(altered, 13))).catch((error: unknown) => error);
          if (Buffer.isBuffer(read)) expect(read.equals(plain)).toBe(false);
          else expect(read).toEqual(messageInvalid());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('as plain base64 is read with white space anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes({ maxLength: 300 }),
        chunks,
        fc.integer({ min: 1, max: 90 }),
        async (plain, a, width) => {
          const wrapped = plain.toString('base64').replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
          expect(await collect(decodeBase64(chunked(Buffer.from(wrapped), ...a)))).toEqual(plain);
        },
      ),
    );
  });
});
