/**
 * XAES-256-GCM (https://c2sp.org/XAES-256-GCM): AES-256-GCM with a 24-byte nonce that is safe to choose at random. This file always draws the nonce;
 * no caller can supply one.
 *
 * A sealed box is nonce (24) ‖ ciphertext (as long as the plaintext) ‖ tag (16). A committing box ends with a commitment (32)
 * (docs/spec/ciphertext-blob.md, "Committing box").
 */
import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual, type Cipher } from 'node:crypto';
import { concat, utf8 } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';
import { computeHmac } from './derive.ts';

const nonceLength = 24;
const tagLength = 16;
/** Of AES-256-GCM, and of each of the two blocks that its key is derived from. */
const keyLength = 32;

/** Bytes that a sealed box adds to its plaintext. */
export const sealOverhead = nonceLength + tagLength;

const commitmentLength = 32;
const commitmentLabel = utf8('kms committing box v1');

/** Bytes that a committing box adds to its plaintext. */
export const committingOverhead = sealOverhead + commitmentLength;

/** Number of nonces to draw at once: one call of the system's generator costs as much as encrypting a short text. */
const drawn = 128;
let pool: Buffer = Buffer.alloc(0);

/** Fresh random bytes, each used once. Nonces are public, so keeping unused ones in memory reveals nothing. */
function newNonce(): Buffer {
  if (pool.length === 0) pool = randomBytes(drawn * nonceLength);
  const nonce = pool.subarray(0, nonceLength);
  pool = pool.subarray(nonceLength);
  return nonce;
}

/** K1, the CMAC subkey for a message of one full block (NIST SP 800-38B section 6.1), from the encrypted zero block. */
function deriveSubkey(l: Uint8Array): Buffer {
  const out = Buffer.alloc(16);
  for (let i = 0; i < 16; i++) out[i] = ((l[i] ?? 0) << 1) | ((l[i + 1] ?? 0) >> 7);
  out[15] = (out[15] ?? 0) ^ ((l[0] ?? 0) >> 7 ? 0x87 : 0);
  return out;
}

/** Fills `target` with the bytes of `source` from `start`. */
function copyInto(target: Uint8Array, source: Uint8Array, start: number): void {
  for (let i = 0; i < target.length; i++) target[i] = source[start + i] ?? 0;
}

/** A 32-byte key that seals and opens boxes. */
export class AeadKey {
  /** AES-256 per block (ECB keeps no state between blocks): only for the derivation, never for data. */
  readonly #aes: Cipher;
  /** Both blocks of the derivation without the nonce: two CMAC counters, the label `X`, all of it ⊕ K1. */
  readonly #blocks: Buffer;
  /** A copy for commitments, which hash the key itself. */
  readonly #key: Secret;
  #wiped = false;

  constructor(key: Secret) {
    if (key.length !== 32) throw new RangeError('an XAES-256-GCM key has 32 bytes');
    this.#key = key.copy();
    this.#aes = createCipheriv('aes-256-ecb', key.reveal(), null).setAutoPadding(false);
    const k1 = deriveSubkey(this.#aes.update(Buffer.alloc(16)));
    this.#blocks = concat(k1, k1);
    for (const at of [0, 16]) {
      this.#blocks[at + 1] = (k1[1] ?? 0) ^ (at / 16 + 1);
      this.#blocks[at + 2] = (k1[2] ?? 0) ^ 0x58;
    }
  }

  seal(plaintext: Uint8Array, additional: Uint8Array): Buffer {
    const nonce = newNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#derive([nonce], 0), nonce.subarray(12));
    cipher.setAAD(additional);
    const body = cipher.update(plaintext);
    cipher.final();
    return concat(nonce, body, cipher.getAuthTag());
  }

  /** The plaintext, or undefined for every reason: too short, another key, other additional data, altered. */
  open(sealed: Uint8Array, additional: Uint8Array): Buffer | undefined {
    return this.openAll([sealed], 0, () => additional)[0];
  }

  /** Opens many boxes, each after `start` bytes of other data, with one derivation. `additional` is called just before each box is opened. */
  openAll(
    rows: readonly Uint8Array[],
    start: number,
    additional: (index: number) => Uint8Array,
  ): (Buffer | undefined)[] {
    const keys = this.#derive(rows, start);
    const [key, nonce, tag] = [Buffer.alloc(keyLength), Buffer.alloc(12), Buffer.alloc(tagLength)];
    const opened = rows.map((row, i) => {
      if (row.length < start + sealOverhead) return undefined;
      const end = row.length - tagLength;
      // Creating a view of a few bytes takes longer than copying them.
      copyInto(key, keys, i * keyLength);
      copyInto(nonce, row, start + 12);
      copyInto(tag, row, end);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      decipher.setAAD(additional(i));
      decipher.setAuthTag(tag);
      const plaintext = decipher.update(row.subarray(start + nonceLength, end));
      try {
        decipher.final();
      } catch {
        plaintext.fill(0);
        return undefined;
      }
      return plaintext;
    });
    keys.fill(0);
    key.fill(0);
    return opened;
  }

  /** A box that opens only under this key, with these additional data, and to this plaintext. */
  sealCommitting(plaintext: Uint8Array, additional: Uint8Array): Buffer {
    const box = this.seal(plaintext, additional);
    return concat(box, this.#commit(box, additional));
  }

  /** Like `open`; undefined also if the commitment does not match. */
  openCommitting(sealed: Uint8Array, additional: Uint8Array): Buffer | undefined {
    if (sealed.length < committingOverhead) return undefined;
    const end = sealed.length - commitmentLength;
    const box = sealed.subarray(0, end);
    if (!timingSafeEqual(this.#commit(box, additional), sealed.subarray(end))) return undefined;
    return this.open(box, additional);
  }

  /** H(K, N, A, T) of CTX. All lengths but the last are fixed, so different inputs never have the same bytes. */
  #commit(box: Uint8Array, additional: Uint8Array): Buffer {
    if (this.#wiped) throw new TypeError('a wiped key cannot be used');
    const [nonce, tag] = [box.subarray(0, nonceLength), box.subarray(box.length - tagLength)];
    return computeHmac(this.#key, concat(commitmentLabel, nonce, tag, additional));
  }

  /** The key becomes unusable; its schedule is overwritten when the object is collected. */
  wipe(): void {
    this.#wiped = true;
    this.#key.wipe();
    this.#blocks.fill(0);
  }

  /** The AES-256-GCM keys for nonces: each is derived from the first half of a nonce, which begins at `start` of its row. */
  #derive(rows: readonly Uint8Array[], start: number): Buffer {
    if (this.#wiped) throw new TypeError('a wiped key cannot be used');
    const blocks = Buffer.allocUnsafe(rows.length * keyLength);
    let at = 0;
    for (const row of rows) {
      blocks.set(this.#blocks, at);
      for (let i = 0; i < 12; i++) {
        const byte = row[start + i] ?? 0;
        blocks[at + i + 4] = (blocks[at + i + 4] ?? 0) ^ byte;
        blocks[at + i + 20] = (blocks[at + i + 20] ?? 0) ^ byte;
      }
      at += keyLength;
    }
    return this.#aes.update(blocks);
  }
}
