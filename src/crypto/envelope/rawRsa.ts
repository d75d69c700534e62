/** Data keys encrypted to an RSA public key (docs/spec/message.md, "Raw RSA key"). */
import type { KeyObject } from 'node:crypto';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { Secret } from '../../base/secret.ts';
import { decryptOaep, encryptOaep } from '../rsa.ts';
import type { EncryptedDataKey } from './header.ts';
import { kmsProvider } from './kmsKey.ts';

/** The name of a recipient's entry. */
export interface RawRsaName {
  /** Provider id of the encrypted data key; must not begin with `aws-kms`. */
  readonly namespace: string;
  readonly name: string;
}

/** Wraps the data key for an RSA public key: RSAES-OAEP with SHA-256 and MGF1-SHA-256. */
export function wrapForRsa(
  publicKey: KeyObject,
  dataKey: Secret,
  { namespace, name }: RawRsaName,
): EncryptedDataKey {
  if (namespace.startsWith(kmsProvider))
    throw new RangeError(`the namespace ${kmsProvider} belongs to KMS keys`);
  return {
    providerId: namespace,
    providerInfo: utf8(name),
    ciphertext: encryptOaep(publicKey, 'sha256', dataKey.reveal()),
  };
}

/** Whether the entry has the recipient's name. */
export function isForRsa(entry: EncryptedDataKey, { namespace, name }: RawRsaName): boolean {
  return entry.providerId === namespace && fromUtf8(entry.providerInfo) === name;
}

/** The data key; undefined if the entry is not for this private key. */
export function unwrapWithRsa(privateKey: KeyObject, entry: EncryptedDataKey): Secret | undefined {
  const bytes = decryptOaep(privateKey, 'sha256', entry.ciphertext);
  return bytes === undefined ? undefined : new Secret(bytes);
}
