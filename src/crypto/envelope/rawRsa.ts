/** Data keys encrypted to an RSA public key (docs/spec/message.md, "Raw RSA key"). */
import type { KeyObject } from 'node:crypto';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { Secret } from '../../base/secret.ts';
import { decryptOaep, encryptOaep } from '../rsa.ts';
import type { EncryptedDataKey } from './header.ts';
import { kmsProvider } from './kmsKey.ts';

/** By which a recipient knows its entry. */
export interface RawRsaName {
  /** Provider id of the encrypted data key; not one that begins with `aws-kms`. */
  readonly namespace: string;
  readonly name: string;
}

/** The data key for whoever holds the private key: RSAES-OAEP with SHA-256 and MGF1-SHA-256. */
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

/** Whether an entry is for the recipient of that name. */
export function isForRsa(entry: EncryptedDataKey, { namespace, name }: RawRsaName): boolean {
  return entry.providerId === namespace && fromUtf8(entry.providerInfo) === name;
}

/** The data key; undefined when the entry is not for this private key. */
export function unwrapWithRsa(privateKey: KeyObject, entry: EncryptedDataKey): Secret | undefined {
  const bytes = decryptOaep(privateKey, 'sha256', entry.ciphertext);
  return bytes === undefined ? undefined : new Secret(bytes);
}
