/**
 * Headers as builds before 0.1.0 replaced them: other encrypted data keys before the same body, so a second tag under one key and IV. The program
 * no longer can (docs/spec/message.md, "Other recipients").
 */
import { createCipheriv, createHash } from 'node:crypto';
import { Secret } from '../../src/base/secret.ts';
import { encodeHeader, parseHeader, type EncryptedDataKey } from '../../src/crypto/envelope/header.ts';

const tagLength = 16;

/** Header body and tag. */
export function oldHeader(
  message: Buffer,
  dataKey: Uint8Array,
  entries: readonly EncryptedDataKey[],
): Buffer {
  const header = parseHeader(message);
  const { key } = header.suite.derive(new Secret(Buffer.from(dataKey)), header.messageId);
  const bytes = encodeHeader({ ...header, encryptedDataKeys: entries });
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12));
  cipher.setAAD(bytes).final();
  return Buffer.concat([bytes, cipher.getAuthTag()]);
}

/** The complete message with that header. */
export function withOldHeader(
  message: Buffer,
  dataKey: Uint8Array,
  entries: readonly EncryptedDataKey[],
): Buffer {
  const body = message.subarray(parseHeader(message).bytes.length + tagLength);
  return Buffer.concat([oldHeader(message, dataKey, entries), body]);
}

/** Padding for further entries, of this number of bytes. */
export function oldPadding(length: number): EncryptedDataKey {
  return {
    providerId: 'kms-padding',
    providerInfo: Buffer.from('room'),
    ciphertext: Buffer.alloc(length - 21),
  };
}

/** The journal that was next to a file while its header was replaced in place. */
export function oldJournal(messageLength: number, header: Buffer): Buffer {
  const lengths = Buffer.alloc(12);
  lengths.writeBigUInt64BE(BigInt(messageLength));
  lengths.writeUInt32BE(header.length, 8);
  const body = Buffer.concat([Buffer.from('kms header journal 1\n'), lengths, header]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}
