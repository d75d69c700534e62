/** The algorithm suites that messages are written and read with: one row each. */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { concat, u16, utf8 } from '../../base/bytes.ts';
import type { Secret } from '../../base/secret.ts';

export interface Suite {
  /** Two bytes of the header. */
  readonly id: number;
  /** The message format version, first byte of the header. */
  readonly version: number;
  readonly name: string;
  readonly messageIdLength: number;
  readonly dataKeyLength: number;
  readonly commitmentLength: number;
  /** The key that encrypts frames and tags the header, and the commitment to the data key that the header carries. */
  readonly derive: (dataKey: Secret, messageId: Uint8Array) => ContentKey;
}

interface ContentKey {
  readonly key: KeyObject;
  readonly commitment: Buffer;
}

function hkdfSha512(dataKey: Secret, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync('sha512', dataKey.reveal(), salt, info, length));
}

function deriveCommitting(id: number): Suite['derive'] {
  const keyInfo = concat(u16(id), utf8('DERIVEKEY'));
  const commitmentInfo = utf8('COMMITKEY');
  return (dataKey, messageId) => {
    const bytes = hkdfSha512(dataKey, messageId, keyInfo, 32);
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return { key, commitment: hkdfSha512(dataKey, messageId, commitmentInfo, 32) };
  };
}

/** AES-256-GCM, HKDF-SHA-512, key commitment, no signature. What messages are written with. */
export const committing: Suite = {
  id: 0x0478,
  version: 0x02,
  name: 'AES_256_GCM_HKDF_SHA512_COMMIT_KEY',
  messageIdLength: 32,
  dataKeyLength: 32,
  commitmentLength: 32,
  derive: deriveCommitting(0x0478),
};

const suites: readonly Suite[] = [committing];

export function suiteOf(version: number | undefined, id: number): Suite | undefined {
  return suites.find((suite) => suite.version === version && suite.id === id);
}
