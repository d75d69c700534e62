import type * as Crypto from 'node:crypto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { AeadKey } from '../../src/crypto/aead.ts';

// The nonce is drawn inside `seal`, so the published nonces reach it through the generator.
const drawn = vi.hoisted(() => ({ next: undefined as Buffer | undefined }));
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof Crypto>();
  return { ...real, randomBytes: (n: number) => drawn.next ?? real.randomBytes(n) };
});

interface Published {
  vectors: { key: string; nonce: string; plaintext: string; aad: string; ciphertext: string }[];
  accumulated: { iterations: number; hash: string }[];
}
const published = JSON.parse(
  readFileSync(new URL('./xaes/vectors.json', import.meta.url), 'utf8'),
) as Published;

beforeEach(() => {
  drawn.next = undefined;
});

describe('XAES-256-GCM', () => {
  it.each(published.vectors)('seals and opens the published vector with key $key', (vector) => {
    const [key, nonce, plaintext, aad] = [vector.key, vector.nonce, vector.plaintext, vector.aad].map((text) =>
      Buffer.from(text, 'hex'),
    ) as [Buffer, Buffer, Buffer, Buffer];
    drawn.next = nonce;
    const aead = new AeadKey(new Secret(key));
    const sealed = aead.seal(plaintext, aad);
    expect(sealed.toString('hex')).toBe(vector.nonce + vector.ciphertext);
    expect(aead.open(sealed, aad)?.equals(plaintext)).toBe(true);
  });

  // The hash of a million iterations takes half a minute, and covers nothing that ten thousand do not.
  it.each(published.accumulated.filter(({ iterations }) => iterations <= 10_000))(
    'agrees with the accumulated hash of $iterations iterations',
    ({ iterations, hash }) => {
      // One SHAKE-128 stream; about 313 bytes an iteration, and a margin.
      const stream = createHash('shake128', { outputLength: iterations * 313 + 1_000_000 }).digest();
      let at = 0;
      const take = (n: number): Buffer => {
        if (at + n > stream.length) throw new Error('the stream is too short');
        return stream.subarray(at, (at += n));
      };
      const digest = createHash('shake128', { outputLength: 32 });
      for (let i = 0; i < iterations; i++) {
        const key = take(32);
        drawn.next = take(24);
        const plaintext = take(take(1)[0] ?? 0);
        const aad = take(take(1)[0] ?? 0);
        digest.update(new AeadKey(new Secret(key)).seal(plaintext, aad).subarray(24));
      }
      expect(digest.digest('hex')).toBe(hash);
    },
  );

  it('refuses every flipped byte, every prefix and every extension alike', () => {
    const aead = new AeadKey(new Secret(Buffer.alloc(32, 7)));
    const aad = Buffer.from('aad');
    const sealed = aead.seal(Buffer.from('plaintext'), aad);
    for (let i = 0; i < sealed.length; i++) {
      const altered = Buffer.from(sealed);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(aead.open(altered, aad)).toBeUndefined();
      expect(aead.open(sealed.subarray(0, i), aad)).toBeUndefined();
    }
    expect(aead.open(Buffer.concat([sealed, Buffer.alloc(1)]), aad)).toBeUndefined();
    expect(aead.open(sealed, Buffer.from('aae'))).toBeUndefined();
  });

  it('opens many boxes together as one by one, altered and short ones among them', () => {
    const aead = new AeadKey(new Secret(Buffer.alloc(32, 7)));
    const aad = (i: number): Buffer => Buffer.from(`aad ${i}`);
    const boxes = Array.from({ length: 40 }, (_, i) => aead.seal(Buffer.alloc(i, i), aad(i)));
    for (const i of [3, 17, 39]) boxes[i]?.fill(9, 20 + i, 22 + i);
    boxes[5] = Buffer.alloc(39);
    boxes[6] = Buffer.alloc(0);
    const alone = boxes.map((box, i) => aead.open(box, aad(i)));
    expect(aead.openAll(boxes, 0, aad)).toEqual(alone);
    const behind = boxes.map((box) => Buffer.concat([Buffer.alloc(5, 1), box]));
    expect(aead.openAll(behind, 5, aad)).toEqual(alone);
    expect(alone.filter((each) => each === undefined)).toHaveLength(5);
    expect(aead.openAll([], 0, aad)).toEqual([]);
    aead.wipe();
    expect(() => aead.openAll(boxes, 0, aad)).toThrow(TypeError);
  });

  it('neither seals nor opens once it is wiped', () => {
    const aead = new AeadKey(new Secret(Buffer.alloc(32, 7)));
    const sealed = aead.seal(Buffer.from('plaintext'), Buffer.alloc(0));
    aead.wipe();
    expect(() => aead.seal(Buffer.from('plaintext'), Buffer.alloc(0))).toThrow(TypeError);
    expect(() => aead.open(sealed, Buffer.alloc(0))).toThrow(TypeError);
  });

  it('never seals twice under one nonce', () => {
    const aead = new AeadKey(new Secret(Buffer.alloc(32, 7)));
    const nonces = new Set<string>();
    for (let i = 0; i < 1000; i++) {
      nonces.add(aead.seal(Buffer.alloc(1), Buffer.alloc(0)).subarray(0, 24).toString('hex'));
    }
    expect(nonces.size).toBe(1000);
  });
});
