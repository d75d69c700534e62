/**
 * XAES-256-GCM (https://c2sp.org/XAES-256-GCM): AES-256-GCM with a 24-byte nonce, safe to choose at random.
 * The nonce is drawn here, always; no caller can supply one.
 *
 * A sealed box is nonce (24) ‖ ciphertext (as long as the plaintext) ‖ tag (16). A committing box has a commitment (32) after it
 * (docs/spec/ciphertext-blob.md, "Committing box").
 */
import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual, type Cipher } from 'node:crypto';
import { concat, utf8 } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';
import { computeHmac } from './derive.ts';

const nonceLength = 24;
const tagLength = 16;
/** Of AES-256-GCM, and so of the two blocks that one is derived from. */
const keyLength = 32;

/** How much longer a sealed box is than its plaintext. */
export const sealOverhead = nonceLength + tagLength;

const commitmentLength = 32;
const commitmentLabel = utf8('kms committing box v1');

/** How much longer a committing box is than its plaintext. */
export const committingOverhead = sealOverhead + commitmentLength;

/** How many nonces are drawn at once: a call into the system's generator costs as much as the encryption of a short text. */
const drawn = 128;
let pool: Buffer = Buffer.alloc(0);

/** Fresh random bytes; none is given out twice. Nonces are public, so that they lie in memory beforehand tells nothing. */
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

/** Fills `target` with what stands in `source` from `start` on. */
function copyInto(target: Uint8Array, source: Uint8Array, start: number): void {
  for (let i = 0; i < target.length; i++) target[i] = source[start + i] ?? 0;
}

/** A 32-byte key that seals and opens. */
export class AeadKey {
  /** AES-256 block by block (ECB keeps no state between blocks): for the derivation alone, never a mode for data. */
  readonly #aes: Cipher;
  /** Both blocks of the derivation but for the nonce: two CMAC counters, the label `X`, all of it ⊕ K1. */
  readonly #blocks: Buffer;
  /** A copy, for commitments: they are over the key itself. */
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

  /** The plaintext, or undefined whatever the reason: too short, another key, other additional data, altered. */
  open(sealed: Uint8Array, additional: Uint8Array): Buffer | undefined {
    return this.openAll([sealed], 0, () => additional)[0];
  }

  /**
   * The same of many boxes, each behind `start` bytes of something else, with one derivation for all. `additional` is called for
   * each right before it is opened.
   */
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
      // A view of the few bytes takes longer than copying them.
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

  /** A box that opens under this key, with these additional data and to this plaintext alone. */
  sealCommitting(plaintext: Uint8Array, additional: Uint8Array): Buffer {
    const box = this.seal(plaintext, additional);
    return concat(box, this.#commit(box, additional));
  }

  /** As `open`; undefined also where the commitment does not fit. */
  openCommitting(sealed: Uint8Array, additional: Uint8Array): Buffer | undefined {
    if (sealed.length < committingOverhead) return undefined;
    const end = sealed.length - commitmentLength;
    const box = sealed.subarray(0, end);
    if (!timingSafeEqual(this.#commit(box, additional), sealed.subarray(end))) return undefined;
    return this.open(box, additional);
  }

  /** H(K, N, A, T) of CTX. Lengths are fixed but for the last, so that no two inputs are the same bytes. */
  #commit(box: Uint8Array, additional: Uint8Array): Buffer {
    if (this.#wiped) throw new TypeError('a wiped key cannot be used');
    const [nonce, tag] = [box.subarray(0, nonceLength), box.subarray(box.length - tagLength)];
    return computeHmac(this.#key, concat(commitmentLabel, nonce, tag, additional));
  }

  /** The key can be used no more; its schedule is overwritten when the object is collected. */
  wipe(): void {
    this.#wiped = true;
    this.#key.wipe();
    this.#blocks.fill(0);
  }

  /** The AES-256-GCM keys for nonces, one after another, each from the first half of a nonce, which begins at `start`. */
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
