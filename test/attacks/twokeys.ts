/**
 * XAES-256-GCM does not commit: anyone who knows two keys can make one box that opens under both, to two plaintexts. A tag is a polynomial in the key
 * of GHASH, so one block of ciphertext that is left free solves the equation between both tags.
 *
 * P. Grubbs, J. Lu and T. Ristenpart, "Message Franking via Committing Authenticated Encryption" (CRYPTO 2017);
 * Y. Dodis, P. Grubbs, T. Ristenpart and J. Woodage, "Fast Message Franking" (CRYPTO 2018).
 */
import { createCipheriv } from 'node:crypto';
import { concat, u64 } from '../../src/base/bytes.ts';

const field = (1n << 128n) - 1n;

/** A block as GHASH reads it: its first bit is the coefficient of x^0. */
function element(block: Uint8Array): bigint {
  let out = 0n;
  for (let bit = 0; bit < 128; bit++)
    if (((block[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) out |= 1n << BigInt(bit);
  return out;
}

function toBlock(value: bigint): Buffer {
  const out = Buffer.alloc(16);
  for (let bit = 0; bit < 128; bit++)
    if ((value >> BigInt(bit)) & 1n) out[bit >> 3] = (out[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return out;
}

function times(a: bigint, b: bigint): bigint {
  let [out, power] = [0n, a];
  for (let rest = b; rest > 0n; rest >>= 1n) {
    if (rest & 1n) out ^= power;
    power <<= 1n;
    if (power > field) power ^= (1n << 128n) | 0x87n;
  }
  return out;
}

/** a^(2^128 − 2) */
function inverse(a: bigint): bigint {
  let [out, power] = [1n, a];
  for (let i = 1; i < 128; i++) {
    power = times(power, power);
    out = times(out, power);
  }
  return out;
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}

/** AES-256-GCM under the key that XAES-256-GCM derives for a nonce, in its parts (https://c2sp.org/XAES-256-GCM). */
class Gcm {
  readonly h: bigint;
  readonly #key: Buffer;
  readonly #nonce: Buffer;

  constructor(key: Uint8Array, nonce: Buffer) {
    const aes = (secret: Uint8Array, block: Uint8Array): Buffer =>
      createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false).update(block);
    const l = BigInt(`0x${aes(key, Buffer.alloc(16)).toString('hex')}`) << 1n;
    const k1 = Buffer.from(((l > field ? l ^ 0x87n : l) & field).toString(16).padStart(32, '0'), 'hex');
    const half = (counter: number) =>
      aes(key, xor(concat(Buffer.of(0, counter, 0x58, 0), nonce.subarray(0, 12)), k1));
    this.#key = concat(half(1), half(2));
    this.#nonce = nonce.subarray(12);
    this.h = element(aes(this.#key, Buffer.alloc(16)));
  }

  /** The key stream, behind the block that hides the tag. */
  stream(length: number): Buffer {
    const counter = concat(this.#nonce, Buffer.of(0, 0, 0, 1));
    return createCipheriv('aes-256-ctr', this.#key, counter)
      .update(Buffer.alloc(16 + length))
      .subarray(16);
  }

  tag(additional: Uint8Array, body: Uint8Array): bigint {
    const padded = [additional, body].map((part) => concat(part, Buffer.alloc(-part.length & 15)));
    const all = concat(...padded, u64(additional.length * 8), u64(body.length * 8));
    let sum = 0n;
    for (let at = 0; at < all.length; at += 16) sum = times(sum ^ element(all.subarray(at, at + 16)), this.h);
    const mask = createCipheriv('aes-256-ctr', this.#key, concat(this.#nonce, Buffer.of(0, 0, 0, 1)));
    return sum ^ element(mask.update(Buffer.alloc(16)));
  }
}

export interface TwoKeys {
  readonly keys: readonly [Uint8Array, Uint8Array];
  readonly additional: Uint8Array;
  /** 24 bytes. */
  readonly nonce: Buffer;
  /** How the plaintext under the first key begins; 16 bytes that nobody chooses follow. */
  readonly wanted: string;
}

/** A box that opens under both keys. */
export function openUnderBoth({ keys, additional, nonce, wanted }: TwoKeys): Buffer {
  const [one, other] = [new Gcm(keys[0], nonce), new Gcm(keys[1], nonce)];
  const text = Buffer.from(wanted.padEnd(Math.ceil(wanted.length / 16) * 16));
  const chosen = concat(xor(text, one.stream(text.length)), Buffer.alloc(16));
  // The free block is the last before the lengths, so it counts H² times.
  const difference = one.tag(additional, chosen) ^ other.tag(additional, chosen);
  const free = times(difference, inverse(times(one.h, one.h) ^ times(other.h, other.h)));
  const body = concat(chosen.subarray(0, -16), toBlock(free));
  return concat(nonce, body, toBlock(one.tag(additional, body)));
}
