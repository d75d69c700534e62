import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/base/bytes.ts';
import { Secret } from '../../src/base/secret.ts';
import { decodeToken, encodeToken } from '../../src/base/token.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import { invalidCiphertext, openBlob, parseBlob, sealBlob } from '../../src/crypto/blob.ts';
import { encodeContext, type EncryptionContext } from '../../src/crypto/context.ts';
import { extent } from '../support/extent.ts';
import { blobs, committing } from '../support/vectors.ts';

const valid = [...blobs.valid, ...committing.valid];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (length: fc.IntArrayConstraints) => fc.uint8Array(length).map((array) => Buffer.from(array));
const hexId = (length: number) => bytes({ minLength: length, maxLength: length }).map(hex);
const keyId = fc.oneof(
  hexId(16).map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
  hexId(16).map((id) => `mrk-${id}`),
);
const context = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), { maxKeys: 6 });
const secret = bytes({ minLength: 32, maxLength: 32 }).map((key) => new Secret(key));

function open(blob: Uint8Array, material: Secret, pairs: EncryptionContext): Buffer {
  const parsed = parseBlob(blob);
  if (parsed === undefined) throw invalidCiphertext();
  return openBlob(parsed, new AeadKey(material), pairs);
}

/** True when a blob is refused with the one error; what it opened to otherwise. */
function refused(blob: Uint8Array, material: Secret, pairs: EncryptionContext): unknown {
  try {
    return open(blob, material, pairs);
  } catch (error) {
    expect(error).toEqual(invalidCiphertext());
    return true;
  }
}

describe('ciphertext blob', () => {
  it('decodes to what was encoded, and encodes to the same bytes', () => {
    fc.assert(
      fc.property(
        keyId,
        hexId(32),
        secret,
        context,
        bytes({ maxLength: 4096 }),
        (id, materialId, material, pairs, plaintext) => {
          const blob = sealBlob({
            keyId: id,
            materialId,
            key: new AeadKey(material),
            context: pairs,
            plaintext,
          });
          expect(blob.length).toBe(122 + plaintext.length);
          const parsed = parseBlob(blob);
          if (parsed === undefined) throw new Error('not read');
          expect(parsed).toMatchObject({
            version: 2,
            keyId: id,
            materialId,
            plaintextLength: plaintext.length,
          });
          expect(concat(parsed.header, parsed.sealed).equals(blob)).toBe(true);
          expect(openBlob(parsed, new AeadKey(material), pairs).equals(plaintext)).toBe(true);
        },
      ),
    );
  });

  it('has one canonical form for a context in any order, and another for every other context', () => {
    fc.assert(
      fc.property(context, context, (a, b) => {
        const shuffled = Object.fromEntries(Object.entries(a).reverse());
        expect(hex(encodeContext(shuffled))).toBe(hex(encodeContext(a)));
        const same = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
        expect(hex(encodeContext(a)) === hex(encodeContext(b))).toBe(same);
      }),
    );
  });

  it('opens in its own context alone', () => {
    fc.assert(
      fc.property(secret, context, context, (material, a, b) => {
        fc.pre(!encodeContext(a).equals(encodeContext(b)));
        const ids = { keyId: `mrk-${'0'.repeat(32)}`, materialId: '0'.repeat(64) };
        const blob = sealBlob({
          ...ids,
          key: new AeadKey(material),
          context: a,
          plaintext: Buffer.from('plain'),
        });
        expect(refused(blob, material, b)).toBe(true);
      }),
    );
  });

  const small = valid.filter(({ blob }) => blob.length < 400);
  it.each(small)('is refused when altered in any bit, cut anywhere or extended: $name', (vector) => {
    const [blob, material] = [
      Buffer.from(vector.blob, 'hex'),
      new Secret(Buffer.from(vector.material, 'hex')),
    ];
    expect(hex(open(blob, material, vector.context))).toBe(vector.plaintext);
    for (let i = 0; i < blob.length; i++) {
      expect(refused(blob.subarray(0, i), material, vector.context)).toBe(true);
      for (let bit = 1; bit < 256; bit <<= 1) {
        const altered = Buffer.from(blob);
        altered[i] = (altered[i] ?? 0) ^ bit;
        expect(refused(altered, material, vector.context)).toBe(true);
      }
    }
    for (let last = 0; last < 256; last++) {
      expect(refused(concat(blob, Buffer.from([last])), material, vector.context)).toBe(true);
    }
  });

  it.each([4186, 4218])('is refused so at its greatest length too: %i bytes', (length) => {
    const vector = valid.find(({ blob }) => blob.length === 2 * length);
    if (vector === undefined) throw new Error('no such vector');
    const [blob, material] = [
      Buffer.from(vector.blob, 'hex'),
      new Secret(Buffer.from(vector.material, 'hex')),
    ];
    const at = fc.integer({ min: 0, max: blob.length - 1 });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (i, change) => {
        const altered = Buffer.from(blob);
        altered[i] = (altered[i] ?? 0) ^ change;
        expect(refused(altered, material, vector.context)).toBe(true);
        expect(refused(blob.subarray(0, i), material, vector.context)).toBe(true);
        expect(refused(concat(blob, Buffer.from([change])), material, vector.context)).toBe(true);
      }),
    );
  });
});

describe('token', () => {
  it('decodes to what was encoded', () => {
    fc.assert(
      fc.property(bytes({ maxLength: 300 }), (blob) => {
        expect(decodeToken(encodeToken(blob))?.equals(blob)).toBe(true);
      }),
    );
  });

  it('has one form: what decodes is what would be encoded', () => {
    const letters = fc.constantFrom(
      'A',
      'B',
      'a',
      'b',
      '0',
      '-',
      '_',
      '+',
      '/',
      '=',
      ' ',
      '\n',
      '\t',
      'é',
      '\0',
    );
    const like = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }), fc.base64String());
    fc.assert(
      fc.property(
        fc.oneof(
          like,
          like.map((text) => `kms:v1:${text}`),
        ),
        (text) => {
          const blob = decodeToken(text);
          if (blob !== undefined) expect(encodeToken(blob)).toBe(text);
          else expect(text).not.toMatch(/^kms:v1:(?:[A-Za-z0-9_-]{4})*$/);
        },
      ),
      { numRuns: extent(500, 2000) },
    );
  });

  it.each(valid)('stands for another blob, or none, when a letter is changed: $name', ({ token, blob }) => {
    const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \n.');
    const at = fc.integer({ min: 'kms:v1:'.length, max: token.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom(...alphabet), (i, letter) => {
        fc.pre(token[i] !== letter);
        const decoded = decodeToken(token.slice(0, i) + letter + token.slice(i + 1));
        expect(decoded && hex(decoded)).not.toBe(blob);
      }),
    );
  });
});
