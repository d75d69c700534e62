/**
 * Wrapping of key material for import
 * (https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-get-public-key-and-token.html#select-wrapping-algorithm): under an RSA key,
 * or under an AES key that is itself wrapped under the RSA key and precedes the material.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { concat, view } from '../base/bytes.ts';
import { Secret } from '../base/secret.ts';
import type { Hash } from './algorithms.ts';
import { drawSecret } from './derive.ts';
import { unwrapKey, wrapKey } from './keywrap.ts';
import { decryptOaep, encryptOaep } from './rsa.ts';

const rows = {
  RSAES_OAEP_SHA_1: { hash: 'sha1', viaAes: false },
  RSAES_OAEP_SHA_256: { hash: 'sha256', viaAes: false },
  RSA_AES_KEY_WRAP_SHA_1: { hash: 'sha1', viaAes: true },
  RSA_AES_KEY_WRAP_SHA_256: { hash: 'sha256', viaAes: true },
} as const satisfies Record<string, { hash: Hash; viaAes: boolean }>;

export type ImportWrapping = keyof typeof rows;

export function isImportWrapping(algorithm: string): algorithm is ImportWrapping {
  return Object.hasOwn(rows, algorithm);
}

const getAesKeyLength = 32;

/** Wraps under a public key in SubjectPublicKeyInfo DER. */
export function wrapForImport(algorithm: ImportWrapping, publicKey: Uint8Array, material: Secret): Buffer {
  const { hash, viaAes } = rows[algorithm];
  const rsa = createPublicKey({ key: view(publicKey), format: 'der', type: 'spki' });
  if (!viaAes) return encryptOaep(rsa, hash, material.reveal());
  const aes = drawSecret(getAesKeyLength);
  return concat(encryptOaep(rsa, hash, aes.reveal()), wrapKey(aes, material.reveal()));
}

/** Undefined for every reason. `privateKey`: PKCS #8 DER. */
export function unwrapImported(
  algorithm: ImportWrapping,
  privateKey: Secret,
  wrapped: Uint8Array,
): Secret | undefined {
  const { hash, viaAes } = rows[algorithm];
  const rsa = createPrivateKey({ key: view(privateKey.reveal()), format: 'der', type: 'pkcs8' });
  const length = (rsa.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const head = decryptOaep(rsa, hash, viaAes ? wrapped.subarray(0, length) : wrapped);
  if (!viaAes) return head && new Secret(head);
  if (head?.length !== getAesKeyLength) return undefined;
  const material = unwrapKey(new Secret(head), wrapped.subarray(length));
  return material && new Secret(material);
}
