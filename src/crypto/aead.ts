/**
 * XAES-256-GCM (https://c2sp.org/XAES-256-GCM): AES-256-GCM with a 24-byte nonce, safe to choose at random.
 * The nonce is drawn here, always; no caller can supply one.
 *
 * A sealed box is nonce (24) ‖ ciphertext (as long as the plaintext) ‖ tag (16).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { concat } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';

const nonceLength = 24;
const tagLength = 16;

/** How much longer a sealed box is than its plaintext. */
export const sealOverhead = nonceLength + tagLength;

/** AES-256 of whole blocks, one by one: the block function under the CMAC-based derivation, never a mode for data. */
function encryptBlocks(key: Uint8Array, blocks: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return cipher.update(blocks);
}

/** K1, the CMAC subkey for a message of one full block (NIST SP 800-38B section 6.1). */
function subkey(key: Uint8Array): Buffer {
  const l = encryptBlocks(key, Buffer.alloc(16));
  const out = Buffer.alloc(16);
  for (let i = 0; i < 16; i++) out[i] = ((l[i] ?? 0) << 1) | ((l[i + 1] ?? 0) >> 7);
  out[15] = (out[15] ?? 0) ^ ((l[0] ?? 0) >> 7 ? 0x87 : 0);
  return out;
}

/** The AES-256-GCM key for one nonce: two CMAC blocks over a counter, the label `X` and the nonce's first half. */
function derive(key: Uint8Array, k1: Uint8Array, nonce: Uint8Array): Buffer {
  const blocks = Buffer.alloc(32);
  for (const half of [0, 1]) {
    const at = half * 16;
    blocks[at + 1] = half + 1;
    blocks[at + 2] = 0x58;
    blocks.set(nonce.subarray(0, 12), at + 4);
    for (let i = 0; i < 16; i++) blocks[at + i] = (blocks[at + i] ?? 0) ^ (k1[i] ?? 0);
  }
  return encryptBlocks(key, blocks);
}

/** A 32-byte key that seals and opens. */
export class AeadKey {
  readonly #key: Uint8Array;
  readonly #k1: Uint8Array;

  constructor(key: Secret) {
    if (key.length !== 32) throw new RangeError('an XAES-256-GCM key has 32 bytes');
    this.#key = key.reveal();
    this.#k1 = subkey(this.#key);
  }

  seal(plaintext: Uint8Array, additional: Uint8Array): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', derive(this.#key, this.#k1, nonce), nonce.subarray(12));
    cipher.setAAD(additional);
    const body = cipher.update(plaintext);
    cipher.final();
    return concat(nonce, body, cipher.getAuthTag());
  }

  /** The plaintext, or undefined whatever the reason: too short, another key, other additional data, altered. */
  open(sealed: Uint8Array, additional: Uint8Array): Buffer | undefined {
    if (sealed.length < sealOverhead) return undefined;
    const nonce = sealed.subarray(0, nonceLength);
    const end = sealed.length - tagLength;
    const decipher = createDecipheriv('aes-256-gcm', derive(this.#key, this.#k1, nonce), nonce.subarray(12), {
      authTagLength: tagLength,
    });
    decipher.setAAD(additional);
    decipher.setAuthTag(sealed.subarray(end));
    const plaintext = decipher.update(sealed.subarray(nonceLength, end));
    try {
      decipher.final();
    } catch {
      plaintext.fill(0);
      return undefined;
    }
    return plaintext;
  }
}
