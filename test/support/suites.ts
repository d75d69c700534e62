/**
 * A writer of messages that the program itself does not write: legacy suites, non-framed bodies. It is independent of src/
 * (docs/spec/message.md), so that a mistake of the reader is not made twice.
 */
import {
  createCipheriv,
  createHmac,
  createSign,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type CipherGCMTypes,
} from 'node:crypto';
import { Secret } from '../../src/base/secret.ts';
import type { EncryptionContext } from '../../src/crypto/context.ts';
import type { EncryptedDataKey } from '../../src/crypto/envelope/header.ts';
import { wrapDataKey, type RawAesKey } from '../../src/crypto/envelope/rawAes.ts';

interface Row {
  readonly id: number;
  readonly bits: 128 | 192 | 256;
  readonly kdf?: 'sha256' | 'sha384' | 'sha512';
  readonly ecdsa?: { readonly curve: 'P-256' | 'P-384'; readonly hash: 'sha256' | 'sha384' };
}

const p256 = { curve: 'P-256', hash: 'sha256' } as const;
const p384 = { curve: 'P-384', hash: 'sha384' } as const;

export const legacyRows: readonly Row[] = [
  { id: 0x0014, bits: 128 },
  { id: 0x0046, bits: 192 },
  { id: 0x0078, bits: 256 },
  { id: 0x0114, bits: 128, kdf: 'sha256' },
  { id: 0x0146, bits: 192, kdf: 'sha256' },
  { id: 0x0178, bits: 256, kdf: 'sha256' },
  { id: 0x0214, bits: 128, kdf: 'sha256', ecdsa: p256 },
  { id: 0x0346, bits: 192, kdf: 'sha384', ecdsa: p384 },
  { id: 0x0378, bits: 256, kdf: 'sha384', ecdsa: p384 },
];

export const committingRows: readonly Row[] = [
  { id: 0x0478, bits: 256, kdf: 'sha512' },
  { id: 0x0578, bits: 256, kdf: 'sha512', ecdsa: p384 },
];

export const allRows: readonly Row[] = [...legacyRows, ...committingRows];

const uint = (bytes: number, value: number): Buffer => {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, bytes - Math.min(bytes, 6), Math.min(bytes, 6));
  return out;
};
const sized = (bytes: Uint8Array): Buffer => Buffer.concat([uint(2, bytes.length), bytes]);

function pairs(context: EncryptionContext): Buffer {
  const keys = Object.keys(context).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (keys.length === 0) return Buffer.alloc(0);
  const each = keys.flatMap((key) => [sized(Buffer.from(key)), sized(Buffer.from(context[key] ?? ''))]);
  return Buffer.concat([uint(2, keys.length), ...each]);
}

/** RFC 5869 by hand, for the salt that the legacy suites do not have. */
function hkdfWithoutSalt(hash: string, key: Uint8Array, info: Uint8Array, length: number): Buffer {
  const zeros = Buffer.alloc(hash === 'sha384' ? 48 : 32);
  const prk = createHmac(hash, zeros).update(key).digest();
  return createHmac(hash, prk)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest()
    .subarray(0, length);
}

export interface Written {
  readonly row: Row;
  /** The recipient of the data key; or the data key itself, and its entry. */
  readonly key?: RawAesKey;
  readonly given?: { readonly dataKey: Buffer; readonly entry: EncryptedDataKey };
  readonly context?: EncryptionContext;
  /** 0 for a body that is not framed. */
  readonly frameLength: number;
  readonly plaintext: Uint8Array;
  /** Absent: no footer, although the suite signs. */
  readonly footer?: false;
}

export function writeMessage({
  row,
  key,
  given: ready,
  context: given = {},
  frameLength,
  plaintext,
  footer,
}: Written): Buffer {
  const { id, bits, kdf, ecdsa } = row;
  const v2 = id >= 0x0400;
  const dataKey = ready?.dataKey ?? randomBytes(bits / 8);
  const messageId = randomBytes(v2 ? 32 : 16);
  const pair = ecdsa && generateKeyPairSync('ec', { namedCurve: ecdsa.curve });
  const jwk = pair?.publicKey.export({ format: 'jwk' });
  const point =
    jwk &&
    Buffer.concat([
      Buffer.from([2 + ((Buffer.from(jwk.y ?? '', 'base64url').at(-1) ?? 0) & 1)]),
      Buffer.from(jwk.x ?? '', 'base64url'),
    ]);
  const context = point ? { ...given, 'aws-crypto-public-key': point.toString('base64') } : given;
  const entry = ready?.entry ?? (key && wrapDataKey(key, new Secret(Buffer.from(dataKey)), context));
  if (entry === undefined) throw new Error('a message is for someone');
  const contentKey = v2
    ? Buffer.from(
        hkdfSync('sha512', dataKey, messageId, Buffer.concat([uint(2, id), Buffer.from('DERIVEKEY')]), 32),
      )
    : kdf
      ? hkdfWithoutSalt(kdf, dataKey, Buffer.concat([uint(2, id), messageId]), bits / 8)
      : dataKey;
  const cipher: CipherGCMTypes = `aes-${bits}-gcm`;
  const seal = (iv: Uint8Array, aad: Uint8Array, content: Uint8Array): Buffer => {
    const gcm = createCipheriv(cipher, contentKey, iv).setAAD(aad);
    return Buffer.concat([gcm.update(content), gcm.final(), gcm.getAuthTag()]);
  };
  const header = Buffer.concat([
    Buffer.from(v2 ? [2] : [1, 0x80]),
    uint(2, id),
    messageId,
    sized(pairs(context)),
    uint(2, 1),
    sized(Buffer.from(entry.providerId)),
    sized(entry.providerInfo),
    sized(entry.ciphertext),
    Buffer.from([frameLength === 0 ? 1 : 2]),
    v2 ? Buffer.alloc(0) : Buffer.from([0, 0, 0, 0, 12]),
    uint(4, frameLength),
    v2 ? Buffer.from(hkdfSync('sha512', dataKey, messageId, Buffer.from('COMMITKEY'), 32)) : Buffer.alloc(0),
  ]);
  // In version 1, any IV that no frame uses is valid.
  const headerIv = Buffer.alloc(12, v2 ? 0 : 0xee);
  const parts = [header, v2 ? Buffer.alloc(0) : headerIv, seal(headerIv, header, Buffer.alloc(0))];
  const aad = (label: string, sequence: number, length: number): Buffer =>
    Buffer.concat([
      messageId,
      Buffer.from(`AWSKMSEncryptionClient ${label}`),
      uint(4, sequence),
      uint(8, length),
    ]);
  if (frameLength === 0) {
    const iv = randomBytes(12);
    const sealed = seal(iv, aad('Single Block', 1, plaintext.length), plaintext);
    parts.push(iv, uint(8, plaintext.length), sealed);
  } else {
    let sequence = 1;
    for (; plaintext.length - (sequence - 1) * frameLength > frameLength; sequence++) {
      const content = plaintext.subarray((sequence - 1) * frameLength, sequence * frameLength);
      const iv = uint(12, sequence);
      parts.push(uint(4, sequence), iv, seal(iv, aad('Frame', sequence, frameLength), content));
    }
    const content = plaintext.subarray((sequence - 1) * frameLength);
    const iv = uint(12, sequence);
    const sealed = seal(iv, aad('Final Frame', sequence, content.length), content);
    parts.push(uint(4, 0xffffffff), uint(4, sequence), iv, uint(4, content.length), sealed);
  }
  if (pair && footer !== false) {
    const signature = createSign(ecdsa.hash).update(Buffer.concat(parts)).sign(pair.privateKey);
    parts.push(sized(signature));
  }
  return Buffer.concat(parts);
}

/** For `it.each`. */
export function nameOf({ id }: Row): string {
  return `0x${id.toString(16).padStart(4, '0')}`;
}
