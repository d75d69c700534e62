/** Encrypts and decrypts under a key of any spec. */
import { createPublicKey } from 'node:crypto';
import { KmsError } from '../base/errors.ts';
import { invalidCiphertext } from '../base/unworded.ts';
import { oaepAlgorithms, type EncryptionAlgorithm, type OaepAlgorithm } from '../crypto/algorithms.ts';
import { openBlob, parseBlob, sealBlob } from '../crypto/blob.ts';
import type { EncryptionContext } from '../crypto/context.ts';
import { privateKey } from '../crypto/keypair.ts';
import { decryptOaep, encryptOaep, getOaepLimit } from '../crypto/rsa.ts';
import type { CallState } from './callstate.ts';
import { readAeadKey, getCurrentMaterial, readMaterial, type Key } from './keys.ts';

interface Terms {
  /** One of the key's algorithms. */
  readonly algorithm: EncryptionAlgorithm;
  readonly context: EncryptionContext | undefined;
}

export interface Sealed {
  readonly blob: Uint8Array;
  readonly materialId: string;
}

interface Opened {
  readonly plaintext: Uint8Array;
  readonly materialId: string;
}

function refuseContext(context: EncryptionContext | undefined): void {
  if (context === undefined || Object.keys(context).length === 0) return;
  throw new KmsError(
    'ValidationException',
    'EncryptionContext is not supported for asymmetric encryption algorithms.',
  );
}

async function encryptUnderPublicKey(
  { tx }: CallState,
  key: Key,
  algorithm: OaepAlgorithm,
  plaintext: Uint8Array,
): Promise<Sealed> {
  const current = getCurrentMaterial(key);
  const publicKey = createPublicKey(privateKey(await readMaterial(tx, key, current)));
  const { hash } = oaepAlgorithms[algorithm];
  const limit = getOaepLimit(publicKey, hash);
  if (plaintext.length > limit) {
    throw new KmsError(
      'ValidationException',
      `Algorithm ${algorithm} and key spec ${key.spec} cannot encrypt data larger than ${limit} bytes.`,
    );
  }
  return { blob: encryptOaep(publicKey, hash, plaintext), materialId: current.id };
}

/** Encrypts under the key's current material. Returns a ciphertext blob, or for RSA the bytes of RFC 8017. */
export async function encryptUnder(
  call: CallState,
  key: Key,
  { algorithm, context }: Terms,
  plaintext: Uint8Array,
): Promise<Sealed> {
  if (algorithm !== 'SYMMETRIC_DEFAULT') {
    refuseContext(context);
    return encryptUnderPublicKey(call, key, algorithm, plaintext);
  }
  const current = getCurrentMaterial(key);
  const aead = await readAeadKey(call.tx, key, current);
  const input = { keyId: key.id, materialId: current.id, key: aead, context: context ?? {}, plaintext };
  return { blob: sealBlob(input), materialId: current.id };
}

/** Throws `InvalidCiphertextException`, the same for every reason. */
export async function decryptWith(
  { tx }: CallState,
  key: Key,
  { algorithm, context }: Terms,
  bytes: Uint8Array,
): Promise<Opened> {
  if (algorithm !== 'SYMMETRIC_DEFAULT') {
    refuseContext(context);
    const current = getCurrentMaterial(key);
    const secret = privateKey(await readMaterial(tx, key, current));
    const plaintext = decryptOaep(secret, oaepAlgorithms[algorithm].hash, bytes);
    if (plaintext === undefined) throw invalidCiphertext();
    return { plaintext, materialId: current.id };
  }
  const blob = parseBlob(bytes);
  const entry = key.materials.find(({ id }) => id === blob?.materialId);
  if (blob === undefined || entry === undefined) throw invalidCiphertext();
  // Programs that wrote version 1 never salted material: this blob was crafted to decrypt under other material too.
  if (blob.version === 1 && entry.salt !== undefined) throw invalidCiphertext();
  const aead = await readAeadKey(tx, key, entry);
  return { plaintext: openBlob(blob, aead, context ?? {}), materialId: entry.id };
}
