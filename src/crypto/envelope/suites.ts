/** The algorithm suites of messages, one row each (docs/spec/message.md, "Algorithm suites"). */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { concat, u16, utf8 } from '../../base/bytes.ts';
import type { Secret } from '../../base/secret.ts';

export interface Suite {
  /** Two bytes in the header. */
  readonly id: number;
  /** Message format version, the first byte of the header. */
  readonly version: 1 | 2;
  readonly name: string;
  readonly messageIdLength: number;
  /** In bytes; the content key has the same length. */
  readonly dataKeyLength: number;
  /** 0 for a suite without key commitment. */
  readonly commitmentLength: number;
  /** Undefined for suites without signature. */
  readonly signature: SignatureScheme | undefined;
  /** Derives the key that encrypts frames and authenticates the header, and the header's commitment to the data key. */
  readonly derive: (dataKey: Secret, messageId: Uint8Array) => ContentKey;
}

/** ECDSA over header and body. */
export interface SignatureScheme {
  readonly curve: 'prime256v1' | 'secp384r1';
  readonly hash: 'sha256' | 'sha384';
  /** Bytes per coordinate. */
  readonly coordinate: number;
}

interface ContentKey {
  readonly key: KeyObject;
  /** Empty if the suite has none. */
  readonly commitment: Buffer;
}

const p256: SignatureScheme = { curve: 'prime256v1', hash: 'sha256', coordinate: 32 };
const p384: SignatureScheme = { curve: 'secp384r1', hash: 'sha384', coordinate: 48 };

type Hash = 'sha256' | 'sha384' | 'sha512';

function hkdf(hash: Hash, dataKey: Secret, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync(hash, dataKey.reveal(), salt, info, length));
}

function deriveKeys(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

function committingSuite(id: number, name: string, signature?: SignatureScheme): Suite {
  const keyInfo = concat(u16(id), utf8('DERIVEKEY'));
  const commitmentInfo = utf8('COMMITKEY');
  return {
    id,
    version: 2,
    name,
    messageIdLength: 32,
    dataKeyLength: 32,
    commitmentLength: 32,
    signature,
    derive: (dataKey, messageId) => ({
      key: deriveKeys(hkdf('sha512', dataKey, messageId, keyInfo, 32)),
      commitment: hkdf('sha512', dataKey, messageId, commitmentInfo, 32),
    }),
  };
}

const noSalt = new Uint8Array();

/** Without `hash`, the data key itself is the content key. */
function legacySuite(id: number, bits: number, hash?: Hash, signature?: SignatureScheme): Suite {
  const length = bits / 8;
  const signed = signature && `_ECDSA_P${signature.coordinate * 8}`;
  return {
    id,
    version: 1,
    name: `AES_${bits}_GCM_IV12_TAG16_${hash ? `HKDF_${hash.toUpperCase()}` : 'NO_KDF'}${signed ?? ''}`,
    messageIdLength: 16,
    dataKeyLength: length,
    commitmentLength: 0,
    signature,
    derive: (dataKey, messageId) => ({
      key: deriveKeys(
        hash
          ? hkdf(hash, dataKey, noSalt, concat(u16(id), messageId), length)
          : Buffer.from(dataKey.reveal()),
      ),
      commitment: Buffer.alloc(0),
    }),
  };
}

/** AES-256-GCM, HKDF-SHA-512, key commitment, no signature: the suite of written messages. */
export const committing = committingSuite(0x0478, 'AES_256_GCM_HKDF_SHA512_COMMIT_KEY');

/** The same with a signature: the suite of written messages that are signed. */
export const signing = {
  ...committingSuite(0x0578, 'AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384', p384),
  signature: p384,
};

const suites: readonly Suite[] = [
  committing,
  signing,
  // Read only on request, because they do not commit to their key.
  legacySuite(0x0014, 128),
  legacySuite(0x0046, 192),
  legacySuite(0x0078, 256),
  legacySuite(0x0114, 128, 'sha256'),
  legacySuite(0x0146, 192, 'sha256'),
  legacySuite(0x0178, 256, 'sha256'),
  legacySuite(0x0214, 128, 'sha256', p256),
  legacySuite(0x0346, 192, 'sha384', p384),
  legacySuite(0x0378, 256, 'sha384', p384),
];

export function findSuite(version: number | undefined, id: number): Suite | undefined {
  return suites.find((suite) => suite.version === version && suite.id === id);
}

export function isLegacy({ commitmentLength }: Suite): boolean {
  return commitmentLength === 0;
}
