/** Data keys encrypted by KMS (docs/spec/message.md, "KMS key"). */
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import type { EncryptedDataKey } from './header.ts';

export const kmsProvider = 'aws-kms';

export function makeKmsDataKey(keyArn: string, ciphertextBlob: Uint8Array): EncryptedDataKey {
  return { providerId: kmsProvider, providerInfo: utf8(keyArn), ciphertext: ciphertextBlob };
}

/** The ARN of the KMS key that encrypted a data key; undefined for other providers. */
export function getKmsKeyArn(entry: EncryptedDataKey): string | undefined {
  return entry.providerId === kmsProvider ? fromUtf8(entry.providerInfo) : undefined;
}
