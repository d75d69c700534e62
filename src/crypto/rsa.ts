/** RSA: OAEP, and signatures over a given digest (RFC 8017). */
import {
  constants,
  createHash,
  privateDecrypt,
  privateEncrypt,
  publicDecrypt,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { concat, equal, fromHex, u32 } from '../base/bytes.ts';
import { hashLengths, type Hash } from './algorithms.ts';

/** In bytes. */
export function getModulusLength(key: KeyObject): number {
  return Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}

/** Maximum plaintext in bytes (section 7.1.1). */
export function getOaepLimit(key: KeyObject, hash: Hash): number {
  return getModulusLength(key) - 2 * hashLengths[hash] - 2;
}

/** RSAES-OAEP with the same hash for OAEP and MGF1 and an empty label. The plaintext must fit `getOaepLimit`. */
export function encryptOaep(publicKey: KeyObject, hash: Hash, plaintext: Uint8Array): Buffer {
  return publicEncrypt(
    { key: publicKey, oaepHash: hash, padding: constants.RSA_PKCS1_OAEP_PADDING },
    plaintext,
  );
}

/** Undefined for every reason that it does not decrypt. */
export function decryptOaep(privateKey: KeyObject, hash: Hash, ciphertext: Uint8Array): Buffer | undefined {
  if (ciphertext.length !== getModulusLength(privateKey)) return undefined;
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    return privateDecrypt({ key: privateKey, oaepHash: hash, padding }, ciphertext);
  } catch {
    return undefined;
  }
}

/** DER of DigestInfo before the digest (section 9.2, note 1). */
const digestInfo: Partial<Record<Hash, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/** EMSA-PKCS1-v1_5 (section 9.2). */
function encodePkcs1(hash: Hash, digest: Uint8Array, length: number): Buffer {
  const info = concat(fromHex(digestInfo[hash] ?? '') ?? Buffer.alloc(0), digest);
  const padding = Buffer.alloc(length - info.length - 3, 0xff);
  return concat(Buffer.from([0, 1]), padding, Buffer.from([0]), info);
}

/** The inverse of signing; undefined if the signature is not a number below the modulus. */
function recoverEncoded(publicKey: KeyObject, signature: Uint8Array): Buffer | undefined {
  if (signature.length !== getModulusLength(publicKey)) return undefined;
  try {
    return publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return undefined;
  }
}

function signEncoded(privateKey: KeyObject, encoded: Uint8Array): Buffer {
  return privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, encoded);
}

export function signPkcs1Digest(privateKey: KeyObject, hash: Hash, digest: Uint8Array): Buffer {
  return signEncoded(privateKey, encodePkcs1(hash, digest, getModulusLength(privateKey)));
}

export function verifyPkcs1Digest(
  publicKey: KeyObject,
  hash: Hash,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const encoded = recoverEncoded(publicKey, signature);
  // Compare the whole encoding: parsing the padding is what makes forgeries possible.
  return encoded !== undefined && equal(encoded, encodePkcs1(hash, digest, getModulusLength(publicKey)));
}

/** MGF1 (appendix B.2.1) over the hash. */
function mask(hash: Hash, seed: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let counter = 0; counter * hashLengths[hash] < length; counter += 1) {
    blocks.push(createHash(hash).update(seed).update(u32(counter)).digest());
  }
  return concat(...blocks).subarray(0, length);
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}

function hashPss(hash: Hash, digest: Uint8Array, salt: Uint8Array): Buffer {
  return createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
}

/** EMSA-PSS (section 9.1.1) with a salt as long as the hash, for a modulus of whole bytes. */
function encodePss(hash: Hash, digest: Uint8Array, length: number): Buffer {
  const size = hashLengths[hash];
  const salt = randomBytes(size);
  const h = hashPss(hash, digest, salt);
  const block = concat(Buffer.alloc(length - 2 * size - 2), Buffer.from([1]), salt);
  const masked = xor(block, mask(hash, h, block.length));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return concat(masked, h, Buffer.from([0xbc]));
}

export function signPssDigest(privateKey: KeyObject, hash: Hash, digest: Uint8Array): Buffer {
  return signEncoded(privateKey, encodePss(hash, digest, getModulusLength(privateKey)));
}

/** EMSA-PSS-VERIFY (section 9.1.2). */
export function verifyPssDigest(
  publicKey: KeyObject,
  hash: Hash,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const encoded = recoverEncoded(publicKey, signature);
  const size = hashLengths[hash];
  if (encoded === undefined || encoded.length < 2 * size + 2 || encoded.at(-1) !== 0xbc) return false;
  const masked = encoded.subarray(0, -size - 1);
  const h = encoded.subarray(-size - 1, -1);
  if ((encoded.readUInt8(0) & 0x80) !== 0) return false;
  const block = xor(masked, mask(hash, h, masked.length));
  block[0] = (block[0] ?? 0) & 0x7f;
  const start = block.length - size - 1;
  const padding = concat(Buffer.alloc(start), Buffer.from([1]));
  if (!equal(block.subarray(0, start + 1), padding)) return false;
  return equal(h, hashPss(hash, digest, block.subarray(start + 1)));
}
